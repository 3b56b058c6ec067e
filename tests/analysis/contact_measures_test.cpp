#include "bindeglied/analysis/contact_measures.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::contact_measures_test {
namespace {

using testing::DatasetBuilder;

//  a - f - b - e      c - g      d      h
//  (f, g, h venues; b and e cooperate)
DatasetBuilder three_groups() {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum).venue("h", VenueKind::forum);
  for (const char* id : {"a", "b", "c", "d", "e"}) builder.stakeholder(id, StakeholderKind::other);
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  builder.tie("b", TieKind::leads, "f", {.since = "2019-01-01"});
  builder.tie("c", TieKind::participates, "g", {.since = "2019-01-01"});
  builder.tie("b", TieKind::cooperates_with, "e", {.since = "2019-01-01"});
  return builder;
}

ContactMeasures measures_of(const DatasetBuilder& builder, const AsOf& as_of = {}) {
  const Network network = builder.network();
  return measure_contacts(network, find_contacts(network, as_of));
}

NodeContacts contacts_at(const DatasetBuilder& builder, std::string_view id) {
  const Network network = builder.network();
  return contacts_of(network, find_contacts(network, {}), find_node(network, id));
}

TEST(MeasureContacts, counts_who_is_there_and_who_is_connected) {
  const ContactMeasures measures = measures_of(three_groups());
  EXPECT_EQ(measures.involved_stakeholders, 3U);  // a, b, c
  EXPECT_EQ(measures.reached_venues, 2U);         // f, g
  EXPECT_EQ(measures.components, 3U);             // a b e, c, d
  EXPECT_EQ(measures.largest_component, 3U);
  EXPECT_EQ(measures.alone, 2U);               // c, although at a venue, and d
  EXPECT_EQ(measures.pairs_at_one_venue, 1U);  // a b
  EXPECT_DOUBLE_EQ(measures.share_at_one_venue, 0.1);
}

TEST(MeasureContacts, counts_a_pair_once_however_often_it_meets) {
  DatasetBuilder builder = three_groups();
  builder.tie("a", TieKind::attends, "g").tie("b", TieKind::attends, "g");
  const ContactMeasures measures = measures_of(builder);
  EXPECT_EQ(measures.pairs_at_one_venue, 3U);  // a b, a c, b c
  EXPECT_EQ(measures.components, 2U);
  EXPECT_EQ(measures.largest_component, 4U);
}

TEST(MeasureContacts, counts_what_is_documented_on_the_day) {
  const ContactMeasures before =
      measures_of(three_groups(), {.day = parse_date("2018")->range().last});
  EXPECT_EQ(before.involved_stakeholders, 0U);
  EXPECT_EQ(before.components, 5U);
  DatasetBuilder inferred = three_groups();
  inferred.tie("d", TieKind::attends, "g", {.since = "2019", .is_inferred = true});
  EXPECT_EQ(measures_of(inferred).components, 2U);
  EXPECT_EQ(measures_of(inferred, {.explicit_only = true}).components, 3U);
}

//  e gives way to d: d has what e had, and e is nobody any more.
TEST(MeasureContacts, lets_a_successor_stand_in) {
  DatasetBuilder builder = three_groups();
  builder.tie("d", TieKind::successor_of, "e", {.since = "2019-06-01"});
  const ContactMeasures measures = measures_of(builder);
  EXPECT_EQ(measures.components, 2U);  // a b d, c
  EXPECT_DOUBLE_EQ(measures.share_at_one_venue, 1.0 / 6.0);
}

TEST(MeasureContacts, takes_the_inside_of_a_venue_for_another_venue) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.tie("a", TieKind::attends, "p").tie("b", TieKind::attends, "f");
  EXPECT_EQ(measures_of(builder).components, 2U);
}

TEST(MeasureContacts, knows_nobody_in_empty_data) {
  EXPECT_EQ(measures_of({}).components, 0U);
  EXPECT_EQ(measures_of({}).share_at_one_venue, 0.0);
}

TEST(ContactsOf, counts_partners_and_venues) {
  EXPECT_EQ(contacts_at(three_groups(), "b").partners, 2U);  // a at f, e by a relation
  EXPECT_EQ(contacts_at(three_groups(), "b").venues, 1U);
  EXPECT_EQ(contacts_at(three_groups(), "e").venues, 0U);
  EXPECT_EQ(contacts_at(three_groups(), "f").partners, 2U);
  EXPECT_FALSE(contacts_at(three_groups(), "f").venues.has_value());
  EXPECT_EQ(contacts_at(three_groups(), "c").partners, 0U);
  EXPECT_EQ(contacts_at(three_groups(), "h").partners, 0U);
}

TEST(ContactsOf, sees_who_cannot_be_spared) {
  EXPECT_TRUE(contacts_at(three_groups(), "f").is_cut_vertex);
  EXPECT_TRUE(contacts_at(three_groups(), "b").is_cut_vertex);
  EXPECT_FALSE(contacts_at(three_groups(), "a").is_cut_vertex);
  DatasetBuilder circle = three_groups();  // a - f - b - e - a
  circle.tie("a", TieKind::cooperates_with, "e");
  EXPECT_FALSE(contacts_at(circle, "f").is_cut_vertex);
  EXPECT_FALSE(contacts_at(circle, "b").is_cut_vertex);
  DatasetBuilder hanging = three_groups();  // without c nobody but c is missed at g
  hanging.tie("c", TieKind::attends, "f");
  EXPECT_FALSE(contacts_at(hanging, "c").is_cut_vertex);
}

/// Who is connected with whom when `lost` is gone: the closure of the ties, step by step.
std::vector<std::vector<bool>> closure_without(const Network& network, const AsOf& as_of,
                                               NodeId lost) {
  const std::size_t count = network.node_ids.size();
  std::vector<std::vector<bool>> linked(count, std::vector<bool>(count, false));
  for (const Tie& tie : network.ties) {
    const bool is_left = tie.from != lost && tie.to != lost;
    const bool is_contact = !network.is_venue(tie.to) || tie.level != Level::none;
    if (!is_left || !is_contact || !is_documented(tie, as_of)) continue;
    linked[tie.from.index()][tie.to.index()] = true;
    linked[tie.to.index()][tie.from.index()] = true;
  }
  for (std::size_t k = 0; k < count; ++k) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = 0; j < count; ++j) {
        if (linked[i][k] && linked[k][j]) linked[i][j] = true;
      }
    }
  }
  return linked;
}

using Closure = std::vector<std::vector<bool>>;

/// Of the first `count` nodes, the stakeholders.
std::size_t count_components(const Closure& linked, std::size_t count) {
  std::size_t components = 0;
  for (std::size_t i = 0; i < count; ++i) {
    bool is_first = true;
    for (std::size_t j = 0; j < i; ++j) is_first = is_first && !linked[i][j];
    if (is_first) ++components;
  }
  return components;
}

/// Whether two of the stakeholders, neither of them the node, are linked with it and not without.
bool divides(const Closure& whole, const Closure& left, std::size_t count, NodeId node) {
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool is_other = i != node.index() && j != node.index();
      if (is_other && whole[i][j] && !left[i][j]) return true;
    }
  }
  return false;
}

TEST(ContactsOf, agrees_with_the_closure_on_random_data) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    const AsOf as_of{.day = network.as_of};
    const ContactGraph graph = find_contacts(network, as_of);
    const auto whole = closure_without(network, as_of, NodeId{});
    const std::size_t count = network.stakeholders.size();
    EXPECT_EQ(measure_contacts(network, graph).components, count_components(whole, count)) << seed;
    for (const NodeId node : network.node_ids.ids()) {
      const auto left = closure_without(network, as_of, node);
      EXPECT_EQ(contacts_of(network, graph, node).is_cut_vertex, divides(whole, left, count, node))
          << seed;
    }
  }
}

}  // namespace
}  // namespace bindeglied::contact_measures_test
