#include "bindeglied/matching/venue_terms.hpp"

#include <cmath>
#include <map>

#include "tests/support/feature_checks.hpp"

namespace bindeglied::venue_terms_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

/// "BLOCK text" with what it counts.
std::map<std::string, double> named_terms(const TermDictionary& dictionary,
                                          std::span<const TermWeight> terms) {
  constexpr std::array<std::string_view, 4> blocks{"word ", "phrase ", "topic ", "line "};
  std::map<std::string, double> named;
  for (const auto& [key, id] : dictionary.terms) {
    for (const TermWeight& term : terms) {
      if (term.term != id) continue;
      named[std::string(blocks.at(static_cast<std::size_t>(dictionary.blocks[id]))) +
            key.substr(1)] = term.weight;
    }
  }
  return named;
}

std::map<std::string, double> terms_of_first(const Network& network) {
  const VenueTerms terms = read_venue_terms(network, 1, {});
  return named_terms(terms.dictionary, terms.counts[VenueId{0}]);
}

DatasetBuilder one_project(std::string_view name) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project);
  builder.dataset().venues[0].name = builder.text(name);
  return builder;
}

// "the" and "of" say nothing; grün is folded.
TEST(VenueTerms, are_words_and_neighbours_of_the_name) {
  EXPECT_THAT(terms_of_first(one_project("The Grün of 2019 Energy").network()),
              UnorderedElementsAre(Pair("word grun", 1.0), Pair("word energy", 1.0),
                                   Pair("phrase grun energy", 1.0)));
}

// solar once in the name, once in keywords and twice in the text: 1 + ln 4.  Neither phrases of the
// text nor one from name to keywords.
TEST(VenueTerms, count_words_of_name_keywords_and_text_together) {
  DatasetBuilder builder = one_project("solar grid");
  builder.dataset().venues[0].keywords = builder.text("solar");
  builder.dataset().venues[0].description = builder.text("solar solar steel");
  EXPECT_THAT(terms_of_first(builder.network()),
              UnorderedElementsAre(Pair("word solar", 1.0 + std::log(4.0)), Pair("word grid", 1.0),
                                   Pair("word steel", 1.0), Pair("phrase solar grid", 1.0)));
}

TEST(VenueTerms, take_no_word_from_an_id_that_stands_for_the_name) {
  DatasetBuilder builder;
  builder.venue("solar", VenueKind::project);
  EXPECT_THAT(terms_of_first(builder.network()), IsEmpty());
}

// hydro < energy < wide: half per step.
TEST(VenueTerms, count_topics_with_wider_ones) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project, {}, {.topics = "hydro"});
  builder.dataset().topics[0].parent = builder.text("energy");
  builder.dataset().topics.push_back(
      {.id = builder.text("energy"), .parent = builder.text("wide")});
  builder.dataset().topics.push_back({.id = builder.text("wide")});
  EXPECT_THAT(terms_of_first(builder.network()),
              UnorderedElementsAre(Pair("topic hydro", 1.0), Pair("topic energy", 0.5),
                                   Pair("topic wide", 0.25)));
}

TEST(VenueTerms, tell_a_topic_from_a_word_and_a_line_of_the_same_text) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project, {}, {.topics = "solar"});
  builder.dataset().venues[0].name = builder.text("solar");
  builder.dataset().venues[0].programme_part = builder.text("solar");
  EXPECT_THAT(terms_of_first(builder.network()),
              UnorderedElementsAre(Pair("word solar", 1.0), Pair("topic solar", 1.0),
                                   Pair("line solar", 1.0)));
}

TEST(FundingLines, are_split_trimmed_and_join_all_venues_around) {
  DatasetBuilder builder;
  builder.venue("outer", VenueKind::process).venue("inner", VenueKind::forum, "outer");
  builder.venue("x", VenueKind::project, "inner");
  builder.dataset().venues.back().programme_part = builder.text(" blue ;green|blue; ;inner");
  const Network network = builder.network();
  EXPECT_THAT(funding_lines(network, testing::venue_of(network, "x")),
              ElementsAre("blue", "green", "inner", "outer"));
  // A forum is in line with what lies in it.
  EXPECT_THAT(funding_lines(network, testing::venue_of(network, "inner")),
              ElementsAre("inner", "outer"));
  EXPECT_THAT(funding_lines(network, testing::venue_of(network, "outer")), ElementsAre("outer"));
}

TEST(FundingLines, are_the_programme_where_no_part_of_it_is_named) {
  DatasetBuilder builder;
  builder.venue("x", VenueKind::project).venue("y", VenueKind::project);
  builder.dataset().venues[0].programme = builder.text(" ruhr 2030 ");
  builder.dataset().venues[1].programme = builder.text("ruhr 2030");
  builder.dataset().venues[1].programme_part = builder.text("green");
  const Network network = builder.network();
  EXPECT_THAT(funding_lines(network, testing::venue_of(network, "x")), ElementsAre("ruhr 2030"));
  EXPECT_THAT(funding_lines(network, testing::venue_of(network, "y")), ElementsAre("green"));
}

TEST(VenueTerms, are_numbered_as_they_come_and_ascend_in_every_venue) {
  DatasetBuilder builder;
  constexpr std::array<std::string_view, 2> names{"steel solar", "grid steel"};
  for (const std::string_view name : names) {
    builder.venue("v" + std::string(name.substr(0, 1)), VenueKind::project);
    builder.dataset().venues.back().name = builder.text(name);
  }
  // By id: vg "grid steel" (0 grid, 1 steel, 2 phrase), vs "steel solar" (3 solar, 1, 4 phrase).
  const VenueTerms terms = read_venue_terms(builder.network(), 1, {});
  std::vector<std::size_t> second;
  for (const TermWeight& term : terms.counts[VenueId{1}]) second.push_back(term.term.index());
  EXPECT_THAT(second, ElementsAre(1, 3, 4));
  EXPECT_THAT(testing::values_of(terms.dictionary.blocks),
              ElementsAre(TermBlock::word, TermBlock::word, TermBlock::phrase, TermBlock::word,
                          TermBlock::phrase));
}

TEST(VenueTerms, are_the_same_with_any_number_of_threads) {
  const Network network = testing::random_history_dataset(3).network();
  const VenueTerms one = read_venue_terms(network, 1, {});
  const VenueTerms three = read_venue_terms(network, 3, {});
  EXPECT_EQ(one.dictionary.terms, three.dictionary.terms);
  for (const VenueId venue : network.venues.ids()) {
    EXPECT_EQ(named_terms(one.dictionary, one.counts[venue]),
              named_terms(three.dictionary, three.counts[venue]));
  }
}

TEST(FindWord, knows_the_words_of_texts_alone) {
  DatasetBuilder builder = one_project("solar grid");
  builder.dataset().venues[0].programme_part = builder.text("green");
  const Network network = builder.network();
  const TermDictionary dictionary = read_venue_terms(network, 1, {}).dictionary;
  const auto found = find_word(dictionary, "grid");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(dictionary.blocks[*found], TermBlock::word);
  EXPECT_FALSE(find_word(dictionary, "green").has_value());
  EXPECT_FALSE(find_word(dictionary, "solar grid").has_value());
  EXPECT_FALSE(find_word(dictionary, "robots").has_value());
}

TEST(VenueTerms, equal_the_slow_reference_on_random_networks) {
  constexpr std::array<std::string_view, 4> blocks{"word ", "phrase ", "topic ", "line "};
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const VenueTerms terms = read_venue_terms(network, 1, {});
    for (const VenueId venue : network.venues.ids()) {
      std::map<std::string, double> expected;
      const auto reference = testing::reference_terms(network, venue);
      for (std::size_t block = 0; block < 4; ++block) {
        for (const auto& [text, count] : reference.at(block)) {
          expected[std::string(blocks.at(block)) + text] = count;
        }
      }
      EXPECT_EQ(named_terms(terms.dictionary, terms.counts[venue]), expected) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace bindeglied::venue_terms_test
