#include "bindeglied/report/explanation.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/report/messages.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::explanation_test {
namespace {

using testing::DatasetBuilder;

TEST(ExplainEvidence, says_how_a_tie_is_dated_and_names_its_sources) {
  const auto text_of = [](const DatasetBuilder::TieDetails& details) {
    DatasetBuilder builder;
    builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
    builder.tie("a", TieKind::attends, "v", details);
    const auto steps = explain_evidence(builder.network(), TieId{0});
    EXPECT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[1].step, StepKind::source);
    return std::string(steps[0].text.code);
  };
  EXPECT_EQ(text_of({.since = "2019"}), "explain.tie_since");
  EXPECT_EQ(text_of({.since = "2019", .is_inferred = true}), "explain.tie_since_inferred");
  EXPECT_EQ(text_of({.seen = "2019"}), "explain.tie_seen");
  EXPECT_EQ(text_of({.seen = "2019", .is_inferred = true}), "explain.tie_seen_inferred");
  EXPECT_EQ(text_of({}), "explain.tie_undated");
  EXPECT_EQ(text_of({.is_inferred = true}), "explain.tie_undated_inferred");
}

TEST(ExplainEvidence, names_no_level_where_a_tie_has_none) {
  const auto code_of = [](const DatasetBuilder::TieDetails& details) {
    DatasetBuilder builder;
    builder.stakeholder("a", StakeholderKind::other).stakeholder("u", StakeholderKind::network);
    builder.tie("a", TieKind::member_of, "u", details);
    return std::string(explain_evidence(builder.network(), TieId{0})[0].text.code);
  };
  EXPECT_EQ(code_of({.since = "2019"}), "explain.link_since");
  EXPECT_EQ(code_of({.since = "2019", .is_inferred = true}), "explain.link_since_inferred");
  EXPECT_EQ(code_of({.seen = "2019"}), "explain.link_seen");
  EXPECT_EQ(code_of({.seen = "2019", .is_inferred = true}), "explain.link_seen_inferred");
  EXPECT_EQ(code_of({}), "explain.link_undated");
  EXPECT_EQ(code_of({.is_inferred = true}), "explain.link_undated_inferred");
}

TEST(ExplainRecommendation, says_one_rank_where_there_is_one) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::project);
  const Network network = builder.network();
  Recommendation row{.id = "rec:v/a", .project = VenueId{0}, .rank = 1};
  row.candidate = StakeholderId{0};
  const auto ends_with = [&](const RankInterval& interval, std::string_view end) {
    row.rank_interval = interval;
    return to_sentence(network, explain_recommendation(network, row)[0].text).de.ends_with(end);
  };
  EXPECT_TRUE(ends_with({1, 1}, "allein beruhen: Rang 1."));
  EXPECT_TRUE(ends_with({1, 2}, "allein beruhen: Rang 1 bis 2."));
  EXPECT_TRUE(ends_with({1, 4}, "allein beruhen: Rang 1 bis 4."));
}

TEST(ExplainRecommendation, says_what_is_inherited) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::project);
  const Network network = builder.network();
  Recommendation row{.id = "rec:v/a", .project = VenueId{0}};
  row.candidate = StakeholderId{0};
  row.parts = {.content = 0.5};
  row.contributions = {{"content", "inherited", 0.5, 0.5}};
  const auto steps = explain_recommendation(network, row);
  const auto step = std::ranges::find(steps, "inherited", &ExplanationStep::key);
  ASSERT_NE(step, steps.end());
  EXPECT_EQ(step->text.code, "explain.inherited");
  EXPECT_EQ(step->value, 0.5);
}

TEST(ExplainRecommendation, names_both_features_of_an_interplay) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::project);
  const Network network = builder.network();
  Recommendation row{.id = "rec:v/a", .project = VenueId{0}};
  row.candidate = StakeholderId{0};
  row.parts = {.interplay = 0.25};
  row.contributions = {{"interplay", "similar+walk", 0.5, 0.25}};
  const auto steps = explain_recommendation(network, row);
  const auto step = std::ranges::find(steps, "similar+walk", &ExplanationStep::key);
  ASSERT_NE(step, steps.end());
  EXPECT_EQ(to_sentence(network, step->text).de,
            "ähnliche Projekte und Umfeld der Bekannten zusammen, über das hinaus, was jedes für "
            "sich sagt, gerechnet gegen das Mittel der anderen.");
  EXPECT_EQ(step->value, 0.25);
}

TEST(ExplainRecommendation, says_which_parts_speak_against_it) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::project);
  const Network network = builder.network();
  Recommendation row{.id = "rec:v/a", .project = VenueId{0}};
  row.candidate = StakeholderId{0};
  row.parts = {.base = -1.0, .content = 0.5, .ties = -0.5};
  const auto code_of = [&](std::string_view part) -> std::string {
    for (const ExplanationStep& step : explain_recommendation(network, row)) {
      if (step.key == part) return std::string(step.text.code);
    }
    return {};
  };
  EXPECT_EQ(code_of("base"), "explain.base");
  EXPECT_EQ(code_of("content"), "explain.contribution");
  EXPECT_EQ(code_of("ties"), "explain.counts_against");
  EXPECT_EQ(code_of("region"), "explain.no_contribution");
}

TEST(ExplainEvidence, names_each_source_once) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.expect("a", "v", {}).check("a", "v", "2019", "2020");
  const Network network = builder.network();
  EXPECT_EQ(explain_evidence(network, CheckId{0}).size(), 2U);
  EXPECT_EQ(explain_evidence(network, ExpectationId{0})[0].key, "exp-a-v");
}

}  // namespace
}  // namespace bindeglied::explanation_test
