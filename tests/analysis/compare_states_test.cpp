#include "bindeglied/analysis/compare_states.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::compare_states_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;

NetworkState state_of(const Network& network, std::string_view date) {
  const AsOf as_of{.day = parse_date(date)->range().first};
  return {network, as_of, assess_expectations(network, as_of)};
}

std::vector<Difference> compare(const DatasetBuilder& before, const DatasetBuilder& after,
                                std::string_view first, std::string_view second) {
  const Network old_network = before.network();
  const Network new_network = after.network();
  return compare_states(state_of(old_network, first), state_of(new_network, second));
}

std::vector<Difference> compare(const DatasetBuilder& before, const DatasetBuilder& after) {
  return compare(before, after, "2020-01-01", "2020-01-01");
}

//  a and b are expected in f, nothing was found of either in 2019 and 2020; a comes in mid 2019.
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.expect("a", "f", {}).expect("b", "f", {.weight = 0.5});
  builder.check("a", "f", "2019", "2020").check("b", "f", "2019", "2020");
  builder.tie("a", TieKind::participates, "f", {.since = "2019-06-01"});
  return builder;
}

TEST(CompareStates, finds_nothing_between_equals) {
  EXPECT_THAT(compare(forum(), forum()), IsEmpty());
}

TEST(CompareStates, tells_two_days_of_one_dataset_apart) {
  const auto found = compare(forum(), forum(), "2019-05-31", "2019-06-01");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "gap:exp-a-f");
  EXPECT_EQ(found[0].text.code, "diff.gap.closed");
  EXPECT_EQ(found[0].status_before, GapStatus::not_met);
  EXPECT_EQ(found[0].status_after, GapStatus::met);
  EXPECT_EQ(found[0].severity_before, 1.0);
  EXPECT_EQ(found[0].severity_after, 0.0);
  EXPECT_EQ(found[0].rank_before, 1U);
  EXPECT_FALSE(found[0].rank_after);
  EXPECT_EQ(found[1].id, "tie:a/participates/f/2019-06-01");
  EXPECT_EQ(found[1].change, Change::added);
}

TEST(CompareStates, follows_ids_and_not_positions) {
  DatasetBuilder more = forum();
  more.stakeholder("0", StakeholderKind::church).venue("0f", VenueKind::forum);
  const auto found = compare(forum(), more);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "0f");
  EXPECT_EQ(found[0].subject, Subject::venue);
  EXPECT_EQ(found[1].id, "0");
  EXPECT_EQ(found[1].text.code, "diff.stakeholder.added");
  EXPECT_EQ(compare(more, forum())[1].text.code, "diff.stakeholder.removed");
}

TEST(CompareStates, words_every_way_a_gap_can_change) {
  const auto code = [](const DatasetBuilder& before, const DatasetBuilder& after) {
    const auto found = compare(before, after);
    return found.empty() ? std::string_view{} : found.front().text.code;
  };
  const DatasetBuilder base = forum();
  DatasetBuilder unchecked = forum();
  unchecked.dataset().checks.pop_back();
  EXPECT_EQ(code(base, unchecked), "diff.gap.unknown");
  EXPECT_EQ(code(unchecked, base), "diff.gap.checked");
  DatasetBuilder partly = forum();
  partly.tie("b", TieKind::attends, "f");
  EXPECT_EQ(code(unchecked, partly), "diff.gap.proven");
  DatasetBuilder unclaimed = unchecked;
  unclaimed.dataset().expectations.pop_back();
  EXPECT_EQ(code(unchecked, unclaimed), "diff.gap.removed_unknown");
  EXPECT_EQ(code(unclaimed, unchecked), "diff.gap.added_unknown");
  const auto unclear = compare(unchecked, base);
  EXPECT_FALSE(unclear.front().severity_before.has_value());  // unknown is no 0
  EXPECT_EQ(unclear.front().severity_after, 0.5);
  DatasetBuilder shown = forum();
  shown.tie("b", TieKind::participates, "f");
  EXPECT_EQ(code(unchecked, shown), "diff.gap.shown");
  DatasetBuilder attending = forum();
  attending.tie("b", TieKind::attends, "f");
  EXPECT_EQ(code(base, attending), "diff.gap.better");
  EXPECT_EQ(code(attending, base), "diff.gap.worse");
  DatasetBuilder left = forum();
  left.dataset().ties.clear();
  EXPECT_EQ(code(base, left), "diff.gap.opened");
  DatasetBuilder unexpected = forum();
  unexpected.dataset().expectations.pop_back();
  EXPECT_EQ(code(base, unexpected), "diff.gap.removed");
  EXPECT_EQ(code(unexpected, base), "diff.gap.added");
}

TEST(CompareStates, puts_the_largest_change_first) {
  DatasetBuilder unchecked = forum();
  unchecked.dataset().checks.clear();
  unchecked.dataset().ties.clear();
  DatasetBuilder checked = forum();
  checked.dataset().ties.clear();
  const auto found = compare(unchecked, checked);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "gap:exp-a-f");  // 1.0 before 0.5
}

TEST(CompareStates, sees_status_kind_level_and_the_end_of_ties) {
  DatasetBuilder after = forum();
  after.dataset().venues[0].status = {{ProjectStatus::running, PartialDate{2019, 0, 0}}};
  after.dataset().stakeholders[0].kind = StakeholderKind::church;
  after.dataset().ties[0].level = Level::leading;
  const auto found = compare(forum(), after);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].text.code, "diff.venue.status");
  EXPECT_EQ(found[0].text.arguments[3], MessageArgument(ProjectStatus::running));
  EXPECT_EQ(found[1].text.code, "diff.stakeholder.kind");
  EXPECT_EQ(found[2].text.code, "diff.tie.level");
  DatasetBuilder ended = forum();
  ended.dataset().ties[0].until = PartialDate{2019, 12, 31};
  EXPECT_EQ(compare(forum(), ended).at(0).text.code, "diff.tie.removed");
}

}  // namespace
}  // namespace bindeglied::compare_states_test
