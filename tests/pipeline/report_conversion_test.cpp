#include "bindeglied/pipeline/report_conversion.hpp"

#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/write_report.hpp"

namespace bindeglied::report_conversion_test {
namespace {

using ::testing::HasSubstr;

TEST(ReportConversion, has_a_row_per_loss_and_says_what_was_written) {
  LoadedDataset loaded;
  loaded.inputs = {{.name = "x.json", .sha256 = "0"}};
  loaded.dataset.stakeholders.resize(2);
  loaded.dataset.ties.resize(3);
  const Conversion conversion{
      .losses = {{"ties", "since", LossKind::left_out, 2}, {"ties", "", LossKind::merged, 1}}};
  const Report report =
      report_conversion(loaded, conversion, {.format = ExchangeFormat::pajek, .files = {"x.net"}});
  std::ostringstream json;
  write_report(report, {.format = Format::json, .language = Language::en}, json);
  EXPECT_THAT(json.str(), HasSubstr("\"schema\": \"bindeglied/convert/1\""));
  EXPECT_THAT(json.str(), HasSubstr("\"format\": \"pajek\""));
  EXPECT_THAT(json.str(), HasSubstr("x.net"));
  EXPECT_THAT(json.str(), HasSubstr("\"stakeholders\": 2"));
  EXPECT_THAT(json.str(), HasSubstr("\"lost_cells\": 3"));
  EXPECT_EQ(report.total, 2U);
}

}  // namespace
}  // namespace bindeglied::report_conversion_test
