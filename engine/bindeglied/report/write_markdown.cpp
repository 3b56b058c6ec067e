#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "bindeglied/report/detail/display_text.hpp"
#include "bindeglied/report/detail/escape_text.hpp"
#include "bindeglied/report/detail/writers.hpp"

namespace bindeglied {
namespace {

void write_headings(const Report& report, Language language, std::ostream& out) {
  for (std::size_t i = 0; i < report.headings.size(); ++i) {
    out << (i == 0 ? "# " : "") << escape_markdown_line(in_language(report.headings[i], language))
        << "\n\n";
  }
}

void write_pipe_table(const Report& report, const DisplayStyle& style, std::ostream& out) {
  std::string header = "|";
  std::string rule = "|";
  for (const ReportColumn& column : report.columns) {
    if (!column.in_tables) continue;
    header += " " + escape_markdown(label(column, style.language)) + " |";
    rule += is_numeric(column) ? " ---: |" : " --- |";
  }
  out << header << '\n' << rule << '\n';
  for (const ValueObject& row : report.rows) {
    out << '|';
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
      if (!report.columns[i].in_tables) continue;
      out << ' ' << escape_markdown(cell_text(report.columns, row, i, style)) << " |";
    }
    out << '\n';
  }
}

}  // namespace

void write_markdown(const Report& report, const WriteOptions& options, std::ostream& out) {
  write_headings(report, options.language, out);
  if (report.rows.empty()) {
    out << fixed_sentence("report.no_rows", options.language, {}) << '\n';
  } else {
    write_pipe_table(report, {.language = options.language, .separator = "; "}, out);
  }
  const std::vector<std::string> remarks = all_remarks(report, options.language);
  if (!remarks.empty()) out << '\n';
  for (const std::string& remark : remarks) out << "- " << escape_markdown_line(remark) << '\n';
  if (report.next_command.empty()) return;
  out << '\n'
      << escape_markdown_line(
             fixed_sentence("report.next", options.language, {report.next_command}))
      << '\n';
}

}  // namespace bindeglied
