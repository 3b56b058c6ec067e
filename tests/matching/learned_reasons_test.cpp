#include "bindeglied/matching/learned_reasons.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/content_part.hpp"
#include "bindeglied/matching/detail/reason_codes.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::learned_reasons_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};
using ::testing::SizeIs;

Curve straight(Feature feature) {
  return {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, 1.0}};
}

/// One curve of weight 1 for every feature.
MatchWeights all_features() {
  AdditiveModel model;
  for (std::size_t f = 0; f < feature_count; ++f) {
    model.curves.push_back(straight(static_cast<Feature>(f)));
  }
  return {.one_known = model, .all_but_one = model};
}

/// The reason for one part of stakeholder a for project p, whatever its parts are.
Reason reason_for(const Network& network, std::string_view part, const MatchParts& parts,
                  const MatchWeights& weights = all_features(), const AsOf& as_of = {}) {
  const PartnerStudy study = build_partner_study(network, as_of, weights, 1);
  const ProjectScores scores =
      score_project(network, study, {}, network.venue(find_node(network, "p")), as_of, {});
  for (Reason& reason :
       learned_reasons(network, study, scores, {.stakeholder = StakeholderId{0}, .parts = parts})) {
    if (reason.part == part) return std::move(reason);
  }
  return {};
}

/// a, b and k; k leads p.  Names share no words.
DatasetBuilder with_partner() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "k"}) builder.stakeholder(id, StakeholderKind::union_);
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  builder.venue("r", VenueKind::project, {}, {.topics = "y"});
  builder.venue("s", VenueKind::project, {}, {.topics = "z"});
  builder.tie("k", TieKind::leads, "p");
  return builder;
}

TEST(LearnedReasons, give_none_for_what_is_printed_as_0) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "q");
  const Network network = builder.network();
  EXPECT_TRUE(reason_for(network, "content", {.content = 0.00499}).part.empty());
  EXPECT_EQ(reason_for(network, "content", {.content = 0.005}).part, "content");
}

TEST(LearnedReasons, name_a_venue_like_the_project) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "q");
  const Reason reason = reason_for(builder.network(), "content", {.content = 0.25});
  EXPECT_EQ(reason.text.code, "recommend.content_one_venue");
  EXPECT_DOUBLE_EQ(reason.contribution, 0.25);
  EXPECT_THAT(reason.evidence, SizeIs(1));
}

//  a - r - b - q: only b was in the venue that is like p.
TEST(LearnedReasons, name_who_leads_to_a_venue_like_the_project) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "r").tie("b", TieKind::partner_in, "r");
  builder.tie("b", TieKind::partner_in, "q");
  const Network network = builder.network();
  const Reason reason = reason_for(network, "content", {.content = 1.0});
  EXPECT_EQ(reason.text.code, "recommend.content_around");
  EXPECT_EQ(std::get<NodeId>(reason.text.arguments[0]), network.node(StakeholderId{1}));
  EXPECT_EQ(std::get<NodeId>(reason.text.arguments[1]), network.node(VenueId{1}));
  EXPECT_THAT(reason.evidence, SizeIs(3));
  DatasetBuilder alone = with_partner();
  alone.tie("a", TieKind::partner_in, "r");
  EXPECT_EQ(reason_for(alone.network(), "content", {.content = 1.0}).text.code,
            "recommend.content_activity");
}

//  a - r - b - u, which shares one of its many topics with p: too little to call it similar.
TEST(LearnedReasons, call_no_venue_similar_that_hardly_is) {
  DatasetBuilder builder = with_partner();
  std::string topics = "x";
  for (int i = 0; i < 80; ++i) topics += "|other" + std::to_string(i);
  builder.venue("u", VenueKind::project, {}, {.topics = topics});
  builder.tie("a", TieKind::partner_in, "r").tie("b", TieKind::partner_in, "r");
  builder.tie("b", TieKind::partner_in, "u");
  const Network network = builder.network();
  const PartnerStudy study = build_partner_study(network, {}, all_features(), 1);
  const double similarity =
      score_project(network, study, {}, VenueId{0}, {}, {}).similarity[VenueId{4}];
  ASSERT_GT(similarity, 0.0);
  ASSERT_LT(similarity, alike_from);
  EXPECT_EQ(reason_for(network, "content", {.content = 1.0}).text.code,
            "recommend.content_activity");
}

TEST(LearnedReasons, name_the_venue_of_both_else_the_partner_of_both) {
  DatasetBuilder both = with_partner();
  both.tie("a", TieKind::partner_in, "r").tie("k", TieKind::partner_in, "r");
  EXPECT_EQ(reason_for(both.network(), "ties", {.ties = 1.0}).text.code, "recommend.ties_venue");
  //  a - r - b - s - k
  DatasetBuilder over = with_partner();
  over.tie("a", TieKind::partner_in, "r").tie("b", TieKind::partner_in, "r");
  over.tie("b", TieKind::partner_in, "s").tie("k", TieKind::partner_in, "s");
  const Network network = over.network();
  const Reason reason = reason_for(network, "surroundings", {.surroundings = 1.0});
  EXPECT_EQ(reason.text.code, "recommend.ties_partner");
  EXPECT_EQ(std::get<NodeId>(reason.text.arguments[0]), network.node(StakeholderId{1}));
  EXPECT_EQ(std::get<NodeId>(reason.text.arguments[1]), network.node(StakeholderId{2}));
  EXPECT_THAT(reason.evidence, SizeIs(4));
}

//  All three were in r: nobody is in between.
TEST(LearnedReasons, lead_round_nobody_who_was_there) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"a", "b", "k"}) builder.tie(id, TieKind::partner_in, "r");
  const Reason reason = reason_for(builder.network(), "surroundings", {.surroundings = 1.0});
  EXPECT_EQ(reason.text.code, "recommend.ties_shared");
  EXPECT_THAT(reason.evidence, SizeIs(2));
  // What is a reason by itself is not said twice.
  const MatchParts both{.ties = 1.0, .surroundings = 1.0};
  EXPECT_THAT(reason_for(builder.network(), "ties", both).evidence, SizeIs(2));
  EXPECT_EQ(reason_for(builder.network(), "surroundings", both).text.code, "recommend.ties_around");
}

TEST(LearnedReasons, do_not_speak_of_partners_where_there_are_none) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "r");
  const MatchParts parts{.ties = 1.0, .surroundings = 1.0};
  EXPECT_EQ(reason_for(builder.network(), "ties", parts).text.code, "recommend.ties_around");
  EXPECT_EQ(reason_for(builder.network(), "surroundings", parts).text.code,
            "recommend.ties_around");
  builder.dataset().ties.erase(builder.dataset().ties.begin());  // k leads p
  EXPECT_EQ(reason_for(builder.network(), "surroundings", parts).text.code, "recommend.ties_line");
}

TEST(LearnedReasons, name_the_feature_that_adds_most) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "q");
  const auto code = [&](std::string_view part, const MatchParts& parts, Feature feature) {
    MatchWeights weights;
    weights.one_known.curves = {straight(feature)};
    return reason_for(builder.network(), part, parts, weights).text.code;
  };
  for (const auto& [feature, expected] : std::vector<std::pair<Feature, std::string>>{
           {Feature::topic_experience, "recommend.experience_rather"},  // adds nothing
           {Feature::same_place, "recommend.region_seat"}}) {
    const bool is_region = feature == Feature::same_place;
    EXPECT_EQ(code(is_region ? "region" : "experience",
                   is_region ? MatchParts{.region = 1.0} : MatchParts{.experience = 1.0}, feature),
              expected);
  }
  builder.tie("b", TieKind::partner_in, "s");  // now a is above the mean in what p is about
  EXPECT_EQ(code("experience", {.experience = 1.0}, Feature::topic_experience),
            "recommend.experience_topics");
}

//  Of a lift 1/2 is as often as elsewhere; of all others 0 is nothing.
TEST(LearnedReasons, say_nothing_of_a_feature_that_its_value_does_not_bear_out) {
  using detail::experience_code;
  using detail::region_code;
  EXPECT_EQ(region_code(Feature::line_lift, 0.51), "recommend.region_line");
  EXPECT_EQ(region_code(Feature::call_lift, 0.51), "recommend.region_line");
  EXPECT_EQ(region_code(Feature::country_lift, 0.51), "recommend.region_countries");
  EXPECT_EQ(experience_code(Feature::line_kind_lift, 0.51), "recommend.experience_kind");
  EXPECT_EQ(experience_code(Feature::call_kind_lift, 0.51), "recommend.experience_kind");
  for (const Feature lift : {Feature::line_lift, Feature::call_lift, Feature::country_lift}) {
    EXPECT_EQ(region_code(lift, 0.5), "recommend.region_seat");
  }
  EXPECT_EQ(experience_code(Feature::line_kind_lift, 0.5), "recommend.experience_as_kind");
  EXPECT_EQ(experience_code(Feature::call_kind_lift, 0.5), "recommend.experience_as_kind");
  EXPECT_EQ(region_code(Feature::same_country, 0.0), "recommend.region_seat");
  EXPECT_EQ(region_code(Feature::same_country, 1.0), "recommend.region_country");
  EXPECT_EQ(experience_code(Feature::call_experience, 0.0), "recommend.experience_rather");
  EXPECT_EQ(experience_code(Feature::line_share, 0.1), "recommend.experience_line");
}

//  b has its seat in the country of k, who leads; a has not, which is what this model prefers.
TEST(LearnedReasons, claim_no_seat_for_which_the_lack_of_it_speaks) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "r").tie("b", TieKind::partner_in, "s");
  for (const std::size_t i : {1U, 2U}) {
    builder.dataset().stakeholders[i].country = builder.text("DE");
  }
  MatchWeights weights;
  weights.one_known.curves = {
      {.feature = Feature::same_country, .knots = {0.0, 1.0}, .values = {1.0, 0.0}}};
  const Reason reason = reason_for(builder.network(), "region", {.region = 1.0}, weights);
  EXPECT_EQ(reason.text.code, "recommend.region_seat");
}

//  a was in q on the topic of p, and in r and s, which are not; b makes the mean lower.
TEST(LearnedReasons, rest_experience_on_ties_to_such_venues_alone) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"q", "r", "s"}) builder.tie("a", TieKind::partner_in, id);
  builder.tie("b", TieKind::partner_in, "s");
  MatchWeights weights;
  weights.one_known.curves = {straight(Feature::topic_experience)};
  const Network network = builder.network();
  const Reason reason = reason_for(network, "experience", {.experience = 1.0}, weights);
  EXPECT_EQ(reason.text.code, "recommend.experience_topics");
  ASSERT_THAT(reason.evidence, SizeIs(1));
  EXPECT_EQ(network.ties[std::get<TieId>(reason.evidence.front())].to, network.node(VenueId{1}));
  // The forum of p is in line with it, other venues are not.
  builder.venue("f", VenueKind::forum);
  builder.dataset().venues[0].part_of = builder.text("f");
  builder.tie("a", TieKind::partner_in, "f");
  weights.one_known.curves = {straight(Feature::line_experience)};
  const Network with_forum = builder.network();
  const Reason in_line = reason_for(with_forum, "experience", {.experience = 1.0}, weights);
  EXPECT_EQ(in_line.text.code, "recommend.experience_line");
  ASSERT_THAT(in_line.evidence, SizeIs(1));
  EXPECT_EQ(with_forum.ties[std::get<TieId>(in_line.evidence.front())].to,
            find_node(with_forum, "f"));
}

TEST(LearnedReasons, count_what_somebody_took_part_in_and_show_the_last_ties) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"q", "r", "s"}) builder.tie("a", TieKind::partner_in, id);
  const Reason reason = reason_for(builder.network(), "activity", {.activity = 1.0});
  EXPECT_EQ(reason.text.code, "recommend.activity");
  EXPECT_EQ(std::get<std::int64_t>(reason.text.arguments[0]), 3);
  EXPECT_THAT(reason.evidence, SizeIs(3));
}

//  a was in q without a date, in r 2018, s 2016, t 2017: q is shown last, and so not at all.
TEST(LearnedReasons, show_the_youngest_ties_and_those_without_date_last) {
  DatasetBuilder builder = with_partner();
  builder.venue("t", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "q");
  builder.tie("a", TieKind::partner_in, "r", {.since = "2018-01-01"});
  builder.tie("a", TieKind::partner_in, "s", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "t", {.since = "2017-01-01"});
  const Network network = builder.network();
  std::vector<std::string> shown;
  for (const Evidence& evidence :
       reason_for(network, "activity", {.activity = 1.0}, all_features(), in_2019).evidence) {
    const NodeId to = network.ties[std::get<TieId>(evidence)].to;
    shown.emplace_back(network.text(network.node_ids[to]));
  }
  EXPECT_THAT(shown, ::testing::UnorderedElementsAre("r", "s", "t"));
}

TEST(LearnedReasons, say_nothing_of_parts_that_are_not_above_0) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "q");
  const Network network = builder.network();
  for (const auto* part : {"content", "ties", "surroundings", "region", "experience", "activity"}) {
    EXPECT_TRUE(reason_for(network, part, {.content = 0.0, .ties = -1.0}).text.code.empty());
  }
}

/// c was in r alone, so that b, which did more, is above the mean of both.
DatasetBuilder with_partner_and_other() {
  DatasetBuilder builder = with_partner();
  builder.stakeholder("c", StakeholderKind::union_).tie("c", TieKind::partner_in, "r");
  return builder;
}

//  a has done nothing; its umbrella b was in q, which is like p.
TEST(LearnedReasons, say_what_is_inherited_and_from_whom) {
  DatasetBuilder builder = with_partner_and_other();
  builder.tie("b", TieKind::partner_in, "q").tie("a", TieKind::member_of, "b");
  const Network network = builder.network();
  const Reason content = reason_for(network, "content", {.content = 0.25});
  EXPECT_EQ(content.text.code, "recommend.content_from_umbrella");
  EXPECT_EQ(std::get<NodeId>(content.text.arguments[0]), network.node(StakeholderId{1}));
  EXPECT_EQ(std::get<NodeId>(content.text.arguments[1]), network.node(VenueId{1}));
  EXPECT_EQ(content.inherited_from, StakeholderId{1});
  EXPECT_THAT(content.evidence, SizeIs(2)) << "its tie to q and the membership";
  EXPECT_DOUBLE_EQ(content.contribution, 0.25);

  // b is more active than the mean of b and c.
  builder.tie("b", TieKind::leads, "s");
  const Reason activity = reason_for(builder.network(), "activity", {.activity = 0.5});
  EXPECT_EQ(activity.text.code, "recommend.activity_from_umbrella");
  EXPECT_EQ(std::get<std::int64_t>(activity.text.arguments[1]), 2);
  EXPECT_EQ(activity.inherited_from, StakeholderId{1});
}

TEST(LearnedReasons, say_what_an_umbrella_inherits_from_a_member) {
  DatasetBuilder builder = with_partner_and_other();
  builder.tie("b", TieKind::partner_in, "q").tie("b", TieKind::leads, "s");
  builder.tie("b", TieKind::member_of, "a");
  const Network network = builder.network();
  EXPECT_EQ(reason_for(network, "content", {.content = 0.25}).text.code,
            "recommend.content_from_member");
  EXPECT_EQ(reason_for(network, "activity", {.activity = 0.25}).text.code,
            "recommend.activity_from_member");
}

}  // namespace
}  // namespace bindeglied::learned_reasons_test
