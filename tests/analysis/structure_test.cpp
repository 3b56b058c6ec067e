#include "bindeglied/analysis/structure.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::structure_test {
namespace {

using testing::DatasetBuilder;

//  forum f: a (foundation, town), b (foundation, city), c (university, town)
//  forum g: c, d (university, no place)     forum h: e alone     i: nowhere
Network small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "city"});
  builder.stakeholder("c", StakeholderKind::university, {.place = "town"});
  builder.stakeholder("d", StakeholderKind::university);
  builder.stakeholder("e", StakeholderKind::university);
  builder.stakeholder("i", StakeholderKind::church);
  for (const char* id : {"f", "g", "h"}) builder.venue(id, VenueKind::forum);
  for (const char* id : {"a", "b", "c"}) builder.tie(id, TieKind::participates, "f");
  builder.tie("c", TieKind::participates, "g").tie("d", TieKind::participates, "g");
  builder.tie("e", TieKind::participates, "h");
  return builder.network();
}

std::vector<StructureFigure> measure(const Network& network, const NullOptions& options = {}) {
  return measure_structure(network, find_cooperation(network, {}), options);
}

TEST(Structure, measures_the_whole_network) {
  const auto figures = measure(small());
  ASSERT_EQ(figures.size(), network_figure_count);
  const auto value = [&](NetworkFigure figure) { return figure_of(figures, figure).value.value(); };
  using enum NetworkFigure;
  EXPECT_EQ(value(stakeholders), 6.0);
  EXPECT_DOUBLE_EQ(value(active), 4.0 / 6.0);
  EXPECT_EQ(value(venues), 3.0);
  EXPECT_EQ(value(participations), 6.0);
  EXPECT_EQ(value(pairs), 4.0);  // ab ac bc cd
  EXPECT_DOUBLE_EQ(value(density), 4.0 / 15.0);
  EXPECT_EQ(value(components), 1.0);
  EXPECT_EQ(value(largest_component), 1.0);
  EXPECT_DOUBLE_EQ(value(cross_kind), 2.0 / 4.0);   // ac, bc
  EXPECT_DOUBLE_EQ(value(cross_place), 2.0 / 3.0);  // ab, bc of ab, ac, bc
  EXPECT_DOUBLE_EQ(value(forum_links), 1.0 / 3.0);  // f and g by c, of three pairs
  EXPECT_EQ(figure_of(figures, active).count, 4U);
  EXPECT_EQ(figure_of(figures, active).of, 6U);
  // Ends: foundation ab ab ac bc, university ac bc cd cd: (1/2 - 1/2) / (1 - 1/2)
  EXPECT_DOUBLE_EQ(value(kind_assortativity), 0.0);
  EXPECT_EQ(value(cut_vertices), 1.0);   // c
  EXPECT_EQ(value(bridging_ties), 1.0);  // cd
  EXPECT_EQ(value(deepest_core), 2.0);   // a, b and c
}

TEST(Structure, knows_nothing_of_kinds_in_data_without) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c"}) builder.stakeholder(id);
  builder.tie("a", TieKind::cooperates_with, "b").tie("b", TieKind::cooperates_with, "c");
  const auto figures = measure(builder.network(), {.null = 9});
  const StructureFigure& cross_kind = figure_of(figures, NetworkFigure::cross_kind);
  EXPECT_FALSE(cross_kind.value.has_value());
  EXPECT_EQ(cross_kind.of, 0U);
  EXPECT_EQ(cross_kind.verdict, ChanceVerdict::not_tested);
  EXPECT_FALSE(figure_of(figures, NetworkFigure::kind_assortativity).value.has_value());
}

TEST(Structure, tests_nothing_unless_asked) {
  for (const StructureFigure& row : measure(small())) {
    EXPECT_EQ(row.verdict, ChanceVerdict::not_tested);
    EXPECT_FALSE(row.null_model || row.expected || row.z || row.p || row.q);
    EXPECT_EQ(row.samples, 0U);
  }
}

TEST(Structure, says_which_null_model_a_verdict_rests_on) {
  const auto figures = measure(small(), {.null = 19});
  ASSERT_EQ(figures.size(), network_figure_count + 2);
  EXPECT_EQ(figure_of(figures, NetworkFigure::cross_kind, NullModel::permuted).null_model,
            NullModel::permuted);
  EXPECT_EQ(figure_of(figures, NetworkFigure::cross_kind).null_model, NullModel::rewired);
  EXPECT_EQ(figure_of(figures, NetworkFigure::cross_kind).samples, 19U);
  EXPECT_FALSE(figure_of(figures, NetworkFigure::venues).null_model);
  EXPECT_FALSE(figure_of(figures, NetworkFigure::active).p);
}

TEST(Structure, cannot_tell_anything_from_too_few_random_networks) {
  EXPECT_EQ(samples_needed(1), 39);
  EXPECT_EQ(samples_needed(13), 519);
  using enum ChanceVerdict;
  EXPECT_EQ(verdict_of_no_difference(0.6, 38, 13), undecided);
  EXPECT_EQ(verdict_of_no_difference(0.6, 39, 13), as_chance);
  EXPECT_EQ(verdict_of_no_difference(0.05, 518, 13), undecided);  // q may fall yet
  EXPECT_EQ(verdict_of_no_difference(0.05, 519, 13), as_chance);
  for (const StructureFigure& row : measure(small(), {.null = 19})) {
    EXPECT_EQ(row.verdict, row.p ? undecided : not_tested);
  }
  EXPECT_EQ(figure_of(measure(small(), {.null = 39}), NetworkFigure::pairs).verdict, as_chance);
}

/// Two camps of eight that meet only among themselves, each pair of forums in one camp.
Network two_camps() {
  DatasetBuilder builder;
  for (int camp = 0; camp < 2; ++camp) {
    const auto name = [&](const char* what, int i) {
      return what + std::to_string(camp) + std::to_string(i);
    };
    for (int f = 0; f < 6; ++f) builder.venue(name("f", f), VenueKind::forum);
    for (int i = 0; i < 8; ++i) {
      builder.stakeholder(name("s", i),
                          camp == 0 ? StakeholderKind::foundation : StakeholderKind::university,
                          {.place = camp == 0 ? "town" : "city"});
      for (int f = 0; f < 3; ++f) {
        builder.tie(name("s", i), TieKind::participates, name("f", (i + f) % 6));
      }
    }
  }
  return builder.network();
}

TEST(Structure, finds_camps_that_keep_to_themselves) {
  const auto figures = measure(two_camps(), {.null = 99});
  for (const NullModel model : {NullModel::rewired, NullModel::permuted}) {
    for (const NetworkFigure figure : {NetworkFigure::cross_kind, NetworkFigure::cross_place}) {
      const StructureFigure& row = figure_of(figures, figure, model);
      EXPECT_EQ(row.value, 0.0);
      EXPECT_EQ(row.verdict, ChanceVerdict::less);
      EXPECT_DOUBLE_EQ(row.p.value(), 0.02);  // 2 (1 + 0) / (1 + 99)
      EXPECT_NEAR(row.expected.value(), 0.5, 0.1);
    }
  }
  EXPECT_EQ(figure_of(figures, NetworkFigure::kind_assortativity).verdict, ChanceVerdict::more);
}

TEST(Structure, is_the_same_for_every_number_of_threads_but_not_for_every_seed) {
  const auto one = measure(two_camps(), {.null = 20, .seed = 1, .threads = 1});
  const auto three = measure(two_camps(), {.null = 20, .seed = 1, .threads = 3});
  const auto other = measure(two_camps(), {.null = 20, .seed = 2, .threads = 1});
  bool differs = false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].expected, three[i].expected);
    EXPECT_EQ(one[i].z, three[i].z);
    differs = differs || one[i].expected != other[i].expected;
  }
  EXPECT_TRUE(differs);
}

TEST(Structure, of_nobody_is_defined_where_it_can_be) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::church);
  const auto figures = measure(builder.network(), {.null = 9});
  EXPECT_EQ(figure_of(figures, NetworkFigure::stakeholders).value, 1.0);
  EXPECT_FALSE(figure_of(figures, NetworkFigure::density).value);
  EXPECT_FALSE(figure_of(figures, NetworkFigure::cross_kind).value);
  EXPECT_EQ(figure_of(figures, NetworkFigure::cross_kind).verdict, ChanceVerdict::not_tested);
  EXPECT_THROW((void)measure(builder.network(), {.null = 100001}), Error);
}

}  // namespace
}  // namespace bindeglied::structure_test
