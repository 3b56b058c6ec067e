#include "bindeglied/matching/detail/query_view.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::query_view_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::IsEmpty;

/// What a view refers to, kept as long as the view.
struct ViewCase {
  MatchIndex index;
  PartnerQuery query;
  detail::QueryView view = detail::make_query_view(index, query);
};

std::unique_ptr<ViewCase> view_of(const Network& network, std::string_view project,
                                  std::vector<StakeholderId> known) {
  MatchIndex index = testing::index_before(network, "2020-01-01");
  PartnerQuery query =
      make_partner_query(index, testing::venue_of(network, project), std::move(known));
  return std::unique_ptr<ViewCase>(
      new ViewCase{.index = std::move(index), .query = std::move(query)});
}

//  p "solar grid", green, energy  4 years old: a (DE)
//  q "solar grid", green, energy  the query, in which a took part already
//  r "solar grid"                 8 years old: a, b (no country)
//  w green                        4 years old: b
//  x "solar grid"                 nobody
DatasetBuilder five_venues() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company).stakeholder("b", StakeholderKind::company);
  builder.dataset().stakeholders[0].country = builder.text("DE");
  for (const std::string_view id : {"p", "q", "r", "w", "x"}) {
    const bool is_full = id == "p" || id == "q";
    builder.venue(id, VenueKind::project, {}, {.topics = is_full ? "energy" : ""});
    VenueRecord& venue = builder.dataset().venues.back();
    if (id != "w") venue.name = builder.text("solar grid");
    if (is_full || id == "w") venue.programme_part = builder.text("green");
  }
  builder.tie("a", TieKind::partner_in, "p", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "q", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("b", TieKind::partner_in, "r", {.since = "2012-01-01"});
  builder.tie("b", TieKind::partner_in, "w", {.since = "2016-01-01"});
  return builder;
}

const std::vector<StakeholderId> both{StakeholderId{0}, StakeholderId{1}};

// p: words 1 + phrases 0.5 + topics 0.25 + lines 0.1.  r: words and phrases.  w: lines.
TEST(QueryView, adds_up_the_similarities_of_the_blocks) {
  const auto found = view_of(five_venues().network(), "q", both);
  using ::testing::DoubleNear;
  EXPECT_THAT(
      testing::values_of(found->view.similarity),
      ElementsAre(DoubleNear(1.85, 1e-6), 0.0, DoubleNear(1.5, 1e-6), DoubleNear(0.1, 1e-6), 0.0));
}

TEST(QueryView, lists_the_nearest_without_the_project_and_venues_without_history) {
  const auto found = view_of(five_venues().network(), "q", both);
  std::vector<std::size_t> nearest;
  for (const auto& near : found->view.nearest) nearest.push_back(near.venue.index());
  EXPECT_THAT(nearest, ElementsAre(0, 2, 3));
}

TEST(QueryView, lists_the_venues_of_the_line) {
  const auto found = view_of(five_venues().network(), "q", both);
  ASSERT_EQ(found->view.in_line.size(), 2U);
  EXPECT_EQ(found->view.in_line[0].venue, VenueId{0});
  EXPECT_EQ(found->view.in_line[1].venue, VenueId{3});
  EXPECT_NEAR(found->view.in_line[1].similarity, 1.0, 1e-6);
}

// d_4 times (0.1 + similarity / 1.85): p 1/2 * 1.1, r 1/4 * 0.910811, w 1/2 * 0.154054.  The
// project itself says as little as any other.
TEST(QueryView, focuses_on_young_and_similar_venues) {
  const auto found = view_of(five_venues().network(), "q", both);
  EXPECT_THAT(testing::values_of(found->view.focus),
              ElementsAre(FloatNear(0.55F, 1e-6F), FloatNear(0.05F, 1e-6F),
                          FloatNear(0.227703F, 1e-6F), FloatNear(0.077027F, 1e-6F), 0.0F));
}

TEST(QueryView, counts_known_partners_per_venue) {
  const auto found = view_of(five_venues().network(), "q", both);
  EXPECT_THAT(testing::values_of(found->view.known_share),
              ElementsAre(1.0F, 0.0F, 2.0F, 1.0F, 0.0F));
  EXPECT_THAT(found->view.shared, ElementsAre(VenueId{0}, VenueId{2}, VenueId{3}));
  EXPECT_THAT(found->view.known_countries, ElementsAre(CategoryId{0}));
}

TEST(QueryView, shares_nothing_without_known_partners) {
  const auto found = view_of(five_venues().network(), "q", {});
  EXPECT_THAT(found->view.shared, IsEmpty());
  EXPECT_THAT(testing::values_of(found->view.known_share), Each(0.0F));
}

// 502 venues alike: the 500 youngest, of equal age those first by id.  The last two, w500 and w501,
// are younger than the rest; so w498 and w499 are left out.
TEST(QueryView, keeps_the_500_nearest_the_younger_of_equals_first) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company);
  for (std::size_t i = 0; i <= 502; ++i) {
    const std::string id = "w" + std::to_string(1000 + i);
    builder.venue(id, VenueKind::project);
    builder.dataset().venues.back().name = builder.text("solar");
    if (i == 502) break;  // the query
    builder.tie("a", TieKind::partner_in, id, {.since = i < 500 ? "2012-01-01" : "2016-01-01"});
  }
  const auto found = view_of(builder.network(), "w1502", {});
  ASSERT_EQ(found->view.nearest.size(), detail::nearest_venue_count);
  EXPECT_EQ(found->view.nearest[0].venue, VenueId{500});
  EXPECT_EQ(found->view.nearest[1].venue, VenueId{501});
  EXPECT_EQ(found->view.nearest[2].venue, VenueId{0});
  EXPECT_EQ(found->view.nearest[499].venue, VenueId{497});
}

TEST(QueryView, roots_what_is_divided_by_the_largest) {
  FeatureTable table(3);
  detail::set_root_column({1.0, 0.0, 4.0}, Feature::similar, table);
  EXPECT_THAT(table[Feature::similar], ElementsAre(0.5F, 0.0F, 1.0F));
  detail::set_root_column({0.0, 0.0, 0.0}, Feature::walk, table);
  EXPECT_TRUE(table.is_untouched(Feature::walk));
  // So small that its inverse is not a number any more; negative only by rounding.
  detail::set_root_column({1e-310, 0.0, 0.0}, Feature::walk, table);
  EXPECT_THAT(table[Feature::walk], Each(0.0F));
  detail::set_root_column({-1e-30, 1e-30, 1e-306}, Feature::walk, table);
  EXPECT_THAT(table[Feature::walk], ElementsAre(0.0F, 1.0F, 0.0F));
  FeatureTable none(0);
  detail::set_root_column({}, Feature::walk, none);
  EXPECT_THAT(none[Feature::walk], IsEmpty());
}

// a is in p, q and r; b in r and w.
TEST(QueryView, divides_by_the_root_of_all_of_ones_venues) {
  const auto found = view_of(five_venues().network(), "q", both);
  detail::Sums values{3.0, 2.0};
  detail::divide_by_size(found->view, values);
  EXPECT_THAT(values, ElementsAre(::testing::DoubleEq(std::sqrt(3.0)),
                                  ::testing::DoubleEq(std::sqrt(2.0))));
}

TEST(QueryView, equals_the_slow_reference_on_random_networks) {
  const Day before = parse_date("2020-01-01").value().range().first;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const auto [project, known] = testing::random_query(seed);
    const auto found = view_of(network, project, {});
    const auto slow = testing::reference_query(network, {.before = before},
                                               testing::venue_of(network, project), {});
    for (const VenueId venue : network.venues.ids()) {
      EXPECT_NEAR(found->view.similarity[venue], slow.similarity[venue.index()], 1e-5);
      EXPECT_NEAR(static_cast<double>(found->view.focus[venue]), slow.focus[venue.index()], 1e-5);
    }
  }
}

}  // namespace
}  // namespace bindeglied::query_view_test
