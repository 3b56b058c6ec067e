#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/report_seats.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_meeting_test {
namespace {

using testing::process_with_gap;
using testing::study_of;
using testing::summary_count;

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

std::vector<std::string> guests_of(const ValueObject& row) {
  std::vector<std::string> guests;
  for (const Value& guest : std::get<ValueList>(member(row, "stakeholders").content)) {
    guests.push_back(std::get<NamedReference>(guest.content).id);
  }
  return guests;
}

TEST(ReportMeeting, seats_everybody_once_in_each_round) {
  const Study study = make_study(load_builtin_dataset());
  const Report report = report_meeting(study, {}, {.projects = {"siko-ruhr", "medialab-ruhr"}},
                                       {.rounds = 3, .table_size = 4});
  EXPECT_EQ(report.schema, "bindeglied/table_plan/1");
  // Whoever shows it adds the options that were given.
  EXPECT_EQ(report.next_command, "explain table:1/1");
  std::map<std::int64_t, std::set<std::string>> seated;
  for (const ValueObject& row : report.rows) {
    const std::vector<std::string> guests = guests_of(row);
    EXPECT_LE(guests.size(), 4U);
    for (const std::string& guest : guests) {
      EXPECT_TRUE(
          seated[std::get<std::int64_t>(member(row, "round").content)].insert(guest).second);
    }
  }
  EXPECT_EQ(seated.size(), 3U);
  for (const auto& [round, guests] : seated) {
    EXPECT_EQ(static_cast<std::int64_t>(guests.size()), summary_count(report, "guests"));
  }
}

// Project x has the partner c; whoever is proposed meets c, and for the score of the proposed.
TEST(ReportMeeting, brings_proposed_partners_together_with_present_ones) {
  const Study study = study_of(process_with_gap());
  const Report report = report_meeting(study, {}, {}, {.rounds = 1, .table_size = 10});
  ASSERT_EQ(report.rows.size(), 1U);
  const std::vector<std::string> guests = guests_of(report.rows[0]);
  EXPECT_TRUE(std::ranges::count(guests, "c") == 1);
  for (const Value& entry : std::get<ValueList>(member(report.rows[0], "talks").content)) {
    const auto& talk = std::get<ValueObject>(entry.content);
    EXPECT_EQ(std::get<NamedReference>(member(talk, "project").content).id, "x");
  }
}

double number(const ValueObject& object, std::string_view key) {
  return std::get<double>(member(object, key).content);
}

std::string id(const ValueObject& object, std::string_view key) {
  return std::get<NamedReference>(member(object, key).content).id;
}

/// "FIRST-SECOND PROJECT" -> value, of all talks at the tables.
std::map<std::string, double> talks_of(const Report& report) {
  std::map<std::string, double> values;
  for (const ValueObject& row : report.rows) {
    double total = 0.0;
    double before = 1e9;
    for (const Value& entry : std::get<ValueList>(member(row, "talks").content)) {
      const auto& talk = std::get<ValueObject>(entry.content);
      EXPECT_LE(number(talk, "value"), before) << "by falling value";
      before = number(talk, "value");
      total += before;
      const std::string pair = id(talk, "first") + "-" + id(talk, "second");
      values[pair + " " + id(talk, "project")] += before;
    }
    EXPECT_NEAR(number(row, "value"), total, 1e-12);
  }
  return values;
}

//  a and d may join x, whose partner is c, and y, which has nobody yet.
TEST(ReportMeeting, counts_a_pair_by_the_mean_of_the_new_over_all_its_projects) {
  testing::DatasetBuilder builder = process_with_gap();
  builder.stakeholder("d", StakeholderKind::church, {.topics = "t1", .place = "town"});
  builder.venue("y", VenueKind::project, "f", {.topics = "t1", .place = "town"});
  const Study study = study_of(builder);
  const PartnerPlanRequest request = {.options = {.seats = 2}};
  const PartnerPlanning planning = plan_partners(study, {}, request);
  std::map<std::string, double> expected;
  std::map<std::string, std::string> first_project;
  std::set<std::string> guests;
  const auto name = [&](StakeholderId who) {
    return std::string(study.network.text(study.network.node_ids[study.network.node(who)]));
  };
  const auto add = [&](std::string a, std::string b, std::size_t project, double value) {
    if (b < a) std::swap(a, b);
    const std::string pair = a + "-" + b;
    const auto entry = first_project.emplace(pair, project == 0 ? "x" : "y").first;
    expected[pair + " " + entry->second] += value;
    guests.insert({a, b});
  };
  ASSERT_EQ(planning.seats().size(), 4U);
  for (std::size_t i = 0; i < 4; i += 2) {
    const PlanSeat& one = planning.seats()[i];
    const PlanSeat& other = planning.seats()[i + 1];
    ASSERT_EQ(one.project, other.project);
    add(name(one.stakeholder), name(other.stakeholder), i, (one.score + other.score) / 2.0);
    if (i == 0) {
      add(name(one.stakeholder), "c", i, one.score);
      add(name(other.stakeholder), "c", i, other.score);
    }
  }
  const Report report = report_meeting(study, {}, request, {.rounds = 1, .table_size = 10});
  const std::map<std::string, double> found = talks_of(report);
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [pair, value] : expected) EXPECT_NEAR(found.at(pair), value, 1e-9) << pair;
  EXPECT_EQ(summary_count(report, "guests"), static_cast<std::int64_t>(guests.size()));
}

TEST(ReportMeeting, sums_up_what_the_tables_say) {
  const Study study = make_study(load_builtin_dataset());
  const PartnerPlanRequest request = {.projects = {"siko-ruhr", "medialab-ruhr"}};
  const Report report = report_meeting(study, {}, request, {.rounds = 2, .table_size = 4});
  EXPECT_EQ(summary_count(report, "rounds"), 2);
  EXPECT_EQ(summary_count(report, "tables") * 2, static_cast<std::int64_t>(report.rows.size()));
  std::set<std::pair<std::int64_t, std::int64_t>> places;
  double value = 0.0;
  for (const ValueObject& row : report.rows) {
    places.emplace(std::get<std::int64_t>(member(row, "round").content),
                   std::get<std::int64_t>(member(row, "table").content));
    value += number(row, "value");
  }
  EXPECT_EQ(places.size(), report.rows.size());
  EXPECT_EQ(*places.begin(), (std::pair<std::int64_t, std::int64_t>{1, 1}));
  // A pair that meets again counts once.  Each value is rounded to 1e-9.
  if (summary_count(report, "repeats") == 0) {
    EXPECT_NEAR(number(report.summary, "value"), value, 1e-7);
  }
  EXPECT_GT(number(report.summary, "value"), 0.0);
  EXPECT_GE(number(report.summary, "value_bound"), number(report.summary, "value"));
  EXPECT_EQ(report_meeting(study, {.top = 2}, request, {}).rows.size(), 2U);
}

//  Everybody at one table, twice: each pair meets again, and no plan is better.
TEST(ReportMeeting, says_that_no_plan_is_better_where_that_is_known) {
  const Study study = study_of(process_with_gap());
  const Report one = report_meeting(study, {}, {}, {.rounds = 2, .table_size = 10});
  EXPECT_TRUE(std::get<bool>(member(one.summary, "is_best").content));
  EXPECT_EQ(std::ranges::count(one.headings, "meeting.best", &LocalText::code), 1);
  const std::int64_t guests = summary_count(one, "guests");
  EXPECT_EQ(summary_count(one, "repeats"), guests * (guests - 1) / 2);
  const Study example = make_study(load_builtin_dataset());
  const Report many = report_meeting(example, {}, {}, {.rounds = 3, .table_size = 6});
  EXPECT_FALSE(std::get<bool>(member(many.summary, "is_best").content));
  EXPECT_EQ(std::ranges::count(many.headings, "meeting.best", &LocalText::code), 0);
}

TEST(ReportMeeting, refuses_options_out_of_range) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_meeting(study, {}, {}, {.rounds = 0}), Error);
  EXPECT_THROW((void)report_meeting(study, {}, {}, {.table_size = 1}), Error);
}

}  // namespace
}  // namespace bindeglied::report_meeting_test
