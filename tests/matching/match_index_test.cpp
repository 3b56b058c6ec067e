#include "bindeglied/matching/match_index.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::match_index_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatEq;
using ::testing::FloatNear;

std::vector<Feature> every_feature() {
  std::vector<Feature> features;
  for (const auto& entry : EnumNames<Feature>::names) features.push_back(entry.value);
  return features;
}

// a (DE, DEA13, essen|bochum) and b (FR, no NUTS, no place), both in p (2016) and q (2018).
DatasetBuilder two_calls() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company, {.place = "essen|bochum"});
  builder.stakeholder("b", StakeholderKind::university);
  builder.dataset().stakeholders[0].country = builder.text("DE");
  builder.dataset().stakeholders[0].nuts3 = builder.text("DEA13");
  builder.dataset().stakeholders[1].country = builder.text("FR");
  for (const std::string_view id : {"p", "q", "r", "s"}) builder.venue(id, VenueKind::project);
  for (const std::string_view id : {"a", "b"}) {
    builder.tie(id, TieKind::partner_in, "p", {.since = "2016-01-01"});
    builder.tie(id, TieKind::partner_in, "q", {.since = "2018-01-01"});
  }
  return builder;
}

TEST(MatchIndex, takes_years_and_numbers_out_of_calls) {
  DatasetBuilder builder = two_calls();
  constexpr std::array<std::string_view, 4> calls{
      "HORIZON-CL5-2021-D1-01", "HORIZON-CL5-2023-D1-07", "HORIZON-CL5-2021-D2-01", "2021-01"};
  for (std::size_t i = 0; i < calls.size(); ++i) {
    builder.dataset().venues[i].call = builder.text(calls.at(i));
  }
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  EXPECT_THAT(testing::values_of(index.families),
              ElementsAre(CategoryId{0}, CategoryId{0}, CategoryId{1}, CategoryId{}));
}

TEST(MatchIndex, numbers_schemes_and_countries_and_leaves_out_what_is_missing) {
  DatasetBuilder builder = two_calls();
  builder.dataset().venues[1].funding_scheme = builder.text("RIA");
  builder.dataset().venues[3].funding_scheme = builder.text("RIA");
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  EXPECT_THAT(testing::values_of(index.schemes),
              ElementsAre(CategoryId{}, CategoryId{0}, CategoryId{}, CategoryId{0}));
  EXPECT_THAT(testing::values_of(index.countries), ElementsAre(CategoryId{0}, CategoryId{1}));
  EXPECT_THAT(testing::values_of(index.counties), ElementsAre(CategoryId{0}, CategoryId{}));
  EXPECT_THAT(testing::values_of(index.regions), ElementsAre(CategoryId{0}, CategoryId{}));
  EXPECT_THAT(testing::values_of(index.kinds),
              ElementsAre(StakeholderKind::company, StakeholderKind::university));
}

TEST(MatchIndex, takes_the_first_place_as_the_seat) {
  const Network network = two_calls().network();  // places by id: bochum, essen
  const MatchIndex index = testing::index_before(network, "2020-01-01");
  EXPECT_THAT(testing::values_of(index.seats), ElementsAre(PlaceId{1}, PlaceId{}));
}

TEST(MatchIndex, shares_a_region_of_four_letters_between_counties) {
  DatasetBuilder builder = two_calls();
  builder.dataset().stakeholders[1].nuts3 = builder.text("DEA14");
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  EXPECT_THAT(testing::values_of(index.counties), ElementsAre(CategoryId{0}, CategoryId{1}));
  EXPECT_THAT(testing::values_of(index.regions), ElementsAre(CategoryId{0}, CategoryId{0}));
  builder.dataset().stakeholders[1].nuts3 = builder.text("DEA23");
  EXPECT_THAT(testing::values_of(testing::index_before(builder.network(), "2020-01-01").regions),
              ElementsAre(CategoryId{0}, CategoryId{1}));
}

// p is 4.0 years old (1461 days), q 2.0 (730 of 730.5 days), r and s have no members.
TEST(MatchIndex, halves_after_two_four_and_six_years) {
  const MatchIndex index = testing::index_before(two_calls().network(), "2020-01-01");
  EXPECT_THAT(testing::values_of(index.decay_2),
              ElementsAre(FloatEq(0.25F), FloatNear(0.5F, 1e-3F), 0.0F, 0.0F));
  EXPECT_THAT(testing::values_of(index.decay_4),
              ElementsAre(FloatEq(0.5F), FloatNear(0.7071F, 1e-3F), 0.0F, 0.0F));
  EXPECT_THAT(testing::values_of(index.decay_6),
              ElementsAre(FloatNear(0.62996F, 1e-4F), FloatNear(0.7937F, 1e-3F), 0.0F, 0.0F));
}

// Words: p = solar, q = solar.  The two unit vectors add up to one of length 2.
TEST(MatchIndex, measures_the_sum_of_the_word_vectors_of_each_stakeholder) {
  DatasetBuilder builder = two_calls();
  builder.dataset().venues[0].name = builder.text("solar");
  builder.dataset().venues[1].name = builder.text("solar");
  EXPECT_THAT(
      testing::values_of(testing::index_before(builder.network(), "2020-01-01").profile_lengths),
      Each(FloatEq(2.0F)));
  // p = solar, q = soil: at right angles, so sqrt(2).
  builder.dataset().venues[1].name = builder.text("soil");
  EXPECT_THAT(
      testing::values_of(testing::index_before(builder.network(), "2020-01-01").profile_lengths),
      Each(FloatEq(1.41421356F)));
}

TEST(MatchIndex, queries_with_the_terms_and_categories_of_the_venue) {
  DatasetBuilder builder = two_calls();
  builder.dataset().venues[2].name = builder.text("solar");
  builder.dataset().venues[2].call = builder.text("CALL-2019");
  builder.dataset().venues[2].funding_scheme = builder.text("RIA");
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  const PartnerQuery query = make_partner_query(index, VenueId{2}, {StakeholderId{1}});
  EXPECT_EQ(query.project, VenueId{2});
  EXPECT_THAT(query.known, ElementsAre(StakeholderId{1}));
  ASSERT_EQ(query.terms.size(), 1U);
  EXPECT_FLOAT_EQ(query.terms[0].weight, 1.0F);
  EXPECT_EQ(query.family, CategoryId{0});
  EXPECT_EQ(query.scheme, CategoryId{0});
}

TEST(MatchIndex, has_empty_tables_without_stakeholders_or_history) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project);
  const FeatureTable none = testing::features_before(builder.network(), "2020-01-01", "p", {});
  EXPECT_EQ(none.stakeholder_count(), 0U);
  builder.stakeholder("a", StakeholderKind::company);
  const FeatureTable alone = testing::features_before(builder.network(), "2020-01-01", "p", {"a"});
  EXPECT_THAT(alone[Feature::size], Each(0.0F));
  EXPECT_THAT(alone[Feature::walk], Each(0.0F));
}

TEST(MatchIndex, measures_every_feature_as_defined_and_within_0_and_1) {
  testing::expect_as_reference(every_feature());
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const auto [project, known] = testing::random_query(seed);
    const FeatureTable table = testing::features_before(network, testing::random_day, project,
                                                        {known.begin(), known.end()});
    for (const Feature feature : every_feature()) {
      EXPECT_THAT(table[feature], Each(::testing::AllOf(::testing::Ge(0.0F), ::testing::Le(1.0F))))
          << to_string(feature);
    }
  }
}

TEST(MatchIndex, measures_what_is_wanted_as_if_all_were) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const MatchIndex index = testing::index_before(network, testing::random_day);
    const auto [project, known] = testing::random_query(seed);
    std::vector<StakeholderId> ids;
    for (const std::string& id : known) ids.push_back(testing::stakeholder_of(network, id));
    const PartnerQuery query =
        make_partner_query(index, testing::venue_of(network, project), std::move(ids));
    const FeatureTable all = measure_features(index, query);
    for (const Feature feature : every_feature()) {
      FeatureSet wanted;
      wanted.add(feature);
      EXPECT_EQ(testing::column(measure_features(index, query, wanted), feature),
                testing::column(all, feature))
          << to_string(feature);
    }
  }
}

TEST(MatchIndex, sees_nothing_of_the_day_or_later) {
  testing::expect_blind_to_later_ties(every_feature());
}

}  // namespace
}  // namespace bindeglied::match_index_test
