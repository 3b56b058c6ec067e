#pragma once

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

/// Projects with all that partners are sought by: words, keywords, topics with wider ones, funding
/// lines, calls, schemes and an enclosing forum; stakeholders with countries, regions, seats and
/// kinds, each of which may be missing; ties of all levels from 2008 to 2023, some of them undated
/// or inferred.  Words are folded already and none is a function word.  Equal seeds give equal
/// data.
[[nodiscard]] DatasetBuilder random_history_dataset(unsigned seed);

}  // namespace bindeglied::testing
