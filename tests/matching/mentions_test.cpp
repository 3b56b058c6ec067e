#include "bindeglied/matching/mentions.hpp"

#include <memory>

#include "tests/support/feature_checks.hpp"

namespace bindeglied::mentions_test {
namespace {

using testing::DatasetBuilder;

// Text of the project: "Hydrogen for Bad Homburg in Germany, with the Steel Institute and ACME".
//
//   steel    Steel Institute          named in full
//   acme     Some Company (ACME)      by its abbreviation
//   spa      in Bad Homburg           by its place
//   homburg  in Homburg               by its place too: all words of it stand there
//   saar     in Homburg Saar, DE      Saar does not stand there, its country does
//   far      in Paris, FR             not at all
DatasetBuilder described() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project);
  builder.dataset().venues[0].description =
      builder.text("Hydrogen for Bad Homburg in Germany, with the Steel Institute and ACME");
  struct Row {
    std::string_view id, name, short_name, place, country;
  };
  constexpr std::array<Row, 6> rows{{{"steel", "The Steel Institute", "", "", "FR"},
                                     {"acme", "Some Company", "acme", "", ""},
                                     {"spa", "", "", "Bad Homburg", "FR"},
                                     {"homburg", "", "", "Homburg", "DE"},
                                     {"saar", "", "", "Homburg Saar", "DE"},
                                     {"far", "Hydrogen Paris", "HP", "Paris", "FR"}}};
  for (const Row& row : rows) {
    builder.stakeholder(row.id, StakeholderKind::other, {.place = row.place});
    auto& record = builder.dataset().stakeholders.back();
    record.name = builder.text(row.name);
    record.short_name = builder.text(row.short_name);
    record.country = builder.text(row.country);
  }
  return builder;
}

IdVector<StakeholderId, float> mentions_in(const Network& network, const VenueTerms& terms) {
  const MentionWords words = read_mention_words(network, terms.dictionary);
  std::vector<TermShare> text;
  for (const TermWeight& term : terms.counts[VenueId{0}]) {
    text.push_back({.term = term.term, .weight = 1.0F});
  }
  return find_mentions(words, terms.dictionary, text);
}

TEST(Mentions, are_of_a_name_a_place_or_a_country) {
  const Network network = described().network();
  const auto found = mentions_in(network, read_venue_terms(network, 1, {}));
  const auto of = [&](std::string_view id) { return found[testing::stakeholder_of(network, id)]; };
  EXPECT_EQ(of("steel"), mention_of_name);
  EXPECT_EQ(of("acme"), mention_of_name);
  EXPECT_EQ(of("spa"), mention_of_place);
  EXPECT_EQ(of("homburg"), mention_of_place);
  EXPECT_EQ(of("saar"), mention_of_country);
  EXPECT_EQ(of("far"), 0.0F);
}

// A topic or a line of the same text is no word of it.
TEST(Mentions, are_found_in_words_alone) {
  DatasetBuilder builder = described();
  builder.dataset().venues[0].description = builder.text("Hydrogen");
  builder.dataset().venues[0].programme_part = builder.text("germany");
  builder.venue("q", VenueKind::project);
  builder.dataset().venues.back().name = builder.text("Germany");
  const Network network = builder.network();
  const auto found = mentions_in(network, read_venue_terms(network, 1, {}));
  for (const StakeholderId who : found.ids()) EXPECT_EQ(found[who], 0.0F);
}

TEST(Mentions, stand_in_the_table_only_where_they_are_asked_for) {
  const Network network = described().network();
  VenueTerms terms = read_venue_terms(network, 1, {});
  const auto column = [&](const VenueTerms& with) {
    const MatchIndex index =
        build_match_index(network, std::make_shared<const VenueTerms>(with), {});
    const FeatureTable table = measure_features(index, make_partner_query(index, VenueId{0}, {}));
    const auto values = table[Feature::mention];
    return std::vector<float>(values.begin(), values.end());
  };
  EXPECT_EQ(column(terms), std::vector<float>(6, 0.0F));
  terms.mentions =
      std::make_shared<const MentionWords>(read_mention_words(network, terms.dictionary));
  const auto found = mentions_in(network, terms);
  EXPECT_EQ(column(terms), std::vector<float>(found.begin(), found.end()));
}

}  // namespace
}  // namespace bindeglied::mentions_test
