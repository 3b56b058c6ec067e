#include "bindeglied/matching/baselines.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/dense_baselines.hpp"
#include "tests/support/random_projects.hpp"

namespace bindeglied::baselines_test {
namespace {

using testing::DatasetBuilder;
using testing::DenseBaselines;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::numbered;
using Scores = std::vector<double>;

Day day(std::string_view text) { return parse_date(text)->range().first; }

MatchIndex index_of(const Network& network, std::string_view before) {
  auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
  return build_match_index(network, std::move(terms), {.before = day(before)});
}

//  p1: a b c   p2: a b   p3: c d     all four years before; sought: partners of a
class HandWorked : public ::testing::Test {
 protected:
  HandWorked() {
    DatasetBuilder builder;
    for (const auto* id : {"a", "b", "c", "d"}) {
      builder.stakeholder(id, StakeholderKind::other);
    }
    builder.dataset().stakeholders[0].country = builder.text("DE");
    builder.dataset().stakeholders[1].country = builder.text("DE");
    builder.dataset().stakeholders[2].country = builder.text("FR");
    for (const auto* id : {"p1", "p2", "p3", "q"}) builder.venue(id, VenueKind::project);
    for (const auto& [who, where] : std::vector<std::pair<const char*, const char*>>{{"a", "p1"},
                                                                                     {"b", "p1"},
                                                                                     {"c", "p1"},
                                                                                     {"a", "p2"},
                                                                                     {"b", "p2"},
                                                                                     {"c", "p3"},
                                                                                     {"d", "p3"}}) {
      builder.tie(who, TieKind::partner_in, where, {.since = "2016-01-01"});
    }
    network_ = builder.network();
  }
  [[nodiscard]] Scores of(Baseline method) const {
    const MatchIndex index = index_of(network_, "2020-01-01");
    return baseline_scores(method, index,
                           build_baseline_tables(index, {.one_known = true, .threads = 1}),
                           make_partner_query(index, VenueId{3}, {StakeholderId{0}}));
  }
  Network network_;
};

TEST_F(HandWorked, sizes_count_projects_as_they_are_younger_or_from_the_country) {
  EXPECT_THAT(of(Baseline::popularity), ElementsAre(2.0, 2.0, 2.0, 1.0));
  EXPECT_THAT(of(Baseline::recent), ElementsAre(1.0, 1.0, 1.0, 0.5));  // 1461 days, half-life 4
  EXPECT_THAT(of(Baseline::country), ElementsAre(2.0, 2.0, 0.0, 0.0));
}

TEST_F(HandWorked, common_projects_count_by_their_size) {
  const Scores repeat = of(Baseline::repeat_ties);
  EXPECT_DOUBLE_EQ(repeat[1], 1.5);  // 1/2 + 1
  EXPECT_DOUBLE_EQ(repeat[2], 0.5);
  EXPECT_DOUBLE_EQ(repeat[3], 0.0);
  const Scores item = of(Baseline::item_knn);
  EXPECT_DOUBLE_EQ(item[1], 2.0 / 502.0);
  EXPECT_DOUBLE_EQ(item[2], 1.0 / 502.0);
  const Scores walk = of(Baseline::rp3beta);
  EXPECT_DOUBLE_EQ(walk[1], std::pow(6.0, -0.8) + std::pow(4.0, -0.8));
  EXPECT_DOUBLE_EQ(walk[2], std::pow(6.0, -0.8));
}

TEST_F(HandWorked, common_partners_count_by_how_many_they_have) {
  EXPECT_THAT(of(Baseline::common_neighbours), ElementsAre(2.0, 1.0, 1.0, 1.0));
  const double two = 1.0 / std::log(2.0);
  const double three = 1.0 / std::log(3.0);
  EXPECT_THAT(of(Baseline::adamic_adar),
              ElementsAre(DoubleNear(two + three, 1e-12), DoubleNear(three, 1e-12),
                          DoubleNear(two, 1e-12), DoubleNear(three, 1e-12)));
  EXPECT_THAT(of(Baseline::resource_allocation),
              ElementsAre(DoubleNear(0.5 + 1.0 / 3.0, 1e-12), DoubleNear(1.0 / 3.0, 1e-12),
                          DoubleNear(0.5, 1e-12), DoubleNear(1.0 / 3.0, 1e-12)));
}

TEST(Baselines, equal_dense_tables_on_random_histories) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const Network network =
        testing::random_project_dataset(seed, {.stakeholders = 9, .projects = 18}).network();
    const MatchIndex index = index_of(network, "2018-06-15");
    const BaselineTables tables = build_baseline_tables(index, {.one_known = false, .threads = 1});
    for (std::size_t project = 0; project < 3; ++project) {
      // Some of these have history themselves: what is asked about must not answer.
      const PartnerQuery query = make_partner_query(index, VenueId{project},
                                                    {StakeholderId{0}, StakeholderId{project + 2}});
      const DenseBaselines reference(index, query);
      for (const auto& method : EnumNames<Baseline>::names) {
        if (method.value == Baseline::ease) continue;  // too few projects each, see ease_test.cpp
        const Scores found = baseline_scores(method.value, index, tables, query);
        const Scores expected = reference(method.value);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
          EXPECT_NEAR(found[i], expected[i], 1e-6) << method.name << " seed " << seed;
        }
      }
    }
  }
}

//  k shares a project of its own with each of 501 others, of whom "busy" has another.
TEST(Baselines, item_knn_counts_who_is_among_the_500_nearest_of_a_candidate) {
  DatasetBuilder builder;
  constexpr std::size_t count = 501;
  builder.stakeholder("k", StakeholderKind::other);
  builder.stakeholder("busy", StakeholderKind::other);
  const auto meet = [&](const std::string& who, const std::string& where) {
    builder.venue(where, VenueKind::project);
    for (const std::string& member : {std::string("k"), who}) {
      builder.tie(member, TieKind::partner_in, where, {.since = "2018-01-01"});
    }
  };
  for (std::size_t i = 0; i + 1 < count; ++i) {
    builder.stakeholder(numbered('s', i, 3), StakeholderKind::other);
    meet(numbered('s', i, 3), numbered('p', i, 3));
  }
  meet("busy", "x");
  builder.venue("alone", VenueKind::project);
  builder.tie("busy", TieKind::partner_in, "alone", {.since = "2018-01-01"});
  builder.venue("q", VenueKind::project);
  const Network network = builder.network();
  const MatchIndex index = index_of(network, "2020-01-01");
  const BaselineTables tables = build_baseline_tables(index, {.one_known = true, .threads = 1});
  const auto id = [&](std::string_view name) {
    return network.stakeholder(find_node(network, name));
  };
  const auto score_of_k = [&](std::string_view known) {
    const PartnerQuery query =
        make_partner_query(index, network.venue(find_node(network, "q")), {id(known)});
    return baseline_scores(Baseline::item_knn, index, tables, query)[id("k").index()];
  };
  EXPECT_DOUBLE_EQ(score_of_k("s000"), 1.0 / (std::sqrt(501.0) + 500.0));
  // 500 others have one project only; "busy", with two, is k's 501st.
  EXPECT_EQ(score_of_k("busy"), 0.0);
}

TEST(Baselines, takes_the_500_nearest_projects_equals_by_id) {
  DatasetBuilder builder;
  constexpr std::size_t count = 502;
  for (std::size_t i = 0; i < count; ++i) {
    builder.stakeholder(numbered('s', i, 3), StakeholderKind::other);
    builder.venue(numbered('p', i, 3), VenueKind::project, {}, {.topics = "t"});
    builder.tie(numbered('s', i, 3), TieKind::leads, numbered('p', i, 3), {.since = "2018-01-01"});
  }
  builder.venue("q", VenueKind::project, {}, {.topics = "t"});
  const Network network = builder.network();
  const MatchIndex index = index_of(network, "2020-01-01");
  const PartnerQuery query = make_partner_query(index, VenueId{count}, {StakeholderId{0}});
  const Scores scores = baseline_scores(Baseline::topic_knn, index, {}, query);
  EXPECT_GT(scores[499], 0.99);
  EXPECT_EQ(scores[500], 0.0);
  EXPECT_EQ(scores[501], 0.0);
}

TEST(Baselines, leave_ease_out_where_it_has_too_many_items) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b"}) builder.stakeholder(id, StakeholderKind::other);
  for (std::size_t i = 0; i < 5; ++i) {  // as many as make an item
    builder.venue(numbered('p', i, 1), VenueKind::project);
    for (const auto* id : {"a", "b"}) {
      builder.tie(id, TieKind::partner_in, numbered('p', i, 1), {.since = "2016-01-01"});
    }
  }
  const MatchIndex index = index_of(builder.network(), "2020-01-01");
  EXPECT_TRUE(build_baseline_tables(index, {.most_ease_items = 2, .threads = 1}).ease);
  EXPECT_FALSE(build_baseline_tables(index, {.most_ease_items = 1, .threads = 1}).ease);
}

}  // namespace
}  // namespace bindeglied::baselines_test
