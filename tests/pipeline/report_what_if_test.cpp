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

const ValueList& list_of(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, [](const auto& entry) { return entry.first; });
  return std::get<ValueList>(found->second.content);
}

bool has_heading(const Report& report, std::string_view de, std::string_view en) {
  return std::ranges::any_of(report.headings, [&](const LocalText& heading) {
    return heading.de == de && heading.en == en;
  });
}

//  a - p    b - f    c - x: nobody is in contact with anybody.  Then c leads f as well: b - f - c.
TEST(ReportWhatIf, shows_what_becomes_of_the_network) {
  const Study study = study_of(process_with_gap());
  const Report report = report_what_if(study, on("2019-12"), {.add = {"c leads f"}});
  const ValueList& measures = list_of(report.summary, "measures");
  ASSERT_EQ(measures.size(), 8U);
  const auto& components = std::get<ValueObject>(measures[2].content);
  EXPECT_EQ(std::get<LocalText>(components[0].second.content).code, "components");
  EXPECT_EQ(number_of(components, "before"), 3.0);
  EXPECT_EQ(number_of(components, "after"), 2.0);
  EXPECT_EQ(number_of(components, "change"), -1.0);
  const ValueList& touched = list_of(report.summary, "touched");
  ASSERT_EQ(touched.size(), 2U);  // c, f
  const auto& c = std::get<ValueObject>(touched[0].content);
  EXPECT_EQ(number_of(c, "partners_before"), 0.0);
  EXPECT_EQ(number_of(c, "partners_after"), 1.0);
  EXPECT_EQ(number_of(c, "venues_after"), 2.0);
}

TEST(ReportWhatIf, says_what_becomes_of_the_network_in_both_languages) {
  const Study study = study_of(process_with_gap());
  const Report report = report_what_if(study, on("2019-12"), {.add = {"c leads f"}});
  EXPECT_TRUE(has_heading(report, "Gruppen ohne Kontakt untereinander: 3 → 2 (−1)",
                          "groups without contact between them: 3 → 2 (−1)"));
  EXPECT_TRUE(has_heading(report, "Anteil an allen Paaren in %: 0,00 → 33,33 (+33,33)",
                          "share of all pairs in %: 0.00 → 33.33 (+33.33)"));
  EXPECT_TRUE(has_heading(report, "c: Partner 0 → 1, Orte der Beteiligung 1 → 2",
                          "c: partners 0 → 1, venues 1 → 2"));
  EXPECT_TRUE(has_heading(report, "f: Beteiligte 1 → 2", "f: stakeholders 1 → 2"));
  EXPECT_TRUE(has_heading(
      report,
      "Im Netz unverändert: Organisationen mit belegter Beteiligung 3; Orte, an denen jemand "
      "belegt "
      "ist 3; erfüllt, aber an einem Faden 1",
      "Unchanged in the network: stakeholders with documented involvement 3; venues with somebody "
      "documented 3; met, but hanging by a thread 1"));
  EXPECT_TRUE(has_heading(
      report, "Ohne f verlören andere Organisationen dann den Kontakt untereinander, bisher nicht.",
      "Without f other stakeholders would then lose contact with each other; so far they would "
      "not."));
}

TEST(ReportWhatIf, lets_the_successor_show_what_becomes_of_the_replaced) {
  testing::DatasetBuilder builder = process_with_gap();
  builder.stakeholder("d", StakeholderKind::university);
  builder.tie("d", TieKind::successor_of, "c", {.since = "2019-02"});
  const Study study = study_of(std::move(builder));
  const Report report = report_what_if(study, on("2019-12"), {.remove = {"c partner_in x"}});
  const auto& touched = list_of(report.summary, "touched");
  const auto& row = std::get<ValueObject>(touched[0].content);
  EXPECT_EQ(std::get<NamedReference>(row[0].second.content).id, "d");
  EXPECT_EQ(number_of(row, "venues_before"), 1.0);
  EXPECT_EQ(number_of(row, "venues_after"), 0.0);
}

TEST(ReportWhatIf, refuses_to_suppose_nothing) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_what_if(study, {}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_what_if_test
