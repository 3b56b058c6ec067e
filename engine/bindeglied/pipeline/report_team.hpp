#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/team.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// What a team must look like, in words.
struct TeamWishes {
  std::string size = "3..5";            ///< "A..B", or "N" for exactly N
  std::vector<std::string> must = {};   ///< ids or names
  std::vector<std::string> never = {};  ///< ids or names
  std::vector<std::string> quota = {};  ///< "KIND>=N"

  static constexpr auto fields() {
    using Self = TeamWishes;
    return std::tuple{
        Choice{"size", &Self::size, "members of the team, A..B or exactly N"},
        Choice{"must", &Self::must, "this organisation is in it; repeatable"},
        Choice{"never", &Self::never, "this organisation is not; repeatable"},
        Choice{"quota", &Self::quota, "at least so many of a kind: 'foundation>=1'; repeatable"}};
  }
};

/// The request for a project, by id or name, with these wishes.
///
/// Throws Error{usage} for an unknown name or kind, a venue that is no project, a size or a quota
/// that cannot be understood, and a kind with two quotas.
[[nodiscard]] TeamRequest read_team_request(const Network& network, std::string_view project,
                                            const TeamWishes& wishes);

/// A team for one project, with how good it is; schema "bindeglied/team/1".
///
/// Throws as read_team_request() and find_team().
[[nodiscard]] Report report_team(const Study& study, const Question& question,
                                 std::string_view project, const TeamWishes& wishes,
                                 const TeamOptions& options, const Watch& watch = {});

}  // namespace bindeglied
