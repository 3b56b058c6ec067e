#include "bindeglied/pipeline/report_seats.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_seats_test {
namespace {

using testing::summary_count;

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
}

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

double number(const ValueObject& object, std::string_view key) {
  return std::get<double>(member(object, key).content);
}

TEST(ReportSeats, has_one_row_per_filled_seat_whose_scores_sum_to_the_total) {
  const Report report = report_seats(example(), {}, {});
  EXPECT_EQ(report.schema, "bindeglied/plan/1");
  EXPECT_EQ(summary_count(report, "filled"), static_cast<std::int64_t>(report.rows.size()));
  EXPECT_EQ(summary_count(report, "seats"),
            summary_count(report, "filled") + summary_count(report, "unfilled"));
  double total = 0.0;
  for (const ValueObject& row : report.rows) {
    total += number(row, "score");
    EXPECT_TRUE(std::get<std::string>(member(row, "id").content).starts_with("seat:"));
  }
  EXPECT_NEAR(total, number(report.summary, "total_score"), 1e-9);
}

TEST(ReportSeats, counts_loads_and_services_that_agree_with_the_rows) {
  const Report report = report_seats(example(), {}, {});
  std::int64_t load = 0;
  for (const Value& entry : std::get<ValueList>(member(report.summary, "loads").content)) {
    load += std::get<std::int64_t>(member(std::get<ValueObject>(entry.content), "load").content);
  }
  EXPECT_EQ(load, static_cast<std::int64_t>(report.rows.size()));
  const auto& services = std::get<ValueList>(member(report.summary, "services").content);
  double before = 0.0;
  for (const Value& entry : services) {
    const double service = number(std::get<ValueObject>(entry.content), "service");
    EXPECT_GE(service, before);
    before = service;
  }
}

TEST(ReportSeats, states_the_price_of_fairness) {
  const Report best = report_seats(example(), {}, {});
  const Report fair = report_seats(example(), {}, {.options = {.fair = true}});
  EXPECT_TRUE(std::holds_alternative<std::monostate>(member(best.summary, "fairness").content));
  const auto& fairness = std::get<ValueObject>(member(fair.summary, "fairness").content);
  EXPECT_NEAR(number(fairness, "price"),
              number(best.summary, "total_score") - number(fair.summary, "total_score"), 1e-9);
}

TEST(ReportSeats, shows_no_more_rows_than_asked_for) {
  const Report report = report_seats(example(), {.top = 4}, {});
  EXPECT_EQ(report.rows.size(), 4U);
  EXPECT_GT(report.total, 4U);
}

}  // namespace
}  // namespace bindeglied::report_seats_test
