#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::build_nodes_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(BuildNodes, keeps_what_the_rows_say) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::museum, {.topics = "t2|t1", .place = "p2|p1"});
  StakeholderRecord& row = builder.dataset().stakeholders[0];
  row.name = builder.text("Ärzte & Kunst");
  row.short_name = builder.text("ÄK");
  row.lat = 51.5;
  row.lon = 7.0;
  row.capacity = 4U;
  row.accepts_applications = YesNo::yes;
  row.contact = builder.text("office");
  row.country = builder.text("DE");
  row.aliases = builder.text("x|y");
  row.extra = builder.text("{}");
  const Network network = builder.network();
  const Stakeholder& stakeholder = network.stakeholders[StakeholderId{0}];
  EXPECT_EQ(network.text(network.node_names[NodeId{0}]), "Ärzte & Kunst");
  EXPECT_EQ(network.text(network.node_short_names[NodeId{0}]), "ÄK");
  EXPECT_EQ(stakeholder.kind, StakeholderKind::museum);
  EXPECT_EQ(stakeholder.lat, 51.5);
  EXPECT_EQ(stakeholder.lon, 7.0);
  EXPECT_EQ(stakeholder.capacity, 4U);
  EXPECT_EQ(stakeholder.accepts_applications, YesNo::yes);
  EXPECT_EQ(network.text(stakeholder.contact), "office");
  EXPECT_EQ(network.text(stakeholder.country), "DE");
  EXPECT_EQ(network.text(stakeholder.aliases), "x|y");
  EXPECT_EQ(network.text(stakeholder.extra), "{}");
  EXPECT_THAT(network.topics_of[NodeId{0}], ElementsAre(TopicId{0}, TopicId{1}));
  EXPECT_THAT(network.places_of[NodeId{0}], ElementsAre(PlaceId{1}, PlaceId{0}));
}

TEST(BuildNodes, names_a_node_by_its_id_when_the_data_has_no_name) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other);
  builder.dataset().stakeholders[0].name = empty_text();
  const Network network = builder.network();
  EXPECT_EQ(network.text(network.node_names[NodeId{0}]), "a");
}

//  process p > forum f > projects x, y
TEST(BuildNodes, nests_venues_both_ways) {
  DatasetBuilder builder;
  builder.venue("y", VenueKind::project, "f").venue("x", VenueKind::project, "f");
  builder.venue("f", VenueKind::forum, "p").venue("p", VenueKind::process);
  const Network network = builder.network();
  const VenueId f{0};
  const VenueId p{1};
  const VenueId x{2};
  const VenueId y{3};
  EXPECT_EQ(network.venues[x].part_of, f);
  EXPECT_EQ(network.venues[f].part_of, p);
  EXPECT_TRUE(network.venues[p].part_of.is_none());
  EXPECT_THAT(network.parts_of[f], ElementsAre(x, y));
  EXPECT_THAT(network.parts_of[p], ElementsAre(f));
  EXPECT_THAT(network.parts_of[x], IsEmpty());
}

TEST(BuildNodes, sorts_status_steps_by_date_undated_first) {
  DatasetBuilder builder;
  builder.venue("x", VenueKind::project);
  builder.dataset().venues[0].status = {{ProjectStatus::running, PartialDate{2020, 1, 0}},
                                        {ProjectStatus::idea, {}},
                                        {ProjectStatus::proposed, PartialDate{2019, 7, 15}}};
  const Network network = builder.network();
  EXPECT_THAT(network.venues[VenueId{0}].status,
              ElementsAre(StatusStep{ProjectStatus::idea, {}},
                          StatusStep{ProjectStatus::proposed, PartialDate{2019, 7, 15}},
                          StatusStep{ProjectStatus::running, PartialDate{2020, 1, 0}}));
}

TEST(BuildNodes, gives_nodes_without_source_the_default_one) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other);
  builder.dataset().sources.push_back({.id = builder.text("s")});
  builder.dataset().dataset.push_back({.default_source = builder.text("s")});
  EXPECT_THAT(builder.network().sources_of[NodeId{0}], ElementsAre(SourceId{0}));
}

TEST(BuildNodes, links_topics_and_places_to_their_parents) {
  DatasetBuilder builder;
  builder.dataset().topics = {{.id = builder.text("b"), .parent = builder.text("a")},
                              {.id = builder.text("a"), .name = builder.text("Alpha")}};
  builder.dataset().places = {{.id = builder.text("herne"),
                               .parent = builder.text("ruhr"),
                               .population = 156000U,
                               .code = builder.text("05916000")},
                              {.id = builder.text("ruhr")}};
  builder.dataset().sources = {{.id = builder.text("s"),
                                .title = builder.text("title"),
                                .url = builder.text("https://example.org"),
                                .date = PartialDate{2019, 0, 0}}};
  const Network network = builder.network();
  EXPECT_EQ(network.topics[TopicId{1}].parent, TopicId{0});
  EXPECT_TRUE(network.topics[TopicId{0}].parent.is_none());
  EXPECT_EQ(network.text(network.topics[TopicId{0}].name), "Alpha");
  EXPECT_EQ(network.text(network.topics[TopicId{1}].name), "b");
  EXPECT_EQ(network.places[PlaceId{0}].parent, PlaceId{1});
  EXPECT_EQ(network.places[PlaceId{0}].population, 156000U);
  EXPECT_EQ(network.text(network.places[PlaceId{0}].code), "05916000");
  EXPECT_EQ(network.text(network.sources[SourceId{0}].title), "title");
  EXPECT_EQ(network.sources[SourceId{0}].date, PartialDate(2019, 0, 0));
}

}  // namespace
}  // namespace bindeglied::build_nodes_test
