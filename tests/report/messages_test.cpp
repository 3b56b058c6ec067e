#include "bindeglied/report/messages.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::messages_test {
namespace {

using testing::sample_network;

/// The numbers between braces.
std::set<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    places.emplace(text.substr(at, text.find_first_of("}|", at) - at));
  }
  return places;
}

TEST(Messages, have_the_same_places_in_both_languages) {
  for (const std::span<const MessageText> table : message_tables()) {
    for (const MessageText& text : table) {
      EXPECT_EQ(places_of(text.de), places_of(text.en)) << text.code;
    }
  }
}

TEST(Messages, have_one_sentence_per_code) {
  std::set<std::string_view> codes;
  for (const std::span<const MessageText> table : message_tables()) {
    for (const MessageText& text : table) {
      EXPECT_TRUE(codes.insert(text.code).second) << text.code;
    }
  }
}

TEST(Messages, take_the_singular_for_one) {
  const auto counts = [](std::int64_t number) {
    return to_sentence(sample_network(), {"gaps.counts", {number, number, number, number}});
  };
  EXPECT_EQ(counts(1).de, "1 Erwartung: 1 nicht erfüllt, 1 unbekannt, 1 erfüllt");
  EXPECT_EQ(counts(1).en, "1 expectation: 1 not met, 1 unknown, 1 met");
  EXPECT_EQ(counts(2).de, "2 Erwartungen: 2 nicht erfüllt, 2 unbekannt, 2 erfüllt");
}

//  A number that may be one, before a word in the plural: "{0} Lücken" instead of "{0|Lücke|...}".
TEST(Messages, spell_no_plural_after_a_count) {
  const std::regex plural(
      "\\{\\d+\\} (\\w+e )?(Lücken|Verbindungen|Organisationen|Projekte|Projekten|Belegen|Plätzen|"
      "Erwartungen|gaps|ties|stakeholders|projects|sources|seats|expectations)\\b");
  for (const std::span<const MessageText> table : message_tables()) {
    for (const MessageText& text : table) {
      for (const std::string& sentence : {std::string(text.de), std::string(text.en)}) {
        EXPECT_FALSE(std::regex_search(sentence, plural)) << sentence;
      }
    }
  }
}

TEST(Messages, finds_a_sentence_by_its_code) {
  EXPECT_EQ(message_text("report.no_rows").de, "Keine Zeilen.");
  EXPECT_EQ(message_text("report.no_rows").en, "No rows.");
}

TEST(ArgumentWords, names_things_in_full) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1|t2", .place = "essen"});
  builder.dataset().topics[0].name = builder.text("Verkehr");
  const Network network = builder.network();
  EXPECT_EQ(argument_words(sample_network(), NodeId{0}, Language::de), "Alpha-Stiftung");
  EXPECT_EQ(argument_words(network, TopicId{0}, Language::de), "Verkehr");
  EXPECT_EQ(argument_words(network, TopicId{1}, Language::de), "t2");
  EXPECT_EQ(argument_words(network, PlaceId{0}, Language::en), "essen");
}

TEST(ArgumentWords, speaks_the_language_of_the_reader) {
  const Network network = sample_network();
  EXPECT_EQ(argument_words(network, StakeholderKind::union_, Language::de), "Gewerkschaft");
  EXPECT_EQ(argument_words(network, StakeholderKind::union_, Language::en), "union");
  EXPECT_EQ(argument_words(network, Level::leading, Language::de), "federführend");
  EXPECT_EQ(argument_words(network, Level::leading, Language::en), "leading");
  EXPECT_EQ(argument_words(network, TieKind::leads, Language::de), "leitet");
  EXPECT_EQ(argument_words(network, TieKind::co_moderates, Language::en), "co-moderates");
}

TEST(ArgumentWords, writes_doubles_as_shares_and_whole_numbers_plain) {
  const Network network = sample_network();
  EXPECT_EQ(argument_words(network, 0.1244, Language::de), "0,12");
  EXPECT_EQ(argument_words(network, 0.126, Language::en), "0.13");
  EXPECT_EQ(argument_words(network, std::int64_t{2019}, Language::de), "2019");
  EXPECT_EQ(argument_words(network, std::int64_t{-3}, Language::en), "−3");
  EXPECT_EQ(argument_words(network, std::string("{0}"), Language::en), "{0}");
}

TEST(ArgumentWords, writes_dates_as_the_language_does) {
  const Network network = sample_network();
  EXPECT_EQ(argument_words(network, PartialDate(2019, 6, 19), Language::de), "19.06.2019");
  EXPECT_EQ(argument_words(network, PartialDate(2019, 6, 0), Language::de), "06.2019");
  EXPECT_EQ(argument_words(network, PartialDate(2019, 6, 19), Language::en), "2019-06-19");
  EXPECT_EQ(argument_words(network, PartialDate(), Language::en), "–");
}

TEST(ToSentence, fills_both_languages) {
  const LocalText text =
      to_sentence(sample_network(), {"report.more_rows", {std::int64_t{3}, std::int64_t{13}}});
  EXPECT_EQ(text.code, "report.more_rows");
  EXPECT_EQ(text.de, "Noch 3 weitere: --top 13 zeigt alle.");
  EXPECT_EQ(text.en, "3 more: --top 13 shows them all.");
  EXPECT_TRUE(text.is_sentence);
}

}  // namespace
}  // namespace bindeglied::messages_test
