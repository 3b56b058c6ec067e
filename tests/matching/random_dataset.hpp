#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

template <class T>
const T& drawn_of(const std::vector<T>& values, std::mt19937& random) {
  return values[random() % values.size()];
}

/// Some 30 stakeholders and 12 projects in 3 forums with seeded random ties, topics and places.
inline DatasetBuilder random_dataset(unsigned seed) {
  std::mt19937 random(seed);
  using enum StakeholderKind;
  const std::vector<StakeholderKind> kinds = {foundation, municipality, union_, company, ministry};
  const std::vector<std::string> topics = {"t1", "t2", "t3", "t4"};
  const std::vector<std::string> places = {"essen", "bochum", "ruhr", ""};
  const std::vector<TieKind> to_venue = {TieKind::leads, TieKind::attends, TieKind::partner_in};
  const std::vector<TieKind> between = {TieKind::cooperates_with, TieKind::member_of, TieKind::owns,
                                        TieKind::successor_of};
  const std::vector<std::string> dates = {"2017", "2019-01", "2020", ""};
  DatasetBuilder builder;
  std::vector<std::string> stakeholders;
  std::vector<std::string> venues = {"f0", "f1", "f2"};
  for (const std::string& forum : venues) {
    builder.venue(forum, VenueKind::forum, {}, {.topics = drawn_of(topics, random)});
  }
  for (int i = 0; i < 12; ++i) {
    const std::string id = "p" + std::to_string(i);
    builder.venue(id, VenueKind::project, venues[random() % 3],
                  {.topics = drawn_of(topics, random), .place = drawn_of(places, random)});
    venues.push_back(id);
  }
  for (int i = 0; i < 30; ++i) {
    stakeholders.push_back("s" + std::to_string(i));
    builder.stakeholder(stakeholders.back(), drawn_of(kinds, random),
                        {.topics = drawn_of(topics, random), .place = drawn_of(places, random)});
  }
  for (int i = 0; i < 60; ++i) {
    builder.tie(drawn_of(stakeholders, random), drawn_of(to_venue, random),
                drawn_of(venues, random),
                {.since = drawn_of(dates, random), .is_inferred = random() % 4 == 0});
    const auto& from = drawn_of(stakeholders, random);
    const auto& to = drawn_of(stakeholders, random);
    if (i % 3 == 0 && from != to) {
      builder.tie(from, drawn_of(between, random), to, {.since = drawn_of(dates, random)});
    }
  }
  builder.expect_kind({union_}, "f0", {}).expect_kind({foundation}, "f1", {.weight = 0.5});
  builder.dataset().needs = {{.kind = VenueKind::project, .capability = builder.text("funding")}};
  builder.dataset().offers = {
      {.kind = foundation, .capability = builder.text("funding"), .basis = Basis::prior}};
  return builder;
}

}  // namespace bindeglied::testing
