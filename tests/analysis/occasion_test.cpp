#include "bindeglied/analysis/occasion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day day(std::string_view date) { return parse_date(date)->range().first; }

//  p > f > x; the events e1 (inside x), e2 (in p), e3 (in the forum g beside)
DatasetBuilder with_events() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
  const auto event = [&](std::string_view id, std::string_view part_of, std::string_view date) {
    builder.venue(id, VenueKind::event, part_of);
    builder.dataset().venues.back().starts = *parse_date(date);
  };
  event("e1", "x", "2019-06-20");
  event("e2", "p", "2019-06-20");
  event("e3", "g", "2019-06-10");
  return builder;
}

std::string next_of(const DatasetBuilder& builder, std::string_view venue, std::string_view date) {
  const Network network = builder.network();
  const VenueId id = network.venue(find_node(network, venue));
  return find_next_occasion(network, id, day(date), find_upcoming_events(network, day(date))).name;
}

TEST(UpcomingEvents, are_those_after_the_day_by_date_then_id) {
  const Network network = with_events().network();
  const auto ids = [&](std::string_view date) {
    std::vector<std::string> names;
    for (const VenueId id : find_upcoming_events(network, day(date))) {
      names.emplace_back(network.text(network.node_ids[network.node(id)]));
    }
    return names;
  };
  EXPECT_THAT(ids("2019-06-09"), ElementsAre("e3", "e1", "e2"));
  EXPECT_THAT(ids("2019-06-10"), ElementsAre("e1", "e2"));
  EXPECT_THAT(ids("2019-06-20"), IsEmpty());
}

TEST(NextOccasion, is_an_event_inside_or_directly_in_a_venue_around) {
  EXPECT_EQ(next_of(with_events(), "f", "2019-06-01"), "e1");  // not e3, which is in g
  EXPECT_EQ(next_of(with_events(), "g", "2019-06-01"), "e3");
  EXPECT_EQ(next_of(with_events(), "g", "2019-06-10"), "e2");
  EXPECT_EQ(next_of(with_events(), "p", "2019-06-01"), "e3");
  EXPECT_EQ(next_of(with_events(), "e3", "2019-06-01"), "e3");
  EXPECT_EQ(next_of(with_events(), "f", "2019-06-20"), "");
}

TEST(NextOccasion, is_a_phase_when_that_begins_earlier) {
  DatasetBuilder builder = with_events();
  builder.phase("p", "2019-06-19", "2019-12-31");
  EXPECT_EQ(next_of(builder, "f", "2019-06-18"), "working");
  EXPECT_EQ(next_of(builder, "f", "2019-06-19"), "e1");
  builder.dataset().phases[0].starts = PartialDate{2019, 6, 20};
  EXPECT_EQ(next_of(builder, "f", "2019-06-18"), "e1");  // of the same day the event
}

}  // namespace
}  // namespace bindeglied
