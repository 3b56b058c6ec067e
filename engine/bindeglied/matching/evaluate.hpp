#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/baselines.hpp"
#include "bindeglied/matching/calibration_bins.hpp"
#include "bindeglied/matching/rank_metrics.hpp"
#include "bindeglied/matching/train_model.hpp"

namespace bindeglied {

/// Metrics of one method, with 95 % intervals of the two that decide.
struct MetricIntervals {
  MeanInterval ndcg_10 = {};
  MeanInterval recall_50 = {};

  static constexpr auto columns() {
    using R = MetricIntervals;
    return std::tuple{Column{"ndcg_10", &R::ndcg_10, "nDCG@10", "nDCG@10"},
                      Column{"recall_50", &R::recall_50, "Recall@50", "Recall@50"}};
  }
};

/// Metrics of the lists of some queries, and how widely these lists spread over the candidates.
struct ListMetrics {
  double ndcg_10 = 0.0;
  double recall_10 = 0.0;
  double recall_50 = 0.0;
  double mrr = 0.0;
  double hit_10 = 0.0;
  double coverage_10 = 0.0;  ///< share of candidates in any first ten
  double gini_10 = 0.0;      ///< of how often each candidate stands in a first ten

  static constexpr auto columns() {
    using R = ListMetrics;
    return std::tuple{Column{"ndcg_10", &R::ndcg_10, "nDCG@10", "nDCG@10"},
                      Column{"recall_10", &R::recall_10, "Recall@10", "Recall@10"},
                      Column{"recall_50", &R::recall_50, "Recall@50", "Recall@50"},
                      Column{"mrr", &R::mrr, "MRR", "MRR"},
                      Column{"hit_10", &R::hit_10, "Treffer@10", "Hit@10"},
                      Column{"coverage_10", &R::coverage_10, "Abdeckung@10", "Coverage@10"},
                      Column{"gini_10", &R::gini_10, "Gini@10", "Gini@10"}};
  }
};

/// How one method did on one task, for all partners held out or a part of them.
struct EvaluationRow {
  std::string id = {};  ///< "eval:TASK/METHOD/SLICE"
  EvaluationTask task = EvaluationTask::one_known;
  std::string method = {};  ///< "combined", "combined_mentions", "combined_spread", "without_" and
                            ///< a family of features, or a Baseline
  std::string slice = {};   ///< "all", "kind:university", see evaluation_slices()
  std::uint32_t queries = 0;
  double ndcg_10 = 0.0;  ///< as in `metrics`, for tables
  double recall_50 = 0.0;
  ListMetrics metrics = {};
  MetricIntervals interval = {};
  /// `combined` minus this method, query by query; all 0 for `combined`.
  MetricIntervals difference = {};

  static constexpr auto columns() {
    using R = EvaluationRow;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"task", &R::task, "Aufgabe", "Task"},
        Column{"method", &R::method, "Verfahren", "Method"},
        Column{"slice", &R::slice, "Ausschnitt", "Slice"},
        Column{"queries", &R::queries, "Projekte", "Projects"},
        Column{"ndcg_10", &R::ndcg_10, "nDCG@10", "nDCG@10", always, Display::fine},
        Column{"recall_50", &R::recall_50, "Recall@50", "Recall@50", always, Display::fine},
        Column{"metrics", &R::metrics, "Maße", "Metrics", details},
        Column{"interval", &R::interval, "Intervall", "Interval", details},
        Column{"difference", &R::difference, "Vorsprung", "Lead", details}};
  }
};

/// The backtest: what to learn from, what to ask about.
struct EvaluationChoice {
  Day cutoff = latest_day;  ///< exclusive end of all that is known
  Day until = latest_day;   ///< exclusive end of the projects asked about
  std::vector<EvaluationTask> tasks = {EvaluationTask::one_known};
  /// Of a file (read_queries), whose projects begin before `until`; none: all projects in the days.
  /// train.min_members then counts for what is learned from alone.
  std::optional<std::string> queries_text = {};
  std::string queries_file = {};  ///< its name, for messages
  bool with_baselines = true;
  std::size_t most_ease_items = BaselineOptions{}.most_ease_items;  ///< else EASE is left out
  /// Above 1: also lists that together name so many times as many candidates among their first ten,
  /// as far as the best 400 of each allow (spread_lists.hpp).
  double spread = 1.0;
  /// Also learned with what texts name (Feature::mention): partly circular, since descriptions are
  /// written when the partners are known.
  bool with_mentions = false;
  bool with_ablation = false;  ///< learn again without each family of features
  TrainOptions train = {};     ///< its `before` is set to the cutoff
};

/// What was learned for one task, and from when.
struct TaskModel {
  EvaluationTask task = EvaluationTask::one_known;
  TrainedModel trained = {};
  std::uint32_t left_out = 0;  ///< rows of the file of queries with nobody who can be named
};

struct Evaluation {
  std::vector<EvaluationRow> rows =
      {};  ///< by task: "combined" with its slices, spread, mentions, ablation, baselines
  std::vector<TaskModel> models = {};
  std::vector<CalibrationBin> calibration = {};  ///< of the score, by task, probability falling
  std::uint32_t candidates = 0;
  /// How many organisations EASE would have to compare where that is too many; else 0.
  std::uint32_t items_without_ease = 0;
};

/// Ranks all candidates for projects that began in [cutoff, until) from what had begun before, and
/// compares with who joined: the score learned before the cutoff, and every baseline.  Means run
/// over projects with at least one partner held out that has history.  Ties are broken by
/// popularity, then id, for every method.  EASE has no row where there would be more items than
/// most_ease_items.  Throws Error{input}, Error{interrupted}, Error{limit} as
/// build_baseline_tables().
[[nodiscard]] Evaluation evaluate_partners(const Network& network, const EvaluationChoice& choice,
                                           const Watch& watch = {});

}  // namespace bindeglied
