#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/baselines.hpp"
#include "bindeglied/matching/match_index.hpp"
#include "tests/matching/small_training.hpp"

namespace bindeglied::train_model_leakage_test {
namespace {

using testing::cutoff;
using testing::DatasetBuilder;
using testing::day;
using testing::is_later;
using testing::numbered;
using testing::numbers_of;
using testing::shape;
using testing::small_options;
using testing::terms_of;
using testing::train;

/// Removes, moves and adds ties that are not certainly earlier than the cutoff.
DatasetBuilder with_another_future(DatasetBuilder builder, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<TieRecord>& ties = builder.dataset().ties;
  std::erase_if(ties, [&](const TieRecord& tie) { return is_later(tie) && random() % 3 == 0; });
  for (TieRecord& tie : ties) {
    if (!is_later(tie)) continue;
    if (random() % 2 == 0) tie.from = builder.text(numbered('s', random() % 12, 2));
    if (random() % 2 == 0) tie.since = *parse_date("2019-02-03");
    if (random() % 2 == 0) tie.kind = TieKind::leads;
  }
  for (int i = 0; i < 40; ++i) {
    // To projects of the past too.
    builder.tie(numbered('s', random() % 12, 2),
                random() % 3 == 0 ? TieKind::leads : TieKind::advises,
                numbered('p', random() % 70, 3), {.since = random() % 2 == 0 ? cutoff : "2019-11"});
  }
  return builder;
}

/// Rewrites what is said of projects that begin later, but for `kept`.
DatasetBuilder with_other_texts(DatasetBuilder builder, std::string_view kept) {
  Dataset& dataset = builder.dataset();
  for (VenueRecord& venue : dataset.venues) {
    const auto is_earlier = [&](const TieRecord& tie) {
      return tie.to == venue.id && !is_later(tie);
    };
    if (std::ranges::any_of(dataset.ties, is_earlier) || venue.id == builder.text(kept)) continue;
    venue.name = builder.text("protein genome zebra");
    venue.keywords = builder.text("aardvark wind");
    venue.description = builder.text("quite unheard of before");
    venue.topics = builder.text("t2|t3");
    venue.programme_part = builder.text("machines");
    venue.call = builder.text("LIFE-2020-NEW");
    venue.funding_scheme = builder.text("CSA");
  }
  return builder;
}

/// Adds organisations and projects of which nothing is known at the cutoff, before all others by id
/// and between them, and takes away every third of those there are, but for `kept`.
DatasetBuilder with_other_newcomers(DatasetBuilder builder, std::string_view kept) {
  Dataset& dataset = builder.dataset();
  std::set<Text> gone;
  std::size_t later = 0;
  for (const VenueRecord& venue : dataset.venues) {
    const auto is_earlier = [&](const TieRecord& tie) {
      return tie.to == venue.id && !is_later(tie);
    };
    if (std::ranges::any_of(dataset.ties, is_earlier) || venue.id == builder.text(kept)) continue;
    if (later++ % 3 == 0) gone.insert(venue.id);
  }
  EXPECT_FALSE(gone.empty());
  std::erase_if(dataset.venues, [&](const VenueRecord& venue) { return gone.contains(venue.id); });
  std::erase_if(dataset.ties, [&](const TieRecord& tie) { return gone.contains(tie.to); });
  for (std::size_t i = 0; i < 20; ++i) {
    const std::string who = (i % 2 == 0 ? "a" : "s00") + numbered('x', i, 2);
    const std::string where = (i % 2 == 0 ? "b" : "p010") + numbered('x', i, 2);
    builder.stakeholder(who, StakeholderKind::university);
    builder.venue(where, VenueKind::project, {}, {.topics = "t2"});
    dataset.venues.back().description = builder.text("wind turbine park aardvark");
    builder.tie(who, TieKind::leads, where, {.since = cutoff});
    builder.tie("s01", TieKind::partner_in, where, {.since = "2019-11"});
  }
  return builder;
}

std::vector<StakeholderId> given_partners(const Network& network) {
  return {network.stakeholder(find_node(network, "s00")),
          network.stakeholder(find_node(network, "s03"))};
}

/// Scores of all stakeholders for a project with given partners, by what was known at the cutoff.
std::vector<double> scores_for(const Network& network, const TrainedModel& trained,
                               VenueId project) {
  const MatchIndex index = build_match_index(network, terms_of(network), {.before = day(cutoff)});
  return utilities(
      trained.model,
      measure_features(index, make_partner_query(index, project, given_partners(network))));
}

/// Of all methods that the score is compared with, one after the other.
std::vector<double> baseline_scores_for(const Network& network, VenueId project) {
  const MatchIndex index = build_match_index(network, terms_of(network), {.before = day(cutoff)});
  const BaselineTables tables = build_baseline_tables(index, {.threads = 1});
  const PartnerQuery query = make_partner_query(index, project, given_partners(network));
  std::vector<double> all;
  for (const auto& method : EnumNames<Baseline>::names) {
    for (const double score : baseline_scores(method.value, index, tables, query)) {
      all.push_back(score);
    }
  }
  return all;
}

/// Some project of which nothing is known at the cutoff.
std::size_t later_project(const DatasetBuilder& builder) {
  DatasetBuilder copy = builder;
  for (std::size_t i = 0;; ++i) {
    const Text id = copy.text(numbered('p', i, 3));
    const auto is_earlier = [&](const TieRecord& tie) { return tie.to == id && !is_later(tie); };
    if (std::ranges::none_of(copy.dataset().ties, is_earlier)) return i;
  }
}

void expect_no_leak(const Network& before, const Network& after, std::size_t project,
                    const char* what) {
  for (const auto& task : EnumNames<EvaluationTask>::names) {
    const TrainedModel first = train(before, task.value, small_options());
    const TrainedModel second = train(after, task.value, small_options());
    EXPECT_EQ(numbers_of(first), numbers_of(second)) << what << " task " << task.name;
    EXPECT_EQ(scores_for(before, first, VenueId{project}),
              scores_for(after, second, VenueId{project}))
        << what << " task " << task.name;
  }
  EXPECT_EQ(baseline_scores_for(before, VenueId{project}),
            baseline_scores_for(after, VenueId{project}))
      << what;
}

TEST(TrainModelLeakage, no_tie_from_the_cutoff_on_changes_a_weight_or_a_score) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DatasetBuilder builder = testing::random_project_dataset(seed, shape);
    const std::size_t project = later_project(builder);
    expect_no_leak(builder.network(), with_another_future(builder, seed).network(), project,
                   "ties");
  }
}

TEST(TrainModelLeakage, no_text_of_a_later_project_changes_a_weight_or_a_score) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DatasetBuilder builder = testing::random_project_dataset(seed, shape);
    const std::size_t project = later_project(builder);
    const DatasetBuilder other = with_other_texts(builder, numbered('p', project, 3));
    expect_no_leak(builder.network(), other.network(), project, "texts");
  }
}

std::map<std::string, double> by_id(const Network& network, const std::vector<double>& scores) {
  std::map<std::string, double> named;
  for (const StakeholderId who : network.stakeholders.ids()) {
    named.emplace(network.text(network.node_ids[network.node(who)]), scores[who.index()]);
  }
  return named;
}

TEST(TrainModelLeakage, no_later_project_or_organisation_changes_a_weight_or_a_score) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DatasetBuilder builder = testing::random_project_dataset(seed, shape);
    const std::string project = numbered('p', later_project(builder), 3);
    const Network before = builder.network();
    const Network after = with_other_newcomers(builder, project).network();
    for (const auto& task : EnumNames<EvaluationTask>::names) {
      const TrainedModel first = train(before, task.value, small_options());
      const TrainedModel second = train(after, task.value, small_options());
      EXPECT_EQ(numbers_of(first), numbers_of(second)) << seed << " task " << task.name;
      const auto scores =
          by_id(after, scores_for(after, second, after.venue(find_node(after, project))));
      for (const auto& [who, score] :
           by_id(before, scores_for(before, first, before.venue(find_node(before, project))))) {
        EXPECT_EQ(scores.at(who), score) << seed << " task " << task.name << " " << who;
      }
    }
  }
}

/// The tests above could not fail if nothing were learned.
TEST(TrainModelLeakage, a_tie_before_the_cutoff_does_change_weights) {
  const DatasetBuilder builder = testing::random_project_dataset(1, shape);
  DatasetBuilder changed = builder;
  std::erase_if(changed.dataset().ties, [&](const TieRecord& tie) {
    return !is_later(tie) && tie.from == changed.text("s02");
  });
  const auto numbers = [](const DatasetBuilder& data) {
    return numbers_of(train(data.network(), EvaluationTask::one_known, small_options()));
  };
  EXPECT_GT(numbers(builder).front(), 3.0);
  EXPECT_NE(numbers(builder), numbers(changed));
}

}  // namespace
}  // namespace bindeglied::train_model_leakage_test
