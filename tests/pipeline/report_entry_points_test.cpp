#include "bindeglied/pipeline/report_entry_points.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/report_explanation.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_entry_points_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, &ValueMember::first);
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

TEST(ReportEntryPoints, lists_what_the_organisation_can_approach) {
  const Study study = study_of(process_with_gap());
  const Report report = report_entry_points(study, {}, {.stakeholder = "a"});
  EXPECT_EQ(report.schema, "bindeglied/entry-points/1");
  ASSERT_EQ(report.rows.size(), 2U);  // forum f, project x
  EXPECT_EQ(std::get<NamedReference>(member(report.summary, "stakeholder").content).id, "a");
  EXPECT_EQ(report.next_command,
            "explain " + std::get<std::string>(member(report.rows[0], "id").content));
  const Report limited = report_entry_points(study, {.top = 1}, {.stakeholder = "a"});
  EXPECT_EQ(limited.rows.size(), 1U);
  EXPECT_EQ(limited.total, 2U);
}

//  a is not in f and x; b leads f.
TEST(ReportEntryPoints, say_in_plain_words_where_the_organisation_is_already) {
  const Study study = study_of(process_with_gap());
  const auto counts_for = [&](const char* who) {
    const Report report = report_entry_points(study, {}, {.stakeholder = who});
    return *std::ranges::find(report.headings, "entry.counts", &LocalText::code);
  };
  EXPECT_EQ(counts_for("a").de, "2 Ziele, an denen die Organisation noch nicht beteiligt ist.");
  EXPECT_EQ(counts_for("a").en, "2 targets in which the organisation does not take part yet.");
  EXPECT_EQ(counts_for("b").de,
            "1 Ziel, an dem die Organisation noch nicht beteiligt ist; an einem weiteren ist sie "
            "schon beteiligt.");
  EXPECT_EQ(counts_for("b").en,
            "1 target in which the organisation does not take part yet; in one more it already "
            "does.");
}

TEST(ReportEntryPoints, serves_one_that_is_only_described) {
  const Study study = study_of(process_with_gap());
  const Report report = report_entry_points(
      study, {}, {.topics = "t1 | t1", .place = "town", .kind = "Stiftung", .amount = 20000});
  EXPECT_EQ(report.rows.size(), 2U);
  EXPECT_TRUE(
      std::holds_alternative<std::monostate>(member(report.summary, "stakeholder").content));
  EXPECT_EQ(std::get<ValueList>(member(report.summary, "topics").content).size(), 1U);
  EXPECT_EQ(std::get<double>(member(report.summary, "amount_eur").content), 20000.0);
  EXPECT_EQ(report.next_command, "explain entry:-/f");
}

TEST(ReportEntryPoints, refuses_what_makes_no_question) {
  const Study study = study_of(process_with_gap());
  const auto ask = [&](const EntryPointRequest& request) {
    return report_entry_points(study, {}, request);
  };
  EXPECT_THROW((void)ask({}), Error);
  EXPECT_THROW((void)ask({.place = "town"}), Error);
  EXPECT_THROW((void)ask({.stakeholder = "nobody"}), Error);
  EXPECT_THROW((void)ask({.stakeholder = "a", .topics = "t1"}), Error);
  EXPECT_THROW((void)ask({.stakeholder = "a", .amount = 1}), Error);
  EXPECT_THROW((void)ask({.topics = "t9"}), Error);
  EXPECT_THROW((void)ask({.topics = "t1", .place = "village"}), Error);
  EXPECT_THROW((void)ask({.kind = "kind"}), Error);
  EXPECT_THROW((void)ask({.topics = "t1", .amount = 1'000'000'000'001}), Error);
}

TEST(ReportEntryPoints, can_be_explained_and_the_parts_sum_up) {
  const Study study = make_study(load_builtin_dataset());
  const Report report =
      report_entry_points(study, {.top = 3}, {.stakeholder = "stiftung-mercator"});
  ASSERT_EQ(report.rows.size(), 3U);
  for (const ValueObject& row : report.rows) {
    const auto& id = std::get<std::string>(member(row, "id").content);
    const Report explained = report_explanation(study, {}, {.id = std::string(id)});
    const auto value = [&](std::size_t step) {
      return std::get<double>(member(explained.rows[step], "value").content);
    };
    EXPECT_NEAR(value(0), value(1) + value(2) + value(3) + value(4), 1e-12);
    EXPECT_NEAR(std::exp(value(0)), std::get<double>(member(row, "score").content), 1e-12);
  }
  for (const std::string_view id : {"entry:a", "entry:-/x", "entry:stiftung-mercator/nothing",
                                    "entry:ruhr-konferenz/msb-nrw"}) {
    EXPECT_THROW((void)report_explanation(study, {}, {.id = std::string(id)}), Error) << id;
  }
}

}  // namespace
}  // namespace bindeglied::report_entry_points_test
