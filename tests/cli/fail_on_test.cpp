#include "cli/fail_on.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::fail_on_test {
namespace {

using ::testing::HasSubstr;

Report report_of(std::int64_t not_met, double max_severity) {
  Report report;
  report.summary = {{"not_met", {not_met}}, {"max_severity", {max_severity}}};
  report.warnings = {{.code = "a", .severity = Severity::warning, .count = 2},
                     {.code = "b", .severity = Severity::warning, .count = 3}};
  return report;
}

bool is_true(std::string_view condition, std::int64_t not_met, double max_severity) {
  return holds(parse_condition(condition), report_of(not_met, max_severity));
}

TEST(FailOn, compares_counters_at_the_boundary) {
  EXPECT_FALSE(is_true("not_met > 3", 3, 0.0));
  EXPECT_TRUE(is_true("not_met > 2", 3, 0.0));
  EXPECT_TRUE(is_true("not_met>=3", 3, 0.0));
  EXPECT_FALSE(is_true("not_met < 3", 3, 0.0));
  EXPECT_TRUE(is_true("not_met <= 3", 3, 0.0));
  EXPECT_TRUE(is_true("not_met == 3", 3, 0.0));
  EXPECT_TRUE(is_true("not_met = 3", 3, 0.0));
  EXPECT_FALSE(is_true("not_met != 3", 3, 0.0));
  EXPECT_TRUE(is_true("max_severity >= 0.75", 0, 0.75));
  EXPECT_FALSE(is_true("max_severity > 0,75", 0, 0.75));
  EXPECT_TRUE(is_true("max_severity > 0,74", 0, 0.75));
}

TEST(FailOn, sums_warnings_and_knows_no_errors) {
  EXPECT_TRUE(is_true("warnings == 5", 0, 0.0));
  EXPECT_TRUE(is_true("errors == 0", 0, 0.0));
}

TEST(FailOn, refuses_what_is_no_condition) {
  for (const std::string_view text :
       {"", "not_met", "> 3", "not_met >", "not_met > x", "not_met > 3 4", "not_met > 1,000",
        "not_met > nan", "not_met > inf"}) {
    EXPECT_THROW((void)parse_condition(text), Error) << text;
  }
}

TEST(FailOn, names_the_counters_of_the_verb) {
  try {
    (void)is_true("not_mett > 3", 0, 0.0);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("unknown counter not_mett; this verb has errors, "
                                        "max_severity, not_met, total, warnings"));
  }
}

}  // namespace
}  // namespace bindeglied::fail_on_test
