#include "bindeglied/analysis/contact_changes.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::contact_changes_test {
namespace {

using testing::DatasetBuilder;
using ::testing::SizeIs;

//  a - f     b - g     b is expected at g, and is there by one tie.
DatasetBuilder two_forums() {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum);
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.tie("a", TieKind::participates, "f").tie("b", TieKind::participates, "g");
  builder.expect("b", "g", {});
  return builder;
}

struct Comparison {
  std::vector<MeasureChange> measures;
  std::vector<NodeChange> nodes;
};

Comparison compare(const DatasetBuilder& before, const DatasetBuilder& after) {
  const Network old_network = before.network();
  const Network new_network = after.network();
  const auto state_of = [](const Network& network) {
    return observe_contacts(network, {}, assess_expectations(network, {}));
  };
  const ContactState old_state = state_of(old_network);
  const ContactState new_state = state_of(new_network);
  std::vector<NodeId> nodes;
  for (const NodeId node : old_network.node_ids.ids()) nodes.push_back(node);
  return {compare_measures(old_state, new_state), compare_nodes(old_state, new_state, nodes)};
}

const MeasureChange& row_of(const Comparison& comparison, ContactMeasure measure) {
  return *std::ranges::find(comparison.measures, measure, &MeasureChange::measure);
}

//  b joins f: a - f - b - g
TEST(CompareMeasures, lists_every_measure_before_and_after) {
  DatasetBuilder joined = two_forums();
  joined.tie("b", TieKind::attends, "f");
  const Comparison found = compare(two_forums(), joined);
  EXPECT_THAT(found.measures, SizeIs(EnumNames<ContactMeasure>::names.size()));
  const auto expect = [&](ContactMeasure measure, double before, double after) {
    const MeasureChange& row = row_of(found, measure);
    EXPECT_EQ(row.before, before) << to_string(measure);
    EXPECT_EQ(row.after, after) << to_string(measure);
    EXPECT_EQ(row.change, after - before) << to_string(measure);
  };
  expect(ContactMeasure::involved_stakeholders, 2, 2);
  expect(ContactMeasure::reached_venues, 2, 2);
  expect(ContactMeasure::components, 2, 1);
  expect(ContactMeasure::largest_component, 1, 2);
  expect(ContactMeasure::alone, 2, 0);
  expect(ContactMeasure::pairs_at_one_venue, 0, 1);
  expect(ContactMeasure::share_at_one_venue, 0, 1);
  expect(ContactMeasure::thin_risks, 1, 1);  // b at g still hangs on one tie
}

TEST(CompareNodes, lists_partners_venues_and_what_cannot_be_spared) {
  DatasetBuilder joined = two_forums();
  joined.tie("b", TieKind::attends, "f");
  const Comparison found = compare(two_forums(), joined);
  ASSERT_THAT(found.nodes, SizeIs(4));  // a, b, f, g
  const NodeChange& b = found.nodes[1];
  EXPECT_EQ(b.partners_before, 0U);
  EXPECT_EQ(b.partners_after, 1U);
  EXPECT_EQ(b.venues_before, 1U);
  EXPECT_EQ(b.venues_after, 2U);
  EXPECT_EQ(b.thin_risks_after, 1U);
  const NodeChange& f = found.nodes[2];
  EXPECT_EQ(f.partners_after, 2U);
  EXPECT_FALSE(f.is_cut_vertex_before);
  EXPECT_TRUE(f.is_cut_vertex_after);
  EXPECT_FALSE(f.venues_after.has_value());
  EXPECT_EQ(f.thin_risks_after, 0U);
  EXPECT_EQ(found.nodes[3].thin_risks_before, 1U);  // g, where b is expected
}

//  A second tie takes the expectation off its thread.
TEST(CompareNodes, counts_risks_in_both_states) {
  DatasetBuilder twice = two_forums();
  twice.tie("b", TieKind::leads, "g", {.since = "2019"});
  const Comparison found = compare(two_forums(), twice);
  EXPECT_EQ(row_of(found, ContactMeasure::thin_risks).change, -1.0);
  EXPECT_EQ(found.nodes[1].thin_risks_before, 1U);
  EXPECT_EQ(found.nodes[1].thin_risks_after, 0U);
}

}  // namespace
}  // namespace bindeglied::contact_changes_test
