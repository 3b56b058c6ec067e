#include "bindeglied/pipeline/report_team.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/report/write_report.hpp"
#include "tests/matching/small_team.hpp"
#include "tests/pipeline/small_study.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::report_team_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::small_team;
using testing::study_of;

const Question in_2019{.as_of = *parse_date("2019-06-30")};

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, [](const auto& entry) { return entry.first; });
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

std::string written(const Report& report, Format format, Language language = Language::de) {
  std::ostringstream bytes;
  write_report(report, {.format = format, .language = language, .width = 100}, bytes);
  return bytes.str();
}

TEST(ReportTeam, states_the_team_and_how_good_it_is) {
  const Study study = study_of(small_team());
  const Report report = report_team(study, in_2019, "x", {.size = "2"}, {});
  EXPECT_EQ(report.schema, "bindeglied/team/1");
  EXPECT_EQ(report.command, "team");
  ASSERT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(member(report.summary, "most").content), 2);
  EXPECT_TRUE(std::get<bool>(member(report.summary, "is_best").content));
  EXPECT_DOUBLE_EQ(std::get<double>(member(report.summary, "share_of_best").content), 1.0);
  ASSERT_EQ(report.headings.size(), 3U);
  EXPECT_EQ(report.headings[2].code, "team.best");
  EXPECT_THAT(report.next_command, HasSubstr("explain team:x/"));
}

TEST(ReportTeam, says_what_stays_open) {
  const Study study = study_of(small_team());
  const auto remark = [&](const TeamWishes& wishes) {
    return report_team(study, in_2019, "x", wishes, {}).remarks.front();
  };
  const LocalText open = remark({.size = "1", .must = {"bank"}});
  EXPECT_EQ(open.code, "team.open_needs");
  EXPECT_THAT(open.de, HasSubstr("Flächen"));
  EXPECT_THAT(open.de, Not(HasSubstr("Förderung")));
  EXPECT_EQ(remark({.size = "1", .must = {"lender"}}).code, "team.no_open_needs");
  EXPECT_EQ(remark({.size = "0"}).code, "team.open_needs");
}

TEST(ReportTeam, has_the_parts_for_machines_and_sentences_for_people) {
  const Study study = study_of(small_team());
  const Report report = report_team(study, in_2019, "x", {.size = "2..2", .must = {"town"}}, {});
  EXPECT_THAT(written(report, Format::table), HasSubstr("vermutlich Flächen (Annahme nach Art)"));
  EXPECT_THAT(written(report, Format::table, Language::en), HasSubstr("Gain from: needs"));
  EXPECT_THAT(written(report, Format::md), HasSubstr("Gewinn"));
  EXPECT_THAT(written(report, Format::csv), HasSubstr("parts.needs,parts.diversity"));
  EXPECT_THAT(written(report, Format::ndjson), HasSubstr("\"alternative\":{\"stakeholder\":"));
  EXPECT_THAT(written(report, Format::json), HasSubstr("\"open_needs\": []"));
}

TEST(ReportTeam, says_why_there_is_no_team) {
  testing::DatasetBuilder builder = small_team();
  builder.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-06-30")}};
  const Report report = report_team(study_of(builder), in_2019, "x", {}, {});
  EXPECT_TRUE(report.rows.empty());
  ASSERT_EQ(report.headings.size(), 2U);
  EXPECT_EQ(report.headings[1].code, "recommend.skip_dropped");
}

TEST(ReportTeam, does_not_depend_on_the_order_of_rows_nor_on_threads) {
  const auto answer = [](const LoadedDataset& loaded, std::uint32_t threads) {
    const Study study = make_study(loaded);
    return written(
        report_team(study, {.threads = threads}, "medialab-ruhr", {.quota = {"foundation>=1"}}, {}),
        Format::ndjson);
  };
  LoadedDataset loaded = load_builtin_dataset();
  const std::string expected = answer(loaded, 1);
  EXPECT_EQ(answer(loaded, 4), expected);
  for (const unsigned seed : {1U, 2U}) {
    testing::shuffle_rows(loaded.dataset, seed);
    EXPECT_EQ(answer(loaded, 2), expected);
  }
}

TeamRequest read(const Network& network, const TeamWishes& wishes) {
  return read_team_request(network, "x", wishes);
}

TEST(ReadTeamRequest, understands_sizes_and_quotas) {
  const Network network = small_team().network();
  const TeamRequest usual = read(network, {});
  EXPECT_EQ(usual.least, 3U);
  EXPECT_EQ(usual.most, 5U);
  const TeamRequest exact = read(network, {.size = "0", .must = {"bank", "bank"}});
  EXPECT_EQ(exact.least, 0U);
  EXPECT_EQ(exact.most, 0U);
  EXPECT_EQ(exact.must.size(), 1U);
  const TeamRequest large =
      read(network, {.size = "0..1000", .quota = {"Stiftung>=2", "company>=0"}});
  EXPECT_EQ(large.most, 1000U);
  EXPECT_EQ(large.quotas[0], (KindQuota{StakeholderKind::foundation, 2}));
  EXPECT_EQ(large.quotas[1], (KindQuota{StakeholderKind::company, 0}));
}

TEST(ReadTeamRequest, refuses_what_it_cannot_understand) {
  const Network network = small_team().network();
  for (const char* size : {"", "5..3", "-1", "3..", "..3", "3...5", "3-5", "1001", "0..1001", "1.5",
                           "99999999999", "3 .. 5"}) {
    EXPECT_THROW((void)read(network, {.size = size}), Error) << size;
  }
  for (const char* quota : {"", "foundation", ">=1", "foundation>1", "foundation>=", "club>=1",
                            "foundation>=-1", "foundation>=1001", "foundation>=1.5"}) {
    EXPECT_THROW((void)read(network, {.quota = {quota}}), Error) << quota;
  }
  EXPECT_THROW((void)read(network, {.quota = {"company>=1", "company>=2"}}), Error);
  EXPECT_THROW((void)read(network, {.must = {"nobody"}}), Error);
  EXPECT_THROW((void)read(network, {.never = {"nobody"}}), Error);
  EXPECT_THROW((void)read_team_request(network, "f", {}), Error);
  EXPECT_THROW((void)read_team_request(network, "nowhere", {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_team_test
