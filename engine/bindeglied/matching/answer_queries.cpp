#include "bindeglied/matching/detail/answer_queries.hpp"

#include <algorithm>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/additive_model.hpp"

namespace bindeglied::detail {
namespace {

/// What was found for one query.
struct Answer {
  std::vector<double> scores = {};
  RankedPartners list = {};
  CalibrationSums calibration = {};
};

CalibrationSums calibrate(const std::vector<double>& scores, double base,
                          const IdVector<StakeholderId, std::uint8_t>& is_candidate,
                          const std::vector<StakeholderId>& joined) {
  std::vector<double> probabilities(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    probabilities[i] = score_of(base + scores[i]);
  }
  CalibrationSums sums;
  sums.add(probabilities, is_candidate, joined);
  return sums;
}

void rank(const Backtest& test, std::size_t query, Answer& answer) {
  const EvaluationQuery& asked = test.queries[query];
  answer.list = rank_partners(answer.scores, test.popularity,
                              candidates_of(test.index.history, asked, test.task), asked.held_out);
}

/// Scores, and what does not depend on the answers before.
Answer answer_query(const Backtest& test, const Scorer& score, const AnswerOptions& options,
                    std::size_t query) {
  const EvaluationQuery& asked = test.queries[query];
  Answer answer{.scores = score(make_partner_query(test.index, asked.project, asked.known))};
  if (options.base) {
    answer.calibration =
        calibrate(answer.scores, *options.base, candidates_of(test.index.history, asked, test.task),
                  asked.held_out);
  }
  if (options.exposure_price > 0.0) return answer;
  rank(test, query, answer);
  answer.scores = {};
  return answer;
}

}  // namespace

Answers answer_queries(const Backtest& test, const Scorer& score, const AnswerOptions& options,
                       const Watch& watch) {
  constexpr std::size_t per_batch = 64;
  Answers answers;
  std::vector<double> shown(test.popularity.size(), 0.0);
  for (std::size_t first = 0; first < test.queries.size(); first += per_batch) {
    watch.check("queries", static_cast<double>(first) / static_cast<double>(test.queries.size()));
    std::vector<Answer> batch(std::min(per_batch, test.queries.size() - first));
    parallel_for(batch.size(), 1, test.threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        batch[i] = answer_query(test, score, options, first + i);
      }
    });
    for (std::size_t i = 0; i < batch.size(); ++i) {
      for (std::size_t who = 0; who < batch[i].scores.size(); ++who) {
        batch[i].scores[who] -= options.exposure_price * shown[who];
      }
      if (options.exposure_price > 0.0) rank(test, first + i, batch[i]);
      for (const StakeholderId who : batch[i].list.first_ten) shown[who.index()] += 1.0;
      answers.calibration.add(batch[i].calibration);
      answers.lists.push_back(std::move(batch[i].list));
    }
  }
  return answers;
}

}  // namespace bindeglied::detail
