#include "bindeglied/base/id.hpp"

#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::id_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct AppleTag {};
struct PearTag {};
using AppleId = Id<AppleTag>;

std::vector<AppleId> all(IdRange<AppleId> range) {
  std::vector<AppleId> ids;
  for (const AppleId id : range) ids.push_back(id);
  return ids;
}

TEST(Id, is_none_by_default_and_then_comes_last) {
  EXPECT_TRUE(AppleId{}.is_none());
  EXPECT_FALSE(AppleId{0}.is_none());
  EXPECT_LT(AppleId{4000000000U}, AppleId{});
}

TEST(Id, keeps_and_orders_by_its_index) {
  EXPECT_EQ(AppleId{7}.index(), 7U);
  EXPECT_EQ(AppleId{7}, AppleId{7});
  EXPECT_LT(AppleId{6}, AppleId{7});
}

TEST(Id, is_4_bytes_and_never_passes_for_a_number_or_another_kind_of_thing) {
  static_assert(sizeof(AppleId) == 4);
  static_assert(!std::is_convertible_v<std::size_t, AppleId>);
  static_assert(!std::is_convertible_v<AppleId, std::size_t>);
  static_assert(!std::is_constructible_v<AppleId, Id<PearTag>>);
}

TEST(IdRange, counts_up_and_leaves_out_its_end) {
  EXPECT_THAT(all(IdRange<AppleId>{2}), ElementsAre(AppleId{0}, AppleId{1}));
  EXPECT_THAT(all(IdRange<AppleId>{3, 5}), ElementsAre(AppleId{3}, AppleId{4}));
  EXPECT_THAT(all(IdRange<AppleId>{3, 3}), IsEmpty());
  EXPECT_EQ((IdRange<AppleId>{3, 5}).size(), 2U);
}

}  // namespace
}  // namespace bindeglied::id_test
