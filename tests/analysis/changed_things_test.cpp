#include "bindeglied/analysis/detail/changed_things.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::changed_things_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "CHANGE code field: before > after" of each row.
std::vector<std::string> words_of(const std::vector<Difference>& rows) {
  std::vector<std::string> words;
  for (const Difference& row : rows) {
    std::string word =
        row.id + " " + std::string(to_string(row.change)) + " " + std::string(row.text.code);
    if (row.field) {
      word += " " + *row.field + ": " + row.before.value_or("-") + " > " + row.after.value_or("-");
    }
    words.push_back(word);
  }
  return words;
}

std::vector<std::string> compare(const DatasetBuilder& before, const DatasetBuilder& after,
                                 const AsOf& as_of, const AsOf& later) {
  const Network old_network = before.network();
  const Network new_network = after.network();
  return words_of(changed_things({old_network, as_of}, {new_network, later}));
}

const AsOf in_2020 = {.day = PartialDate(2020, 1, 1).range().first};

std::vector<std::string> compare(const DatasetBuilder& before, const DatasetBuilder& after) {
  return compare(before, after, in_2020, in_2020);
}

//  a attends f since 2019; b took part in f in 2018
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.tie("a", TieKind::attends, "f", {.since = "2019"});
  builder.tie("b", TieKind::participates, "f", {.since = "2018", .until = "2018"});
  return builder;
}

/// What is found when the first tie of the second dataset is changed so.
std::vector<std::string> after_change(
    const std::function<void(DatasetBuilder&, TieRecord&)>& change) {
  DatasetBuilder changed = forum();
  change(changed, changed.dataset().ties[0]);
  return compare(forum(), changed);
}

TEST(ChangedThings, are_none_between_equals) { EXPECT_THAT(compare(forum(), forum()), IsEmpty()); }

TEST(ChangedThings, tell_each_property_of_a_tie_from_what_to_what) {
  const std::string id = "tie:a/attends/f/2019 changed diff.tie.";
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.level = Level::leading; }),
              ElementsAre(id + "level level: informed > leading"));
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.until = PartialDate(2021, 5, 0); }),
              ElementsAre(id + "until until: - > 2021-05"));
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.seen = PartialDate(2019, 5, 2); }),
              ElementsAre(id + "seen seen: - > 2019-05-02"));
  EXPECT_THAT(after_change([](auto& builder, TieRecord& tie) { tie.role = builder.text("Chair"); }),
              ElementsAre(id + "role role: - > Chair"));
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.confidence = Confidence::inferred; }),
              ElementsAre(id + "confidence confidence: explicit > inferred"));
}

TEST(ChangedThings, name_the_sources_of_a_tie_before_and_after) {
  DatasetBuilder changed = forum();
  changed.dataset().ties.clear();
  changed.tie("a", TieKind::attends, "f", {.since = "2019", .sources = "s2|s1"});
  changed.tie("b", TieKind::participates, "f", {.since = "2018", .until = "2018", .sources = ""});
  EXPECT_THAT(compare(forum(), changed),
              ElementsAre("tie:a/attends/f/2019 changed diff.tie.sources sources: s1 > s1|s2",
                          "tie:b/participates/f/2018 changed diff.tie.sources sources: s1 > -"));
}

TEST(ChangedThings, give_a_row_to_each_property_in_their_order) {
  EXPECT_THAT(after_change([](auto& builder, TieRecord& tie) {
                tie.role = builder.text("Chair");
                tie.level = Level::leading;
              }),
              ElementsAre("tie:a/attends/f/2019 changed diff.tie.level level: informed > leading",
                          "tie:a/attends/f/2019 changed diff.tie.role role: - > Chair"));
}

TEST(ChangedThings, tell_an_end_both_as_gone_and_as_changed) {
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.until = PartialDate(2019, 12, 31); }),
              ElementsAre("tie:a/attends/f/2019 removed diff.tie.removed",
                          "tie:a/attends/f/2019 changed diff.tie.until until: - > 2019-12-31"));
}

TEST(ChangedThings, take_a_tie_with_another_begin_for_the_same_under_its_new_id) {
  EXPECT_THAT(after_change([](auto&, TieRecord& tie) { tie.since = PartialDate(2019, 6, 0); }),
              ElementsAre("tie:a/attends/f/2019-06 changed diff.tie.since since: 2019 > 2019-06"));
}

//  before: a attends f since 2019.  after: since 2018-05 and since 2019-05.
TEST(ChangedThings, do_not_guess_which_of_two_ties_was_redated) {
  DatasetBuilder changed = forum();
  changed.dataset().ties[0].since = PartialDate(2018, 5, 0);
  changed.tie("a", TieKind::attends, "f", {.since = "2019-05"});
  EXPECT_THAT(compare(forum(), changed),
              ElementsAre("tie:a/attends/f/2018-05 added diff.tie.added",
                          "tie:a/attends/f/2019 removed diff.tie.removed",
                          "tie:a/attends/f/2019-05 added diff.tie.added"));
  EXPECT_THAT(compare(changed, forum()),
              ElementsAre("tie:a/attends/f/2018-05 removed diff.tie.removed",
                          "tie:a/attends/f/2019 added diff.tie.added",
                          "tie:a/attends/f/2019-05 removed diff.tie.removed"));
}

//  b took part again since 2020: on two days of one dataset that is a new tie, not a new date.
TEST(ChangedThings, of_one_dataset_on_two_days_are_comings_and_goings_only) {
  DatasetBuilder builder = forum();
  builder.tie("b", TieKind::participates, "f", {.since = "2020"});
  const AsOf in_2018 = {.day = PartialDate(2018, 6, 1).range().first};
  EXPECT_THAT(compare(builder, builder, in_2018, in_2020),
              ElementsAre("tie:a/attends/f/2019 added diff.tie.added",
                          "tie:b/participates/f/2018 removed diff.tie.removed",
                          "tie:b/participates/f/2020 added diff.tie.added"));
}

TEST(ChangedThings, leave_out_inferred_ties_where_only_explicit_ones_count) {
  DatasetBuilder inferred = forum();
  inferred.dataset().ties[0].confidence = Confidence::inferred;
  DatasetBuilder other = inferred;
  other.dataset().ties[0].level = Level::leading;
  const AsOf strict = {.day = in_2020.day, .explicit_only = true};
  EXPECT_THAT(compare(inferred, other, strict, strict), IsEmpty());
  EXPECT_THAT(compare(inferred, forum(), strict, strict),
              ElementsAre("tie:a/attends/f/2019 added diff.tie.added",
                          "tie:a/attends/f/2019 changed diff.tie.confidence confidence: inferred "
                          "> explicit"));
  EXPECT_EQ(compare(inferred, other).size(), 1U);
}

TEST(ChangedThings, tell_names_kinds_and_status_of_nodes_apart) {
  DatasetBuilder changed = forum();
  changed.dataset().stakeholders[0].name = changed.text("New");
  changed.dataset().stakeholders[1].kind = StakeholderKind::church;
  changed.dataset().venues[0].name = changed.text("Forum");
  changed.dataset().venues[0].status = {{ProjectStatus::running, PartialDate(2019, 0, 0)}};
  DatasetBuilder plain = forum();
  plain.dataset().stakeholders[0].name = plain.text("Old");
  plain.dataset().venues[0].name = plain.text("Circle");
  EXPECT_THAT(compare(plain, changed),
              ElementsAre("f changed diff.venue.name name: Circle > Forum",
                          "f changed diff.venue.status status: unknown > running",
                          "a changed diff.stakeholder.name name: Old > New",
                          "b changed diff.stakeholder.kind kind: foundation > church"));
}

}  // namespace
}  // namespace bindeglied::changed_things_test
