#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Ties to suppose, each as parse_tie_change() reads it.
struct WhatIfRequest {
  std::vector<std::string> add = {};
  std::vector<std::string> remove = {};

  static constexpr auto fields() {
    using Self = WhatIfRequest;
    return std::tuple{
        Choice{"add", &Self::add,
               "suppose this tie: 'FROM KIND TO [level=LEVEL] [since=DATE]'; may be repeated"},
        Choice{"remove", &Self::remove, "suppose it away: 'FROM KIND TO'; may be repeated"}};
  }
};

/// The study as if these ties were there, and were not; throws as report_what_if() does.
[[nodiscard]] Study suppose(const Study& study, const Question& question,
                            const WhatIfRequest& request, const Watch& watch = {});

/// How the gaps and the network would change: the gaps that differ, schema "bindeglied/what-if/1".
/// `summary` has not_met, unknown, met and total_severity, each `_before` and `_after`; `measures`,
/// every ContactMeasure in both states; `touched`, the ends of the changed ties in both.
///
/// An added tie holds from the day that the question is asked for unless it says otherwise; it is
/// explicit, and names the source "what-if".  Throws Error{usage} when nothing is supposed, or
/// something unknown or impossible; Error{interrupted}.
[[nodiscard]] Report report_what_if(const Study& study, const Question& question,
                                    const WhatIfRequest& request, const Watch& watch = {});

}  // namespace bindeglied
