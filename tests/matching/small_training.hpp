#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "bindeglied/matching/train_model.hpp"
#include "tests/support/random_projects.hpp"

namespace bindeglied::testing {

[[nodiscard]] inline Day day(std::string_view text) { return parse_date(text)->range().first; }

/// Random projects of 2014 to 2020; what begins from this day on lies in the future.
inline constexpr std::string_view cutoff = "2018-07-01";
inline constexpr ProjectsShape shape{.stakeholders = 12, .projects = 70};

[[nodiscard]] inline std::shared_ptr<const VenueTerms> terms_of(const Network& network) {
  return std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
}

/// A small pool, so that some candidates are drawn and stand for others.
[[nodiscard]] inline TrainOptions small_options() {
  return {
      .before = day(cutoff), .months = 24, .pool = 4, .others = 3, .min_members = 2, .threads = 1};
}

[[nodiscard]] inline TrainedModel train(const Network& network, EvaluationTask task,
                                        const TrainOptions& options) {
  return train_model(network, terms_of(network), task, options);
}

/// All that was learned, number by number.
[[nodiscard]] inline std::vector<double> numbers_of(const TrainedModel& trained) {
  std::vector<double> numbers = {static_cast<double>(trained.projects), trained.model.base,
                                 trained.model.candidates};
  for (const Curve& curve : trained.model.curves) {
    numbers.push_back(static_cast<double>(curve.feature));
    numbers.insert(numbers.end(), curve.knots.begin(), curve.knots.end());
    numbers.insert(numbers.end(), curve.values.begin(), curve.values.end());
  }
  return numbers;
}

[[nodiscard]] inline bool is_later(const TieRecord& tie) {
  return tie.since.range().last >= day(cutoff);
}

}  // namespace bindeglied::testing
