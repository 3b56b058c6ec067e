#include "bindeglied/ingest/detail/guess_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

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
  return is_list_of_ties(headings_of(stem, bytes, limits)) ? "ties" : std::string(stem);
}

bool explains_tables(std::string_view stem, std::string_view bytes, const Limits& limits) {
  return !find_table(stem) && are_notes_headings(headings_of(stem, bytes, limits));
}

}  // namespace bindeglied::detail
