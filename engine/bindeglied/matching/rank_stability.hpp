#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// The parts that weights can change: all of MatchParts but the base, which is the same for all.
inline constexpr std::size_t weighted_part_count =
    std::tuple_size_v<decltype(MatchParts::columns())> - 1;

/// A candidate with its parts, and what each of them rests on.
struct StabilityCandidate {
  StakeholderId candidate = {};
  MatchParts parts = {};
  /// The sources of what the reason for each part after the base shows, in the order of MatchParts;
  /// a part with one source counts as lost with it, a part with none or several stays.  A reason
  /// shows at most three ties: where a part rests on more, and these have one source, it is taken
  /// for less firm than it is.
  std::array<std::vector<SourceId>, weighted_part_count> sources = {};
};

/// The candidate with the sources that its reasons (all of them) show.
[[nodiscard]] StabilityCandidate to_stability_candidate(StakeholderId candidate,
                                                        const MatchParts& parts,
                                                        const std::vector<Reason>& reasons);

/// How much is changed.
struct StabilityOptions {
  double weight_change = 0.2;  ///< each weight by this share, up and down

  static constexpr auto fields() {
    using Self = StabilityOptions;
    return std::tuple{Field{"weight_change", &Self::weight_change, 0.0, 1.0,
                            "share by which weights change, 0 to 1"}};
  }
};

/// The interval of ranks of each candidate, in the order given.
///
/// Ranks are by falling utility, then id, among these candidates.  They are taken over the weights
/// as they are; each weight alone times 1 - weight_change and 1 + weight_change; all weights so, in
/// all 2^k combinations; and the weights as they are without one source, for each source that alone
/// stands behind what is shown for some part.  Between
/// two candidates the difference of utilities is linear in the weights, so that whoever is ahead
/// in all combinations is ahead for all weights between them.
///
/// Throws Error{usage}.  O((2^k + sources) n log n) for n candidates and the k parts in which they
/// differ.
[[nodiscard]] std::vector<RankInterval> rank_intervals(
    const std::vector<StabilityCandidate>& candidates, const StabilityOptions& options = {});

}  // namespace bindeglied
