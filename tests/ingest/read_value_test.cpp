#include "bindeglied/ingest/detail/read_value.hpp"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::read_value_test {
namespace {

using ::testing::ElementsAre;

using ::testing::SizeIs;

TEST(ReadValue, reads_numbers_of_both_languages) {
  EXPECT_EQ(read_number("1.5")->value, 1.5);
  EXPECT_EQ(read_number("-1,5")->value, -1.5);
  EXPECT_EQ(read_number("+3")->value, 3.0);
  EXPECT_EQ(read_number("1.234,5")->value, 1234.5);
  EXPECT_EQ(read_number("1.234.567")->value, 1234567.0);
  EXPECT_EQ(read_number("1e3")->value, 1000.0);
  for (const char* const text :
       {"", "x", "1,2,3", "1,234.5", "12.34,5", "nan", "inf", "0x10", "1e999", "--1", "1.2.3"}) {
    EXPECT_FALSE(read_number(text).has_value()) << text;
  }
}

TEST(ReadValue, sees_both_readings_of_a_point_before_three_digits) {
  EXPECT_EQ(read_number("50.000")->value, 50.0);
  EXPECT_EQ(read_number("50.000")->thousands, 50000.0);
  EXPECT_FALSE(read_number("0.125")->thousands.has_value());
  EXPECT_FALSE(read_number("51.5758")->thousands.has_value());
}

TEST(ReadValue, warns_of_two_readings_only_when_both_are_in_range) {
  double value = 0.0;
  const auto amount = read_value({.text = "50.000", .min = 0.0, .max = 1e15}, value);
  ASSERT_TRUE(amount.has_value());
  EXPECT_EQ(amount->code, "value.ambiguous");
  EXPECT_EQ(amount->severity, Severity::warning);
  EXPECT_EQ(value, 50.0);
  EXPECT_FALSE(read_value({.text = "51.575", .min = -90.0, .max = 90.0}, value).has_value());
  EXPECT_EQ(value, 51.575);
  EXPECT_FALSE(
      read_value({.text = "50.000", .min = 0.0, .max = 1e15, .is_json = true}, value).has_value());
}

TEST(ReadValue, reads_whole_numbers) {
  EXPECT_EQ(read_whole("12"), 12.0);
  EXPECT_EQ(read_whole("12.649"), 12649.0);
  EXPECT_EQ(read_whole("3,0"), 3.0);
  EXPECT_EQ(read_whole("3.0"), 3.0);
  EXPECT_FALSE(read_whole("1,000").has_value());
  EXPECT_FALSE(read_whole("2.5").has_value());
  std::optional<std::uint32_t> count;
  EXPECT_EQ(read_value({.text = "-1"}, count)->code, "value.range");
  EXPECT_EQ(read_value({.text = "4294967296"}, count)->code, "value.range");
  EXPECT_EQ(read_value({.text = "x"}, count)->code, "value.whole");
  EXPECT_FALSE(count.has_value());
  EXPECT_FALSE(read_value({.text = "4294967295"}, count).has_value());
  EXPECT_EQ(count, 4294967295U);
}

TEST(ReadValue, keeps_to_the_range_of_the_column) {
  double weight = 1.0;
  const ValueCell zero{.text = "0", .min = std::numeric_limits<double>::min(), .max = 1.0};
  EXPECT_EQ(read_value(zero, weight)->rule, "must be above 0 and at most 1");
  ValueCell one = zero;
  one.text = "1";
  EXPECT_FALSE(read_value(one, weight).has_value());
  one.text = "1,01";
  EXPECT_EQ(read_value(one, weight)->code, "value.range");
}

TEST(ReadValue, reads_yes_and_no_as_people_and_programs_write_them) {
  YesNo value = YesNo::unknown;
  for (const char* const text : {"yes", "Ja", "true", "WAHR"}) {
    value = YesNo::unknown;
    EXPECT_FALSE(read_value({.text = text}, value).has_value());
    EXPECT_EQ(value, YesNo::yes) << text;
  }
  for (const char* const text : {"no", "nein", "FALSE", "falsch"}) {
    EXPECT_FALSE(read_value({.text = text}, value).has_value());
    EXPECT_EQ(value, YesNo::no) << text;
  }
  EXPECT_FALSE(read_value({.text = "unbekannt"}, value).has_value());
  EXPECT_EQ(value, YesNo::unknown);
  EXPECT_EQ(read_value({.text = "perhaps"}, value)->code, "value.word");
}

TEST(ReadValue, reads_status_steps) {
  std::vector<StatusStep> steps;
  EXPECT_FALSE(
      read_value({.text = "proposed@2019-07| Beschlossen @05.11.2019|running"}, steps).has_value());
  EXPECT_THAT(steps, ElementsAre(StatusStep{ProjectStatus::proposed, PartialDate{2019, 7, 0}},
                                 StatusStep{ProjectStatus::decided, PartialDate{2019, 11, 5}},
                                 StatusStep{ProjectStatus::running, {}}));
  EXPECT_EQ(read_value({.text = "done@2019"}, steps)->code, "value.word");
  EXPECT_EQ(read_value({.text = "idea@soon"}, steps)->code, "value.date");
  EXPECT_THAT(steps, SizeIs(3)) << "unread cells change nothing";
}

TEST(ReadValue, reads_lists_of_kinds_and_dates) {
  std::vector<StakeholderKind> kinds;
  EXPECT_FALSE(read_value({.text = "university| Stiftung"}, kinds).has_value());
  EXPECT_THAT(kinds, ElementsAre(StakeholderKind::university, StakeholderKind::foundation));
  EXPECT_EQ(read_value({.text = "university|x"}, kinds)->code, "value.word");
  PartialDate date;
  EXPECT_FALSE(read_value({.text = "31.08.2018"}, date).has_value());
  EXPECT_EQ(date, PartialDate(2018, 8, 31));
  EXPECT_EQ(read_value({.text = "31.02.2018"}, date)->code, "value.date");
}

}  // namespace
}  // namespace bindeglied::detail::read_value_test
