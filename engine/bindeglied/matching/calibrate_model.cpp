#include "bindeglied/matching/calibrate_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace bindeglied {
namespace {

/// Candidates of one utility, and how many of them were chosen.
struct Outcome {
  double utility = 0.0;
  double weight = 1.0;
  bool is_chosen = false;
  double target = 0.0;  ///< what the logistic curve should say, a little inside (0, 1)
};

std::vector<Outcome> find_outcomes(const AdditiveModel& model,
                                   const std::vector<TrainingQuery>& queries) {
  std::vector<Outcome> outcomes;
  for (const TrainingQuery& query : queries) {
    for (std::size_t row = 0; row < query.offsets.size(); ++row) {
      outcomes.push_back({.utility = utility_of_row(model, row_of(query, row)),
                          .weight = std::exp(static_cast<double>(query.offsets[row])),
                          .is_chosen = row < query.chosen});
    }
  }
  return outcomes;
}

/// logit = base + scale * utility.
struct Line {
  double base = 0.0;
  double scale = 1.0;
};

/// Cross entropy of the targets.
double loss_of(const std::vector<Outcome>& outcomes, const Line& line) {
  double loss = 0.0;
  for (const Outcome& outcome : outcomes) {
    const double logit = line.base + line.scale * outcome.utility;
    const double softplus = std::max(logit, 0.0) + std::log1p(std::exp(-std::abs(logit)));
    loss += outcome.weight * (softplus - outcome.target * logit);
  }
  return loss;
}

/// The Newton step from here; 0 where the curvature is none.
Line newton_step(const std::vector<Outcome>& outcomes, const Line& line) {
  double base_slope = 0.0;
  double scale_slope = 0.0;
  double base_bend = 0.0;
  double mixed_bend = 0.0;
  double scale_bend = 0.0;
  for (const Outcome& outcome : outcomes) {
    const double u = outcome.utility;
    const double p = score_of(line.base + line.scale * u);
    const double error = outcome.weight * (p - outcome.target);
    const double bend = outcome.weight * p * (1.0 - p);
    base_slope += error;
    scale_slope += error * u;
    base_bend += bend;
    mixed_bend += bend * u;
    scale_bend += bend * u * u;
  }
  const double determinant = base_bend * scale_bend - mixed_bend * mixed_bend;
  if (!(determinant > 1e-12 * base_bend * scale_bend)) return {.base = 0.0, .scale = 0.0};
  return {.base = -(scale_bend * base_slope - mixed_bend * scale_slope) / determinant,
          .scale = -(base_bend * scale_slope - mixed_bend * base_slope) / determinant};
}

/// Halves each step until the loss falls, so that it converges from anywhere.
Line fit_line(const std::vector<Outcome>& outcomes, Line line) {
  constexpr int most_steps = 100;
  constexpr int most_halvings = 40;
  constexpr double small = 1e-10;
  double loss = loss_of(outcomes, line);
  for (int step = 0; step < most_steps; ++step) {
    Line move = newton_step(outcomes, line);
    if (std::abs(move.base) + std::abs(move.scale) < small) return line;
    for (int halving = 0; halving < most_halvings; ++halving) {
      const Line next{.base = line.base + move.base, .scale = line.scale + move.scale};
      const double next_loss = loss_of(outcomes, next);
      if (next_loss < loss) {
        line = next;
        loss = next_loss;
        break;
      }
      if (halving + 1 == most_halvings) return line;
      move = {.base = move.base / 2.0, .scale = move.scale / 2.0};
    }
  }
  return line;
}

/// How many candidates were chosen, and how many were not.
struct Totals {
  double chosen = 0.0;
  double others = 0.0;
};

Totals count_outcomes(const std::vector<Outcome>& outcomes) {
  Totals totals;
  for (const Outcome& outcome : outcomes) {
    (outcome.is_chosen ? totals.chosen : totals.others) += outcome.weight;
  }
  return totals;
}

void set_targets(const Totals& totals, std::vector<Outcome>& outcomes) {
  for (Outcome& outcome : outcomes) {
    outcome.target = outcome.is_chosen ? (totals.chosen + 1.0) / (totals.chosen + 2.0)
                                       : 1.0 / (totals.others + 2.0);
  }
}

/// Those of whom the line says that they are far likelier than one drawn at random.
std::vector<Outcome> likely_ones(const std::vector<Outcome>& outcomes, const Line& line,
                                 const Totals& totals) {
  constexpr double far_likelier = 10.0;
  const double random = totals.chosen / (totals.chosen + totals.others);
  std::vector<Outcome> likely;
  for (const Outcome& outcome : outcomes) {
    const double p = score_of(line.base + line.scale * outcome.utility);
    if (p >= far_likelier * random) likely.push_back(outcome);
  }
  return likely;
}

bool is_rising(const Line& line) {
  return std::isfinite(line.base) && std::isfinite(line.scale) && line.scale > 0.0;
}

/// The line among the likely ones, if there are enough of both kinds to tell, else the first.
Line fit_upper_end(const std::vector<Outcome>& outcomes, const Line& line, const Totals& totals) {
  constexpr double enough = 50.0;
  std::vector<Outcome> likely = likely_ones(outcomes, line, totals);
  const Totals of_likely = count_outcomes(likely);
  if (of_likely.chosen < enough || of_likely.others < enough) return line;
  set_targets(of_likely, likely);
  const Line upper = fit_line(likely, line);
  return is_rising(upper) ? upper : line;
}

}  // namespace

AdditiveModel calibrate_model(const AdditiveModel& model,
                              const std::vector<TrainingQuery>& queries) {
  constexpr double at_least = 0.5;
  std::vector<Outcome> outcomes = find_outcomes(model, queries);
  const Totals totals = count_outcomes(outcomes);
  AdditiveModel calibrated = model;
  calibrated.base = std::log(std::max(totals.chosen, at_least) / std::max(totals.others, at_least));
  if (queries.empty()) return calibrated;
  calibrated.candidates = (totals.chosen + totals.others) / static_cast<double>(queries.size());
  if (totals.chosen == 0.0 || totals.others == 0.0) return calibrated;

  set_targets(totals, outcomes);
  Line line = fit_line(outcomes, {.base = calibrated.base, .scale = 1.0});
  if (!is_rising(line)) return calibrated;
  line = fit_upper_end(outcomes, line, totals);
  calibrated.base = line.base;
  return scaled(std::move(calibrated), line.scale);
}

}  // namespace bindeglied
