#include "bindeglied/pipeline/report_what_if.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_what_if_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

double number_of(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, [](const auto& entry) { return entry.first; });
  EXPECT_NE(found, object.end()) << key;
  const auto* whole = std::get_if<std::int64_t>(&found->second.content);
  return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(found->second.content);
}

Question on(std::string_view date) { return {.as_of = *parse_date(date)}; }

//  a attends p since the middle of the phase: severity 7/8.  Had it collaborated from the start,
//  all would be well.
TEST(ReportWhatIf, shows_what_a_tie_would_have_changed) {
  const Study study = study_of(process_with_gap());
  const Report report =
      report_what_if(study, on("2019-12"), {.add = {"a partner_in p since=2019-01-01"}});
  EXPECT_EQ(report.schema, "bindeglied/what-if/1");
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(number_of(report.rows[0], "severity_before"), 0.875);
  EXPECT_EQ(number_of(report.rows[0], "severity_after"), 0.0);
  EXPECT_EQ(number_of(report.summary, "not_met_before"), 1.0);
  EXPECT_EQ(number_of(report.summary, "not_met_after"), 0.0);
  EXPECT_EQ(number_of(report.summary, "met_after"), 2.0);
  EXPECT_EQ(number_of(report.summary, "total_severity_before"), 0.875);
  EXPECT_EQ(number_of(report.summary, "total_severity_after"), 0.0);
}

TEST(ReportWhatIf, lets_a_tie_begin_on_the_day_asked_for) {
  const Study study = study_of(process_with_gap());
  // Level mended on the spot, the first contact stays in the middle: 1 - 1/2.
  const Report report = report_what_if(study, on("2019-01-07"), {.add = {"a partner_in p"}});
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(number_of(report.rows[0], "severity_after"), 0.5);
}

TEST(ReportWhatIf, knows_no_level_and_no_date_of_what_is_taken_away) {
  const Study study = study_of(process_with_gap());
  for (const char* text : {"a attends p since=1999", "a attends p level=informed"}) {
    EXPECT_THROW((void)report_what_if(study, on("2019-12"), {.remove = {text}}), Error);
  }
}

TEST(ReportWhatIf, takes_ties_away) {
  const Study study = study_of(process_with_gap());
  const Report report = report_what_if(study, on("2019-12"), {.remove = {"b leads f"}});
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(number_of(report.summary, "met_after"), 0.0);
  EXPECT_EQ(number_of(report.summary, "unknown_after"), 1.0);
}

TEST(ReportWhatIf, changes_nothing_when_a_tie_is_exchanged_for_itself) {
  const Study study = study_of(process_with_gap());
  const Report report = report_what_if(
      study, on("2019-12"), {.add = {"b leads f since=2019-01-01"}, .remove = {"b leads f"}});
  EXPECT_EQ(report.total, 0U);
}

TEST(ReportWhatIf, refuses_to_suppose_nothing) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_what_if(study, {}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_what_if_test
