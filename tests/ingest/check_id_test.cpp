#include "bindeglied/ingest/detail/check_id.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/hidden_characters.hpp"

namespace bindeglied::detail::check_id_test {
namespace {

std::string code_of(std::string_view id, IdUse use = IdUse::node) {
  const auto problem = check_id(id, use);
  return problem ? problem->code : "";
}

TEST(CheckId, accepts_names_of_up_to_200_bytes) {
  EXPECT_EQ(code_of("stiftung-a"), "");
  EXPECT_EQ(code_of("Förderverein e. V. (Köln)"), "");
  EXPECT_EQ(code_of(std::string(200, 'x')), "");
  EXPECT_EQ(code_of(std::string(201, 'x')), "id.too_long");
}

TEST(CheckId, refuses_separators) {
  EXPECT_EQ(code_of("a|b"), "id.character");
  EXPECT_EQ(code_of("a/b"), "id.character");
  EXPECT_EQ(code_of("/21/33", IdUse::catalogue), "");
  EXPECT_EQ(code_of("a|b", IdUse::catalogue), "id.character");
}

TEST(CheckId, refuses_what_the_command_line_takes_for_something_else) {
  for (const char* const text :
       {"-x", "--top", ".", "..", "gap:x", "rec:x", "plan:x", "tie:x", "check:x", "exp:x"}) {
    EXPECT_EQ(code_of(text), "id.start") << text;
    EXPECT_EQ(code_of(text, IdUse::catalogue), "") << text;
  }
  for (const char* const text : {"x-", ".x", "gap", "gaps:x", "exp-x", "a:b"}) {
    EXPECT_EQ(code_of(text), "") << text;
  }
  EXPECT_EQ(code_of("exp:a/b", IdUse::expectation), "");
  EXPECT_EQ(code_of("exp-a", IdUse::expectation), "");
  EXPECT_EQ(code_of("gap:a", IdUse::expectation), "id.start");
  EXPECT_EQ(make_id("-x", IdUse::node), "x");
  EXPECT_EQ(make_id("gap:x", IdUse::node), "gap-x");
}

TEST(CheckId, refuses_what_nobody_sees) {
  EXPECT_EQ(code_of("a\tb"), "id.character");
  EXPECT_EQ(code_of("a\x7F"), "id.character");
  EXPECT_EQ(code_of("a\xC2\x85"), "id.character");
  for (const char* const text : {"a\xE2\x80\x8B", testing::right_to_left_evil, "a\xE2\x81\xA0",
                                 "a\xEF\xBB\xBF", "a\xC2\xAD"}) {
    EXPECT_EQ(code_of(text), "id.invisible");
  }
  EXPECT_EQ(code_of("a\xE2\x80\x93"
                    "b"),
            "")
      << "a dash is seen";
}

TEST(CheckId, makes_ids_of_texts_that_cannot_be_one) {
  EXPECT_EQ(make_id("Stadt Essen", IdUse::node), "Stadt Essen");
  EXPECT_EQ(make_id("Bündnis/Forum", IdUse::node), "buendnis-forum");
  EXPECT_EQ(make_id("Brussel / Bruxelles", IdUse::catalogue), "Brussel / Bruxelles");
  EXPECT_EQ(make_id("///", IdUse::node), "unnamed");
  EXPECT_EQ(make_id(std::string(250, 'x'), IdUse::node).size(), 200U);
}

}  // namespace
}  // namespace bindeglied::detail::check_id_test
