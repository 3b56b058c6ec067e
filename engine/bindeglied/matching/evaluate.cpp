#include "bindeglied/matching/evaluate.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "bindeglied/matching/detail/answer_queries.hpp"
#include "bindeglied/matching/evaluation_slices.hpp"
#include "bindeglied/matching/mentions.hpp"

namespace bindeglied {
namespace {

using detail::answer_queries;
using detail::AnswerOptions;
using detail::Answers;
using detail::Backtest;
using detail::Scorer;

/// Metrics of every query with somebody held out in the slice; others have no entry.
struct SliceMetrics {
  std::vector<std::size_t> queries;
  std::vector<RankMetrics> metrics;
};

SliceMetrics measure_slice(const Backtest& test, const std::vector<RankedPartners>& lists,
                           const EvaluationSlice& slice) {
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
                                  const EvaluationSlice& slice, const SliceMetrics& metrics,
                                  std::string method) {
  const RankMetrics mean = mean_metrics(metrics.metrics);
  const auto candidates = static_cast<std::size_t>(
      std::ranges::count_if(test.popularity, [](double count) { return count > 0.0; }));
  std::vector<RankedPartners> counted;
  for (const std::size_t query : metrics.queries) counted.push_back(lists[query]);
  EvaluationRow row{.task = test.task,
                    .method = std::move(method),
                    .slice = slice.name,
                    .queries = static_cast<std::uint32_t>(metrics.queries.size())};
  row.metrics = {.ndcg_10 = mean.ndcg_10,
                 .recall_10 = mean.recall_10,
                 .recall_50 = mean.recall_50,
                 .mrr = mean.mrr,
                 .hit_10 = mean.hit_10,
                 .coverage_10 = coverage_of(counted, candidates),
                 .gini_10 = gini_of(counted, candidates)};
  row.ndcg_10 = mean.ndcg_10;
  row.recall_50 = mean.recall_50;
  row.interval = intervals_of(metrics.metrics, test.seed);
  row.id = "eval:";
  row.id += enum_name(test.task).name;
  row.id += '/' + row.method + '/' + row.slice;
  return row;
}

Scorer score_by(const Backtest& test, const AdditiveModel& model) {
  return [&, wanted = features_of(model)](const PartnerQuery& query) {
    return utilities(model, measure_features(test.index, query, wanted));
  };
}

/// Rows of the learned score in all slices, and how likely it held what came; how it did as a
/// whole.
SliceMetrics add_score_rows(const Backtest& test, const AdditiveModel& model, const Watch& watch,
                            Evaluation& evaluation) {
  const Answers answers = answer_queries(test, score_by(test, model), {.base = model.base}, watch);
  const std::vector<RankedPartners>& lists = answers.lists;
  const std::vector<EvaluationSlice> slices = evaluation_slices(test.index, test.task);
  for (const EvaluationSlice& slice : slices) {
    const SliceMetrics metrics = measure_slice(test, lists, slice);
    if (metrics.queries.empty()) continue;
    evaluation.rows.push_back(make_evaluation_row(test, lists, slice, metrics, "combined"));
  }
  for (const CalibrationBin& bin : answers.calibration.bins(test.task)) {
    evaluation.calibration.push_back(bin);
  }
  return measure_slice(test, lists, slices.front());
}

/// A row of another method for all partners, with the lead of the score over it.
void add_peer_row(const Backtest& test, const SliceMetrics& ours, std::string method,
                  const Scorer& score, const AnswerOptions& options, const Watch& watch,
                  std::vector<EvaluationRow>& rows) {
  const auto lists = answer_queries(test, score, options, watch).lists;
  const EvaluationSlice all = evaluation_slices(test.index, test.task).front();
  const SliceMetrics metrics = measure_slice(test, lists, all);
  rows.push_back(make_evaluation_row(test, lists, all, metrics, std::move(method)));
  rows.back().difference = lead_over(ours.metrics, metrics.metrics, test.seed);
}

void add_ablation_rows(const Backtest& test, const SliceMetrics& ours, TrainOptions options,
                       const std::function<AdditiveModel(const TrainOptions&)>& learn,
                       const Watch& watch, std::vector<EvaluationRow>& rows) {
  for (const auto& family : EnumNames<FeatureFamily>::names) {
    options.without = family.value;
    const AdditiveModel model = learn(options);
    add_peer_row(test, ours, "without_" + std::string(family.name), score_by(test, model), {},
                 watch, rows);
  }
}

void add_baseline_rows(const Backtest& test, const SliceMetrics& ours, const Watch& watch,
                       std::vector<EvaluationRow>& rows) {
  for (const auto& baseline : EnumNames<Baseline>::names) {
    if (baseline.value == Baseline::ease && !test.tables.ease) continue;
    const Scorer score = [&](const PartnerQuery& query) {
      return baseline_scores(baseline.value, test.index, test.tables, query);
    };
    add_peer_row(test, ours, std::string(baseline.name), score, {}, watch, rows);
  }
}

FileQueries queries_for(const Network& network, const History& history,
                        const EvaluationChoice& choice, EvaluationTask task) {
  if (choice.queries_text) {
    return read_queries(network, history, choice.until, *choice.queries_text, choice.queries_file,
                        task);
  }
  return {.queries = find_queries(network, history,
                                  {.from = choice.cutoff,
                                   .until = choice.until,
                                   .min_members = choice.train.min_members,
                                   .explicit_only = choice.train.explicit_only,
                                   .without_role = choice.train.without_role,
                                   .seed = choice.train.seed},
                                  task)};
}

std::vector<double> count_projects(const History& history) {
  std::vector<double> counts(history.venues.key_count());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i] = static_cast<double>(history.venues[StakeholderId{i}].size());
  }
  return counts;
}

BaselineTables tables_for(const MatchIndex& index, const EvaluationChoice& choice,
                          EvaluationTask task, const Watch& watch) {
  if (!choice.with_baselines) return {};
  return build_baseline_tables(index,
                               {.one_known = task != EvaluationTask::all_but_one,
                                .most_ease_items = choice.most_ease_items,
                                .threads = choice.train.threads},
                               watch);
}

std::shared_ptr<const VenueTerms> read_terms(const Network& network, const EvaluationChoice& choice,
                                             const Watch& watch) {
  VenueTerms terms = read_venue_terms(network, choice.train.threads, watch);
  if (choice.with_mentions) {
    terms.mentions =
        std::make_shared<const MentionWords>(read_mention_words(network, terms.dictionary));
  }
  return std::make_shared<const VenueTerms>(std::move(terms));
}

/// The score learned otherwise: with what texts name, and without each family of features.
void add_other_models(const Backtest& test, const SliceMetrics& ours,
                      const EvaluationChoice& choice, TrainOptions options,
                      const std::function<AdditiveModel(const TrainOptions&)>& learn,
                      const Watch& watch, std::vector<EvaluationRow>& rows) {
  if (choice.with_mentions) {
    options.with_mentions = true;
    const AdditiveModel model = learn(options);
    add_peer_row(test, ours, "combined_mentions", score_by(test, model), {}, watch, rows);
    options.with_mentions = false;
  }
  if (choice.with_ablation) add_ablation_rows(test, ours, options, learn, watch, rows);
}

/// Learns for the test's task and adds all its rows.
void evaluate_task(const TrainingRows& measured, const Backtest& test,
                   const EvaluationChoice& choice, const TrainOptions& train, const Watch& watch,
                   Evaluation& evaluation) {
  const auto learn = [&](const TrainOptions& options) {
    return fit_training_rows(measured, test.task, options, watch);
  };
  TrainedModel trained = learn(train);
  const SliceMetrics ours = add_score_rows(test, trained.model, watch, evaluation);
  if (!test.queries.empty()) {
    if (choice.spread > 1.0) {
      add_peer_row(test, ours, "combined_spread", score_by(test, trained.model),
                   {.base = trained.model.base, .spread = choice.spread}, watch, evaluation.rows);
    }
    const auto learn_model = [&](const TrainOptions& options) { return learn(options).model; };
    add_other_models(test, ours, choice, train, learn_model, watch, evaluation.rows);
    if (choice.with_baselines) add_baseline_rows(test, ours, watch, evaluation.rows);
  }
  evaluation.models.push_back({.task = test.task, .trained = std::move(trained)});
}

}  // namespace

Evaluation evaluate_partners(const Network& network, const EvaluationChoice& choice,
                             const Watch& watch) {
  const auto terms = read_terms(network, choice, watch);
  TrainOptions train = choice.train;
  train.before = choice.cutoff;
  const MatchIndex index = build_match_index(network, terms,
                                             {.before = choice.cutoff,
                                              .explicit_only = train.explicit_only,
                                              .without_role = train.without_role},
                                             watch);
  Evaluation evaluation;
  const std::vector<double> popularity = count_projects(index.history);
  evaluation.candidates = static_cast<std::uint32_t>(
      std::ranges::count_if(popularity, [](double count) { return count > 0.0; }));
  // Before the long work: what is wrong with a file of queries is said at once.
  std::vector<FileQueries> queries;
  for (const EvaluationTask task : choice.tasks) {
    queries.push_back(queries_for(network, index.history, choice, task));
  }
  const auto evaluate = [&](std::size_t i, const TrainingRows& measured) {
    const EvaluationTask task = choice.tasks[i];
    const BaselineTables tables = tables_for(index, choice, task, watch);
    if (choice.with_baselines && !tables.ease) {
      evaluation.items_without_ease =
          static_cast<std::uint32_t>(count_ease_items(index.history, {}));
    }
    const Backtest test{.index = index,
                        .tables = tables,
                        .task = task,
                        .queries = std::move(queries[i].queries),
                        .popularity = popularity,
                        .seed = train.seed,
                        .threads = train.threads};
    evaluate_task(measured, test, choice, train, watch, evaluation);
    evaluation.models.back().left_out = queries[i].left_out;
  };
  visit_training_rows(network, terms, choice.tasks, train, evaluate, watch);
  return evaluation;
}

}  // namespace bindeglied
