#include "bindeglied/pipeline/report_check.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/check_row.hpp"
#include "bindeglied/report/diagnostic_text.hpp"
#include "bindeglied/report/summaries.hpp"

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

DataQuality assess_quality(const Network& network) {
  DataQuality quality{.ties = network.ties.size()};
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

constexpr std::uint64_t most_remarks = 5;  ///< of each code

/// The first few of that severity of each code in full, each with what it is.
void add_remarks_of(const Study& study, Severity severity, Report& report) {
  const bool is_warning = severity == Severity::warning;
  std::map<std::string, std::uint64_t> shown;
  for (const Diagnostic& diagnostic : study.loaded.diagnostics) {
    if (diagnostic.severity != severity || ++shown[diagnostic.code] > most_remarks) continue;
    LocalText text = diagnostic_text(diagnostic);
    text.de = (is_warning ? "Warnung: " : "Hinweis: ") + text.de;
    text.en = (is_warning ? "warning: " : "note: ") + text.en;
    report.remarks.push_back(std::move(text));
  }
}

/// Warnings, then notes, then how many more of each code there are.
void add_warning_remarks(const Study& study, Report& report) {
  add_remarks_of(study, Severity::warning, report);
  add_remarks_of(study, Severity::note, report);
  for (const DiagnosticCount& entry : study.loaded.counts) {
    if (entry.count <= most_remarks) continue;
    report.remarks.push_back(
        local_text(study, {"check.more", {whole(entry.count - most_remarks), entry.code}}));
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
  const CheckSummary summary{.errors = count_severity(loaded, Severity::error),
                             .warnings_total = count_severity(loaded, Severity::warning),
                             .notes = count_severity(loaded, Severity::note),
                             .quality = assess_quality(study.network)};
  add_summary(report, study.network, summary);
  add_diagnostics(study, report);

  report.headings.push_back(
      local_text(study, {"check.title", {whole(summary.warnings_total), whole(summary.notes)}}));
  const DataQuality& quality = summary.quality;
  report.headings.push_back(local_text(
      study, {"check.quality",
              {whole(quality.ties), whole(quality.undated_ties), whole(quality.inferred_ties),
               whole(quality.unsourced_ties), whole(quality.stakeholders_without_ties)}}));
  add_rows(report, study.network, protocol_rows(loaded), question.top);
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
