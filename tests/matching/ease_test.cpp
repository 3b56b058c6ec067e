#include "bindeglied/matching/ease.hpp"

#include <cmath>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_projects.hpp"

namespace bindeglied::ease_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using Matrix = std::vector<std::vector<double>>;

History whole_history(const Network& network) { return build_history(network, {}); }

//  p1: a b   p2: a   p3: c
DatasetBuilder two_projects() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::other);
  for (const auto* id : {"p1", "p2", "p3"}) builder.venue(id, VenueKind::project);
  for (const auto& [who, where] : std::vector<std::pair<const char*, const char*>>{
           {"a", "p1"}, {"b", "p1"}, {"a", "p2"}, {"c", "p3"}}) {
    builder.tie(who, TieKind::partner_in, where, {.since = "2016-01-01"});
  }
  return builder;
}

// X'X + 1 = [3 1; 1 2] for a and b, its inverse [2 -1; -1 3] / 5, so B_ab = 1/5 / (3/5) = 1/3 and
// B_ba = 1/2; c shares nothing.
TEST(Ease, is_minus_the_inverse_by_its_diagonal) {
  const Network network = two_projects().network();
  const EaseModel model =
      fit_ease(whole_history(network), {.ridge = 1.0, .min_projects = 1, .threads = 1});
  const auto from = [&](std::size_t i) {
    return ease_scores(model, std::vector<StakeholderId>{StakeholderId{i}});
  };
  EXPECT_NEAR(from(0)[1], 1.0 / 3.0, 1e-12);
  EXPECT_NEAR(from(1)[0], 0.5, 1e-12);
  EXPECT_EQ(from(0)[0], 0.0);
  EXPECT_NEAR(from(0)[2], 0.0, 1e-12);
}

TEST(Ease, leaves_out_who_has_too_few_projects) {
  const Network network = two_projects().network();
  const EaseModel model = fit_ease(whole_history(network), {.min_projects = 2, .threads = 1});
  EXPECT_THAT(model.items, ElementsAre(StakeholderId{0}));
  EXPECT_THAT(ease_scores(model, std::vector<StakeholderId>{StakeholderId{1}}),
              ElementsAre(0.0, 0.0, 0.0));
}

TEST(Ease, says_nothing_without_anybody) {
  const EaseModel model = fit_ease(whole_history(two_projects().network()), {});
  EXPECT_TRUE(model.items.empty());
  EXPECT_THAT(ease_scores(model, {}), ElementsAre(0.0, 0.0, 0.0));
}

/// Gauss and Jordan.
Matrix inverse(Matrix matrix) {
  const std::size_t count = matrix.size();
  Matrix result(count, std::vector<double>(count, 0.0));
  for (std::size_t i = 0; i < count; ++i) result[i][i] = 1.0;
  for (std::size_t i = 0; i < count; ++i) {
    const double pivot = matrix[i][i];
    for (std::size_t j = 0; j < count; ++j) {
      matrix[i][j] /= pivot;
      result[i][j] /= pivot;
    }
    for (std::size_t k = 0; k < count; ++k) {
      const double factor = matrix[k][i];
      if (k == i) continue;
      for (std::size_t j = 0; j < count; ++j) {
        matrix[k][j] -= factor * matrix[i][j];
        result[k][j] -= factor * result[i][j];
      }
    }
  }
  return result;
}

// 110 stakeholders are more than two blocks of columns.
TEST(Ease, equals_the_inverse_by_elimination_whatever_the_threads) {
  constexpr double ridge = 2.5;
  const Network network =
      testing::random_project_dataset(3, {.stakeholders = 110, .projects = 200}).network();
  const History history = whole_history(network);
  const std::size_t count = network.stakeholders.size();
  Matrix common(count, std::vector<double>(count, 0.0));
  for (const VenueId venue : network.venues.ids()) {
    for (const HistoryMember& a : history.members[venue]) {
      for (const HistoryMember& b : history.members[venue]) {
        common[a.stakeholder.index()][b.stakeholder.index()] += 1.0;
      }
    }
  }
  for (std::size_t i = 0; i < count; ++i) common[i][i] += ridge;
  const Matrix expected = inverse(common);
  const EaseModel model = fit_ease(history, {.ridge = ridge, .min_projects = 0, .threads = 1});
  const std::vector<StakeholderId> known = {StakeholderId{2}, StakeholderId{57}};
  const std::vector<double> scores = ease_scores(model, known);
  for (std::size_t i = 0; i < count; ++i) {
    const double sum =
        i == 2 || i == 57 ? 0.0 : -(expected[2][i] + expected[57][i]) / expected[i][i];
    EXPECT_NEAR(scores[i], sum, 1e-9);
  }
  EXPECT_EQ(model.factor,
            fit_ease(history, {.ridge = ridge, .min_projects = 0, .threads = 4}).factor);
}

}  // namespace
}  // namespace bindeglied::ease_test
