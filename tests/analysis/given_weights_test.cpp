#include "bindeglied/analysis/given_weights.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::given_weights_test {
namespace {

using testing::DatasetBuilder;

/// Of a chain of ties with these unknown columns.
std::uint64_t count_in(const std::vector<std::string_view>& extras) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d"}) builder.stakeholder(id);
  const std::vector<const char*> ids = {"a", "b", "c", "d"};
  for (std::size_t i = 0; i < extras.size(); ++i) {
    builder.tie(ids[i], TieKind::cooperates_with, ids[i + 1]);
    builder.dataset().ties.back().extra = builder.text(extras[i]);
  }
  return count_weighted_ties(builder.network());
}

TEST(GivenWeights, counts_ties_with_a_weight_other_than_one) {
  EXPECT_EQ(count_in({R"({"weight":2.5})", R"({"weight":1})", R"({"colour":"red","weight":0.5})"}),
            2U);
  EXPECT_EQ(count_in({R"({"Weight":"3"})", R"({"weight":"1.0"})"}), 1U);
}

TEST(GivenWeights, reads_no_texts_about_weights_and_no_other_columns) {
  EXPECT_EQ(count_in({R"({"note":"{\"weight\":3}"})", R"({"weight_of_votes":3})"}), 0U);
  EXPECT_EQ(count_in({"", R"({"weight":""})", R"({"weight":"heavy"})"}), 0U);
}

}  // namespace
}  // namespace bindeglied::given_weights_test
