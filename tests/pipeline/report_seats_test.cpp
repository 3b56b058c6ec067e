#include "bindeglied/pipeline/report_seats.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/plan_measures.hpp"
#include "bindeglied/model/ids.hpp"
#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_seats_test {
namespace {

using testing::code;
using testing::id;
using testing::list;
using testing::member;
using testing::number;
using testing::summary_count;
using testing::whole_number;

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
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

TEST(ReportSeats, rows_say_what_the_recommendation_says) {
  const PartnerPlanning planning = plan_partners(example(), {}, {});
  const Report report = report_seats(example(), {}, {});
  ASSERT_EQ(report.rows.size(), planning.recommended.size());
  std::size_t told = 0;
  for (std::size_t i = 0; i < report.rows.size(); ++i) {
    const ValueObject& row = report.rows[i];
    const Recommendation& from = planning.recommended[i];
    const StakeholderKind kind = example().network.stakeholders[from.candidate].kind;
    EXPECT_EQ(std::get<std::string>(member(row, "id").content), "seat:" + from.id.substr(4));
    EXPECT_EQ(code(row, "kind"), to_string(kind));
    EXPECT_EQ(whole_number(row, "rank"), from.rank);
    EXPECT_EQ(number(row, "score"), from.score);
    EXPECT_EQ(code(row, "list"), to_string(from.list));
    EXPECT_EQ(list(row, "reasons").size(), from.reasons.size());
    EXPECT_EQ(list(row, "counter_reasons").size(), from.counter_reasons.size());
    EXPECT_EQ(list(row, "evidence").size(), from.evidence.size());
    EXPECT_EQ(list(row, "sources").size(), from.sources.size());
    EXPECT_EQ(std::get<bool>(member(row, "documented_later").content), from.is_documented_later);
    if (!from.reasons.empty() && !from.counter_reasons.empty() && !from.sources.empty()) ++told;
  }
  EXPECT_GT(told, 0U);
}

//  the project x of forum f has the partner c; y and z are there as well
testing::DatasetBuilder project_for_all() {
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.stakeholder("d", StakeholderKind::church, {.topics = "t1", .place = "town"});
  builder.venue("y", VenueKind::project, "f", {.topics = "t1", .place = "town"});
  builder.venue("z", VenueKind::project, "f", {});  // says nothing about itself
  return builder;
}

TEST(ReportSeats, summary_has_the_measures_of_the_plan) {
  const PartnerPlanRequest request = {
      .options = {.capacity = 1, .min_score = 0.05, .spread = 0.01, .newcomers = 0.01}};
  const PartnerPlanning planning = plan_partners(example(), {}, request);
  const Report report = report_seats(example(), {}, request);
  const ValueObject& summary = report.summary;
  const PlanProblem& problem = planning.problem;
  EXPECT_EQ(whole_number(summary, "projects"),
            static_cast<std::int64_t>(planning.problem.projects.size()));
  EXPECT_EQ(number(summary, "min_score"), 0.05);
  EXPECT_EQ(number(summary, "spread"), 0.01);
  EXPECT_EQ(number(summary, "load_gini"), load_gini(problem, planning.seats()));
  EXPECT_GT(number(summary, "load_gini"), 0.0);
  EXPECT_EQ(whole_number(summary, "newcomer_floor"), problem.newcomer_seats);
  EXPECT_GT(problem.newcomer_seats, 0U);
  EXPECT_EQ(whole_number(summary, "blocking_pairs"),
            static_cast<std::int64_t>(count_blocking_pairs(problem, planning.seats())));
  EXPECT_EQ(whole_number(summary, "pairs_used"),
            static_cast<std::int64_t>(planning.best.pairs_used));
  std::int64_t seats = 0;
  std::int64_t pairs = 0;
  std::int64_t newcomers = 0;
  for (const PlanProject& project : problem.projects) {
    seats += project.need;
    pairs += static_cast<std::int64_t>(project.candidates.size());
  }
  for (const PlanSeat& seat : planning.seats()) {
    newcomers += problem.stakeholders[seat.stakeholder].is_newcomer ? 1 : 0;
  }
  EXPECT_EQ(whole_number(summary, "seats"), seats);
  EXPECT_EQ(whole_number(summary, "unfilled"), seats - whole_number(summary, "filled"));
  EXPECT_EQ(whole_number(summary, "pairs"), pairs);
  EXPECT_EQ(whole_number(summary, "newcomer_seats"), newcomers);
  EXPECT_GT(newcomers, 0);
  EXPECT_LT(newcomers, whole_number(summary, "filled"));
}

TEST(ReportSeats, loads_come_by_load_then_by_what_one_more_place_is_worth) {
  for (const std::uint32_t capacity : {1U, 3U}) {
    const PartnerPlanRequest request = {.options = {.capacity = capacity}};
    const PartnerPlanning planning = plan_partners(example(), {}, request);
    const auto counts = plan_loads(planning.problem, planning.seats());
    const Report report = report_seats(example(), {}, request);
    const ValueList& loads = list(report.summary, "loads");
    ASSERT_GT(loads.size(), 2U);
    std::pair<std::int64_t, double> before = {1000, 1.0};
    for (const Value& entry : loads) {
      const auto& load = std::get<ValueObject>(entry.content);
      const NodeId node = find_node(example().network, id(load, "stakeholder"));
      const StakeholderId who = example().network.stakeholder(node);
      EXPECT_EQ(whole_number(load, "load"), counts[who]);
      EXPECT_EQ(whole_number(load, "capacity"), planning.problem.stakeholders[who].capacity);
      EXPECT_EQ(number(load, "place_value"), planning.best.place_value[who]);
      EXPECT_GT(counts[who], 0U);
      const std::pair now = {whole_number(load, "load"), number(load, "place_value")};
      EXPECT_LE(now, before);
      before = now;
    }
  }
}

//  d fits x and y, but takes on nothing: without a seat, though a place there is worth something.
TEST(ReportSeats, name_who_has_no_place_at_all_unless_the_plan_is_fair) {
  testing::DatasetBuilder builder = project_for_all();
  builder.dataset().stakeholders.back().capacity = 0;
  const Study study = testing::study_of(builder);
  const PartnerPlanRequest narrow = {.options = {.capacity = 1}};
  const PartnerPlanning planning = plan_partners(study, {}, narrow);
  const Report report = report_seats(study, {}, narrow);
  const auto first = std::ranges::find(report.remarks, "seats.bottleneck", &LocalText::code);
  ASSERT_NE(first, report.remarks.end());
  const double best = std::ranges::max(planning.best.place_value);
  EXPECT_NE(first->de.find(to_fixed(best, 2, true)), std::string::npos) << first->de;
  const auto counts = plan_loads(planning.problem, planning.seats());
  const auto busy = std::ranges::count_if(counts, [](std::uint32_t load) { return load > 0; });
  const auto load = std::ranges::find(report.remarks, "seats.load", &LocalText::code);
  ASSERT_NE(load, report.remarks.end());
  EXPECT_TRUE(load->de.starts_with(std::to_string(busy) + " ")) << load->de;
  EXPECT_NE(load->de.find("höchstens 1 je"), std::string::npos) << load->de;
  const auto loads_of_d = [&](const Report& of) {
    return std::ranges::count_if(list(of.summary, "loads"), [](const Value& entry) {
      const auto& row = std::get<ValueObject>(entry.content);
      return id(row, "stakeholder") == "d" && whole_number(row, "load") == 0;
    });
  };
  EXPECT_EQ(loads_of_d(report_seats(study, {}, {})), 1);
  EXPECT_EQ(loads_of_d(report_seats(study, {}, {.options = {.fair = true}})), 0);
}

TEST(ReportSeats, of_a_fair_plan_know_no_value_of_a_place) {
  const Report report = report_seats(example(), {}, {.options = {.capacity = 1, .fair = true}});
  for (const Value& entry : list(report.summary, "loads")) {
    const auto& load = std::get<ValueObject>(entry.content);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(member(load, "place_value").content));
    EXPECT_GT(whole_number(load, "load"), 0);
  }
}

TEST(ReportSeats, services_count_the_seats_of_each_project_worst_served_first) {
  const PartnerPlanning planning = plan_partners(example(), {}, {});
  const Report report = report_seats(example(), {}, {});
  std::int64_t seats = 0;
  std::int64_t filled = 0;
  double before = 0.0;
  for (const Value& entry : list(report.summary, "services")) {
    const auto& project = std::get<ValueObject>(entry.content);
    seats += whole_number(project, "seats");
    filled += whole_number(project, "filled");
    EXPECT_GE(number(project, "service"), before);
    before = number(project, "service");
  }
  EXPECT_EQ(seats, whole_number(report.summary, "seats"));
  EXPECT_EQ(filled, whole_number(report.summary, "filled"));
}

TEST(ReportSeats, states_the_price_of_fairness) {
  const Report best = report_seats(example(), {}, {.options = {.spread = 0.0}});
  const Report fair = report_seats(example(), {}, {.options = {.fair = true}});
  EXPECT_TRUE(std::holds_alternative<std::monostate>(member(best.summary, "fairness").content));
  const auto& fairness = std::get<ValueObject>(member(fair.summary, "fairness").content);
  EXPECT_NEAR(number(fairness, "price"),
              number(best.summary, "total_score") - number(fair.summary, "total_score"), 1e-7);
}

//  The plan with a spread pays for it in score, so that the fair one would seem to cost less than
//  nothing beside it.
TEST(ReportSeats, compare_a_fair_plan_with_the_best_of_the_same_bounds) {
  for (const double least : {0.0, 0.3, 0.6}) {
    for (const std::uint32_t capacity : {1U, 3U}) {
      const PartnerPlanOptions options{
          .capacity = capacity, .min_score = least, .spread = 1.0, .fair = true};
      const Report fair = report_seats(example(), {}, {.options = options});
      EXPECT_TRUE(std::holds_alternative<std::monostate>(member(fair.summary, "spread").content));
      const auto& fairness = std::get<ValueObject>(member(fair.summary, "fairness").content);
      EXPECT_GE(number(fairness, "price"), 0.0) << least << " " << capacity;
      for (const ValueObject& row : fair.rows) EXPECT_GE(number(row, "score"), least);
      EXPECT_EQ(number(fair.summary, "min_score"), least);
    }
  }
}

TEST(ReportSeats, shows_no_more_rows_than_asked_for) {
  const Report report = report_seats(example(), {.top = 4}, {});
  EXPECT_EQ(report.rows.size(), 4U);
  EXPECT_GT(report.total, 4U);
}

}  // namespace
}  // namespace bindeglied::report_seats_test
