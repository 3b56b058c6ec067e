#include "bindeglied/ingest/detail/name_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::name_directory_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(NameDirectory, finds_ids_exactly_and_names_folded) {
  StringPool strings;
  NameDirectory directory(strings);
  const Text mueller = strings.intern("m");
  directory.add(mueller, {strings.intern("Müller GmbH"), strings.intern("MG")},
                strings.intern("Mühle|Mühle & Co"), strings);
  EXPECT_TRUE(directory.has(mueller));
  EXPECT_FALSE(directory.has(strings.intern("M")));
  for (const char* const name : {"M", "MUELLER gmbh", "Muller-GmbH", "mg", "muehle co"}) {
    EXPECT_THAT(directory.find_name(name), ElementsAre(mueller)) << name;
  }
  EXPECT_THAT(directory.find_name("Müller"), IsEmpty());
}

TEST(NameDirectory, finds_all_that_have_the_name) {
  StringPool strings;
  NameDirectory directory(strings);
  const Text b = strings.intern("b");
  const Text a = strings.intern("a");
  directory.add(b, {strings.intern("Mueller")}, empty_text(), strings);
  directory.add(a, {strings.intern("Muller")}, empty_text(), strings);
  EXPECT_THAT(directory.find_name("Müller"), ElementsAre(b, a));
  EXPECT_THAT(directory.find_name("mueller"), ElementsAre(b));
  directory.add(b, {strings.intern("MUELLER")}, empty_text(), strings);
  EXPECT_THAT(directory.find_name("mueller"), ElementsAre(b)) << "rows that share an id";
}

TEST(NameDirectory, suggests_at_most_three_best_first) {
  StringPool strings;
  NameDirectory directory(strings);
  for (const char* const id : {"mercator1", "mercator", "mercatos", "mercatur", "xyz"}) {
    directory.add(strings.intern(id), {}, empty_text(), strings);
  }
  const std::vector<Suggestion> suggestions = directory.suggest("Merkator");
  ASSERT_EQ(suggestions.size(), 3U);
  EXPECT_EQ(suggestions[0].id, "mercator");
  EXPECT_GE(suggestions[1].similarity, suggestions[2].similarity);
  EXPECT_GE(suggestions[2].similarity, 0.8);
}

TEST(NameDirectory, tells_which_texts_agree) {
  StringPool strings;
  FoldedIndex index(strings);
  index.add(strings.intern("Größe"), 0);
  index.add(strings.intern("other"), 1);
  index.add(strings.intern("GROESSE"), 2);
  index.add(strings.intern("grosse"), 3);
  index.add(empty_text(), 4);
  std::vector<std::pair<unsigned, unsigned>> pairs;
  index.for_each_agreement([&](const FoldedIndex::Entry& a, const FoldedIndex::Entry& b) {
    pairs.emplace_back(a.item, b.item);
  });
  EXPECT_THAT(pairs, ElementsAre(std::pair(0U, 2U), std::pair(0U, 3U)));
}

}  // namespace
}  // namespace bindeglied::detail::name_directory_test
