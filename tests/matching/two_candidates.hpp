#pragma once

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

/// a has the topic of p; union b is expected in the forum of p.
inline DatasetBuilder two_candidates() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("b", StakeholderKind::union_);
  builder.venue("f", VenueKind::forum);
  builder.venue("p", VenueKind::project, "f", {.topics = "x"});
  builder.expect_kind({StakeholderKind::union_}, "f", {});
  return builder;
}

}  // namespace bindeglied::testing
