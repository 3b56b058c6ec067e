#include "bindeglied/pipeline/described_project.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/participants.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/change_ties.hpp"
#include "bindeglied/pipeline/report_partners.hpp"

namespace bindeglied::described_project_test {
namespace {

const Study& example() {
  static const Study study = make_study(load_builtin_dataset());
  return study;
}

ErrorKind kind_of_error(const ProjectDescription& description) {
  try {
    (void)with_described_project(example(), {}, description);
  } catch (const Error& error) {
    return error.kind();
  }
  return ErrorKind::interrupted;
}

TEST(DescribedProject, stands_in_the_data_with_all_that_was_said) {
  const Study study = with_described_project(example(), {},
                                             {.text = "Sprachförderung in Kitas",
                                              .topics = "Bildung| talentfoerderung ",
                                              .place = "Gelsenkirchen",
                                              .inside = "beste-bildungschancen",
                                              .partners = {"RuhrFutur"}});
  const Network& network = study.network;
  const VenueId project = network.venue(find_node(network, described_project));
  EXPECT_EQ(network.venues[project].kind, VenueKind::project);
  EXPECT_EQ(network.topics_of[network.node(project)].size(), 2U);
  EXPECT_EQ(network.places_of[network.node(project)].size(), 1U);
  EXPECT_EQ(enclosing_venues(network, project).size(), 2U);  // forum and process
  EXPECT_EQ(participants_of(network, project, as_of(study, {})).size(), 1U);
  const auto& ties = study.loaded.dataset.ties;
  EXPECT_EQ(study.loaded.dataset.strings->view(ties.back().sources), supposed_source);
  EXPECT_EQ(network.venues.size(), example().network.venues.size() + 1);
}

/// A project of the example, described in its own words, gets the same candidates in much the same
/// order; only its own words differ by its name.
TEST(DescribedProject, is_answered_as_one_of_the_data) {
  const Study study = with_described_project(
      example(), {}, {.text = "Verkehr und Mobilität", .topics = "verkehr", .place = "Essen"});
  const Recommendations found =
      answer_partners(study, Question{}, PartnerRequest{.projects = {"-"}});
  ASSERT_FALSE(found.rows.empty());
  EXPECT_TRUE(found.rows.front().id.starts_with("rec:-/"));
  // The others do not see it.
  const Recommendations before =
      answer_partners(example(), Question{}, PartnerRequest{.projects = {"siko-ruhr"}});
  const Recommendations after =
      answer_partners(study, Question{}, PartnerRequest{.projects = {"siko-ruhr"}});
  ASSERT_EQ(before.rows.size(), after.rows.size());
  for (std::size_t i = 0; i < before.rows.size(); ++i)
    EXPECT_EQ(before.rows[i].id, after.rows[i].id);
}

TEST(DescribedProject, refuses_what_it_cannot_understand) {
  EXPECT_EQ(kind_of_error({}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.place = "Essen"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.topics = "Blumenzucht"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = "x", .place = "Atlantis"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = "x", .partners = {"Niemand"}}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = "x", .inside = "nirgends"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = " \t"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = "\xff\xfe abc"}), ErrorKind::usage);
  EXPECT_EQ(kind_of_error({.text = "x"}), ErrorKind::interrupted);  // none
  const Study once = with_described_project(example(), {}, {.text = "x"});
  EXPECT_THROW((void)with_described_project(once, {}, {.text = "x"}), Error);
}

}  // namespace
}  // namespace bindeglied::described_project_test
