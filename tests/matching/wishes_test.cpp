#include "bindeglied/matching/wishes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::wishes_test {
namespace {

using testing::DatasetBuilder;
using ::testing::SizeIs;

/// a and b; p on topic x in essen.
DatasetBuilder with_project() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "x|y", .place = "bonn"});
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.venue("p", VenueKind::project, {}, {.topics = "x", .place = "essen"});
  builder.tie("b", TieKind::attends, "p");  // brings the source s1 along
  return builder;
}

OfferRecord offer(DatasetBuilder& builder, std::string_view topics, std::string_view places,
                  Basis basis = Basis::documented) {
  return {.stakeholder = builder.text("a"),
          .capability = builder.text("funding"),
          .places = builder.text(places),
          .topics = builder.text(topics),
          .basis = basis,
          .sources = builder.text("s1")};
}

std::optional<WishFit> fit_of(const Network& network, std::size_t stakeholder = 0) {
  return wish_fit(network, make_query(network, VenueId{0}, {}), StakeholderId{stakeholder});
}

TEST(WishFit, is_the_share_of_the_wishes_that_the_project_meets) {
  DatasetBuilder builder = with_project();
  builder.dataset().offers = {offer(builder, "x", "")};
  EXPECT_DOUBLE_EQ(fit_of(builder.network())->share, 1.0);
  builder.dataset().offers = {offer(builder, "y", "")};
  EXPECT_DOUBLE_EQ(fit_of(builder.network())->share, 0.0);
  builder.dataset().offers = {offer(builder, "x", "bonn")};
  EXPECT_DOUBLE_EQ(fit_of(builder.network())->share, 0.0);
  builder.dataset().offers = {offer(builder, "x", "essen"), offer(builder, "y", "")};
  EXPECT_DOUBLE_EQ(fit_of(builder.network())->share, 0.5);
  EXPECT_THAT(fit_of(builder.network())->sources, SizeIs(1));
}

TEST(WishFit, is_none_without_documented_wishes_of_ones_own) {
  DatasetBuilder builder = with_project();
  EXPECT_FALSE(fit_of(builder.network()).has_value());
  builder.dataset().offers = {offer(builder, "", "")};  // offers to everybody: no wish
  EXPECT_FALSE(fit_of(builder.network()).has_value());
  builder.dataset().offers = {offer(builder, "x", "", Basis::prior)};
  EXPECT_FALSE(fit_of(builder.network()).has_value());
  builder.dataset().offers = {offer(builder, "x", "")};
  EXPECT_FALSE(fit_of(builder.network(), 1).has_value());
}

TEST(ReciprocalScore, is_the_harmonic_mean) {
  EXPECT_DOUBLE_EQ(reciprocal_score(0.5, 1.0), 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(reciprocal_score(0.3, 0.3), 0.3);
  EXPECT_EQ(reciprocal_score(0.9, 0.0), 0.0);
  EXPECT_EQ(reciprocal_score(0.0, 0.0), 0.0);
}

}  // namespace
}  // namespace bindeglied::wishes_test
