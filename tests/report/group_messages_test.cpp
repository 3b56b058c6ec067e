#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::group_messages_test {
namespace {

const MessageText* find_text(std::string_view code) {
  const auto texts = group_messages();
  const auto found = std::ranges::find(texts, code, &MessageText::code);
  return found == texts.end() ? nullptr : &*found;
}

TEST(GroupMessages, have_a_sentence_for_every_row) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const double alpha : {0.1, 0.5}) {
      for (const GroupTestRow& row : test_groups(network, {}, {.alpha = alpha}).rows) {
        ASSERT_NE(find_text(row.finding.code), nullptr) << row.finding.code;
        EXPECT_EQ(row.finding.arguments.size(), 9U);
      }
    }
  }
}

TEST(GroupMessages, speak_of_evidence_never_of_a_lack_of_cooperation) {
  for (const MessageText& text : group_messages()) {
    EXPECT_EQ(text.de.find("nicht beteiligt"), std::string_view::npos) << text.code;
    EXPECT_EQ(text.en.find("not involved"), std::string_view::npos) << text.code;
    EXPECT_EQ(text.de.find('!'), std::string_view::npos) << text.code;
  }
}

TEST(GroupMessages, call_a_small_network_too_small) {
  EXPECT_TRUE(find_text("group.not_testable")->de.starts_with("Zu klein, um das zu prüfen"));
  EXPECT_NE(find_text("group.significant")->de.find("mit Zufall nicht zu erklären"),
            std::string_view::npos);
}

}  // namespace
}  // namespace bindeglied::group_messages_test
