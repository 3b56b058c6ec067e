#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/loading.hpp"

namespace bindeglied::detail {

/// Calls check(position, record) for every row that is neither merged nor rejected already.
template <class Record, class Check>
void for_each_row(Loading& loading, Check check) {
  const std::vector<Record>& records = loading.records<Record>();
  const std::vector<RowFate>& fates = loading.rows_of<Record>().fates;
  for (std::size_t position = 0; position < records.size(); ++position) {
    if (fates[position] == RowFate::used) check(position, records[position]);
  }
}

/// True when no day of `first` is on or before a day of `last`.
[[nodiscard]] inline bool is_after(PartialDate first, PartialDate last) {
  return !first.is_none() && !last.is_none() && first.range().first > last.range().last;
}

/// Reports `first` after `last`; partial dates only when no reading of them fits.
template <class Record>
void check_order(Loading& loading, std::size_t position, PartialDate first, PartialDate last,
                 const RowProblem& problem) {
  if (!is_after(first, last)) return;
  const std::string value = to_iso(first);
  const std::string rule = std::string(problem.rule) + " " + to_iso(last);
  RowProblem full = problem;
  full.value = value;
  full.rule = rule;
  report_row<Record>(loading, position, full);
}

/// Warns of rows that no source vouches for.
template <class Record>
void check_sources(Loading& loading, std::string_view code) {
  const std::vector<DatasetRecord>& about = loading.dataset.dataset;
  if (!about.empty() && about.front().default_source != empty_text()) return;
  for_each_row<Record>(loading, [&](std::size_t position, const Record& record) {
    if (record.sources != empty_text()) return;
    report_row<Record>(loading, position,
                       {.code = code,
                        .severity = Severity::warning,
                        .column = "sources",
                        .rule = "should name a source, or the dataset a default_source"});
  });
}

}  // namespace bindeglied::detail
