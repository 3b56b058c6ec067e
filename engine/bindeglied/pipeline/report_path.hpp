#pragma once

#include <cstdint>
#include <string>
#include <tuple>

#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/analysis/shortest_paths.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Between whom ways are wanted.
struct PathRequest {
  std::string from = {};  ///< id or name of a stakeholder
  std::string to = {};    ///< id or name of a stakeholder or venue
  std::uint32_t count = 3;
  double hop_cost = IntroductionOptions{}.hop_cost;

  static constexpr auto fields() {
    using Self = PathRequest;
    return std::tuple{Field{"count", &Self::count, 1U, 1000U, "ways at most"},
                      Field{"hop_cost", &Self::hop_cost, 0.0, 10.0,
                            "length added for each introduction that is needed"}};
  }
};

/// Who can introduce `from` to `to`, shortest way first; `summary` has from, to and
/// vertex_disjoint_count.  No way is a result without rows, said in a remark.
///
/// Throws Error{usage} for an unknown name, a venue as start, equal ends, a value out of range;
/// Error{interrupted}.
[[nodiscard]] Report report_path(const Study& study, const Question& question,
                                 const PathRequest& request, const Watch& watch = {});

}  // namespace bindeglied
