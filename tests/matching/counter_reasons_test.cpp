#include "bindeglied/matching/counter_reasons.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::counter_reasons_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

/// Candidate a and partner k of project p in forum f, all in essen; q is another project, where a
/// is documented.
DatasetBuilder plain(StakeholderKind kind = StakeholderKind::other,
                     std::string_view place = "essen") {
  DatasetBuilder builder;
  builder.stakeholder("a", kind, {.place = place});
  builder.stakeholder("k", StakeholderKind::other);
  builder.venue("f", VenueKind::forum, {}, {.place = "essen"});
  builder.venue("p", VenueKind::project, "f").venue("q", VenueKind::project);
  builder.tie("k", TieKind::leads, "p").tie("a", TieKind::partner_in, "q");
  return builder;
}

std::vector<std::string> codes(const Network& network, const MatchParts& parts = {},
                               const std::vector<Reason>& reasons = {},
                               const RecommendOptions& options = {}) {
  const PartnerStudy study = build_partner_study(network, in_2019, prior_weights(), 1);
  const ProjectScores scores = score_project(network, study, {}, VenueId{1}, in_2019, options);
  const PlaceMatch place = match_place(network, scores.query, StakeholderId{0});
  std::vector<std::string> found;
  for (const Reason& reason : find_counter_reasons(
           network, study, scores, {.stakeholder = StakeholderId{0}, .parts = parts}, place,
           reasons, options)) {
    EXPECT_EQ(reason.contribution, 0.0);
    found.emplace_back(reason.text.code);
  }
  return found;
}

TEST(CounterReasons, has_none_against_a_known_neighbour) {
  EXPECT_THAT(codes(plain().network()), IsEmpty());
}

TEST(CounterReasons, names_the_ministry_that_decides) {
  DatasetBuilder builder = plain(StakeholderKind::ministry);
  builder.tie("a", TieKind::responsible_for, "f");
  EXPECT_THAT(codes(builder.network()), ElementsAre("recommend.against_ministry"));
  DatasetBuilder agency = plain(StakeholderKind::agency);
  agency.tie("a", TieKind::responsible_for, "f");
  EXPECT_THAT(codes(agency.network()), IsEmpty());
  EXPECT_THAT(codes(plain(StakeholderKind::ministry).network()), IsEmpty());
}

TEST(CounterReasons, names_wholes_and_parts_of_partners) {
  DatasetBuilder owned = plain();
  owned.tie("k", TieKind::owns, "a");
  EXPECT_THAT(codes(owned.network()), ElementsAre("recommend.against_unit"));
  DatasetBuilder member = plain();
  member.tie("a", TieKind::member_of, "k");
  EXPECT_THAT(codes(member.network()), ElementsAre("recommend.against_member"));
}

TEST(CounterReasons, counts_running_engagements_up_to_the_capacity) {
  const Network network = plain().network();
  EXPECT_EQ(running_engagements(network, StakeholderId{0}, in_2019), 1U);
  EXPECT_THAT(codes(network, {}, {}, {.capacity = 1}), ElementsAre("recommend.against_busy"));
  EXPECT_THAT(codes(network, {}, {}, {.capacity = 2}), IsEmpty());
  DatasetBuilder own = plain();
  own.dataset().stakeholders[0].capacity = 1;
  EXPECT_THAT(codes(own.network()), ElementsAre("recommend.against_busy"));
  DatasetBuilder over = plain();
  over.dataset().venues[2].status = {{.status = ProjectStatus::finished}};
  EXPECT_EQ(running_engagements(over.network(), StakeholderId{0}, in_2019), 0U);
  DatasetBuilder ended = plain();
  ended.dataset().venues[2].ends = *parse_date("2018");
  EXPECT_EQ(running_engagements(ended.network(), StakeholderId{0}, in_2019), 0U);
}

TEST(CounterReasons, names_a_seat_elsewhere_and_another_town) {
  EXPECT_THAT(codes(plain(StakeholderKind::other, "munich").network()),
              ElementsAre("recommend.against_outside"));
  EXPECT_THAT(codes(plain(StakeholderKind::municipality, "munich").network()),
              ElementsAre("recommend.against_other_municipality"));
  EXPECT_THAT(codes(plain(StakeholderKind::other, "").network()),
              ElementsAre("recommend.against_place_unknown"));
  // That the project has no place speaks against nobody.
  DatasetBuilder nowhere = plain();
  for (VenueRecord& venue : nowhere.dataset().venues) venue.place = empty_text();
  EXPECT_THAT(codes(nowhere.network()), IsEmpty());
  DatasetBuilder far = plain(StakeholderKind::other, "munich");
  for (PlaceRecord& place : far.dataset().places) {
    place.lat = place.id == far.text("munich") ? 48.1 : 51.5;
    place.lon = 7.0;
  }
  EXPECT_THAT(codes(far.network()), ElementsAre("recommend.against_far"));
}

TEST(CounterReasons, warns_when_every_tie_is_inferred) {
  DatasetBuilder builder = plain();
  builder.tie("a", TieKind::attends, "f", {.is_inferred = true});
  const Network network = builder.network();  // ties of a: attends f, partner_in q
  const Reason inferred{.evidence = {TieId{0}}};
  const Reason explicit_too{.evidence = {TieId{0}, TieId{1}}};
  EXPECT_THAT(codes(network, {}, {inferred}), ElementsAre("recommend.against_inferred"));
  EXPECT_THAT(codes(network, {}, {explicit_too}), IsEmpty());
}

TEST(CounterReasons, warns_when_half_or_more_is_assumed) {
  DatasetBuilder builder = plain();
  builder.dataset().needs = {{.venue = builder.text("p"), .capability = builder.text("land")}};
  builder.dataset().offers = {
      {.kind = StakeholderKind::other, .capability = builder.text("land"), .basis = Basis::prior}};
  const Network network = builder.network();
  EXPECT_THAT(codes(network, {.content = 0.5, .need_offer = 0.5}),
              ElementsAre("recommend.against_assumed"));
  EXPECT_THAT(codes(network, {.content = 0.6, .need_offer = 0.5}), IsEmpty());
  // What speaks against it makes no assumption of what speaks for it.
  EXPECT_THAT(codes(network, {.content = -1.0, .own_topics = 1.5, .need_offer = 0.6}), IsEmpty());
}

TEST(CounterReasons, says_when_a_candidate_looks_for_something_else) {
  DatasetBuilder builder = plain();
  builder.stakeholder("m", StakeholderKind::other, {.place = "munich"});
  builder.offer("a", "funding");
  EXPECT_THAT(codes(builder.network()), IsEmpty());
  builder.dataset().offers[0].places = builder.text("munich");
  EXPECT_THAT(codes(builder.network()), ElementsAre("recommend.against_wishes"));
  builder.dataset().offers[0].places = builder.text("essen");
  EXPECT_THAT(codes(builder.network()), IsEmpty());
}

TEST(CounterReasons, names_the_learned_part_that_takes_most_off) {
  const Network network = plain().network();
  EXPECT_THAT(codes(network, {.region = -0.5, .experience = -0.4}),
              ElementsAre("recommend.against_region"));
  EXPECT_THAT(codes(network, {.region = -0.5, .experience = -0.6}),
              ElementsAre("recommend.against_experience"));
  EXPECT_THAT(codes(network, {.experience = -0.6, .activity = -0.7}),
              ElementsAre("recommend.against_activity"));
  EXPECT_THAT(codes(network, {.content = -2.0, .activity = -0.49}), IsEmpty());
}

/// What is said against a when only this feature counts, and what it adds to a.
struct Against {
  std::string code = {};
  double value = 0.0;
};

Against against(const Network& network, Feature feature, const MatchParts& parts) {
  MatchWeights weights;
  weights.of(EvaluationTask::one_known).curves = {
      {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, 1.0}}};
  weights.all_but_one = weights.one_known;
  const PartnerStudy study = build_partner_study(network, in_2019, weights, 1);
  const VenueId project = network.venue(find_node(network, "p"));
  const ProjectScores scores = score_project(network, study, {}, project, in_2019, {});
  const Candidate a{.stakeholder = StakeholderId{0}, .parts = parts};
  const auto shares = shares_of(study, scores, a.stakeholder);
  if (shares.size() != 1 || shares.front().contribution >= 0.0) return {"a is not below the mean"};
  const PlaceMatch place = match_place(network, scores.query, a.stakeholder);
  const auto reasons = find_counter_reasons(network, study, scores, a, place, {}, {});
  return {.code = reasons.empty() ? std::string() : std::string(reasons.front().text.code),
          .value = shares.front().value};
}

//  p (in f): k, l of ES    v (in f, topic x): a FR union, b and c DE companies    w: a, k    z: k,
//  l All have their seat in essen but a, which has none.
DatasetBuilder in_three_countries() {
  DatasetBuilder builder;
  const auto add = [&](std::string_view id, std::string_view country, StakeholderKind kind) {
    builder.stakeholder(id, kind, {.place = id == "a" ? "" : "essen"});
    builder.dataset().stakeholders.back().country = builder.text(country);
  };
  add("a", "FR", StakeholderKind::union_);
  add("b", "DE", StakeholderKind::company);
  add("c", "DE", StakeholderKind::company);
  add("k", "ES", StakeholderKind::museum);
  add("l", "ES", StakeholderKind::museum);
  builder.venue("f", VenueKind::forum).venue("p", VenueKind::project, "f", {.topics = "x"});
  builder.venue("v", VenueKind::project, "f", {.topics = "x"});
  builder.venue("w", VenueKind::project).venue("z", VenueKind::project);
  builder.tie("k", TieKind::leads, "p").tie("l", TieKind::partner_in, "p");
  for (const auto* id : {"b", "c"}) builder.tie(id, TieKind::partner_in, "v");
  for (const auto* id : {"a", "k"}) builder.tie(id, TieKind::partner_in, "w");
  for (const auto* id : {"k", "l"}) builder.tie(id, TieKind::partner_in, "z");
  return builder;
}

TEST(CounterReasons, speaks_of_the_seat_where_the_seat_takes_most_off) {
  const Network network = in_three_countries().network();
  EXPECT_EQ(against(network, Feature::same_place, {.region = -1.0}).code, "recommend.against_seat");
}

//  a alone is of the country that none of k and l ever worked with: c is with them in z.
TEST(CounterReasons, speaks_of_countries_where_they_take_most_off) {
  DatasetBuilder builder = in_three_countries();
  builder.dataset().ties.erase(builder.dataset().ties.begin() + 5);  // k is not in w
  builder.tie("c", TieKind::partner_in, "z").tie("b", TieKind::partner_in, "w");
  const Against found = against(builder.network(), Feature::country_lift, {.region = -1.0});
  EXPECT_EQ(found.code, "recommend.against_countries");
  EXPECT_LT(found.value, 0.5);
}

TEST(CounterReasons, speaks_of_country_and_kind_in_the_line_where_they_take_most_off) {
  const Network network = in_three_countries().network();
  EXPECT_EQ(against(network, Feature::line_lift, {.region = -1.0}).code, "recommend.against_line");
  EXPECT_EQ(against(network, Feature::line_kind_lift, {.experience = -1.0}).code,
            "recommend.against_rare_kind");
  EXPECT_EQ(against(network, Feature::topic_experience, {.experience = -1.0}).code,
            "recommend.against_experience");
}

//  Now a is in v too: FR is 1 of 3 there and 2 of 8 in all, DE 2 of 3 and 2 of 8.
TEST(CounterReasons, calls_nothing_rare_that_is_only_less_frequent_than_others) {
  DatasetBuilder builder = in_three_countries();
  builder.tie("a", TieKind::partner_in, "v");
  const Network network = builder.network();
  const Against country = against(network, Feature::line_lift, {.region = -1.0});
  EXPECT_GT(country.value, 0.5);
  EXPECT_EQ(country.code, "recommend.against_country");
  EXPECT_EQ(against(network, Feature::line_kind_lift, {.experience = -1.0}).code,
            "recommend.against_kind");
}

TEST(CounterReasons, shows_the_first_two_only) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::ministry, {.place = "munich"});
  builder.venue("f", VenueKind::forum, {}, {.place = "essen"});
  builder.venue("p", VenueKind::project, "f");
  builder.tie("a", TieKind::responsible_for, "f");
  EXPECT_THAT(codes(builder.network()),
              ElementsAre("recommend.against_ministry", "recommend.against_outside"));
}

}  // namespace
}  // namespace bindeglied::counter_reasons_test
