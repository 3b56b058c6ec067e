#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/plan_measures.hpp"
#include "bindeglied/pipeline/report_seats.hpp"
#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_seats_texts_test {
namespace {

using testing::list;
using testing::member;
using testing::number;
using testing::whole_number;

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
}

//  the project x of forum f has the partner c; y and z are there as well
testing::DatasetBuilder project_for_all() {
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.stakeholder("d", StakeholderKind::church, {.topics = "t1", .place = "town"});
  builder.venue("y", VenueKind::project, "f", {.topics = "t1", .place = "town"});
  builder.venue("z", VenueKind::project, "f", {});  // says nothing about itself
  return builder;
}

bool has_code(const std::vector<LocalText>& texts, std::string_view code) {
  return std::ranges::count(texts, code, &LocalText::code) > 0;
}

TEST(ReportSeatsTexts, names_the_three_worst_bottlenecks_and_how_many_carry_the_plan) {
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
TEST(ReportSeatsTexts, say_in_words_how_many_seats_are_filled) {
  const Study study = testing::study_of(project_for_all());
  const Report report = report_seats(study, {}, {.options = {.seats = 50, .capacity = 50}});
  EXPECT_EQ(whole_number(report.summary, "projects"), 2);
  EXPECT_EQ(list(report.summary, "skipped").size(), 1U);
  const std::string filled = std::to_string(whole_number(report.summary, "filled"));
  const std::string empty = std::to_string(whole_number(report.summary, "unfilled"));
  ASSERT_EQ(report.headings.size(), 2U);
  EXPECT_EQ(report.headings[0].code, "seats.title");
  const auto reason =
      std::ranges::find(report.remarks, "recommend.skip_no_description", &LocalText::code);
  ASSERT_NE(reason, report.remarks.end());
  EXPECT_TRUE(reason->de.starts_with("z: Das Projekt hat weder Themen")) << reason->de;
  EXPECT_TRUE(report.headings[1].de.starts_with("2 Projekte mit 100 Plätzen: " + filled +
                                                " besetzt, " + empty + " frei."))
      << report.headings[1].de;
  EXPECT_FALSE(has_code(report.remarks, "seats.bottleneck"));  // nobody is full
  const Report one = report_seats(study, {}, {.projects = {"x"}});
  EXPECT_FALSE(has_code(one.remarks, "seats.skipped"));
}

TEST(ReportSeatsTexts, without_candidates_have_no_next_command) {
  testing::DatasetBuilder builder;
  builder.venue("x", VenueKind::project);
  const Report report = report_seats(testing::study_of(builder), {}, {});
  EXPECT_EQ(report.total, 0U);
  EXPECT_EQ(report.next_command, "");
  EXPECT_FALSE(has_code(report.remarks, "seats.load"));
}

TEST(ReportSeatsTexts, states_what_is_proven_of_fairness) {
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
  const auto& worst = std::get<ValueObject>(list(report.summary, "services").front().content);
  const std::string name = std::get<NamedReference>(member(worst, "project").content).name;
  EXPECT_NE(report.headings[2].de.find("Das betrifft „" + name + "“"), std::string::npos)
      << report.headings[2].de;
  EXPECT_TRUE(has_code(report.remarks, "seats.meaning_fair"));
  EXPECT_FALSE(has_code(report.remarks, "seats.meaning"));
}

//  Two projects want the same three near by; alone, each could have them.  Others are far off.
TEST(ReportSeatsTexts, tells_the_worst_served_project_from_what_none_could_exceed) {
  testing::DatasetBuilder builder;
  builder.venue("f", VenueKind::forum, {}, {.topics = "t1"});
  for (const char* id : {"x", "y"}) {
    builder.venue(id, VenueKind::project, "f", {.topics = "t1", .place = "town"});
  }
  for (int i = 0; i < 16; ++i) {
    builder.stakeholder("s" + std::to_string(10 + i), StakeholderKind::foundation,
                        {.topics = "t1", .place = i < 3 ? "town" : "city"});
  }
  const Study study = testing::study_of(builder);
  const PartnerPlanRequest request = {.options = {.capacity = 1, .fair = true}};
  const FairPlan fair = *plan_partners(study, {}, request).fair;
  ASSERT_LT(fair.worst + 0.01, fair.worst_bound);
  const Report report = report_seats(study, {}, request);
  EXPECT_TRUE(report.headings[2].de.starts_with(
      "Am schlechtesten versorgt: " + to_fixed(fair.worst, 2, true) +
      " im Mittel je Platz, mehr als " + to_fixed(fair.worst_bound, 2, true) + " gibt kein Plan."))
      << report.headings[2].de;
}

//  Few enough for all plans to be looked at: the fairest is known to be so.
TEST(ReportSeatsTexts, says_when_the_fairest_plan_is_proven) {
  const Study study = testing::study_of(project_for_all());
  const Report report = report_seats(study, {}, {.options = {.fair = true}});
  const auto& figures = std::get<ValueObject>(member(report.summary, "fairness").content);
  EXPECT_TRUE(std::get<bool>(member(figures, "is_best").content));
}

}  // namespace
}  // namespace bindeglied::report_seats_texts_test
