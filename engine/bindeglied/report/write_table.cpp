#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/detail/display_text.hpp"
#include "bindeglied/report/detail/escape_text.hpp"
#include "bindeglied/report/detail/writers.hpp"

namespace bindeglied {
namespace {

constexpr std::string_view column_gap = "  ";
constexpr std::string_view line_indent = "    ";
constexpr std::size_t least_width = 8;  ///< below that a name says nothing

/// Whether a column stands in the grid, or gives lines of their own under each row.
enum class Place : std::uint8_t { nowhere, grid, lines };

Place place_of(const ReportColumn& column) {
  if (!column.in_tables) return Place::nowhere;
  const bool is_long = has_sentences(column) || column.display == Display::line;
  return is_long ? Place::lines : Place::grid;
}

std::string coloured(std::string_view text, std::string_view code, const WriteOptions& options) {
  if (!options.has_colour || code.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string bold(std::string_view text, const WriteOptions& options) {
  return coloured(text, "1", options);
}

std::string_view colour_of(const ReportColumn& column, const Value& value) {
  const auto* severity = std::get_if<double>(&value.content);
  if (column.display != Display::severity || severity == nullptr) return "";
  switch (band_of(*severity)) {
    case Band::watch:
      return "";
    case Band::moderate:
      return "36";
    case Band::high:
      return "33";
    case Band::critical:
      break;
  }
  return "31";
}

/// The columns of the grid with their cells, escaped: cells[row][column].
struct Grid {
  std::vector<std::size_t> columns;  ///< places in Report::columns
  std::vector<std::vector<std::string>> cells;
  std::vector<std::size_t> widths;
};

/// Takes from the widest text column until all fit, or until each is at its least width.
void fit_widths(Grid& grid, const Report& report, std::size_t width) {
  std::size_t total = column_gap.size() * (grid.columns.size() - 1);
  for (std::size_t& column : grid.widths) {
    column = std::min(column, width);
    total += column;
  }
  for (; total > width; --total) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const ReportColumn& column = report.columns[grid.columns[i]];
      const bool is_cut = !is_numeric(column) && column.display != Display::whole;
      if (!is_cut || grid.widths[i] <= least_width) continue;
      if (widest == nullptr || grid.widths[i] > *widest) widest = &grid.widths[i];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

Grid make_grid(const Report& report, const WriteOptions& options) {
  const DisplayStyle style{.language = options.language, .has_short_names = true};
  Grid grid;
  for (std::size_t i = 0; i < report.columns.size(); ++i) {
    if (place_of(report.columns[i]) != Place::grid) continue;
    grid.columns.push_back(i);
    grid.widths.push_back(display_width(label(report.columns[i], options.language)));
  }
  for (const ValueObject& row : report.rows) {
    std::vector<std::string>& cells = grid.cells.emplace_back();
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const std::size_t column = grid.columns[i];
      cells.push_back(visible_text(cell_text(report.columns, row, column, style)));
      grid.widths[i] = std::max(grid.widths[i], display_width(cells.back()));
    }
  }
  fit_widths(grid, report, options.width);
  return grid;
}

/// Blanks before a number, after a text; none at the end of a line.
std::string padded(std::string_view cell, std::size_t width, bool is_right, bool is_last) {
  std::string text = cut_to_width(cell, width);
  const std::string blanks(width - std::min(width, display_width(text)), ' ');
  if (is_right) return blanks + text;
  return is_last ? text : text + blanks;
}

void write_header(const Report& report, const Grid& grid, const WriteOptions& options,
                  std::ostream& out) {
  std::string rule;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const ReportColumn& column = report.columns[grid.columns[i]];
    const std::string cell = padded(label(column, options.language), grid.widths[i],
                                    is_numeric(column), i + 1 == grid.columns.size());
    out << (i == 0 ? "" : column_gap) << bold(cell, options);
    if (i > 0) rule += column_gap;
    for (std::size_t k = 0; k < grid.widths[i]; ++k) rule += "─";
  }
  out << '\n' << rule << '\n';
}

std::string_view bullet(const ReportColumn& column) {
  if (column.display == Display::speaks_for) return "+ ";
  return column.display == Display::speaks_against ? "– " : "· ";
}

/// One line per sentence of the row, and per list of names that is too long for a cell; never cut
/// and never wrapped.
void write_lines(const Report& report, const ValueObject& row, Language language,
                 std::ostream& out) {
  const DisplayStyle style{.language = language};
  const DisplayStyle names{.language = language, .has_short_names = true, .separator = "; "};
  for (std::size_t i = 0; i < report.columns.size(); ++i) {
    const ReportColumn& column = report.columns[i];
    const Value& value = row[i].second;
    if (place_of(column) != Place::lines || std::holds_alternative<std::monostate>(value.content)) {
      continue;
    }
    const auto* list = std::get_if<ValueList>(&value.content);
    if (list != nullptr && column.display != Display::line) {
      for (const Value& item : *list) {
        out << line_indent << bullet(column) << visible_text(display_text(column, item, style))
            << '\n';
      }
    } else if (list == nullptr || !list->empty()) {
      out << line_indent
          << fixed_sentence(
                 "report.line", language,
                 {std::string(label(column, language)),
                  visible_text(display_text(column, value, list == nullptr ? style : names))})
          << '\n';
    }
  }
}

void write_rows(const Report& report, const WriteOptions& options, std::ostream& out) {
  const Grid grid = make_grid(report, options);
  write_header(report, grid, options, out);
  for (std::size_t row = 0; row < report.rows.size(); ++row) {
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const ReportColumn& column = report.columns[grid.columns[i]];
      const std::string cell = padded(grid.cells[row][i], grid.widths[i], is_numeric(column),
                                      i + 1 == grid.columns.size());
      const Value& value = report.rows[row][grid.columns[i]].second;
      out << (i == 0 ? "" : column_gap) << coloured(cell, colour_of(column, value), options);
    }
    out << '\n';
    write_lines(report, report.rows[row], options.language, out);
  }
}

}  // namespace

void write_table(const Report& report, const WriteOptions& options, std::ostream& out) {
  for (const LocalText& heading : report.headings) {
    out << bold(visible_text(in_language(heading, options.language)), options) << '\n';
  }
  if (!report.headings.empty()) out << '\n';

  if (report.rows.empty()) {
    out << fixed_sentence("report.no_rows", options.language, {}) << '\n';
  } else {
    write_rows(report, options, out);
  }

  const std::vector<std::string> remarks = all_remarks(report, options.language);
  if (!remarks.empty() || !report.next_command.empty()) out << '\n';
  for (const std::string& remark : remarks) out << visible_text(remark) << '\n';
  if (report.next_command.empty()) return;
  out << fixed_sentence("report.next", options.language, {visible_text(report.next_command)})
      << '\n';
}

}  // namespace bindeglied
