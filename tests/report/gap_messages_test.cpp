#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::gap_messages_test {
namespace {

/// The numbers of all places in a sentence.
std::set<std::size_t> places_in(std::string_view text) {
  std::set<std::size_t> places;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    places.insert(static_cast<std::size_t>(text[at + 1] - '0'));
  }
  return places;
}

const MessageText* find_text(std::string_view code) {
  const auto texts = gap_messages();
  const auto found = std::ranges::find(texts, code, &MessageText::code);
  return found == texts.end() ? nullptr : &*found;
}

void expect_sentence(const Message& message) {
  SCOPED_TRACE(std::string(message.code));
  const MessageText* text = find_text(message.code);
  ASSERT_NE(text, nullptr);
  for (const std::string_view sentence : {text->de, text->en}) {
    for (const std::size_t place : places_in(sentence)) {
      ASSERT_LT(place, message.arguments.size());
      // A place that has nothing to say must not be used.
      const auto* words = std::get_if<std::string>(&message.arguments[place]);
      EXPECT_TRUE(words == nullptr || !words->empty()) << sentence;
      const auto* node = std::get_if<NodeId>(&message.arguments[place]);
      EXPECT_TRUE(node == nullptr || !node->is_none()) << sentence;
    }
  }
}

TEST(GapMessages, have_a_sentence_with_filled_places_for_every_row) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const std::string_view date : {"2018-06-30", "2019-04-01", "2019-10-31"}) {
      for (const Gap& gap :
           assess_expectations(network, {.day = parse_date(date)->range().first})) {
        expect_sentence(gap.finding);
        expect_sentence(gap.next_step);
        expect_sentence(gap.potential.text);
      }
    }
  }
}

TEST(GapMessages, are_whole_sentences_with_unique_codes) {
  std::set<std::string_view> codes;
  for (const MessageText& text : gap_messages()) {
    EXPECT_TRUE(codes.insert(text.code).second) << text.code;
    EXPECT_EQ(text.de.back(), '.') << text.code;
    EXPECT_EQ(text.en.back(), '.') << text.code;
    EXPECT_EQ(text.de.find('!'), std::string_view::npos) << text.code;
  }
  EXPECT_EQ(codes.size(), 12U + 12U * 4U + 8U * 6U);
}

TEST(GapMessages, speak_of_evidence_that_was_not_found_never_of_a_lack_of_cooperation) {
  for (const std::string_view code :
       {"gap.absent", "gap.absent_kind", "gap.unknown", "gap.unknown_kind", "gap.indirect_only"}) {
    const MessageText* text = find_text(code);
    ASSERT_NE(text, nullptr);
    EXPECT_TRUE(text->de.starts_with("In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden"))
        << code;
    EXPECT_TRUE(text->en.starts_with("No evidence found in {4} {4|source|sources}")) << code;
  }
}

}  // namespace
}  // namespace bindeglied::gap_messages_test
