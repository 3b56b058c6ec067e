#include "bindeglied/ingest/detail/check_rows.hpp"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::check_rows_test {
namespace {

using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::IsEmpty;
using testing::load_csv;
using testing::with_code;

TEST(CheckRows, refuses_venues_that_stand_too_deep) {
  const auto chain = [](int count) {
    std::string csv = "id,part_of\nv0,\n";
    for (int i = 1; i < count; ++i) {
      csv += "v" + std::to_string(i) + ",v" + std::to_string(i - 1) + "\n";
    }
    return load_csv({{"venues.csv", csv}, {"ties.csv", "from,to\n"}});
  };
  EXPECT_THAT(with_code(chain(65), "venue.too_deep"), IsEmpty());
  EXPECT_THAT(with_code(chain(66), "venue.too_deep"), ElementsAre("venues.csv:67 part_of 'v64'"));
}

TEST(CheckRows, refuses_circles_and_rows_that_name_themselves) {
  const LoadedDataset loaded = load_csv({{"venues.csv", "id,part_of\nx,y\ny,x\nz,z\n"},
                                         {"topics.csv", "id,parent\nt,t\n"},
                                         {"places.csv", "id,parent\np,q\nq,p\n"},
                                         {"ties.csv", "from,to,kind\na,a,cooperates_with\n"}});
  EXPECT_THAT(with_code(loaded, "venue.circle"),
              ElementsAre("venues.csv:2 part_of 'y'", "venues.csv:4 part_of 'z'"));
  EXPECT_THAT(with_code(loaded, "topic.circle"), ElementsAre("topics.csv:2 parent 't'"));
  EXPECT_THAT(with_code(loaded, "place.circle"), ElementsAre("places.csv:2 parent 'q'"));
  EXPECT_THAT(with_code(loaded, "tie.self"), ElementsAre("ties.csv:2 to 'a'"));
}

TEST(CheckRows, refuses_stakeholders_that_replace_each_other_in_a_circle) {
  const auto circles = [](const std::string& ties) {
    return with_code(load_csv({{"ties.csv", "from,to,kind\n" + ties}}), "tie.succession_circle");
  };
  EXPECT_THAT(circles("a,b,successor_of\nx,a,cooperates_with\nb,a,successor_of\n"),
              ElementsAre("ties.csv:2 to 'b'"));
  EXPECT_THAT(circles("a,b,successor_of\nb,c,successor_of\na,c,successor_of\n"), IsEmpty());
  EXPECT_THAT(circles("a,b,cooperates_with\nb,a,successor_of\n"), IsEmpty());
}

TEST(CheckRows, shows_the_beginning_of_a_long_circle) {
  std::string venues = "id,part_of\n";
  for (int k = 0; k < 100; ++k) {
    venues += "v" + std::to_string(k) + ",v" + std::to_string((k + 1) % 100) + "\n";
  }
  const LoadedDataset loaded = load_csv({{"venues.csv", venues}, {"ties.csv", "from,to\n"}});
  const auto found = std::ranges::find(loaded.diagnostics, "venue.circle", &Diagnostic::code);
  ASSERT_NE(found, loaded.diagnostics.end());
  EXPECT_EQ(found->rule,
            "must not lead back to itself: v0 > v1 > v2 > v3 > v4 > v5 > v6 > v7 > v8 > v9 > ... > "
            "v0");
}

TEST(CheckRows, refuses_ends_before_starts_but_no_dates_that_may_fit) {
  const LoadedDataset loaded =
      load_csv({{"venues.csv", "id,starts,ends\nx,2019-06,2019-05\ny,2019-06,2019\n"},
                {"phases.csv", "venue,name,starts,ends\nx,Eins,2020,2019\n"},
                {"checks.csv", "kind,venue,from,until\nunion,x,2020,2019\n"},
                {"ties.csv", "from,to,since,until,seen\na,x,2020,2019,\na,y,2019-05,2019,2020\n"}});
  EXPECT_THAT(error_codes(loaded), ElementsAre("check.from_after_until", "phase.starts_after_ends",
                                               "tie.since_after_until", "venue.starts_after_ends"));
  EXPECT_THAT(with_code(loaded, "venue.starts_after_ends"),
              ElementsAre("venues.csv:2 starts '2019-06'"));
  EXPECT_THAT(with_code(loaded, "tie.seen_after_until"), ElementsAre("ties.csv:3 seen '2020'"));
}

TEST(CheckRows, warns_of_half_coordinates_disorder_and_ends_of_the_wrong_sort) {
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv", "id,lat,lon\na,51,\nb,51,7\n"},
                {"venues.csv", "id\nv\n"},
                {"phases.csv", "venue,name,starts\nv,Zwei,2020\nv,Eins,2019\n"},
                {"expectations.csv",
                 "kind,venue,phase,due\nunion,v,Drei,\nunion,v,Drei,2020\nunion,v,Eins,\n"},
                {"ties.csv", "from,to,kind\na,b,attends\na,v,member_of\na,b,funds\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(with_code(loaded, "coordinate.incomplete"), ElementsAre("stakeholders.csv:2 lon ''"));
  EXPECT_THAT(with_code(loaded, "phase.order"), ElementsAre("phases.csv:3 starts '2020'"));
  EXPECT_THAT(with_code(loaded, "tie.not_a_venue"), ElementsAre("ties.csv:2 to 'b'"));
  EXPECT_THAT(with_code(loaded, "tie.not_a_stakeholder"), ElementsAre("ties.csv:3 to 'v'"));
  EXPECT_THAT(with_code(loaded, "expectation.unknown_phase"),
              ElementsAre("expectations.csv:2 phase 'Drei'"));
  EXPECT_EQ(count_of(loaded, "tie.unsourced"), 3U);
  EXPECT_EQ(count_of(loaded, "expectation.unsourced"), 3U);
}

TEST(CheckRows, asks_for_no_source_when_the_dataset_has_a_default) {
  const LoadedDataset loaded = load_csv(
      {{"dataset.csv", "name,default_source\nD,Bericht\n"}, {"ties.csv", "from,to\na,p\n"}});
  EXPECT_EQ(count_of(loaded, "tie.unsourced"), 0U);
  EXPECT_EQ(loaded.dataset.sources.size(), 1U);
  const LoadedDataset two = load_csv({{"dataset.csv", "name\nD\nE\n"}, {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(two, "dataset.several"), ElementsAre("dataset.csv:3  ''"));
}

TEST(CheckRows, tells_persons_from_offices) {
  for (const char* const person :
       {"Dr. Müller", "Prof. Dr. Österreich", "Frau Meier", "Büro, Herrn Meier"}) {
    EXPECT_TRUE(detail::looks_like_person(person)) << person;
  }
  for (const char* const office :
       {"", "Netzwerk Frau und Beruf", "info@example.org", "Drogenhilfe", "Dr."}) {
    EXPECT_FALSE(detail::looks_like_person(office)) << office;
  }
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv", "id,contact\na,Frau Meier\n"}, {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(loaded, "contact.person"), ElementsAre("stakeholders.csv:2 contact ''"));
}

}  // namespace
}  // namespace bindeglied::check_rows_test
