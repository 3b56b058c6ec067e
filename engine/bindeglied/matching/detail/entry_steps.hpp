#pragma once

#include "bindeglied/matching/entry_points.hpp"

namespace bindeglied::detail {

/// Whom to call first, through whom, and by when: the own town, or a broker, of the first path; the
/// contact itself, else who leads later; or, without any path, one documented at the target of the
/// same kind, else from the same place.
[[nodiscard]] Message make_entry_step(const Network& network, const EntryProfile& profile,
                                      const EntryTarget& target, const EntryPoint& row,
                                      const AsOf& as_of);

/// What would help most: the weakest factor in words; without a path, when the first step is about
/// contacts anyway, the weakest of the others.
[[nodiscard]] Message make_work_on(const EntryNeed& need, const EntryPoint& row);

}  // namespace bindeglied::detail
