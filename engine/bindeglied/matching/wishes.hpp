#pragma once

#include <optional>
#include <vector>

#include "bindeglied/matching/project_query.hpp"

namespace bindeglied {

/// How far a project is what a candidate looks for by its own account.
struct WishFit {
  double share = 0.0;                  ///< of its wishes that the project meets, in [0, 1]
  std::vector<SourceId> sources = {};  ///< of all its wishes; ascending
};

/// A wish is a documented offer in the candidate's own name that is bound to topics or places; the
/// project meets it when it lies within both.  Empty for a candidate without wishes.  O(offers).
[[nodiscard]] std::optional<WishFit> wish_fit(const Network& network, const ProjectQuery& query,
                                              StakeholderId candidate);

/// The harmonic mean of how well the candidate suits the project and the project the candidate,
/// both in [0, 1]; 0 when either is (Pizzato, Rej, Chung, Koprinska & Kay 2010, RecSys 4, 207-214,
/// doi:10.1145/1864708.1864747).
[[nodiscard]] double reciprocal_score(double forward, double backward);

}  // namespace bindeglied
