#include "bindeglied/ingest/detail/guess_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/find_table.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/table_builder.hpp"
#include "bindeglied/ingest/detail/table_notes.hpp"

namespace bindeglied::detail {
namespace {

/// Keeps the headings of a table and nothing else.
class HeadingSink final : public RowSink {
 public:
  bool begin_table(std::string_view /*file*/, std::string_view /*name*/) override { return true; }
  std::size_t column(std::string_view header) override {
    headings_.emplace_back(header);
    return headings_.size() - 1;
  }
  void begin_row(std::uint64_t /*row*/) override {}
  void cell(std::size_t /*column*/, RawCell /*cell*/) override {}
  void end_row() override {}
  void end_table() override {}
  void report(Diagnostic /*diagnostic*/) override {}

  [[nodiscard]] const std::vector<std::string>& headings() const { return headings_; }

 private:
  std::vector<std::string> headings_;
};

std::vector<std::string> headings_of(std::string_view stem, std::string_view bytes,
                                     const Limits& limits) {
  constexpr std::size_t enough = std::size_t{64} << 10U;
  HeadingSink sink;
  read_csv(bytes.substr(0, enough), stem, stem, sink, limits, {});
  return sink.headings();
}

bool is_list_of_ties(const std::vector<std::string>& headings) {
  Dataset scratch;
  const auto builder = make_table_builder(scratch, {.table = table_index<TieRecord>()});
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(headings, [&](const std::string& heading) {
      const auto column = builder->find_column(heading);
      return column && builder->column_name(*column) == name;
    });
  };
  return has("from") && has("to");
}

}  // namespace

std::string guess_table(std::string_view stem, std::string_view bytes, const Limits& limits) {
  if (find_table(stem)) return std::string(stem);
  const std::vector<std::string> headings = headings_of(stem, bytes, limits);
  // Without any, the file is empty or in an encoding that is not read: that is what to say of it.
  return headings.empty() || is_list_of_ties(headings) ? "ties" : std::string(stem);
}

GraphHalf find_graph_half(std::string_view stem, std::string_view bytes, const Limits& limits) {
  if (find_table(stem)) return GraphHalf::none;
  const std::vector<std::string> headings = headings_of(stem, bytes, limits);
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(headings, [&](const std::string& heading) {
      return to_lower_ascii(trim(heading)) == name;
    });
  };
  const std::string name = to_lower_ascii(stem);
  if (has("source") && has("target")) return GraphHalf::edges;
  if (name == "connections" && has("from") && has("to")) return GraphHalf::edges;
  if (has("from") && has("to")) return GraphHalf::none;
  const bool has_names = has("id") || has("label");
  if ((name == "nodes" || name == "elements") && has_names) return GraphHalf::nodes;
  return has("id") && has("label") ? GraphHalf::nodes : GraphHalf::none;
}

bool explains_tables(std::string_view stem, std::string_view bytes, const Limits& limits) {
  return !find_table(stem) && are_notes_headings(headings_of(stem, bytes, limits));
}

}  // namespace bindeglied::detail
