#include "bindeglied/pipeline/report_check.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/check_row.hpp"
#include "bindeglied/report/diagnostic_text.hpp"

namespace bindeglied {
namespace {

std::vector<CheckRow> protocol_rows(const LoadedDataset& loaded) {
  std::vector<CheckRow> rows;
  for (const TableProtocol& table : loaded.tables) {
    rows.push_back({.file = table.file,
                    .table = table.table,
                    .rows = table.rows,
                    .used = table.used,
                    .merged = table.merged,
                    .rejected = table.rejected,
                    .extra_columns = table.extra_columns});
  }
  return rows;
}

std::int64_t count_severity(const LoadedDataset& loaded, Severity severity) {
  std::int64_t count = 0;
  for (const DiagnosticCount& entry : loaded.counts) {
    if (entry.severity == severity) count += static_cast<std::int64_t>(entry.count);
  }
  return count;
}

/// What the data leaves open.
struct Quality {
  std::int64_t ties = 0;
  std::int64_t undated_ties = 0;
  std::int64_t inferred_ties = 0;
  std::int64_t unsourced_ties = 0;
  std::int64_t stakeholders_without_ties = 0;
  std::int64_t stakeholders_without_place = 0;

  static constexpr auto columns() {
    using R = Quality;
    return std::tuple{Column{"ties", &R::ties, "Verbindungen", "Ties"},
                      Column{"undated_ties", &R::undated_ties, "undatiert", "undated"},
                      Column{"inferred_ties", &R::inferred_ties, "erschlossen", "inferred"},
                      Column{"unsourced_ties", &R::unsourced_ties, "ohne Beleg", "unsourced"},
                      Column{"stakeholders_without_ties", &R::stakeholders_without_ties,
                             "Organisationen ohne Verbindung", "stakeholders without ties"},
                      Column{"stakeholders_without_place", &R::stakeholders_without_place,
                             "Organisationen ohne Ort", "stakeholders without place"}};
  }
};

Quality assess_quality(const Network& network) {
  Quality quality{.ties = static_cast<std::int64_t>(network.ties.size())};
  for (const TieId tie : network.ties.ids()) {
    if (network.ties[tie].is_undated) ++quality.undated_ties;
    if (network.ties[tie].is_inferred) ++quality.inferred_ties;
    if (network.sources_of_tie[tie].empty()) ++quality.unsourced_ties;
  }
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const NodeId node = network.node(stakeholder);
    if (network.ties_from[node].empty() && network.ties_to[node].empty()) {
      ++quality.stakeholders_without_ties;
    }
    if (network.places_of[node].empty()) ++quality.stakeholders_without_place;
  }
  return quality;
}

/// The first few warnings of each code in full, then how many more there are.
void add_warning_remarks(const Study& study, Report& report) {
  constexpr std::uint64_t most = 5;
  std::map<std::string, std::uint64_t> shown;
  for (const Diagnostic& diagnostic : study.loaded.diagnostics) {
    if (diagnostic.severity == Severity::note || ++shown[diagnostic.code] > most) continue;
    report.remarks.push_back(diagnostic_text(diagnostic));
  }
  for (const DiagnosticCount& entry : study.loaded.counts) {
    if (entry.severity == Severity::note || entry.count <= most) continue;
    report.remarks.push_back(local_text(
        study, {"check.more", {static_cast<std::int64_t>(entry.count - most), entry.code}}));
  }
}

void add_diagnostics(const Study& study, Report& report) {
  ValueList diagnostics;
  for (const Diagnostic& diagnostic : study.loaded.diagnostics) {
    diagnostics.push_back({diagnostic_object(diagnostic)});
  }
  add_warning_remarks(study, report);
  report.summary.emplace_back("diagnostics", Value{std::move(diagnostics)});
}

}  // namespace

Report report_check(const Study& study, const Question& question) {
  const LoadedDataset& loaded = study.loaded;
  Report report = start_report(study, question, "check");
  const std::int64_t warnings = count_severity(loaded, Severity::warning);
  const std::int64_t notes = count_severity(loaded, Severity::note);
  report.summary.emplace_back("errors", Value{count_severity(loaded, Severity::error)});
  report.summary.emplace_back("warnings_total", Value{warnings});
  report.summary.emplace_back("notes", Value{notes});
  const Quality quality = assess_quality(study.network);
  report.summary.emplace_back("quality", to_value(study.network, quality));
  add_diagnostics(study, report);

  report.headings.push_back(local_text(study, {"check.title", {warnings, notes}}));
  report.headings.push_back(
      local_text(study, {"check.quality",
                         {quality.ties, quality.undated_ties, quality.inferred_ties,
                          quality.unsourced_ties, quality.stakeholders_without_ties}}));
  add_rows(report, study.network, protocol_rows(loaded), question.top);
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
