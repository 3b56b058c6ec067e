#pragma once

#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"

namespace bindeglied {

/// Candidates who were given about the same probability, and how many of them joined: what a
/// calibration plot shows (DeGroot & Fienberg 1983, The Statistician 32, 12-22).
struct CalibrationBin {
  EvaluationTask task = EvaluationTask::one_known;
  double from = 0.0;  ///< probabilities in [from, to); the last bin has 1 too
  double to = 0.0;
  std::uint64_t candidates = 0;  ///< of all projects together
  double predicted = 0.0;        ///< mean probability, 0 without candidates
  double observed = 0.0;         ///< share that joined, 0 without candidates

  static constexpr auto columns() {
    using R = CalibrationBin;
    return std::tuple{Column{"task", &R::task, "Aufgabe", "Task"},
                      Column{"from", &R::from, "von", "from"},
                      Column{"to", &R::to, "bis", "to"},
                      Column{"candidates", &R::candidates, "Kandidaten", "Candidates"},
                      Column{"predicted", &R::predicted, "vorhergesagt", "Predicted"},
                      Column{"observed", &R::observed, "eingetreten", "Observed"}};
  }
};

/// Sums of one or several projects, per bin.
class CalibrationSums {
 public:
  CalibrationSums();

  /// Takes in the candidates of one project: the score of each stakeholder in [0, 1], who is a
  /// candidate, and who of them joined (ascending).
  void add(std::span<const double> scores,
           const IdVector<StakeholderId, std::uint8_t>& is_candidate,
           const std::vector<StakeholderId>& joined);
  void add(const CalibrationSums& other);

  /// By falling probability; bins without candidates are left out.
  [[nodiscard]] std::vector<CalibrationBin> bins(EvaluationTask task) const;

 private:
  struct Sum {
    std::uint64_t candidates = 0;
    double predicted = 0.0;
    std::uint64_t joined = 0;
  };
  std::vector<Sum> sums_;
};

}  // namespace bindeglied
