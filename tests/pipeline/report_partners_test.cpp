#include "bindeglied/pipeline/report_partners.hpp"

#include <set>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_partners_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

TEST(ReportPartners, lists_partners_of_one_project_and_not_those_it_has) {
  const Report report = report_partners(study_of(process_with_gap()), {}, {.projects = {"x"}});
  EXPECT_EQ(report.schema, "bindeglied/recommend/1");
  for (const ValueObject& row : report.rows) {
    EXPECT_EQ(std::get<NamedReference>(member(row, "project").content).id, "x");
    EXPECT_NE(std::get<NamedReference>(member(row, "candidate").content).id, "c");
  }
}

TEST(ReportPartners, gives_each_project_a_list_or_a_reason) {
  const Study study = make_study(load_builtin_dataset());
  const Report report = report_partners(study, {}, {});
  std::set<std::string> answered;
  for (const ValueObject& row : report.rows) {
    answered.insert(std::get<NamedReference>(member(row, "project").content).id);
  }
  const auto& skipped = std::get<ValueList>(member(report.summary, "skipped").content);
  for (const Value& entry : skipped) {
    const auto& object = std::get<ValueObject>(entry.content);
    EXPECT_TRUE(
        answered.insert(std::get<NamedReference>(member(object, "project").content).id).second);
    EXPECT_NE(std::get<std::string>(member(object, "code").content), "");
  }
  std::size_t projects = 0;
  for (const Venue& venue : study.network.venues) {
    if (venue.kind == VenueKind::project || venue.kind == VenueKind::event) ++projects;
  }
  EXPECT_EQ(answered.size(), projects);
}

TEST(ReportPartners, limits_rows_per_project_by_top) {
  const Study study = make_study(load_builtin_dataset());
  const Report one = report_partners(study, {.top = 1}, {.projects = {"siko-ruhr"}});
  EXPECT_LE(one.rows.size(), 1U);
}

TEST(ReportPartners, says_how_many_are_named_where_lists_are_spread) {
  const Study study = make_study(load_builtin_dataset());
  const Report plain = report_partners(study, {}, {});
  EXPECT_TRUE(std::holds_alternative<std::monostate>(member(plain.summary, "spread").content));
  const Report report = report_partners(study, {}, {.options = {.spread = 1.5}});
  const auto& figures = std::get<ValueObject>(member(report.summary, "spread").content);
  const auto count = [&](std::string_view key) {
    return std::get<std::int64_t>(member(figures, key).content);
  };
  std::set<std::string> named;
  for (const ValueObject& row : report.rows) {
    named.insert(std::get<NamedReference>(member(row, "candidate").content).id);
  }
  EXPECT_EQ(count("named"), static_cast<std::int64_t>(named.size()));
  EXPECT_GT(count("named"), count("named_without"));
  EXPECT_EQ(report.rows.size(), plain.rows.size());
  EXPECT_EQ(std::ranges::count(report.remarks, "recommend.spread", &LocalText::code), 1);
  EXPECT_EQ(std::ranges::count(plain.remarks, "recommend.spread", &LocalText::code), 0);
}

TEST(ReportPartners, refuses_what_is_no_project) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_partners(study, {}, {.projects = {"f"}}), Error);
  EXPECT_THROW((void)report_partners(study, {}, {.projects = {"nothing"}}), Error);
  EXPECT_THROW((void)report_partners(study, {}, {.stakeholder = "nobody"}), Error);
}

TEST(ReportPartners, lists_projects_for_one_organisation) {
  const Report report = report_partners(study_of(process_with_gap()), {}, {.stakeholder = "a"});
  for (const ValueObject& row : report.rows) {
    EXPECT_EQ(std::get<NamedReference>(member(row, "candidate").content).id, "a");
  }
}

}  // namespace
}  // namespace bindeglied::report_partners_test
