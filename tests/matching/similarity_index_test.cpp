#include "bindeglied/matching/similarity_index.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::similarity_index_test {
namespace {

using testing::DatasetBuilder;
using ::testing::Each;
using ::testing::ElementsAre;

constexpr auto words = static_cast<std::size_t>(TermBlock::word);
constexpr auto phrases = static_cast<std::size_t>(TermBlock::phrase);
constexpr auto topics = static_cast<std::size_t>(TermBlock::topic);

// v0 "solar grid", energy   v1 "solar"   v2 "grid" (no history)   v3 no words
DatasetBuilder four_venues() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company);
  constexpr std::array<std::string_view, 4> names{"solar grid", "solar", "grid", ""};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string id = "v" + std::to_string(i);
    builder.venue(id, VenueKind::project, {}, {.topics = i == 0 ? "energy" : ""});
    if (i < 3) builder.dataset().venues.back().name = builder.text(names.at(i));
    if (i != 2) builder.tie("a", TieKind::partner_in, id, {.since = "2018-01-01"});
  }
  return builder;
}

TermId word(const MatchIndex& index, const std::string& text) {
  return index.terms->dictionary.terms.at("\x01" + text);
}

// Venues with history and a word: v0 and v1.  solar: in 2 of 2, grid: in 1 of 2 (v2 has no
// history).  Topics: in 1 of 1.
TEST(SimilarityIndex, counts_rarity_among_venues_with_history_and_a_term_of_the_block) {
  const MatchIndex index = testing::index_before(four_venues().network(), "2020-01-01");
  EXPECT_FLOAT_EQ(index.similarity.rarity[word(index, "solar")], 0.693147181F);  // ln 2
  EXPECT_FLOAT_EQ(index.similarity.rarity[word(index, "grid")], 1.098612289F);   // ln 3
  const TermId energy = index.terms->dictionary.terms.at(
      "\x03"
      "energy");
  EXPECT_FLOAT_EQ(index.similarity.rarity[energy], 0.693147181F);
}

TEST(SimilarityIndex, holds_a_term_that_no_venue_with_history_has_for_a_single_one) {
  const MatchIndex index = testing::index_before(four_venues().network(), "2000-01-01");
  EXPECT_THAT(testing::values_of(index.similarity.rarity), Each(0.693147181F));  // ln(1 + 1/1)
  EXPECT_EQ(index.similarity.vectors.value_count(), 0U);
}

// v0: solar ln 2, grid ln 3: 0.533600 and 0.845734 of the length 1.299003.
TEST(SimilarityIndex, scales_every_block_to_length_1) {
  const MatchIndex index = testing::index_before(four_venues().network(), "2020-01-01");
  double squares[4] = {};
  for (const TermShare& term : index.similarity.vectors[VenueId{0}]) {
    const auto block = static_cast<std::size_t>(index.terms->dictionary.blocks[term.term]);
    squares[block] += static_cast<double>(term.weight) * static_cast<double>(term.weight);
    if (term.term == word(index, "solar")) {
      EXPECT_NEAR(term.weight, 0.533600F, 1e-5F);
    }
  }
  EXPECT_NEAR(squares[words], 1.0, 1e-6);
  EXPECT_NEAR(squares[phrases], 1.0, 1e-6);
  EXPECT_NEAR(squares[topics], 1.0, 1e-6);
}

TEST(SimilarityIndex, lists_for_each_term_the_venues_with_history_that_have_it) {
  const MatchIndex index = testing::index_before(four_venues().network(), "2020-01-01");
  const auto solar = index.similarity.postings[word(index, "solar")];
  ASSERT_EQ(solar.size(), 2U);
  EXPECT_EQ(solar[0].venue, VenueId{0});
  EXPECT_EQ(solar[1].venue, VenueId{1});
  EXPECT_FLOAT_EQ(solar[1].weight, 1.0F);
  EXPECT_EQ(index.similarity.postings[word(index, "grid")].size(), 1U);
}

// v2 "grid" against v0: 0.845734, against v1: 0; itself has no history.
TEST(SimilarityIndex, gives_the_cosine_with_venues_with_history) {
  const MatchIndex index = testing::index_before(four_venues().network(), "2020-01-01");
  const auto found = similarities(
      index.similarity, index.terms->dictionary,
      weigh_terms(index.similarity, index.terms->dictionary, index.terms->counts[VenueId{2}]));
  EXPECT_THAT(testing::values_of(found[words]),
              ElementsAre(::testing::DoubleNear(0.845734, 1e-5), 0.0, 0.0, 0.0));
  EXPECT_THAT(testing::values_of(found[phrases]), Each(0.0));
  EXPECT_THAT(testing::values_of(found[topics]), Each(0.0));
}

TEST(SimilarityIndex, equals_the_slow_reference_on_random_networks) {
  const Day before = parse_date(testing::random_day).value().range().first;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const MatchIndex index = testing::index_before(network, testing::random_day);
    for (const VenueId venue : network.venues.ids()) {
      const auto reference = testing::reference_query(network, {.before = before}, venue, {});
      const auto found = similarities(index.similarity, index.terms->dictionary,
                                      make_partner_query(index, venue, {}).terms);
      for (std::size_t block = 0; block < 4; ++block) {
        for (const VenueId other : network.venues.ids()) {
          if (other == venue) continue;
          EXPECT_NEAR(found.at(block)[other], reference.blocks.at(block)[other.index()], 1e-5)
              << "seed " << seed << ", block " << block;
        }
      }
    }
  }
}

}  // namespace
}  // namespace bindeglied::similarity_index_test
