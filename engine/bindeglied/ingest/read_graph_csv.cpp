#include <algorithm>
#include <string>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_value.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// Puts the rows of a CSV file into the graph, as nodes or as edges.
class GraphRows final : public RowSink {
 public:
  GraphRows(GraphBuilder& builder, RowSink& problems, std::string_view file, GraphHalf half)
      : builder_(builder), problems_(problems), file_(file), half_(half) {}

  bool begin_table(std::string_view /*file*/, std::string_view /*name*/) override { return true; }
  std::size_t column(std::string_view header) override {
    names_.emplace_back(trim(header));
    words_.push_back(to_lower_ascii(names_.back()));
    const bool stands_twice = has_meaning(names_.back())
                                  ? std::ranges::count(words_, words_.back()) > 1
                                  : std::ranges::count(names_, names_.back()) > 1;
    if (stands_twice) {
      report({.code = "column.duplicate",
              .file = std::string(file_),
              .row = 1,
              .value = excerpt(header),
              .rule = "must stand once in the header line"});
    }
    return names_.size() - 1;
  }
  void begin_row(std::uint64_t row) override {
    if (half_ == GraphHalf::edges) {
      builder_.begin_edge(row);
    } else {
      builder_.begin_node(row);
    }
  }
  void cell(std::size_t column, RawCell cell) override {
    const bool is_absent =
        has_meaning(names_[column]) ? trim(cell.text).empty() : cell.text.empty();
    if (is_absent) return;
    if (half_ == GraphHalf::edges) {
      edge_cell(column, cell.text);
    } else if (words_[column] == "id") {
      builder_.set_id(cell.text);
    } else {
      builder_.add_text(names_[column], cell.text);
    }
  }
  void end_row() override { builder_.end(); }
  void end_table() override {}
  void report(Diagnostic diagnostic) override {
    diagnostic.table = half_ == GraphHalf::edges ? "edges" : "nodes";
    problems_.report(std::move(diagnostic));
  }

 private:
  /// Names with a meaning have it in any case; others are two columns where they differ in case.
  static bool has_meaning(std::string_view name) {
    return is_structural_name(name) && !name.starts_with(extra_prefix);
  }

  void edge_cell(std::size_t column, std::string_view text) {
    const std::string& word = words_[column];
    if (word == "source" || word == "from") {
      builder_.set_from(text);
    } else if (word == "target" || word == "to") {
      builder_.set_to(text);
    } else if ((word == "type" || word == "direction") && is_direction(text)) {
      builder_.set_directed(to_lower_ascii(trim(text)) == "directed");
    } else if (word == "id") {
      builder_.set_edge_id(text);
      if (!is_numbered(trim(text))) builder_.add_text(names_[column], text);
    } else if (word == "weight") {
      builder_.add_text(names_[column], with_point(text));
    } else {
      builder_.add_text(names_[column], text);
    }
  }

  /// A number with a decimal comma as one with a point; all else as it stands.
  static std::string with_point(std::string_view text) {
    const bool has_comma = text.find(',') != std::string_view::npos;
    const auto number = has_comma ? read_number(trim(text)) : std::nullopt;
    return number ? to_text(number->value) : std::string(text);
  }

  static bool is_direction(std::string_view text) {
    const std::string word = to_lower_ascii(trim(text));
    return word == "directed" || word == "undirected" || word == "mutual";
  }

  GraphBuilder& builder_;
  RowSink& problems_;
  std::string_view file_;
  GraphHalf half_;
  std::vector<std::string> names_ = {};
  std::vector<std::string> words_ = {};  ///< the names in lower case
};

}  // namespace

void read_graph_csv(std::string_view bytes, std::string_view file, GraphHalf half,
                    GraphBuilder& builder, RowSink& problems, const Limits& limits,
                    const Watch& watch) {
  GraphRows rows(builder, problems, file, half);
  read_csv(bytes, file, file, rows, limits, watch);
}

}  // namespace bindeglied::detail
