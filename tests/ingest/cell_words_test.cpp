#include "bindeglied/ingest/detail/cell_words.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace bindeglied::detail::cell_words_test {
namespace {

TEST(CellText, numbers_read_well_and_back) {
  EXPECT_EQ(number_text(0.0), "0");
  EXPECT_EQ(number_text(-0.0), "0");
  EXPECT_EQ(number_text(51.575134), "51.575134");
  EXPECT_EQ(number_text(-7.5), "-7.5");
  EXPECT_EQ(number_text(5e6), "5000000");
  EXPECT_EQ(number_text(1e15), "1000000000000000");
  EXPECT_EQ(number_text(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(number_text(1e-6), "0.000001");
  EXPECT_EQ(number_text(1e16), "1e+16");
  EXPECT_EQ(number_text(std::numeric_limits<double>::min()), "2.2250738585072014e-308");
}

TEST(CellText, follows_the_style) {
  const StringPool strings;
  const CellStyle plain{.strings = &strings};
  const CellStyle german{.strings = &strings, .is_german = true};
  EXPECT_EQ(cell_text(plain, 0.75), "0.75");
  EXPECT_EQ(cell_text(german, 0.75), "0,75");
  EXPECT_EQ(cell_text(german, 1234567U), "1234567");
  EXPECT_EQ(cell_text(plain, PartialDate(2018, 8, 31)), "2018-08-31");
  EXPECT_EQ(cell_text(german, PartialDate(2018, 8, 31)), "31.08.2018");
  EXPECT_EQ(cell_text(german, PartialDate(2018, 8, 0)), "08.2018");
  EXPECT_EQ(cell_text(german, PartialDate(2018, 0, 0)), "2018");
  EXPECT_EQ(cell_text(plain, StakeholderKind::union_), "union");
  EXPECT_EQ(cell_text(german, StakeholderKind::union_), "Gewerkschaft");
}

TEST(CellText, joins_lists_and_status_steps_by_a_bar) {
  const StringPool strings;
  const CellStyle plain{.strings = &strings};
  const CellStyle german{.strings = &strings, .is_german = true};
  const std::vector<StatusStep> steps = {{ProjectStatus::idea, {}},
                                         {ProjectStatus::proposed, {2019, 7, 0}}};
  EXPECT_EQ(cell_text(plain, steps), "idea|proposed@2019-07");
  EXPECT_EQ(cell_text(german, steps), "Idee|vorgeschlagen@07.2019");
  const std::vector kinds = {StakeholderKind::church, StakeholderKind::sports};
  EXPECT_EQ(cell_text(plain, kinds), "church|sports");
  EXPECT_EQ(cell_text(plain, std::optional<std::uint32_t>{}), "");
  EXPECT_EQ(cell_text(plain, std::optional<std::uint32_t>{0U}), "0");
}

}  // namespace
}  // namespace bindeglied::detail::cell_words_test
