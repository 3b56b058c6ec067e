#include "bindeglied/analysis/coverage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::coverage_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const AsOf summer{.day = Day{18048}};  // 2019-06-01

//  p > f > x (project).  Foundations a (in time), b (late), c (nothing); university u (too low in
//  f) and research institute r (in time in x, which counts up to involved in f); church k.
DatasetBuilder region() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("x", VenueKind::project, "f").phase("p", "2019-01-01", "2019-04-11");
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1", .place = "essen"});
  builder.stakeholder("b", StakeholderKind::foundation, {.topics = "t1|t2", .place = "bochum"});
  builder.stakeholder("c", StakeholderKind::foundation);
  builder.stakeholder("k", StakeholderKind::church, {.place = "essen"});
  builder.stakeholder("r", StakeholderKind::research_institute);
  builder.stakeholder("u", StakeholderKind::university);
  builder.tie("a", TieKind::participates, "f", {.since = "2019-01-01", .sources = "s2"});
  builder.tie("b", TieKind::participates, "f", {.since = "2019-04-01", .sources = "s3"});
  builder.tie("u", TieKind::attends, "f", {.since = "2019-01-01"});
  builder.tie("r", TieKind::leads, "x", {.since = "2019-01-01"});
  builder.expect_kind({StakeholderKind::foundation}, "f", {.min_count = 2});
  builder.expect_kind({StakeholderKind::university, StakeholderKind::research_institute}, "f", {});
  builder.expect("k", "f", {});
  return builder;
}

std::vector<CoverageRow> rows_of(const DatasetBuilder& builder, VenueId where,
                                 CoverageAxis by = CoverageAxis::kind) {
  return find_coverage(builder.network(), where, summer, {.by = by});
}

TEST(Coverage, has_a_row_for_each_process_and_forum_and_each_kind_of_the_data) {
  const auto rows = rows_of(region(), {});
  ASSERT_EQ(rows.size(), 8U);
  EXPECT_EQ(rows[0].venue, VenueId{1});
  EXPECT_EQ(rows[4].venue, VenueId{0});
  EXPECT_EQ(rows[4].kind, StakeholderKind::foundation);
  EXPECT_EQ(rows[5].kind, StakeholderKind::university);
  EXPECT_EQ(rows[6].kind, StakeholderKind::research_institute);
  EXPECT_EQ(rows[7].kind, StakeholderKind::church);
}

TEST(Coverage, counts_who_is_expected_who_got_there_in_time_and_who_in_part) {
  const CoverageRow foundation = rows_of(region(), {})[4];
  EXPECT_EQ(foundation.id, "cover:f/kind/foundation");
  EXPECT_THAT(foundation.evidence, ElementsAre(TieId{0}, TieId{1}, ExpectationId{0}));
  EXPECT_EQ(foundation.expected, 2U);
  EXPECT_EQ(foundation.documented, 1U);
  EXPECT_EQ(foundation.partial, 1U);
  EXPECT_EQ(foundation.status, CoverageStatus::not_met);
  EXPECT_THAT(foundation.stakeholders, ElementsAre(StakeholderId{0}));
  EXPECT_THAT(foundation.partial_stakeholders, ElementsAre(StakeholderId{1}));
  EXPECT_THAT(foundation.sources, ElementsAre(SourceId{0}, SourceId{1}, SourceId{2}));
}

TEST(Coverage, counts_those_who_count_for_a_circle_in_its_cell_and_in_their_own) {
  const auto rows = rows_of(region(), {});
  EXPECT_EQ(rows[5].status, CoverageStatus::met);
  EXPECT_THAT(rows[5].stakeholders, ElementsAre(StakeholderId{4}));
  EXPECT_THAT(rows[5].partial_stakeholders, ElementsAre(StakeholderId{5}));
  EXPECT_EQ(rows[6].expected, 0U);
  EXPECT_EQ(rows[6].status, CoverageStatus::not_expected);
  EXPECT_THAT(rows[6].stakeholders, ElementsAre(StakeholderId{4}));
}

TEST(Coverage, leaves_unknown_what_nobody_has_looked_for) {
  const CoverageRow church = rows_of(region(), {})[7];
  EXPECT_EQ(church.expected, 1U);
  EXPECT_EQ(church.documented + church.partial, 0U);
  EXPECT_EQ(church.status, CoverageStatus::unknown);
}

TEST(Coverage, of_a_venue_shows_it_and_what_is_directly_inside) {
  const auto rows = rows_of(region(), VenueId{0});
  ASSERT_EQ(rows.size(), 8U);
  EXPECT_EQ(rows[0].venue, VenueId{0});
  EXPECT_EQ(rows[4].venue, VenueId{2});
}

TEST(Coverage, by_place_and_topic_counts_expectations_by_name) {
  const auto places = rows_of(region(), VenueId{2}, CoverageAxis::place);
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(rows_of(region(), VenueId{0}, CoverageAxis::place)[1].expected, 1U);  // essen: k
  EXPECT_EQ(places[0].place, PlaceId{0});
  EXPECT_FALSE(places[0].kind);
  const auto topics = rows_of(region(), VenueId{0}, CoverageAxis::topic);
  ASSERT_EQ(topics.size(), 4U);  // f and x, each by t1 and t2
  EXPECT_EQ(topics[0].topic, TopicId{0});
  EXPECT_EQ(topics[0].id, "cover:f/topic/t1");
  EXPECT_EQ(places[0].id, "cover:x/place/bochum");
  EXPECT_EQ(topics[0].documented, 1U);
  EXPECT_EQ(topics[0].partial, 1U);
  EXPECT_EQ(topics[1].partial, 1U);
  EXPECT_EQ(topics[1].status, CoverageStatus::not_expected);
}

TEST(Coverage, counts_no_one_who_does_not_exist_on_the_day) {
  DatasetBuilder builder = region();
  builder.stakeholder("z", StakeholderKind::foundation);
  builder.tie("z", TieKind::successor_of, "a", {.since = "2019-05"});
  EXPECT_EQ(rows_of(builder, {})[4].documented, 0U);
}

TEST(Coverage, is_empty_without_venues_or_stakeholders) {
  EXPECT_THAT(rows_of(DatasetBuilder{}, {}), IsEmpty());
  DatasetBuilder builder;
  EXPECT_THAT(rows_of(builder.venue("p", VenueKind::process), {}), IsEmpty());
}

TEST(Coverage, has_a_row_for_an_expected_kind_that_nobody_has) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).stakeholder("a", StakeholderKind::company);
  builder.expect_kind({StakeholderKind::church}, "p", {.min_count = 2});
  const auto rows = find_coverage(builder.network(), {}, {}, {});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].kind, StakeholderKind::church);
  EXPECT_EQ(rows[1].expected, 2U);
  EXPECT_EQ(rows[1].documented, 0U);
  EXPECT_EQ(rows[1].status, CoverageStatus::unknown);
}

}  // namespace
}  // namespace bindeglied::coverage_test
