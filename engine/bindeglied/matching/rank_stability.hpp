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

/// How much of a part is lost without a source.
struct SourceShare {
  SourceId source = {};
  double share = 0.0;  ///< in (0, 1]

  friend bool operator==(const SourceShare&, const SourceShare&) = default;
};

/// A candidate with its parts, and what each of them rests on.
struct StabilityCandidate {
  StakeholderId candidate = {};
  MatchParts parts = {};
  /// Of each part after the base, in the order of MatchParts; by source, each once.
  std::array<std::vector<SourceShare>, weighted_part_count> shares = {};
};

/// The candidate with what its reasons (all of them) show: without a source a part loses the share
/// of the ties shown for it that have no other source.  Where no tie is shown it loses all without
/// its only source, and nothing when there are several.
///
/// That is not what scoring without the source would give: the part is taken to rest on the ties
/// shown, at most three, and on each of them alike.
[[nodiscard]] StabilityCandidate to_stability_candidate(const Network& network,
                                                        StakeholderId candidate,
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
/// all 2^k combinations; and the weights as they are without one source, for each source without
/// which some part loses a share.  Between two candidates the difference of utilities is linear in
/// the weights, so that whoever is ahead in all combinations is ahead for all weights between them.
///
/// Throws Error{usage}.  O((2^k + sources) n log n) for n candidates and the k parts in which they
/// differ.
[[nodiscard]] std::vector<RankInterval> rank_intervals(
    const std::vector<StabilityCandidate>& candidates, const StabilityOptions& options = {});

}  // namespace bindeglied
