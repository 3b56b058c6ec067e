#pragma once

#include "bindeglied/ingest/detail/loading.hpp"

namespace bindeglied::detail {

/// Reports what is wrong with phases, expectations, checks, needs and offers: who or what a row is
/// about, its dates, and whether they fit each other.  Precondition: references are resolved.
void check_claims(Loading& loading);

}  // namespace bindeglied::detail
