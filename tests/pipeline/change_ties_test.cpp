#include "bindeglied/pipeline/change_ties.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::change_ties_test {
namespace {

using ::testing::HasSubstr;
using testing::process_with_gap;
using testing::study_of;

std::string refusal_of(std::string_view text) {
  const Study study = study_of(process_with_gap());
  try {
    (void)parse_tie_change(study.network, text);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return "accepted";
}

TEST(ParseTieChange, reads_ids_kind_level_and_date) {
  const Study study = study_of(process_with_gap());
  const TieChange plain = parse_tie_change(study.network, "a participates f");
  EXPECT_EQ(study.network.node(plain.from), find_node(study.network, "a"));
  EXPECT_EQ(plain.kind, TieKind::participates);
  EXPECT_EQ(plain.to, find_node(study.network, "f"));
  EXPECT_EQ(plain.level, Level::none);
  const TieChange full =
      parse_tie_change(study.network, "  a  attends f  level=involved since=2019-01 ");
  EXPECT_EQ(full.level, Level::involved);
  EXPECT_EQ(full.since, (PartialDate{2019, 1, 0}));
}

TEST(ParseTieChange, reads_names_with_spaces) {
  auto builder = process_with_gap();
  builder.dataset().stakeholders[0].name = builder.text("Alpha Stiftung Ruhr");
  const Study study = study_of(builder);
  const TieChange change = parse_tie_change(study.network, "Alpha Stiftung Ruhr leads f");
  EXPECT_EQ(study.network.node(change.from), find_node(study.network, "a"));
}

TEST(ParseTieChange, refuses_what_is_unknown_with_a_suggestion) {
  EXPECT_THAT(refusal_of("nobody leads f"), HasSubstr("unknown stakeholder"));
  EXPECT_THAT(refusal_of("a leads nowhere"), HasSubstr("unknown"));
  EXPECT_THAT(refusal_of("a particpates f"), HasSubstr("did you mean the kind participates?"));
  EXPECT_THAT(refusal_of("a leads"), HasSubstr("FROM KIND TO"));
  EXPECT_THAT(refusal_of(""), HasSubstr("FROM KIND TO"));
  EXPECT_THAT(refusal_of("a leads leads f"), HasSubstr("several kinds"));
  EXPECT_THAT(refusal_of("a leads f level=high"), HasSubstr("level must be"));
  EXPECT_THAT(refusal_of("a leads f since=soon"), HasSubstr("since must be"));
  EXPECT_THAT(refusal_of("a leads f until=2020"), HasSubstr("until="));
}

TEST(ParseTieChange, refuses_what_cannot_be) {
  EXPECT_THAT(refusal_of("f leads p"), HasSubstr("unknown stakeholder"));
  EXPECT_THAT(refusal_of("a cooperates_with a"), HasSubstr("itself"));
  EXPECT_THAT(refusal_of("a member_of f"), HasSubstr("does not lead to a venue"));
  EXPECT_THAT(refusal_of("a attends b"), HasSubstr("does not lead to a stakeholder"));
  EXPECT_THAT(refusal_of("a member_of b level=leading"), HasSubstr("level"));
  EXPECT_EQ(refusal_of("a funds b"), "accepted");
  EXPECT_EQ(refusal_of("a funds f"), "accepted");
}

TEST(ParseTieChange, takes_german_words_and_each_setting_once) {
  const Network network = testing::process_with_gap().network();
  const TieChange change = parse_tie_change(network, "a leitet p level=einbezogen");
  EXPECT_EQ(change.kind, TieKind::leads);
  EXPECT_EQ(change.level, Level::involved);
  EXPECT_THROW((void)parse_tie_change(network, "a leads p level=involved level=leading"), Error);
  // A word in capitals in a name is no kind beside one that is spelt exactly.
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.stakeholder("h", StakeholderKind::company);
  builder.dataset().stakeholders.back().name = builder.text("HEALTH LEADS BV");
  const TieChange named = parse_tie_change(builder.network(), "HEALTH LEADS BV participates p");
  EXPECT_EQ(named.kind, TieKind::participates);
  EXPECT_THROW((void)parse_tie_change(network, "a leads p since=2018 since=2019"), Error);
}

TEST(ChangeTies, adds_marked_rows_to_a_copy) {
  const Study study = study_of(process_with_gap());
  const std::size_t texts = study.loaded.dataset.strings->size();
  const Dataset changed =
      change_ties(study.loaded.dataset, study.network,
                  {parse_tie_change(study.network, "a leads f since=2018")}, {}, {2019, 1, 7});
  ASSERT_EQ(changed.ties.size(), study.loaded.dataset.ties.size() + 1);
  EXPECT_EQ(changed.ties.back().since, (PartialDate{2018, 0, 0}));
  EXPECT_EQ(changed.strings->view(changed.ties.back().sources), supposed_source);
  EXPECT_EQ(changed.strings->view(changed.sources.back().id), supposed_source);
  EXPECT_EQ(study.loaded.dataset.strings->size(), texts);
  const Dataset by_day =
      change_ties(study.loaded.dataset, study.network,
                  {parse_tie_change(study.network, "a leads f")}, {}, {2019, 1, 7});
  EXPECT_EQ(by_day.ties.back().since, (PartialDate{2019, 1, 7}));
}

TEST(ChangeTies, removes_every_tie_of_that_kind_and_refuses_when_there_is_none) {
  auto builder = process_with_gap();
  builder.tie("a", TieKind::attends, "p", {.since = "2019-01-08"});
  const Study study = study_of(builder);
  const auto remove = [&](std::string_view text) {
    return change_ties(study.loaded.dataset, study.network, {},
                       {parse_tie_change(study.network, text)}, {});
  };
  EXPECT_EQ(remove("a attends p").ties.size(), 2U);
  try {
    (void)remove("a leads p");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("there is attends"));
  }
}

}  // namespace
}  // namespace bindeglied::change_ties_test
