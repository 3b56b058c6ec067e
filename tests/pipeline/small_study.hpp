#pragma once

#include <cstdint>
#include <string_view>

#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

[[nodiscard]] inline Study study_of(DatasetBuilder builder) {
  LoadedDataset loaded;
  loaded.dataset = builder.dataset();
  Network network = build_network(loaded.dataset);
  return {std::move(loaded), std::move(network), default_weights()};
}

///  process p (working phase 2019-01-01 to 2019-01-11) <- forum f <- project x
///  a (foundation) attends p since 2019-01-06; b (foundation) leads f; c (university) is a partner
///  of x.  Expected at p: a, collaborating; c; the process of nobody else.
[[nodiscard]] inline DatasetBuilder process_with_gap() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p", {.topics = "t1"});
  builder.venue("x", VenueKind::project, "f", {.topics = "t1", .place = "town"});
  builder.phase("p", "2019-01-01", "2019-01-11");
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1", .place = "town"});
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.stakeholder("c", StakeholderKind::university);
  builder.tie("a", TieKind::attends, "p", {.since = "2019-01-06"});
  builder.tie("b", TieKind::leads, "f", {.since = "2019-01-01"});
  builder.tie("c", TieKind::partner_in, "x", {.since = "2019-01-02"});
  builder.expect("a", "p", {.level = Level::collaborating});
  builder.expect("b", "f", {});
  return builder;
}

/// The member of a report's summary that counts something; -1 when there is none.
[[nodiscard]] inline std::int64_t summary_count(const Report& report, std::string_view key) {
  for (const ValueMember& member : report.summary) {
    if (member.first == key) return std::get<std::int64_t>(member.second.content);
  }
  return -1;
}

}  // namespace bindeglied::testing
