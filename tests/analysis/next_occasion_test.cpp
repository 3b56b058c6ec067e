#include "bindeglied/analysis/next_occasion.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::next_occasion_test {
namespace {

using testing::DatasetBuilder;

//  process p <- forum f <- project x; events: e in p, g in f, h in another forum k
class NextOccasion : public ::testing::Test {
 protected:
  void SetUp() override {
    builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
    builder.venue("k", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
    builder.venue("e", VenueKind::event, "p").venue("g", VenueKind::event, "f");
    builder.venue("h", VenueKind::event, "k");
    date("e", "2019-05-02");
    date("g", "2019-04-01");
    date("h", "2019-03-01");
    date("x", "2019-06");
    builder.phase("p", "2019-05-02", "2020-01-01");
    builder.phase("k", "2019-02-01", "2020-01-01");
  }

  void date(std::string_view venue, std::string_view starts) {
    for (auto& record : builder.dataset().venues) {
      if (record.id == builder.text(venue)) record.starts = *parse_date(starts);
    }
  }

  [[nodiscard]] std::string next(std::string_view venue, std::string_view day) const {
    const Network network = builder.network();
    const auto found = find_next_occasion(network, network.venue(find_node(network, venue)),
                                          parse_date(day)->range().last);
    return found ? found->name + " " + found->date : "none";
  }

  DatasetBuilder builder;
};

TEST_F(NextOccasion, is_an_event_inside_or_directly_in_what_is_around) {
  EXPECT_EQ(next("f", "2019-01-01"), "g 2019-04-01");  // not h, which is in another forum
  EXPECT_EQ(next("x", "2019-01-01"), "g 2019-04-01");
  EXPECT_EQ(next("k", "2019-02-01"), "h 2019-03-01");
}

TEST_F(NextOccasion, comes_after_the_day) {
  EXPECT_EQ(next("f", "2019-03-31"), "g 2019-04-01");
  EXPECT_EQ(next("f", "2019-04-01"), "e 2019-05-02");  // before the phase of the same day
  EXPECT_EQ(next("k", "2019-01-31"), "working 2019-02-01");
}

TEST_F(NextOccasion, is_not_that_a_project_begins) {
  EXPECT_EQ(next("x", "2019-05-02"), "none");  // x begins in June
}

}  // namespace
}  // namespace bindeglied::next_occasion_test
