#include "bindeglied/base/date.hpp"

#include <gtest/gtest.h>

namespace bindeglied::date_test {
namespace {

constexpr PartialDate june_2019{2019, 6, 0};

TEST(ParseDate, reads_year_month_and_day) {
  EXPECT_EQ(parse_date("2019"), (PartialDate{2019, 0, 0}));
  EXPECT_EQ(parse_date("2019-06"), june_2019);
  EXPECT_EQ(parse_date("2019-06-19"), (PartialDate{2019, 6, 19}));
}

TEST(ParseDate, reads_what_german_spreadsheets_write) {
  EXPECT_EQ(parse_date("06.2019"), june_2019);
  EXPECT_EQ(parse_date("6.2019"), june_2019);
  EXPECT_EQ(parse_date("19.06.2019"), (PartialDate{2019, 6, 19}));
  EXPECT_EQ(parse_date("1.6.2019"), (PartialDate{2019, 6, 1}));
}

TEST(ParseDate, refuses_an_empty_text) {
  EXPECT_EQ(parse_date(""), std::nullopt);
  EXPECT_EQ(parse_date("-"), std::nullopt);
  EXPECT_EQ(parse_date("."), std::nullopt);
}

TEST(ParseDate, refuses_other_widths_than_those_of_the_calendar) {
  for (const std::string_view text :
       {"19", "019", "20190", "2019-6", "2019-006", "2019-06-1", "19.06.19", "019.06.2019"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(ParseDate, refuses_what_is_no_number_or_has_too_many_parts) {
  for (const std::string_view text : {"2o19", "+219", "2019-0x", "2019-06-19-01", "1.2.3.2019",
                                      "2019-06-", "2019/06", " 2019", "19-06.2019"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(ParseDate, refuses_dates_that_no_calendar_has) {
  for (const std::string_view text :
       {"0000", "2019-00", "2019-13", "2019-06-00", "2019-06-31", "2019-02-29", "1900-02-29"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
  EXPECT_TRUE(parse_date("2019-12"));
  EXPECT_TRUE(parse_date("2020-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(PartialDate, is_none_by_default_and_comes_before_every_date) {
  EXPECT_TRUE(PartialDate{}.is_none());
  EXPECT_LT(PartialDate{}, (PartialDate{1, 0, 0}));
  EXPECT_LT((PartialDate{2019, 0, 0}), june_2019);
}

// 1970-01-01 is day 0; 1970 has 365 days.
TEST(PartialDate, of_a_year_ranges_over_all_its_days) {
  const DayRange year = PartialDate{1970, 0, 0}.range();
  EXPECT_EQ(year.first, Day{0});
  EXPECT_EQ(year.last, Day{364});
}

TEST(PartialDate, of_a_month_ranges_to_the_last_day_of_that_month) {
  const DayRange january = PartialDate{1970, 1, 0}.range();
  EXPECT_EQ(january.first, Day{0});
  EXPECT_EQ(january.last, Day{30});
  const DayRange leap = PartialDate{2020, 2, 0}.range();
  EXPECT_EQ(days_between(leap.first, leap.last), 28);
  const DayRange common = PartialDate{2019, 2, 0}.range();
  EXPECT_EQ(days_between(common.first, common.last), 27);
}

TEST(PartialDate, of_a_day_is_that_day) {
  const DayRange day = PartialDate{1970, 2, 1}.range();
  EXPECT_EQ(day.first, Day{31});
  EXPECT_EQ(day.last, Day{31});
}

TEST(PartialDate, that_is_none_may_be_any_day) {
  const DayRange all = PartialDate{}.range();
  EXPECT_EQ(all.first, earliest_day);
  EXPECT_EQ(all.last, latest_day);
  EXPECT_GT(days_between(earliest_day, latest_day), 0);
}

// The 26 days from the talk of 19 June to the end of the working phase on 15 July 2019.
TEST(DaysBetween, is_negative_backwards) {
  const Day talk = PartialDate{2019, 6, 19}.range().first;
  const Day end = PartialDate{2019, 7, 15}.range().first;
  EXPECT_EQ(days_between(talk, end), 26);
  EXPECT_EQ(days_between(end, talk), -26);
}

TEST(ToIso, writes_as_much_as_is_known) {
  EXPECT_EQ(to_iso(PartialDate{}), "");
  EXPECT_EQ(to_iso(PartialDate{2019, 0, 0}), "2019");
  EXPECT_EQ(to_iso(june_2019), "2019-06");
  EXPECT_EQ(to_iso(PartialDate{2019, 6, 9}), "2019-06-09");
  EXPECT_EQ(to_iso(PartialDate{33, 4, 3}), "0033-04-03");
  EXPECT_EQ(to_iso(Day{0}), "1970-01-01");
}

TEST(ToGerman, writes_the_day_first) {
  EXPECT_EQ(to_german(PartialDate{}), "");
  EXPECT_EQ(to_german(PartialDate{2019, 0, 0}), "2019");
  EXPECT_EQ(to_german(june_2019), "06.2019");
  EXPECT_EQ(to_german(PartialDate{2019, 6, 9}), "09.06.2019");
}

TEST(ToPartial, undoes_range_for_days_before_and_after_1970) {
  for (const PartialDate date : {PartialDate{1, 1, 1}, PartialDate{1969, 12, 31},
                                 PartialDate{2020, 2, 29}, PartialDate{9999, 12, 31}}) {
    EXPECT_EQ(to_partial(date.range().first), date) << to_iso(date);
  }
}

}  // namespace
}  // namespace bindeglied::date_test
