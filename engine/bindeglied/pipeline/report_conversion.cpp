#include "bindeglied/pipeline/report_conversion.hpp"

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/ingest/reading_losses.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/conversion_row.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {

Report report_conversion(const LoadedDataset& loaded, const Conversion& conversion,
                         const ConversionTarget& target) {
  Report report;
  report.schema = "bindeglied/convert/1";
  report.command = "convert";
  report.inputs = loaded.inputs;
  report.tables = loaded.tables;
  const auto losses = losses_on_reading(loaded);
  for (const DiagnosticCount& entry : loaded.counts) {
    // Among what is lost may be notes.
    const bool is_told = entry.severity == Severity::warning || count_of(losses, entry.code) > 0;
    if (is_told) report.warnings.push_back(entry);
  }
  ConversionSummary summary{.format = word_of(target.format),
                            .files = target.files,
                            .stakeholders = loaded.dataset.stakeholders.size(),
                            .venues = loaded.dataset.venues.size(),
                            .ties = loaded.dataset.ties.size(),
                            .directed_symmetric = conversion.directed_symmetric,
                            .lost_on_reading = rejected_on_reading(loaded)};
  for (const DiagnosticCount& loss : losses) summary.lost_on_reading += loss.count;
  std::vector<ConversionRow> rows;
  for (const ExchangeLoss& loss : conversion.losses) {
    rows.push_back({.table = loss.table,
                    .column = loss.column,
                    .loss = word_of(loss.kind),
                    .cells = loss.cells});
    summary.lost_cells += loss.cells;
  }
  const Network none;  // rows and summary hold no ids
  add_summary(report, none, summary);
  add_rows(report, none, rows);
  return report;
}

}  // namespace bindeglied
