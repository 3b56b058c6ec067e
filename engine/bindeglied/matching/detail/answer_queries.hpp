#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/baselines.hpp"
#include "bindeglied/matching/calibration_bins.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/matching/rank_metrics.hpp"

namespace bindeglied::detail {

/// The queries of one task and what methods need to answer them.
struct Backtest {
  const MatchIndex& index;
  const BaselineTables& tables;
  EvaluationTask task;
  std::vector<EvaluationQuery> queries;
  std::vector<double> popularity;
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;
};

/// Scores of all stakeholders for a query.
using Scorer = std::function<std::vector<double>(const PartnerQuery&)>;

struct AnswerOptions {
  /// Given where scores are log-odds without it: then `calibration` is filled.
  std::optional<double> base = {};
  /// How many times as many candidates all first tens together shall name, see spread_lists.hpp;
  /// above 1 only with a base.
  double spread = 1.0;
};

/// One list per query, in their order.
struct Answers {
  std::vector<RankedPartners> lists = {};
  CalibrationSums calibration = {};
};

/// Ranks all candidates for every query.
/// Throws Error{interrupted}.
[[nodiscard]] Answers answer_queries(const Backtest& test, const Scorer& score,
                                     const AnswerOptions& options, const Watch& watch);

}  // namespace bindeglied::detail
