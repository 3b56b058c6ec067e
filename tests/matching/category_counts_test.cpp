#include "bindeglied/matching/detail/category_counts.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::category_counts_test {
namespace {

using testing::DatasetBuilder;
using ::testing::DoubleEq;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

//  p CALL-2015, RIA, 4 years old (d_4 = 1/2): a DE company, b DE company, c FR university, d -
//  other r CALL-2018, IA,  8 years old (d_4 = 1/4): a DE company, c FR university w OTHER-2015, 4
//  years old: a DE company alone
DatasetBuilder three_calls() {
  DatasetBuilder builder;
  constexpr std::array<std::string_view, 4> ids{"a", "b", "c", "d"};
  constexpr std::array<std::string_view, 4> countries{"DE", "DE", "FR", ""};
  constexpr std::array kinds{StakeholderKind::company, StakeholderKind::company,
                             StakeholderKind::university, StakeholderKind::other};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    builder.stakeholder(ids.at(i), kinds.at(i));
    builder.dataset().stakeholders.back().country = builder.text(countries.at(i));
    builder.tie(ids.at(i), TieKind::partner_in, "p", {.since = "2016-01-01"});
  }
  constexpr std::array<std::string_view, 3> venues{"p", "r", "w"};
  constexpr std::array<std::string_view, 3> calls{"CALL-2015", "CALL-2018", "OTHER-2015"};
  constexpr std::array<std::string_view, 3> schemes{"RIA", "IA", ""};
  for (std::size_t i = 0; i < venues.size(); ++i) {
    builder.venue(venues.at(i), VenueKind::project);
    builder.dataset().venues.back().call = builder.text(calls.at(i));
    builder.dataset().venues.back().funding_scheme = builder.text(schemes.at(i));
  }
  builder.tie("a", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("c", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("a", TieKind::partner_in, "w", {.since = "2016-01-01"});
  return builder;
}

MatchIndex index_of_calls() { return testing::index_before(three_calls().network(), "2020-01-01"); }

// CALL (0): DE 1/2 + 1/2 + 1/4, FR 1/2 + 1/4; OTHER (1) has only a project without partners.
TEST(CategoryCounts, count_countries_by_family_of_calls) {
  const CategoryCounts counts = index_of_calls().family_countries;
  EXPECT_EQ(counts.width, 2U);
  EXPECT_THAT(counts.counts,
              ElementsAre(ElementsAre(ColumnCount{0, 1.25}, ColumnCount{1, 0.75}), IsEmpty()));
  EXPECT_THAT(counts.totals, ElementsAre(2.0, 0.0));
  EXPECT_THAT(counts.overall, ElementsAre(1.25 / 2.0, 0.75 / 2.0));
}

TEST(CategoryCounts, count_kinds_by_family_and_scheme) {
  const MatchIndex index = index_of_calls();
  const std::size_t width = EnumNames<StakeholderKind>::names.size();
  const auto company = static_cast<std::size_t>(StakeholderKind::company);
  const auto university = static_cast<std::size_t>(StakeholderKind::university);
  const auto other = static_cast<std::size_t>(StakeholderKind::other);
  EXPECT_EQ(index.family_kinds.width, width);
  EXPECT_EQ(detail::count_in(index.family_kinds, 0, company), 1.25);
  EXPECT_EQ(detail::count_in(index.family_kinds, 0, university), 0.75);
  EXPECT_EQ(detail::count_in(index.family_kinds, 0, other), 0.5);
  EXPECT_THAT(index.family_kinds.totals, ElementsAre(2.5, 0.0));
  EXPECT_DOUBLE_EQ(index.family_kinds.overall[other], 0.2);
}

// p gives 1/2 / 3 a pair: DE-DE 2, DE-FR 2, FR-DE 2; r gives 1/4: DE-FR and FR-DE 1 each.
TEST(CategoryCounts, count_pairs_of_countries_per_partner) {
  const CategoryCounts pairs = index_of_calls().partner_countries;
  EXPECT_DOUBLE_EQ(detail::count_in(pairs, 0, 0), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(detail::count_in(pairs, 0, 1), 1.0 / 3.0 + 0.25);
  EXPECT_DOUBLE_EQ(detail::count_in(pairs, 1, 0), 1.0 / 3.0 + 0.25);
  EXPECT_EQ(detail::count_in(pairs, 1, 1), 0.0);
  EXPECT_THAT(pairs.totals, ElementsAre(DoubleEq(2.0 / 3.0 + 0.25), DoubleEq(1.0 / 3.0 + 0.25)));
  EXPECT_THAT(pairs.overall, ElementsAre(0.625, 0.375));
}

TEST(CategoryCounts, are_0_without_history) {
  const MatchIndex index = testing::index_before(three_calls().network(), "2000-01-01");
  EXPECT_THAT(index.family_countries.counts, Each(IsEmpty()));
  EXPECT_THAT(index.family_countries.overall, Each(0.0));
  EXPECT_EQ(detail::log_lift(index.family_countries, 0, 0), 0.0);
}

// 30 of 50, expected 1/4: (30 + 12.5) / (100 * 1/4) = 1.7.
TEST(CategoryCounts, log_lift_shrinks_as_if_50_more_had_been_seen) {
  const CategoryCounts counts{.width = 2,
                              .counts = {{{1, 30.0}}, {{0, 7.0}}},
                              .totals = {50.0, 0.0},
                              .overall = {0.0, 0.25}};
  EXPECT_DOUBLE_EQ(detail::log_lift(counts, 0, 1), std::log(1.7));
  EXPECT_DOUBLE_EQ(detail::log_lift(counts, 1, 1), 0.0);  // nothing seen: as everywhere
  EXPECT_DOUBLE_EQ(detail::log_lift(counts, 1, 0), 0.0);  // never seen anywhere
}

//  As many names of countries and of calls as stakeholders: nothing is kept by pairs of them.
TEST(CategoryCounts, take_no_more_room_than_what_was_seen) {
  constexpr std::size_t count = 4'000;
  DatasetBuilder builder;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    builder.stakeholder("s" + number, StakeholderKind::other);
    builder.dataset().stakeholders.back().country = builder.text("land " + number);
    builder.venue("v" + number, VenueKind::project);
    builder.dataset().venues.back().call = builder.text("call " + number);
    builder.tie("s" + number, TieKind::partner_in, "v" + std::to_string(i / 2),
                {.since = "2016-01-01"});
  }
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  EXPECT_EQ(index.family_countries.width, 0U);
  EXPECT_EQ(index.family_countries.counts.size(), count);
  std::size_t cells = 0;
  for (const auto& row : index.family_kinds.counts) cells += row.size();
  EXPECT_EQ(cells, count / 2);
}

TEST(CategoryCounts, number_codes_of_two_letters_alone) {
  DatasetBuilder builder = three_calls();
  builder.dataset().stakeholders[0].country = builder.text("Germany");
  builder.dataset().stakeholders[1].country = builder.text("de");
  const MatchIndex index = testing::index_before(builder.network(), "2020-01-01");
  EXPECT_TRUE(index.countries[StakeholderId{0}].is_none());
  EXPECT_TRUE(index.countries[StakeholderId{1}].is_none());
  EXPECT_EQ(index.countries[StakeholderId{2}], CategoryId{0});
}

/// Members of the country in venues of the family, each time d_4: one pair after another.
double slow_count(const Network& network, const testing::ReferencePast& past,
                  std::string_view family, std::string_view country) {
  double sum = 0.0;
  for (const VenueId venue : network.venues.ids()) {
    const std::size_t p = venue.index();
    const auto of = testing::reference_family(network.text(network.venues[venue].call));
    for (std::size_t o = 0; o < past.stakeholders; ++o) {
      const auto own = network.text(network.stakeholders[StakeholderId{o}].country);
      const bool counts = past.in(p, o) && past.size[p] >= 2.0 && of == family && own == country;
      sum += counts ? past.decay(p, 4.0) : 0.0;
    }
  }
  return sum;
}

TEST(CategoryCounts, equal_the_slow_reference_on_random_networks) {
  const Day before = parse_date(testing::random_day).value().range().first;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const MatchIndex index = testing::index_before(network, testing::random_day);
    const auto past = testing::reference_past(network, {.before = before});
    for (const VenueId venue : network.venues.ids()) {
      if (index.families[venue].is_none()) continue;
      for (const StakeholderId stakeholder : network.stakeholders.ids()) {
        if (index.countries[stakeholder].is_none()) continue;
        EXPECT_NEAR(detail::count_in(index.family_countries, index.families[venue].index(),
                                     index.countries[stakeholder].index()),
                    slow_count(network, past,
                               testing::reference_family(network.text(network.venues[venue].call)),
                               network.text(network.stakeholders[stakeholder].country)),
                    1e-6);
      }
    }
  }
}

}  // namespace
}  // namespace bindeglied::category_counts_test
