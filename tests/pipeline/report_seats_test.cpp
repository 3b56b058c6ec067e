#include "bindeglied/pipeline/report_seats.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/plan_measures.hpp"
#include "bindeglied/model/ids.hpp"
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

const ValueList& list(const ValueObject& object, std::string_view key) {
  return std::get<ValueList>(member(object, key).content);
}

std::int64_t whole_number(const ValueObject& object, std::string_view key) {
  return std::get<std::int64_t>(member(object, key).content);
}

std::string code(const ValueObject& object, std::string_view key) {
  return std::get<LocalText>(member(object, key).content).code;
}

std::string id(const ValueObject& object, std::string_view key) {
  return std::get<NamedReference>(member(object, key).content).id;
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
  const auto loads_of_d = [&](const Report& report) {
    return std::ranges::count_if(list(report.summary, "loads"), [](const Value& entry) {
      const auto& load = std::get<ValueObject>(entry.content);
      return id(load, "stakeholder") == "d" && whole_number(load, "load") == 0;
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

bool has_code(const std::vector<LocalText>& texts, std::string_view code) {
  return std::ranges::count(texts, code, &LocalText::code) > 0;
}

TEST(ReportSeats, names_the_three_worst_bottlenecks_and_how_many_carry_the_plan) {
  const PartnerPlanRequest request = {.options = {.capacity = 1}};
  const PartnerPlanning planning = plan_partners(example(), {}, request);
  const Report report = report_seats(example(), {}, request);
  const auto best = std::ranges::max(planning.best.place_value);
  ASSERT_GT(best, 0.005);
  const auto first = std::ranges::find(report.remarks, "seats.bottleneck", &LocalText::code);
  ASSERT_NE(first, report.remarks.end());
  EXPECT_NE(first->de.find(to_fixed(best, 2, true)), std::string::npos) << first->de;
  EXPECT_EQ(std::ranges::count(report.remarks, "seats.bottleneck", &LocalText::code), 3);
  const auto counts = plan_loads(planning.problem, planning.seats());
  const auto busy = std::ranges::count_if(counts, [](std::uint32_t load) { return load > 0; });
  const auto load = std::ranges::find(report.remarks, "seats.load", &LocalText::code);
  ASSERT_NE(load, report.remarks.end());
  EXPECT_TRUE(load->de.starts_with(std::to_string(busy) + " Organisationen haben Plätze, "
                                                          "höchstens 1 je Organisation"))
      << load->de;
  EXPECT_TRUE(has_code(report.remarks, "seats.newcomers"));
  EXPECT_TRUE(has_code(report.remarks, "seats.blocking"));
  EXPECT_TRUE(has_code(report.remarks, "seats.meaning"));
  EXPECT_TRUE(has_code(report.remarks, "seats.skipped"));
  EXPECT_TRUE(report.next_command.starts_with("explain seat:"));
}

//  Of the projects x, y and z, the last one is not described.
TEST(ReportSeats, say_in_words_how_many_seats_are_filled) {
  const Study study = testing::study_of(project_for_all());
  const Report report = report_seats(study, {}, {.options = {.seats = 50, .capacity = 50}});
  EXPECT_EQ(whole_number(report.summary, "projects"), 2);
  EXPECT_EQ(list(report.summary, "skipped").size(), 1U);
  const std::string filled = std::to_string(whole_number(report.summary, "filled"));
  const std::string empty = std::to_string(whole_number(report.summary, "unfilled"));
  ASSERT_EQ(report.headings.size(), 2U);
  EXPECT_EQ(report.headings[0].code, "seats.title");
  EXPECT_TRUE(report.headings[1].de.starts_with("2 Projekte mit 100 Plätzen: " + filled +
                                                " besetzt, " + empty + " frei."))
      << report.headings[1].de;
  EXPECT_FALSE(has_code(report.remarks, "seats.bottleneck"));  // nobody is full
  const Report one = report_seats(study, {}, {.projects = {"x"}});
  EXPECT_FALSE(has_code(one.remarks, "seats.skipped"));
}

TEST(ReportSeats, without_candidates_have_no_next_command) {
  testing::DatasetBuilder builder;
  builder.venue("x", VenueKind::project);
  const Report report = report_seats(testing::study_of(builder), {}, {});
  EXPECT_EQ(report.total, 0U);
  EXPECT_EQ(report.next_command, "");
  EXPECT_FALSE(has_code(report.remarks, "seats.load"));
}

TEST(ReportSeats, states_what_is_proven_of_fairness) {
  const PartnerPlanRequest request = {.options = {.fair = true}};
  const FairPlan fair = *plan_partners(example(), {}, request).fair;
  const Report report = report_seats(example(), {}, request);
  const auto& figures = std::get<ValueObject>(member(report.summary, "fairness").content);
  EXPECT_EQ(number(figures, "worst"), fair.worst);
  EXPECT_EQ(number(figures, "worst_bound"), fair.worst_bound);
  EXPECT_EQ(whole_number(figures, "proven"), fair.proven);
  EXPECT_EQ(std::get<bool>(member(figures, "is_best").content), fair.is_best);
  EXPECT_EQ(report.headings[0].code, "seats.title_fair");
  ASSERT_EQ(report.headings.size(), 3U);
  EXPECT_EQ(report.headings[2].code, "seats.fair");
  EXPECT_TRUE(report.headings[2].de.starts_with(
      "Am schlechtesten versorgt: " + to_fixed(fair.worst, 2, true) + " "));
  EXPECT_TRUE(has_code(report.remarks, "seats.meaning_fair"));
  EXPECT_FALSE(has_code(report.remarks, "seats.meaning"));
}

//  Few enough for all plans to be looked at: the fairest is known to be so.
TEST(ReportSeats, says_when_the_fairest_plan_is_proven) {
  const Study study = testing::study_of(project_for_all());
  const Report report = report_seats(study, {}, {.options = {.fair = true}});
  const auto& figures = std::get<ValueObject>(member(report.summary, "fairness").content);
  EXPECT_TRUE(std::get<bool>(member(figures, "is_best").content));
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
