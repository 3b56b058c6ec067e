#include "bindeglied/ingest/detail/vocabulary_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied::detail::vocabulary_words_test {
namespace {

using ::testing::IsEmpty;

TEST(VocabularyWords, fold_case_umlauts_blanks_and_strokes) {
  WordIndex words;
  words.add("Plätze_frei", 4);
  for (const char* const text : {"plätze frei", "PLAETZE-FREI", "Platze Frei", "plaetzefrei"}) {
    EXPECT_EQ(words.find(text), 4U) << text;
  }
  EXPECT_FALSE(words.find("Platz").has_value());
}

TEST(VocabularyWords, keep_the_first_meaning) {
  WordIndex words;
  words.add("x", 1);
  words.add("X", 2);
  EXPECT_EQ(words.find("x"), 1U);
}

TEST(VocabularyWords, know_names_german_words_and_their_alternatives) {
  const WordIndex& kinds = vocabulary_words<StakeholderKind>();
  const auto association = static_cast<std::size_t>(StakeholderKind::association);
  for (const char* const text : {"association", "Verband oder Verein", "Verein", "verband"}) {
    EXPECT_EQ(kinds.find(text), association) << text;
  }
  EXPECT_EQ(vocabulary_words<TieKind>().find("is a member of"),
            static_cast<std::size_t>(TieKind::member_of));
}

TEST(VocabularyWords, suggest_each_meaning_once_best_first) {
  const std::vector<Suggestion> suggestions =
      vocabulary_words<StakeholderKind>().suggest("Stiftun");
  ASSERT_FALSE(suggestions.empty());
  EXPECT_EQ(suggestions[0].id, "Stiftung");
  EXPECT_THAT(vocabulary_words<StakeholderKind>().suggest("qqq"), IsEmpty());
}

TEST(VocabularyWords, name_all_values_in_the_rule) {
  EXPECT_EQ(vocabulary_rule<Basis>(), "must be one of documented, prior, inferred");
}

}  // namespace
}  // namespace bindeglied::detail::vocabulary_words_test
