#include "bindeglied/measures/simd.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/measures/detail/lanes.hpp"

namespace bindeglied::simd_test {
namespace {

TEST(Simd, is_plain_at_least_and_the_widest_at_best) {
  const auto available = available_simd();
  EXPECT_EQ(available.front(), Simd::plain);
  EXPECT_EQ(available.back(), best_simd());
  EXPECT_TRUE(std::ranges::is_sorted(available));
}

TEST(Lanes, are_chosen_by_what_is_asked_for) {
  void (*const plain)() = [] {};
  void (*const avx2)() = [] { static_cast<void>(1); };
  void (*const avx512)() = [] { static_cast<void>(2); };
  EXPECT_EQ(detail::choose(Simd::plain, plain, avx2, avx512), plain);
  EXPECT_EQ(detail::choose(Simd::avx2, plain, avx2, avx512), avx2);
  EXPECT_EQ(detail::choose(Simd::avx512, plain, avx2, avx512), avx512);
}

TEST(Lanes, are_added_added_up_and_masked) {
  const detail::LaneRow row{{1, 2, 3, 4, 5, 6, 7, 8}};
  const detail::WordRow odd{{~0ULL, 0, ~0ULL, 0, ~0ULL, 0, ~0ULL, 0}};
  detail::DoublePack<16> pack;
  pack.add(row);
  EXPECT_EQ(detail::sum_of(pack), 36.0);
  pack *= pack;
  detail::keep(pack, odd);
  EXPECT_EQ(detail::sum_of(pack), 1.0 + 9.0 + 25.0 + 49.0);
}

TEST(Lanes, hold_bits_too) {
  const detail::WordRow row{{1, 2, 4, 8, 0, 0, 0, 1ULL << 63U}};
  detail::WordPack<16> pack;
  EXPECT_TRUE(pack.is_zero());
  pack.add(row);
  EXPECT_FALSE(pack.is_zero());
  detail::WordPack<16> same = pack;
  pack -= same;
  EXPECT_TRUE(pack.is_zero());
}

}  // namespace
}  // namespace bindeglied::simd_test
