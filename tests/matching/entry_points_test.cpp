#include "bindeglied/matching/entry_points.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::entry_points_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

//  a (foundation, t1) - cooperates - u, which leads x (t1, needs funding); m (ministry) leads f,
//  y (t2) is in f; a is involved in z
DatasetBuilder small_region() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1"});
  builder.stakeholder("m", StakeholderKind::ministry, {.topics = "t2"});
  builder.stakeholder("u", StakeholderKind::university);
  builder.venue("f", VenueKind::forum, {}, {.topics = "t2"});
  builder.venue("x", VenueKind::project, {}, {.topics = "t1"});
  builder.venue("y", VenueKind::project, "f", {.topics = "t2"});
  builder.venue("z", VenueKind::project, {}, {.topics = "t1"});
  builder.tie("a", TieKind::cooperates_with, "u", {.since = "2010"});
  builder.tie("u", TieKind::leads, "x", {.since = "2010"});
  builder.tie("m", TieKind::leads, "f", {.since = "2010"});
  builder.tie("a", TieKind::participates, "z", {.since = "2010"});
  builder.need("x", "funding").offer("a", "funding");
  return builder;
}

AsOf on(std::string_view day) { return {.day = parse_date(day)->range().last}; }

EntryPoints points(const Network& network, std::string_view day = "2019") {
  const StakeholderId a = network.stakeholder(find_node(network, "a"));
  return find_entry_points(network, make_entry_profile(network, a, on(day)), on(day));
}

const EntryPoint& row(const Network& network, const EntryPoints& found, std::string_view id) {
  return *std::ranges::find(found.rows, find_node(network, id), &EntryPoint::target);
}

TEST(EntryPoints, multiply_weighted_factors) {
  const Network network = small_region().network();
  const auto found = points(network);
  ASSERT_FALSE(found.rows.empty());
  const EntryPoint& x = found.rows.front();
  EXPECT_EQ(x.id, "entry:a/x");
  EXPECT_EQ(std::get<std::string>(x.way.arguments.at(0)), "a → u → x");
  EXPECT_NEAR(x.factors.relevance, 1.0, 1e-12);
  EXPECT_NEAR(x.factors.reach, 0.9 * 0.8 * 0.9 * 1.0, 1e-12);  // a - u - x
  EXPECT_DOUBLE_EQ(x.factors.openness, 0.375);  // nobody admitted, not known: 1/2 x .75
  EXPECT_DOUBLE_EQ(x.factors.need, 1.0);
  EXPECT_NEAR(x.score, std::pow(0.648, 0.30) * std::pow(0.375, 0.15), 1e-12);
  EXPECT_EQ(x.weakest, EntryFactor::openness);  // .15 ln .375 = -.147 against .30 ln .648 = -.130
}

TEST(EntryPoints, have_log_parts_that_sum_to_the_logarithm_of_the_score) {
  const Network network = small_region().network();
  for (const EntryPoint& entry : points(network).rows) {
    const EntryFactors& parts = entry.log_parts;
    EXPECT_NEAR(parts.relevance + parts.reach + parts.openness + parts.need, std::log(entry.score),
                1e-12);
    for_each_column<EntryFactors>([&](const auto& column) {
      EXPECT_GE(entry.factors.*column.member, least_entry_factor);
      EXPECT_LE(entry.factors.*column.member, 1.0);
      EXPECT_DOUBLE_EQ(parts.*column.member,
                       entry_exponents.*column.member * std::log(entry.factors.*column.member));
    });
  }
  EXPECT_DOUBLE_EQ(entry_exponents.relevance + entry_exponents.reach + entry_exponents.openness +
                       entry_exponents.need,
                   1.0);
}

TEST(EntryPoints, leave_out_where_one_is_involved_already) {
  DatasetBuilder builder = small_region();
  Network network = builder.network();
  EXPECT_THAT(points(network).already_involved, ElementsAre(find_node(network, "z")));
  builder.dataset().ties.back().level = Level::consulted;
  network = builder.network();
  const auto found = points(network);
  EXPECT_THAT(found.already_involved, IsEmpty());
  EXPECT_EQ(row(network, found, "z").next_step.code, "entry.inside");
}

TEST(EntryPoints, floor_what_is_nothing_and_say_what_to_work_on) {
  const Network network = small_region().network();
  const auto found = points(network);
  const EntryPoint& y = row(network, found, "y");
  EXPECT_DOUBLE_EQ(y.factors.relevance, 0.02);
  EXPECT_DOUBLE_EQ(y.factors.reach, 0.02);
  EXPECT_DOUBLE_EQ(y.factors.need, 1.0);  // not known: as where it is known
  EXPECT_EQ(y.weakest, EntryFactor::relevance);
  EXPECT_EQ(y.work_on.code, "entry.work.relevance");
  EXPECT_EQ(y.next_step.code, "entry.contact");
  EXPECT_EQ(y.contact, network.stakeholder(find_node(network, "m")));
}

TEST(EntryPoints, rank_by_score_then_kind_then_id) {
  const Network network = small_region().network();
  const auto found = points(network);
  ASSERT_THAT(found.rows, SizeIs(4));  // x, then f, y and m, which differ in nothing
  EXPECT_EQ(found.rows[1].target, find_node(network, "f"));
  EXPECT_EQ(found.rows[2].target, find_node(network, "y"));
  EXPECT_EQ(found.rows[3].target, find_node(network, "m"));
  for (std::size_t i = 0; i < found.rows.size(); ++i) EXPECT_EQ(found.rows[i].rank, i + 1);
}

TEST(EntryPoints, name_the_next_dated_occasion) {
  DatasetBuilder builder = small_region();
  builder.phase("f", "2019-09-01", "2020");
  const Network network = builder.network();
  const auto found = points(network, "2019-08-31");
  EXPECT_EQ(row(network, found, "y").occasion.value().date, "2019-09-01");
  EXPECT_EQ(row(network, found, "y").next_step.code, "entry.contact.by");
  EXPECT_FALSE(row(network, found, "x").occasion.has_value());
  EXPECT_FALSE(row(network, points(network, "2019-09-01"), "y").occasion.has_value());
}

TEST(EntryPoints, serve_an_organisation_outside_the_data) {
  DatasetBuilder builder = small_region();
  builder.stakeholder("peer", StakeholderKind::foundation);
  builder.tie("peer", TieKind::partner_in, "y", {.since = "2010"});
  const Network network = builder.network();
  const EntryProfile profile{
      .kind = StakeholderKind::foundation, .topics = {TopicId{1}}, .amount_eur = 20000.0};
  const auto found = find_entry_points(network, profile, on("2019"));
  EXPECT_EQ(row(network, found, "y").id, "entry:-/y");
  EXPECT_THAT(row(network, found, "y").paths, IsEmpty());
  EXPECT_EQ(row(network, found, "y").next_step.code, "entry.peer_of_kind");
  EXPECT_EQ(row(network, found, "x").factors.need, 1.0);
}

TEST(EntryPoints, refuse_a_hop_cost_out_of_range) {
  const Network network = small_region().network();
  EXPECT_THROW((void)find_entry_points(network, {}, {}, {.hop_cost = -1.0}), Error);
  EXPECT_THROW((void)find_entry_points(network, {}, {}, {.hop_cost = 11.0}), Error);
}

TEST(EntryPoints, stop_when_asked_to) {
  const Network network = small_region().network();
  std::stop_source source;
  source.request_stop();
  const Watch watch{.stop = source.get_token()};
  EXPECT_THROW((void)find_entry_points(network, {}, {}, {}, watch), Error);
}

}  // namespace
}  // namespace bindeglied::entry_points_test
