#include "bindeglied/base/id_vector.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::id_vector_test {
namespace {

using ::testing::ElementsAre;

struct AppleTag {};
using AppleId = Id<AppleTag>;
using Names = IdVector<AppleId, std::string>;

std::vector<std::string> values(const Names& names) { return {names.begin(), names.end()}; }

TEST(IdVector, is_indexed_by_the_id_that_push_back_gives) {
  Names names;
  const AppleId boskoop = names.push_back("Boskoop");
  const AppleId elstar = names.push_back("Elstar");
  EXPECT_EQ(boskoop, AppleId{0});
  EXPECT_EQ(names[elstar], "Elstar");
  names[boskoop] = "Berlepsch";
  EXPECT_THAT(values(names), ElementsAre("Berlepsch", "Elstar"));
}

TEST(IdVector, starts_with_count_copies_of_a_value) {
  const Names names(2, "?");
  EXPECT_THAT(values(names), ElementsAre("?", "?"));
  EXPECT_EQ(names.size(), 2U);
  EXPECT_FALSE(names.empty());
  EXPECT_TRUE(Names{}.empty());
}

TEST(IdVector, lists_its_ids_in_ascending_order) {
  const Names names(3);
  std::size_t expected = 0;
  for (const AppleId id : names.ids()) EXPECT_EQ(id.index(), expected++);
  EXPECT_EQ(expected, 3U);
}

}  // namespace
}  // namespace bindeglied::id_vector_test
