#pragma once

#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Which two days to compare; the last day of a partial date counts.
struct DiffRequest {
  PartialDate from = {};  ///< none = the day of the question
  PartialDate to = {};    ///< none = the day of the question

  static constexpr auto fields() {
    using Self = DiffRequest;
    return std::tuple{Choice{"from", &Self::from, "the earlier day"},
                      Choice{"to", &Self::to, "the later day; default: the date of the data"}};
  }
};

/// What is not the same in `before` on the earlier day and in `after` on the later one; `summary`
/// counts gaps_better, gaps_worse, ties_added, ties_removed, ties_changed.  Both may be the same
/// study.
///
/// Throws Error{usage} when both are the same study on the same day, when days are in the
/// wrong order or one too many; Error{interrupted}.
[[nodiscard]] Report report_diff(const Study& before, const Study& after, const Question& question,
                                 const DiffRequest& request, const Watch& watch = {});

}  // namespace bindeglied
