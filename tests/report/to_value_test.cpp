#include "bindeglied/report/to_value.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::to_value_test {
namespace {

using testing::sample_network;

bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value.content); }

std::string text_of(const Value& value) { return std::get<std::string>(value.content); }

void expect_reference(const Value& value, std::string_view id, std::string_view name,
                      std::string_view short_name) {
  const auto& reference = std::get<NamedReference>(value.content);
  EXPECT_EQ(reference.id, id);
  EXPECT_EQ(reference.name, name);
  EXPECT_EQ(reference.short_name, short_name);
}

TEST(ToValue, resolves_nodes_to_ids_and_names) {
  const Network network = sample_network();
  expect_reference(to_value(network, StakeholderId{0}), "a", "Alpha-Stiftung", "Alpha");
  expect_reference(to_value(network, NodeId{1}), "b", "b", "b");
  expect_reference(to_value(network, VenueId{0}), "p", "p", "p");
  expect_reference(to_value(network, SourceId{0}), "s1", "s1", "s1");
}

TEST(ToValue, resolves_topics_places_and_sources) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t", .place = "essen"});
  builder.venue("v", VenueKind::forum).tie("a", TieKind::leads, "v");
  builder.dataset().topics[0].name = builder.text("Verkehr");
  builder.dataset().places[0].name = builder.text("Essen");
  builder.dataset().sources[0].title = builder.text("Antwort");
  const Network network = builder.network();
  expect_reference(to_value(network, TopicId{0}), "t", "Verkehr", "Verkehr");
  expect_reference(to_value(network, PlaceId{0}), "essen", "Essen", "Essen");
  expect_reference(to_value(network, SourceId{0}), "s1", "Antwort", "Antwort");
}

TEST(ToValue, makes_null_of_none_ids_empty_options_and_silent_messages) {
  const Network network = sample_network();
  EXPECT_TRUE(is_null(to_value(network, NodeId{})));
  EXPECT_TRUE(is_null(to_value(network, StakeholderId{})));
  EXPECT_TRUE(is_null(to_value(network, VenueId{})));
  EXPECT_TRUE(is_null(to_value(network, TopicId{})));
  EXPECT_TRUE(is_null(to_value(network, PlaceId{})));
  EXPECT_TRUE(is_null(to_value(network, SourceId{})));
  EXPECT_TRUE(is_null(to_value(network, ExpectationId{})));
  EXPECT_TRUE(is_null(to_value(network, std::optional<Level>{})));
  EXPECT_TRUE(is_null(to_value(network, Message{})));
}

TEST(ToValue, writes_evidence_as_its_key) {
  const Network network = sample_network();
  EXPECT_EQ(text_of(to_value(network, Evidence{TieId{0}})), "tie:a/attends/p/2019-06-19");
  EXPECT_EQ(text_of(to_value(network, Evidence{CheckId{0}})), "check:b/p/2019-01-01");
  EXPECT_EQ(text_of(to_value(network, Evidence{ExpectationId{0}})), "exp-a-p");
  EXPECT_EQ(text_of(to_value(network, ExpectationId{0})), "exp-a-p");
}

TEST(ToValue, keeps_words_apart_from_sentences) {
  const Network network = sample_network();
  const auto word = std::get<LocalText>(to_value(network, Level::consulted).content);
  EXPECT_EQ(word.code, "consulted");
  EXPECT_EQ(word.de, "angehört");
  EXPECT_EQ(word.en, "consulted");
  EXPECT_FALSE(word.is_sentence);
  const auto sentence =
      std::get<LocalText>(to_value(network, Message{"report.no_rows", {}}).content);
  EXPECT_EQ(sentence.code, "report.no_rows");
  EXPECT_TRUE(sentence.is_sentence);
}

TEST(ToValue, keeps_numbers_flags_and_texts) {
  const Network network = sample_network();
  EXPECT_EQ(std::get<std::int64_t>(to_value(network, std::uint32_t{7}).content), 7);
  EXPECT_EQ(std::get<double>(to_value(network, 0.5).content), 0.5);
  EXPECT_TRUE(std::get<bool>(to_value(network, true).content));
  EXPECT_EQ(text_of(to_value(network, std::string("x"))), "x");
}

TEST(ToObject, keeps_the_order_of_the_columns) {
  const ValueObject row = to_object(sample_network(), testing::sample_rows()[0]);
  std::vector<std::string> keys;
  for (const ValueMember& member : row) keys.push_back(member.first);
  EXPECT_THAT(
      keys, ::testing::ElementsAre("id", "who", "level", "severity", "score", "rank", "is_inferred",
                                   "members", "parts", "reasons", "counter_reasons", "next_step"));
  EXPECT_EQ(std::get<ValueList>(row[7].second.content).size(), 2U);
}

}  // namespace
}  // namespace bindeglied::to_value_test
