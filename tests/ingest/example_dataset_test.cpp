#include "bindeglied/ingest/detail/example_dataset.hpp"

#include <set>

#include <gtest/gtest.h>

namespace bindeglied::detail::example_dataset_test {
namespace {

TEST(ExampleDataset, names_nothing_that_its_tables_do_not_hold) {
  for (const bool is_german : {true, false}) {
    const Dataset example = example_dataset(is_german);
    std::set<Text> nodes;
    std::set<Text> sources;
    for (const auto& stakeholder : example.stakeholders) nodes.insert(stakeholder.id);
    for (const auto& venue : example.venues) nodes.insert(venue.id);
    for (const auto& source : example.sources) sources.insert(source.id);
    for (const auto& tie : example.ties) {
      EXPECT_TRUE(nodes.contains(tie.from) && nodes.contains(tie.to));
      EXPECT_TRUE(sources.contains(tie.sources));
    }
    ASSERT_EQ(example.expectations.size(), 1U);
    EXPECT_TRUE(nodes.contains(example.expectations[0].stakeholder));
    EXPECT_TRUE(nodes.contains(example.expectations[0].venue));
  }
}

TEST(ExampleDataset, speaks_the_language_of_its_guide) {
  const Dataset german = example_dataset(true);
  const Dataset english = example_dataset(false);
  EXPECT_EQ(german.strings->view(german.stakeholders[0].name), "Stadt Musterhausen");
  EXPECT_EQ(english.strings->view(english.stakeholders[0].name), "Town of Sampleton");
}

}  // namespace
}  // namespace bindeglied::detail::example_dataset_test
