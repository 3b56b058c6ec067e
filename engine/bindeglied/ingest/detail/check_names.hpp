#pragma once

#include "bindeglied/ingest/detail/loading.hpp"

namespace bindeglied::detail {

/// Reports ids that several rows have (error `id.duplicate`, naming the first); stakeholders and
/// venues share their ids.  Call it when equal rows are merged.
void check_duplicate_ids(Loading& loading);

/// Warns of ids that only differ in case, accents, signs or Unicode form (`id.lookalike`), and of
/// stakeholders with equal names under different ids (`name.duplicate`).  O(n log n).
void check_similar_names(Loading& loading);

}  // namespace bindeglied::detail
