#include "bindeglied/analysis/detail/occasion.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied {
namespace {

using detail::next_occasion;
using testing::DatasetBuilder;

//  p with phases of 2019 and from 2020-03 on; forums f and g in it; event e (2019-05-02) in f,
//  event h (2019-04) directly in p, event i (2019-03) in g.
Network events_around() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").venue("e", VenueKind::event, "f");
  builder.venue("h", VenueKind::event, "p").venue("i", VenueKind::event, "g");
  builder.dataset().venues[3].starts = PartialDate{2019, 5, 2};
  builder.dataset().venues[4].starts = PartialDate{2019, 4, 0};
  builder.dataset().venues[5].starts = PartialDate{2019, 3, 0};
  builder.phase("p", "2019-01-01", "2019-12-31").phase("p", "2020-03", "");
  return builder.network();
}

detail::Occasion occasion_at(const Network& network, std::string_view venue, std::string_view day) {
  return next_occasion(network, network.venue(find_node(network, venue)),
                       {.day = parse_date(day)->range().first});
}

TEST(NextOccasion, is_the_first_event_after_the_day_in_the_venue_or_directly_around_it) {
  const Network network = events_around();
  EXPECT_EQ(occasion_at(network, "f", "2019-02-01").name, "h");  // i is in another forum
  EXPECT_EQ(occasion_at(network, "p", "2019-02-01").name, "i");
  EXPECT_EQ(occasion_at(network, "f", "2019-04-01").name, "e");  // not on the day itself
}

TEST(NextOccasion, is_a_phase_when_no_event_comes_before) {
  const detail::Occasion occasion = occasion_at(events_around(), "f", "2019-05-02");
  EXPECT_TRUE(occasion.is_phase);
  EXPECT_EQ(occasion.date, (PartialDate{2020, 3, 0}));
}

TEST(NextOccasion, is_none_when_all_is_past) {
  EXPECT_EQ(occasion_at(events_around(), "f", "2020-03-01").day, latest_day);
}

}  // namespace
}  // namespace bindeglied
