#include "bindeglied/analysis/resolve_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::resolve_rows_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

Network with_topics() {
  testing::DatasetBuilder builder;
  const auto add = [&](std::string_view id, std::string_view name) {
    builder.dataset().topics.push_back({.id = builder.text(id), .name = builder.text(name)});
    builder.dataset().places.push_back({.id = builder.text(id), .name = builder.text(name)});
  };
  add("bildung", "Bildung");
  add("oepnv", "Öffentlicher Nahverkehr");
  add("mitte", "Zentrum");
  add("zentrum", "Innenstadt");
  add("doppelt-1", "Doppelt");
  add("doppelt-2", "doppelt");
  return builder.network();
}

std::string refusal(std::string_view text) {
  try {
    (void)resolve_topic(with_topics(), text);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return {};
}

TEST(ResolveRows, goes_by_id_first_and_then_by_folded_name) {
  const Network network = with_topics();
  const auto id = [&](TopicId topic) { return network.text(network.topics[topic].id); };
  EXPECT_EQ(id(resolve_topic(network, "bildung")), "bildung");
  EXPECT_EQ(id(resolve_topic(network, "BILDUNG")), "bildung");
  EXPECT_EQ(id(resolve_topic(network, "oeffentlicher nahverkehr")), "oepnv");
  EXPECT_EQ(id(resolve_topic(network, "zentrum")), "zentrum");  // not the name of mitte
  EXPECT_EQ(network.text(network.places[resolve_place(network, "innenstadt")].id), "zentrum");
}

TEST(ResolveRows, suggests_what_may_have_been_meant) {
  EXPECT_THAT(refusal("bildng"),
              AllOf(HasSubstr("is not in the data"), HasSubstr("mean bildung?")));
  EXPECT_THAT(refusal("nahverkehr"), HasSubstr("oepnv"));
  EXPECT_THAT(refusal("qqqq"), Not(HasSubstr("did you mean")));
  EXPECT_THAT(refusal("doppelt"), AllOf(HasSubstr("several"), HasSubstr("doppelt-2")));
  EXPECT_THROW((void)resolve_place(with_topics(), "nirgends"), Error);
}

TEST(ResolveKind, knows_stable_german_and_english_words) {
  EXPECT_EQ(resolve_kind("foundation"), StakeholderKind::foundation);
  EXPECT_EQ(resolve_kind("stiftung"), StakeholderKind::foundation);
  EXPECT_EQ(resolve_kind("research_institute"), StakeholderKind::research_institute);
  EXPECT_EQ(resolve_kind("Oeffentliche Einrichtung"), StakeholderKind::agency);
  EXPECT_THROW((void)resolve_kind("verein"), Error);
}

TEST(ResolveRows, takes_a_list_with_bars_or_commas) {
  testing::DatasetBuilder builder;
  for (const std::string_view name : {"Bildung", "Sport, Freizeit", "Wirtschaft"}) {
    builder.dataset().topics.push_back({.id = builder.text(name), .name = builder.text(name)});
  }
  const Network network = builder.network();
  const TopicId education{0};
  const TopicId sport{1};
  const TopicId economy{2};
  using ::testing::ElementsAre;
  EXPECT_THAT(resolve_topics(network, "Wirtschaft | bildung"), ElementsAre(economy, education));
  EXPECT_THAT(resolve_topics(network, "Wirtschaft, Bildung"), ElementsAre(economy, education));
  EXPECT_THAT(resolve_topics(network, "Sport, Freizeit|Bildung"), ElementsAre(sport, education));
  EXPECT_THROW((void)resolve_topics(network, "Bildung,,Wirtschaft"), Error);
  EXPECT_TRUE(resolve_topics(network, "").empty());
}

}  // namespace
}  // namespace bindeglied::resolve_rows_test
