#pragma once

#include <cstdint>
#include <string>
#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// How weights are learned.
struct LearningRequest {
  std::uint32_t projects = 1300;  ///< learned from at most; each takes about 0.3 MB
  std::uint32_t months = 12;      ///< before the day, from which they come
  std::uint32_t min_partners = 3;
  std::string leave_out_role = "thirdParty";  ///< as CORDIS calls affiliates of a partner

  static constexpr auto fields() {
    using Self = LearningRequest;
    return std::tuple{
        Field{"projects", &Self::projects, 1U, 4000U, "projects to learn from at most"},
        Field{"months", &Self::months, 1U, 600U, "how many months before the day they come from"},
        Field{"min_partners", &Self::min_partners, 2U, 1000U,
              "smallest number of partners of a project that counts"},
        Choice{"leave_out_role", &Self::leave_out_role, "ties of this role do not count"}};
  }
};

/// A backtest of the recommendations.
struct EvaluationRequest {
  PartialDate cutoff = {};  ///< its first day; only what began before is known
  PartialDate until = {};   ///< its first day, exclusive; none = a year after the cutoff
  std::string tasks = "A";
  /// A file; empty = all projects of the days.  Its projects must begin before `until`, and may
  /// have any number of partners.
  std::string queries = {};
  bool only_score = false;  ///< without the baselines
  double spread = 1.0;      ///< 1: do not spread
  bool mentions = false;    ///< also with what texts name
  bool ablation = false;    ///< also without each family of features

  static constexpr auto fields() {
    using Self = EvaluationRequest;
    return std::tuple{
        Choice{"cutoff", &Self::cutoff, "only what began before this day is known"},
        Choice{"until", &Self::until, "projects that begin before this day; default: a year on"},
        Choice{"tasks", &Self::tasks,
               "A one partner known, B all but one, new and proven: those never or already worked "
               "with"},
        Choice{"queries", &Self::queries,
               "table of projects before --until, known and held-out partners"},
        Choice{"only_score", &Self::only_score, "leave the baselines out"},
        Field{"spread", &Self::spread, 1.0, 1000.0,
              "also lists whose first tens name so many times as many candidates; 1 = not"},
        Choice{"mentions", &Self::mentions,
               "also learn with countries, places and names that texts mention"},
        Choice{"ablation", &Self::ablation, "learn again without each family of features"}};
  }
};

/// How well partners would have been named for projects after the cutoff, see evaluate_partners().
/// As of the day before the cutoff: the day of the question does nothing here.
/// Without projects to ask about it has no rows and says so.  Throws Error{usage} without a cutoff,
/// for an end that is no later, or for an unknown task; Error{io} when the queries cannot be read;
/// Error{input} for broken rows of them; Error{interrupted}.
[[nodiscard]] Report report_evaluation(const Study& study, const Question& question,
                                       const EvaluationRequest& request,
                                       const LearningRequest& learning, const Watch& watch = {});

/// Weights of which history.
struct TrainingRequest {
  PartialDate before = {};  ///< its first day; none = the day after as-of, or after the last tie
  std::string tasks = "A,B,new,proven";
  bool from_scratch = false;  ///< else the weights of the study are shifted by the data

  static constexpr auto fields() {
    using Self = TrainingRequest;
    return std::tuple{
        Choice{"before", &Self::before,
               "only what began before this day; default: all, with --as-of all up to it"},
        Choice{"tasks", &Self::tasks,
               "A one partner known, B all but one, new and proven: those never or already worked "
               "with"},
        Choice{"from_scratch", &Self::from_scratch,
               "learn from this data alone instead of shifting the weights there are"}};
  }
};

/// The weights learned, as a table, as of the last day learned from; `before` comes before the day
/// of the question.  Throws as report_evaluation().
[[nodiscard]] Report report_training(const Study& study, const Question& question,
                                     const TrainingRequest& request,
                                     const LearningRequest& learning, const Watch& watch = {});

}  // namespace bindeglied
