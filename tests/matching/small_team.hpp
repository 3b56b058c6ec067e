#pragma once

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

///  project x in forum f needs funding and land; c (university) is its partner.
///  bank (foundation) offers funding and works with c; town (municipality) could offer land, as its
///  kind does; lender (foundation) offers funding and land; choir (other) offers nothing; busy
///  (company) works with c and takes part in three projects.  All share the topic of x.
[[nodiscard]] inline DatasetBuilder small_team() {
  using enum StakeholderKind;
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum, {}, {.topics = "t"});
  builder.venue("x", VenueKind::project, "f", {.topics = "t"});
  builder.stakeholder("c", university, {.topics = "t"});
  builder.stakeholder("bank", foundation, {.topics = "t"});
  builder.stakeholder("town", municipality, {.topics = "t"});
  builder.stakeholder("lender", foundation, {.topics = "t"});
  builder.stakeholder("choir", other, {.topics = "t"});
  builder.stakeholder("busy", company, {.topics = "t"});
  builder.tie("c", TieKind::partner_in, "x", {.since = "2019-01-01"});
  builder.tie("bank", TieKind::cooperates_with, "c", {.since = "2018"});
  for (const char* project : {"y1", "y2", "y3"}) {
    builder.venue(project, VenueKind::project, {}, {.topics = "u"});
    builder.tie("busy", TieKind::partner_in, project, {.since = "2019-01-01"});
  }
  builder.need("x", "funding").need("x", "land");
  builder.offer("bank", "funding").offer("lender", "funding").offer("lender", "land");
  builder.offer_by_kind(municipality, "land");
  return builder;
}

}  // namespace bindeglied::testing
