#include "bindeglied/matching/detail/answer_queries.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/spread_lists.hpp"

namespace bindeglied::detail {
namespace {

/// What was found for one query.
struct Answer {
  RankedPartners list = {};
  ListChoice choice = {};  ///< where lists are spread
  CalibrationSums calibration = {};
};

std::vector<double> probabilities_of(const std::vector<double>& scores, double base) {
  std::vector<double> probabilities(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    probabilities[i] = score_of(base + scores[i]);
  }
  return probabilities;
}

Answer answer_query(const Backtest& test, const Scorer& score, const AnswerOptions& options,
                    std::size_t query) {
  constexpr std::size_t considered = 400;  // whoever comes later would cost a whole place
  const EvaluationQuery& asked = test.queries[query];
  const std::vector<double> scores =
      score(make_partner_query(test.index, asked.project, asked.known));
  const auto is_candidate = candidates_of(test.index.history, asked, test.task);
  Answer answer{.list = rank_partners(scores, test.popularity, is_candidate, asked.held_out)};
  if (!options.base) return answer;
  const std::vector<double> probabilities = probabilities_of(scores, *options.base);
  answer.calibration.add(probabilities, is_candidate, asked.held_out);
  if (options.spread <= 1.0) return answer;
  answer.choice.best = best_candidates(scores, test.popularity, is_candidate, considered);
  for (const StakeholderId who : answer.choice.best) {
    answer.choice.probabilities.push_back(probabilities[who.index()]);
  }
  return answer;
}

void spread_answers(const std::vector<ListChoice>& choices, double factor,
                    std::vector<RankedPartners>& lists) {
  const auto first_tens = spread_first_tens(choices, factor);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    lists[i] = move_to_front(lists[i], choices[i].best, first_tens[i]);
  }
}

}  // namespace

Answers answer_queries(const Backtest& test, const Scorer& score, const AnswerOptions& options,
                       const Watch& watch) {
  constexpr std::size_t per_batch = 64;
  Answers answers;
  std::vector<ListChoice> choices;
  for (std::size_t first = 0; first < test.queries.size(); first += per_batch) {
    watch.check("queries", static_cast<double>(first) / static_cast<double>(test.queries.size()));
    std::vector<Answer> batch(std::min(per_batch, test.queries.size() - first));
    parallel_for(batch.size(), 1, test.threads, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        batch[i] = answer_query(test, score, options, first + i);
      }
    });
    for (Answer& answer : batch) {
      answers.calibration.add(answer.calibration);
      answers.lists.push_back(std::move(answer.list));
      choices.push_back(std::move(answer.choice));
    }
  }
  assert(options.spread <= 1.0 || options.base);
  if (options.spread > 1.0) spread_answers(choices, options.spread, answers.lists);
  return answers;
}

}  // namespace bindeglied::detail
