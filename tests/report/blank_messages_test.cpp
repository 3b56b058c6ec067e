#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/analysis/blank_spots.hpp"
#include "bindeglied/base/fill_places.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::blank_messages_test {
namespace {

TEST(BlankMessages, have_a_sentence_for_every_row_that_fills_all_its_places) {
  const auto texts = blank_messages();
  const AsOf day{.day = parse_date("2019-04-01")->range().first};
  std::size_t rows = 0;
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const auto& axis : EnumNames<BlankSpotAxis>::names) {
      for (const BlankSpot& row : find_blank_spots(network, {}, day, {.by = axis.value})) {
        const auto text = std::ranges::find(texts, row.finding.code, &MessageText::code);
        ASSERT_NE(text, texts.end()) << row.finding.code;
        const std::vector<std::string> words(row.finding.arguments.size(), "word");
        EXPECT_EQ(fill_places(text->de, words).find('{'), std::string::npos) << text->code;
        EXPECT_EQ(fill_places(text->en, words).find('{'), std::string::npos) << text->code;
        ++rows;
      }
    }
  }
  EXPECT_GT(rows, 100U);
}

}  // namespace
}  // namespace bindeglied::blank_messages_test
