#include "bindeglied/analysis/timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::timeline_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const AsOf march_1st{.day = Day{17956}};  // 2019-03-01

//  p (working phase 2019-01-01 to 2019-04-11, 100 days) > f.  a in f from 2019-01-11, b at p some
//  time in 2019-02, c never.
DatasetBuilder three() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.phase("p", "2019-01-01", "2019-04-11");
  for (const char* id : {"a", "b", "c"}) {
    builder.stakeholder(id, StakeholderKind::foundation).expect(id, "p", {});
  }
  builder.tie("a", TieKind::leads, "f", {.since = "2019-01-11", .sources = "s2"});
  builder.tie("a", TieKind::attends, "p", {.since = "2019-02"});
  builder.tie("b", TieKind::attends, "p", {.since = "2019-02", .is_inferred = true});
  return builder;
}

std::vector<FirstContact> rows_of(const DatasetBuilder& builder, const AsOf& as_of = march_1st) {
  return find_first_contacts(builder.network(), as_of);
}

TEST(Timeline, has_the_longest_wait_first_and_counts_days_into_the_phase) {
  const auto rows = rows_of(three());
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(rows[0].id, "time:c/p");
  EXPECT_TRUE(rows[0].is_censored);
  EXPECT_EQ(rows[0].days_into_phase, 59);  // 31 in January and 28 in February
  EXPECT_EQ(rows[0].first_contact.earliest, "2019-03-01");
  EXPECT_FALSE(rows[0].first_contact.latest);
  EXPECT_FALSE(rows[0].tie);
  EXPECT_EQ(rows[0].finding.code, "time.never");
  EXPECT_EQ(rows[1].id, "time:b/p");
  EXPECT_EQ(rows[1].days_into_phase, 31);
  EXPECT_EQ(rows[1].phase_length, 100);
  EXPECT_EQ(rows[1].first_contact.earliest, "2019-02-01");
  EXPECT_EQ(rows[1].first_contact.latest, "2019-02-28");
  EXPECT_TRUE(rows[1].is_inferred);
  EXPECT_EQ(rows[1].finding.code, "time.between");
  EXPECT_EQ(rows[2].id, "time:a/p");
  EXPECT_EQ(rows[2].days_into_phase, 10);
  EXPECT_EQ(rows[2].finding.code, "time.on");
  EXPECT_THAT(rows[2].sources, ElementsAre(SourceId{1}));
  EXPECT_EQ(rows[2].searched_sources, 2U);
}

TEST(Timeline, counts_no_wait_for_a_phase_that_has_not_begun) {
  const auto rows = rows_of(three(), {.day = Day{17887}});  // 2018-12-22
  ASSERT_THAT(rows, SizeIs(3));
  for (const FirstContact& row : rows) {
    EXPECT_TRUE(row.is_censored);
    EXPECT_FALSE(row.days_into_phase.has_value());
  }
  EXPECT_EQ(rows[0].id, "time:a/p");
}

TEST(Timeline, gives_an_interval_for_what_is_undated_or_only_seen) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).phase("f", "2019-01-01", "2019-04-11");
  builder.venue("g", VenueKind::forum);
  for (const char* id : {"a", "b", "c"}) {
    builder.stakeholder(id, StakeholderKind::foundation).expect(id, "f", {});
  }
  builder.expect("a", "g", {}).expect("a", "f", {});
  builder.tie("a", TieKind::leads, "f", {}).tie("b", TieKind::leads, "f", {.seen = "2019-02-05"});
  const auto rows = rows_of(builder);
  ASSERT_THAT(rows, SizeIs(4));
  EXPECT_EQ(rows[0].id, "time:c/f");
  EXPECT_EQ(rows[1].id, "time:a/g");  // never, but there is no phase to count from
  EXPECT_TRUE(rows[1].is_censored);
  EXPECT_FALSE(rows[1].phase_length);
  EXPECT_EQ(rows[2].id, "time:a/f");
  EXPECT_TRUE(rows[2].is_undated);
  EXPECT_FALSE(rows[2].days_into_phase);
  EXPECT_FALSE(rows[2].first_contact.earliest);
  EXPECT_EQ(rows[2].finding.code, "time.undated");
  EXPECT_EQ(rows[3].id, "time:b/f");
  EXPECT_EQ(rows[3].first_contact.latest, "2019-02-05");
  EXPECT_FALSE(rows[3].first_contact.earliest);
  EXPECT_EQ(rows[3].finding.code, "time.by");
}

TEST(Timeline, leaves_out_what_is_expected_of_a_kind_and_says_no_pair_twice) {
  DatasetBuilder builder = three();
  builder.expect_kind({StakeholderKind::church}, "f", {})
      .expect("a", "p", {.level = Level::leading});
  EXPECT_THAT(rows_of(builder), SizeIs(3));
  EXPECT_THAT(rows_of(DatasetBuilder{}), IsEmpty());
}

TEST(Timeline, agrees_with_a_look_at_every_tie) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const FirstContact& row : find_first_contacts(network, march_1st)) {
      bool has_any = false;
      for (const Tie& tie : network.ties) {
        if (tie.from != network.node(row.stakeholder) || !network.is_venue(tie.to)) continue;
        const auto around = enclosing_venues(network, row.venue);
        const auto inside = inner_venues(network, row.venue);
        const VenueId at = network.venue(tie.to);
        const bool is_there = at == row.venue || std::ranges::find(around, at) != around.end() ||
                              std::ranges::find(inside, at) != inside.end();
        const bool counts = is_there && tie.level != Level::none &&
                            may_have_begun(tie, march_1st) && is_documented(tie, march_1st);
        has_any = has_any || counts;
        if (counts && row.first_contact.earliest) {
          EXPECT_LE(*row.first_contact.earliest, to_iso(tie.start.first));
        }
      }
      EXPECT_EQ(row.is_censored, !has_any) << row.id;
      EXPECT_EQ(row.tie.has_value(), has_any) << row.id;
    }
  }
}

TEST(Timeline, can_be_stopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)find_first_contacts(three().network(), march_1st, {.stop = stop.get_token()}),
               Error);
}

TEST(SelectFirstContacts, shows_an_umbrella_with_its_members_and_a_venue_with_what_is_inside) {
  DatasetBuilder builder = three();
  builder.stakeholder("u", StakeholderKind::network).expect("u", "f", {});
  builder.tie("a", TieKind::member_of, "u", {});
  const Network network = builder.network();
  const auto rows = find_first_contacts(network, march_1st);
  const auto select = [&](std::string_view who, std::string_view where) {
    GapFilter filter;
    if (!who.empty()) filter.who = find_node(network, who);
    if (!where.empty()) filter.where = network.venue(find_node(network, where));
    return select_first_contacts(network, rows, filter, march_1st);
  };
  EXPECT_THAT(select("", ""), SizeIs(4));
  EXPECT_THAT(select("u", ""), SizeIs(2));
  EXPECT_THAT(select("a", ""), SizeIs(1));
  EXPECT_THAT(select("", "p"), SizeIs(4));
  EXPECT_THAT(select("", "f"), SizeIs(1));
  EXPECT_THAT(select("f", ""), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::timeline_test
