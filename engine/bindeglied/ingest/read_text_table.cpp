#include "bindeglied/ingest/read_text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"

namespace bindeglied {
namespace {

/// Keeps the cells of whatever table it is.
class TextTableSink : public detail::RowSink {
 public:
  explicit TextTableSink(std::string_view file) { table_.file = file; }

  bool begin_table(std::string_view /*file*/, std::string_view /*name*/) override { return true; }
  std::size_t column(std::string_view header) override {
    const auto found = std::ranges::find(table_.headings, header);
    const auto at = static_cast<std::size_t>(found - table_.headings.begin());
    if (found == table_.headings.end()) table_.headings.emplace_back(header);
    return at;
  }
  void begin_row(std::uint64_t row) override {
    row_ = {.line = row, .cells = std::vector<std::string>(table_.headings.size())};
    is_sound_ = true;
  }
  void cell(std::size_t column, detail::RawCell cell) override { row_.cells[column] = cell.text; }
  void end_row() override {
    if (is_sound_) table_.rows.push_back(std::move(row_));
  }
  void end_table() override {}
  void report(Diagnostic diagnostic) override {
    if (diagnostic.severity != Severity::error) return;
    is_sound_ = false;
    table_.problems.push_back(std::move(diagnostic));
  }

  [[nodiscard]] TextTable take() && { return std::move(table_); }

 private:
  TextTable table_ = {};
  TextRow row_ = {};
  bool is_sound_ = true;  ///< no error in the row that is open
};

}  // namespace

TextTable read_text_table(std::string_view bytes, std::string_view file, const Limits& limits,
                          const Watch& watch) {
  TextTableSink sink(file);
  detail::read_csv(bytes, file, {}, sink, limits, watch);
  return std::move(sink).take();
}

}  // namespace bindeglied
