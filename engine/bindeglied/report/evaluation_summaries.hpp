#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/calibration_bins.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"

namespace bindeglied {

// As summaries.hpp, for what is learned from history.

/// From what the weights of one task were learned.
struct TrainingSource {
  EvaluationTask task = EvaluationTask::one_known;
  std::uint64_t projects = 0;  ///< 0: nothing to learn from, weights set by hand
  std::string first_day = {};  ///< ISO; empty without projects
  std::string last_day = {};

  static constexpr auto columns() {
    using R = TrainingSource;
    return std::tuple{Column{"task", &R::task, "Aufgabe", "task"},
                      Column{"projects", &R::projects, "Projekte", "projects"},
                      Column{"first_day", &R::first_day, "von", "from"},
                      Column{"last_day", &R::last_day, "bis", "to"}};
  }
};

/// Rows of a file of queries where nobody who is sought could be named.
struct LeftOutQueries {
  EvaluationTask task = EvaluationTask::one_known;
  std::uint64_t rows = 0;

  static constexpr auto columns() {
    using R = LeftOutQueries;
    return std::tuple{Column{"task", &R::task, "Aufgabe", "task"},
                      Column{"rows", &R::rows, "Zeilen", "rows"}};
  }
};

/// The days of a backtest, and what the weights come from.
struct EvaluationSummary {
  std::string cutoff = {};  ///< ISO, exclusive
  std::string until = {};   ///< ISO, exclusive
  std::uint64_t candidates = 0;
  std::vector<TrainingSource> trained = {};
  std::vector<LeftOutQueries> left_out = {};  ///< of a file of queries, tasks with any
  std::vector<CalibrationBin> calibration = {};

  static constexpr auto columns() {
    using R = EvaluationSummary;
    return std::tuple{Column{"cutoff", &R::cutoff, "Stichtag", "cutoff"},
                      Column{"until", &R::until, "bis vor", "until"},
                      Column{"candidates", &R::candidates, "Kandidaten", "candidates"},
                      Column{"trained", &R::trained, "gelernt aus", "trained on"},
                      Column{"left_out", &R::left_out, "ausgelassen", "left out"},
                      Column{"calibration", &R::calibration, "Eichung", "calibration"}};
  }
};

/// From what weights were learned.
struct TrainingSummary {
  std::vector<TrainingSource> trained = {};

  static constexpr auto columns() {
    using R = TrainingSummary;
    return std::tuple{Column{"trained", &R::trained, "gelernt aus", "trained on"}};
  }
};

}  // namespace bindeglied
