#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/analysis/timeline.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::timeline_messages_test {
namespace {

TEST(TimelineMessages, have_a_sentence_for_every_row) {
  const auto texts = timeline_messages();
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const std::string_view date : {"2018-06-30", "2019-04-01", "2019-10-31"}) {
      const AsOf day{.day = parse_date(date)->range().first};
      for (const FirstContact& row : find_first_contacts(network, day)) {
        EXPECT_NE(std::ranges::find(texts, row.finding.code, &MessageText::code), texts.end());
        EXPECT_EQ(row.finding.arguments.size(), 4U);
      }
    }
  }
}

TEST(TimelineMessages, speak_of_evidence_that_was_not_found) {
  const auto texts = timeline_messages();
  const auto never = std::ranges::find(texts, "time.never", &MessageText::code);
  EXPECT_NE(never->de.find("kein Nachweis"), std::string_view::npos);
  EXPECT_NE(never->en.find("no evidence"), std::string_view::npos);
}

}  // namespace
}  // namespace bindeglied::timeline_messages_test
