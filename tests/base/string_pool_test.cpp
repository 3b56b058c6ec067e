#include "bindeglied/base/string_pool.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace bindeglied::string_pool_test {
namespace {

constexpr std::size_t block_size = 65536;  // [bytes], as in string_pool.cpp

TEST(StringPool, knows_the_empty_text_from_the_start) {
  StringPool pool;
  EXPECT_EQ(pool.size(), 1U);
  EXPECT_EQ(pool.intern(""), empty_text());
  EXPECT_EQ(pool.view(empty_text()), "");
  EXPECT_EQ(pool.size(), 1U);
}

TEST(StringPool, gives_equal_texts_one_id_and_others_the_next) {
  StringPool pool;
  EXPECT_EQ(pool.intern("Essen"), Text{1});
  EXPECT_EQ(pool.intern("Bochum"), Text{2});
  EXPECT_EQ(pool.intern(std::string("Essen")), Text{1});
  EXPECT_EQ(pool.size(), 3U);
  EXPECT_EQ(pool.view(Text{2}), "Bochum");
}

TEST(StringPool, reads_none_as_empty) {
  const StringPool pool;
  EXPECT_EQ(pool.view(Text{}), "");
}

TEST(StringPool, tells_texts_apart_behind_a_nul_byte) {
  using namespace std::string_view_literals;
  StringPool pool;
  const Text first = pool.intern("a\0b"sv);
  EXPECT_NE(first, pool.intern("a\0c"sv));
  EXPECT_NE(first, pool.intern("a"));
  EXPECT_EQ(pool.view(first).size(), 3U);
}

TEST(StringPool, keeps_views_valid_while_it_grows_over_several_blocks) {
  StringPool pool;
  const std::string_view early = pool.view(pool.intern("early"));
  const char* const place = early.data();
  const std::string tail(100, 'x');
  for (std::size_t i = 0; i < 3 * block_size / tail.size(); ++i) {
    EXPECT_EQ(pool.intern(std::to_string(i) + tail).index(), i + 2);
  }
  EXPECT_EQ(early, "early");
  EXPECT_EQ(pool.view(pool.intern("early")).data(), place);
}

TEST(StringPool, knows_every_text_again_however_many_there_are) {
  constexpr std::size_t count = 100'000;
  StringPool pool;
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(pool.intern("text " + std::to_string(i)), Text{i + 1});
  }
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(pool.intern("text " + std::to_string(i)), Text{i + 1});
  }
  EXPECT_EQ(pool.size(), count + 1);
}

TEST(StringPool, takes_a_text_that_fills_a_block_and_one_that_is_longer) {
  StringPool pool;
  const std::string exact(block_size, 'e');
  const std::string longer(block_size + 1, 'l');
  const Text a = pool.intern(exact);
  const Text b = pool.intern(longer);
  const Text c = pool.intern("short");
  EXPECT_EQ(pool.view(a), exact);
  EXPECT_EQ(pool.view(b), longer);
  EXPECT_EQ(pool.view(c), "short");
}

}  // namespace
}  // namespace bindeglied::string_pool_test
