#include "bindeglied/ingest/detail/unread_parts.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::unread_parts_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;
using ::testing::SizeIs;

std::vector<std::string> told(const UnreadParts& parts, std::string_view bytes) {
  RecordingSink problems;
  parts.report(bytes, "x", problems);
  std::vector<std::string> lines;
  for (const Diagnostic& each : problems.diagnostics) {
    EXPECT_EQ(each.severity, Severity::warning);
    lines.push_back(each.code + " " + each.column + "=" + each.value + " " + each.rule);
  }
  return lines;
}

TEST(UnreadParts, are_named_once_with_their_first_place_and_their_number) {
  UnreadParts parts;
  parts.add_attribute("edge", "weight", "3", 2);
  parts.add_text("edge", " loose\n", 2);
  parts.add_attribute("edge", "weight", "4", 5);
  parts.add_element("viz:color", 5);
  parts.add_attribute("edge", "weight", "5", 9);
  EXPECT_THAT(told(parts, "a\n<b\n<c"),
              ElementsAre("file.unread edge weight=3 line 2, column 1: is not read; times in this "
                          "file: 3",
                          "file.unread edge text=loose line 2, column 1: is not read; times in "
                          "this file: 1",
                          "file.unread viz:color= line 3, column 1: is not read; times in this "
                          "file: 1"));
}

TEST(UnreadParts, are_not_more_than_a_hundred_and_one_line_for_all_others) {
  UnreadParts parts;
  for (int k = 0; k < 150; ++k) parts.add_element("e" + std::to_string(k), 0);
  parts.add_element("e7", 0);
  const auto lines = told(parts, "");
  EXPECT_THAT(lines, SizeIs(101));
  EXPECT_EQ(lines.back(), "file.unread_others =50 parts of other names are not read either");
  EXPECT_EQ(lines[7], "file.unread e7= line 1, column 1: is not read; times in this file: 2");
}

}  // namespace
}  // namespace bindeglied::detail::unread_parts_test
