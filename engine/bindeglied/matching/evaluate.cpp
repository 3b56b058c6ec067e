#include "bindeglied/matching/evaluate.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied {
namespace {

/// The queries of one task and what methods need to answer them.
struct Backtest {
  const MatchIndex& index;
  const PartnerLists& partners;
  EvaluationTask task;
  std::vector<EvaluationQuery> queries;
  std::vector<double> popularity;
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;
};

using Scorer = std::function<std::vector<double>(const PartnerQuery&)>;

std::vector<RankedPartners> answer_queries(const Backtest& test, const Scorer& score,
                                           const Watch& watch) {
  constexpr std::size_t per_batch = 64;
  std::vector<RankedPartners> lists(test.queries.size());
  for (std::size_t first = 0; first < lists.size(); first += per_batch) {
    watch.check("queries", static_cast<double>(first) / static_cast<double>(lists.size()));
    const std::size_t count = std::min(per_batch, lists.size() - first);
    parallel_for(count, 1, test.threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = first + from; i < first + to; ++i) {
        const EvaluationQuery& query = test.queries[i];
        const auto scores = score(make_partner_query(test.index, query.project, query.known));
        lists[i] =
            rank_partners(scores, test.popularity,
                          candidates_of(test.index.history, query, test.task), query.held_out);
      }
    });
  }
  return lists;
}

/// Who of those held out counts in a slice.
struct Slice {
  std::string name;
  std::function<bool(const EvaluationQuery&, StakeholderId)> counts;
};

/// Metrics of every query with somebody held out in the slice; others have no entry.
struct SliceMetrics {
  std::vector<std::size_t> queries;
  std::vector<RankMetrics> metrics;
};

SliceMetrics measure_slice(const Backtest& test, const std::vector<RankedPartners>& lists,
                           const Slice& slice) {
  SliceMetrics found;
  std::vector<std::uint32_t> ranks;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    ranks.clear();
    for (std::size_t h = 0; h < lists[i].ranks.size(); ++h) {
      if (slice.counts(test.queries[i], test.queries[i].held_out[h])) {
        ranks.push_back(lists[i].ranks[h]);
      }
    }
    if (ranks.empty()) continue;
    found.queries.push_back(i);
    found.metrics.push_back(measure_ranks(ranks));
  }
  return found;
}

MeanInterval interval_of(const std::vector<RankMetrics>& metrics, double RankMetrics::*which,
                         std::uint64_t seed) {
  std::vector<double> values;
  values.reserve(metrics.size());
  for (const RankMetrics& one : metrics) values.push_back(one.*which);
  return bootstrap_mean(values, seed);
}

MetricIntervals intervals_of(const std::vector<RankMetrics>& metrics, std::uint64_t seed) {
  return {.ndcg_10 = interval_of(metrics, &RankMetrics::ndcg_10, seed),
          .recall_50 = interval_of(metrics, &RankMetrics::recall_50, seed)};
}

MetricIntervals lead_over(const std::vector<RankMetrics>& ours,
                          const std::vector<RankMetrics>& theirs, std::uint64_t seed) {
  std::vector<RankMetrics> lead(ours.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    lead[i].ndcg_10 = ours[i].ndcg_10 - theirs[i].ndcg_10;
    lead[i].recall_50 = ours[i].recall_50 - theirs[i].recall_50;
  }
  return intervals_of(lead, seed);
}

EvaluationRow make_evaluation_row(const Backtest& test, const std::vector<RankedPartners>& lists,
                                  const Slice& slice, const SliceMetrics& metrics,
                                  std::string method) {
  const RankMetrics mean = mean_metrics(metrics.metrics);
  const auto candidates = static_cast<std::size_t>(
      std::ranges::count_if(test.popularity, [](double count) { return count > 0.0; }));
  EvaluationRow row{.task = test.task,
                    .method = std::move(method),
                    .slice = slice.name,
                    .queries = static_cast<std::uint32_t>(metrics.queries.size())};
  row.metrics = {.ndcg_10 = mean.ndcg_10,
                 .recall_10 = mean.recall_10,
                 .recall_50 = mean.recall_50,
                 .mrr = mean.mrr,
                 .hit_10 = mean.hit_10,
                 .coverage_10 = coverage_of(lists, candidates),
                 .gini_10 = gini_of(lists, candidates)};
  row.ndcg_10 = mean.ndcg_10;
  row.recall_50 = mean.recall_50;
  row.interval = intervals_of(metrics.metrics, test.seed);
  row.id = "eval:";
  row.id += enum_name(test.task).name;
  row.id += '/' + row.method + '/' + row.slice;
  return row;
}

std::vector<Slice> find_slices(const Backtest& test) {
  const MatchIndex& index = test.index;
  std::vector<Slice> slices = {{"all", [](const auto&, StakeholderId) { return true; }}};
  if (test.task == EvaluationTask::one_known) {
    slices.push_back(
        {"never_worked_together", [&](const EvaluationQuery& query, StakeholderId who) {
           return past_partners(index.history, query.known)[who] == 0;
         }});
  }
  slices.push_back({"one_project", [&](const EvaluationQuery&, StakeholderId who) {
                      return index.history.venues[who].size() == 1;
                    }});
  const auto same_country = [&](const EvaluationQuery& query, StakeholderId who) {
    return std::ranges::any_of(query.known, [&](StakeholderId known) {
      return index.countries[known] == index.countries[who];
    });
  };
  slices.push_back({"same_country", same_country});
  slices.push_back({"other_country", [=](const EvaluationQuery& query, StakeholderId who) {
                      return !same_country(query, who);
                    }});
  for (const auto& kind : EnumNames<StakeholderKind>::names) {
    slices.push_back({"kind:" + std::string(kind.name),
                      [&index, value = kind.value](const auto&, StakeholderId who) {
                        return index.kinds[who] == value;
                      }});
  }
  return slices;
}

/// Rows of the learned score in all slices, then of every baseline as a whole.
void add_task_rows(const Backtest& test, const AdditiveModel& model, bool with_baselines,
                   const Watch& watch, std::vector<EvaluationRow>& rows) {
  const auto lists = answer_queries(
      test,
      [&](const PartnerQuery& query) {
        return utilities(model, measure_features(test.index, query));
      },
      watch);
  const std::vector<Slice> slices = find_slices(test);
  for (const Slice& slice : slices) {
    const SliceMetrics metrics = measure_slice(test, lists, slice);
    if (metrics.queries.empty()) continue;
    rows.push_back(make_evaluation_row(test, lists, slice, metrics, "combined"));
  }
  if (!with_baselines || test.queries.empty()) return;
  const SliceMetrics ours = measure_slice(test, lists, slices.front());
  for (const auto& baseline : EnumNames<Baseline>::names) {
    const auto theirs = answer_queries(
        test,
        [&](const PartnerQuery& query) {
          return baseline_scores(baseline.value, test.index, test.partners, query);
        },
        watch);
    const SliceMetrics metrics = measure_slice(test, theirs, slices.front());
    rows.push_back(
        make_evaluation_row(test, theirs, slices.front(), metrics, std::string(baseline.name)));
    rows.back().difference = lead_over(ours.metrics, metrics.metrics, test.seed);
  }
}

std::vector<EvaluationQuery> queries_for(const Network& network, const History& history,
                                         const EvaluationChoice& choice, EvaluationTask task) {
  if (choice.queries_text) {
    return read_queries(network, history, *choice.queries_text, choice.queries_file, task);
  }
  return find_queries(network, history,
                      {.from = choice.cutoff,
                       .until = choice.until,
                       .min_members = choice.train.min_members,
                       .explicit_only = choice.train.explicit_only,
                       .without_role = choice.train.without_role,
                       .seed = choice.train.seed},
                      task);
}

}  // namespace

Evaluation evaluate_partners(const Network& network, const EvaluationChoice& choice,
                             const Watch& watch) {
  const auto terms =
      std::make_shared<const VenueTerms>(read_venue_terms(network, choice.train.threads, watch));
  TrainOptions train = choice.train;
  train.before = choice.cutoff;
  const MatchIndex index = build_match_index(network, terms,
                                             {.before = choice.cutoff,
                                              .explicit_only = train.explicit_only,
                                              .without_role = train.without_role});
  const PartnerLists partners = find_partners(index.history);
  Evaluation evaluation;
  std::vector<double> popularity(network.stakeholders.size());
  for (std::size_t i = 0; i < popularity.size(); ++i) {
    popularity[i] = static_cast<double>(index.history.venues[StakeholderId{i}].size());
    if (popularity[i] > 0.0) ++evaluation.candidates;
  }
  for (const EvaluationTask task : choice.tasks) {
    const Backtest test{.index = index,
                        .partners = partners,
                        .task = task,
                        .queries = queries_for(network, index.history, choice, task),
                        .popularity = popularity,
                        .seed = train.seed,
                        .threads = train.threads};
    TrainedModel trained = train_model(network, terms, task, train, watch);
    add_task_rows(test, trained.model, choice.with_baselines, watch, evaluation.rows);
    evaluation.models.push_back({.task = task, .trained = std::move(trained)});
  }
  return evaluation;
}

}  // namespace bindeglied
