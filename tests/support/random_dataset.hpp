#pragma once

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

/// A small dataset with everything that gaps depend on: nested venues, a working phase, ties and
/// memberships with full, partial and missing dates, inferred ties, checks, and expectations by
/// name and by kind.  Equal seeds give equal data.
[[nodiscard]] DatasetBuilder random_gap_dataset(unsigned seed);

/// The same rows in another order.
void shuffle_rows(Dataset& dataset, unsigned seed);

}  // namespace bindeglied::testing
