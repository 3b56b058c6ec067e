#include "bindeglied/pipeline/report_suggestions.hpp"

#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_suggestions_test {
namespace {

//  The forum f and the foundation a share the topic t; the church b has another.
TEST(ReportSuggestions, lists_who_fits_apart_from_what_is_declared) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t"});
  builder.stakeholder("b", StakeholderKind::church, {.topics = "u"});
  builder.stakeholder("c", StakeholderKind::union_, {.topics = "u"});
  builder.venue("f", VenueKind::project, {}, {.topics = "t"});
  builder.tie("c", TieKind::participates, "f");
  const Report report = report_suggestions(testing::study_of(builder), {}, {}, {});
  EXPECT_EQ(report.schema, "bindeglied/suggestions/1");
  EXPECT_EQ(report.command, "gaps");
  ASSERT_GE(report.total, 1U);
  EXPECT_EQ(report.summary.at(0).first, "venues");
  EXPECT_EQ(report.summary.at(1).first, "stakeholders");
}

}  // namespace
}  // namespace bindeglied::report_suggestions_test
