#include <algorithm>
#include <map>
#include <set>
#include <string>

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

TEST(ReportMeeting, refuses_options_out_of_range) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_meeting(study, {}, {}, {.rounds = 0}), Error);
  EXPECT_THROW((void)report_meeting(study, {}, {}, {.table_size = 1}), Error);
}

}  // namespace
}  // namespace bindeglied::report_meeting_test
