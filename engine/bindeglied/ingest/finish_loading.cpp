#include "bindeglied/ingest/detail/finish_loading.hpp"

#include <algorithm>
#include <utility>

#include "bindeglied/ingest/detail/check_names.hpp"
#include "bindeglied/ingest/detail/check_rows.hpp"
#include "bindeglied/ingest/detail/merge_rows.hpp"
#include "bindeglied/ingest/detail/references.hpp"

namespace bindeglied::detail {
namespace {

/// The one table that must be given.  A document that could not be read to its end may have it.
void check_ties_given(Loading& loading) {
  if (!loading.rows_of<TieRecord>().parts.empty()) return;
  const std::vector<DiagnosticCount> counts = loading.log.counts();
  const bool is_cut_short = std::ranges::any_of(counts, [](const DiagnosticCount& entry) {
    return entry.code.starts_with("json.") || entry.code.starts_with("xml.") ||
           entry.code == "file.no_network";
  });
  if (is_cut_short) return;
  loading.log.add({.code = "table.missing",
                   .file = {},
                   .table = "ties",
                   .column = {},
                   .value = {},
                   .rule = "the table ties (Beziehungen) must be given; it may have no rows"});
}

template <class... Records>
void merge_tables(Loading& loading) {
  (merge_equal_rows<Records>(loading), ...);
}

}  // namespace

LoadedDataset finish_loading(Loading loading, const Watch& watch) {
  check_ties_given(loading);
  merge_tables<StakeholderRecord, VenueRecord, TopicRecord, PlaceRecord, SourceRecord,
               ExpectationRecord>(loading);
  check_duplicate_ids(loading);
  resolve_references(loading, watch);
  // Only now: the same tie may be written once with ids and once with names.
  merge_tables<DatasetRecord, TieRecord, CheckRecord, NeedRecord, OfferRecord, PhaseRecord>(
      loading);
  watch.check("checking", 0.0);
  check_rows(loading);
  check_similar_names(loading);

  LoadedDataset loaded;
  loaded.tables = count_rows(loading);
  loaded.counts = loading.log.counts();
  loaded.diagnostics = loading.log.take();
  remove_unused_rows(loading);
  loaded.dataset = std::move(loading.dataset);
  return loaded;
}

}  // namespace bindeglied::detail
