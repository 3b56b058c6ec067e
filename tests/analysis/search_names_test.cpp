#include "bindeglied/analysis/search_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::search_names_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// muelheim "Stadt Mülheim" alias "Mölm", essen "Stadt Essen", essen-messe "Messe Essen", forum f.
Network small_network() {
  DatasetBuilder builder;
  builder.stakeholder("muelheim", StakeholderKind::municipality);
  builder.dataset().stakeholders.back().name = builder.text("Stadt Mülheim");
  builder.dataset().stakeholders.back().aliases = builder.text("Mölm|MH");
  builder.stakeholder("essen", StakeholderKind::municipality);
  builder.dataset().stakeholders.back().name = builder.text("Stadt Essen");
  builder.stakeholder("essen-messe", StakeholderKind::company);
  builder.dataset().stakeholders.back().name = builder.text("Messe Essen");
  builder.venue("f", VenueKind::forum);
  builder.dataset().venues.back().name = builder.text("Forum Essen");
  builder.tie("essen-messe", TieKind::hosts, "f");
  return builder.network();
}

std::vector<std::string> ids(const Network& network, const std::vector<NameHit>& hits) {
  std::vector<std::string> found;
  found.reserve(hits.size());
  for (const NameHit& hit : hits) found.emplace_back(network.text(network.node_ids[hit.node]));
  return found;
}

std::string message_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

TEST(SearchNames, does_not_mind_how_umlauts_are_written) {
  const Network network = small_network();
  for (const std::string_view text : {"Mülheim", "Muelheim", "mulheim", "MÜLHEIM"}) {
    EXPECT_THAT(ids(network, search_names(network, text)), ElementsAre("muelheim")) << text;
  }
}

TEST(SearchNames, puts_equal_before_start_before_words_and_more_ties_first) {
  const Network network = small_network();
  // essen is equal by id; essen-messe starts with it (one tie); f has it as a word (one tie).
  EXPECT_THAT(ids(network, search_names(network, "essen")),
              ElementsAre("essen", "essen-messe", "f"));
  EXPECT_EQ(search_names(network, "essen")[2].match, NameMatch::word);
  EXPECT_EQ(search_names(network, "ssen")[0].match, NameMatch::part);
}

TEST(SearchNames, finds_aliases_and_says_which_name_agreed) {
  const Network network = small_network();
  const auto hits = search_names(network, "moelm");
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].matched, "Mölm");
  EXPECT_EQ(hits[0].kind, StakeholderKind::municipality);
}

TEST(SearchNames, falls_back_to_similar_names_only_when_nothing_agrees) {
  const Network network = small_network();
  const auto hits = search_names(network, "Stadt Eßem");
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].match, NameMatch::similar);
  EXPECT_THAT(search_names(network, "zzzz"), IsEmpty());
  EXPECT_THAT(search_names(network, ""), IsEmpty());
}

TEST(ResolveName, takes_an_id_or_a_unique_name) {
  const Network network = small_network();
  EXPECT_EQ(network.text(network.node_ids[resolve_name(network, "essen")]), "essen");
  EXPECT_EQ(network.text(network.node_ids[resolve_name(network, "Messe Essen")]), "essen-messe");
  EXPECT_EQ(network.text(network.node_ids[network.node(resolve_venue(network, "forum essen"))]),
            "f");
}

TEST(ResolveName, names_what_may_have_been_meant) {
  const Network network = small_network();
  EXPECT_THAT(message_of([&] { (void)resolve_name(network, "Messe"); }),
              HasSubstr("'Messe': unknown stakeholder or venue; did you mean essen-messe?"));
  EXPECT_THAT(message_of([&] { (void)resolve_stakeholder(network, "f"); }),
              HasSubstr("unknown stakeholder"));
  EXPECT_THAT(message_of([&] { (void)resolve_venue(network, "zzzz"); }),
              HasSubstr("'zzzz': unknown venue"));
}

TEST(ResolveProject, takes_projects_only) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum)
      .venue("p", VenueKind::project)
      .venue("q", VenueKind::project);
  const Network network = builder.network();
  EXPECT_EQ(network.text(network.node_ids[network.node(resolve_project(network, "p"))]), "p");
  EXPECT_THAT(message_of([&] { (void)resolve_project(network, "f"); }), HasSubstr("is no project"));
  const auto projects = resolve_projects(network, {"q", "p", "q"});
  ASSERT_EQ(projects.size(), 3U);
  EXPECT_EQ(projects[0], resolve_project(network, "q"));
  EXPECT_EQ(projects[1], resolve_project(network, "p"));
  EXPECT_THAT(message_of([&] {
                (void)resolve_projects(network, {"p", "f"});
              }),
              HasSubstr("'f': is no project"));
}

TEST(ResolveName, refuses_a_name_that_two_nodes_have) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.dataset().stakeholders[0].name = builder.text("Verein");
  builder.dataset().stakeholders[1].name = builder.text("Verein");
  const Network network = builder.network();
  EXPECT_THAT(message_of([&] { (void)resolve_name(network, "verein"); }),
              HasSubstr("several mean that; did you mean a, b?"));
}

}  // namespace
}  // namespace bindeglied::search_names_test
