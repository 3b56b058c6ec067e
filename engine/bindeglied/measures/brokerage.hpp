#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/null_sample.hpp"

namespace bindeglied {

/// What a broker is between two others that have no edge, by the groups of the three.
enum class BrokerRole : std::uint8_t {
  coordinator,     ///< all three in one group
  itinerant,       ///< the two in one group, the broker in another
  gatekeeper,      ///< the broker lets one of another group in to one of its own
  representative,  ///< the broker speaks for one of its own group to one of another
  liaison,         ///< all three in different groups
};

inline constexpr std::size_t broker_role_count = 5;
/// Without directions gatekeeper and representative are one figure: to be tested once.
inline constexpr std::size_t tested_role_count = broker_role_count - 1;

template <>
struct EnumNames<BrokerRole> {
  using enum BrokerRole;
  static constexpr std::array<EnumName<BrokerRole>, broker_role_count> names{{
      {coordinator, "coordinator", "Koordination", "coordinator"},
      {itinerant, "itinerant", "Vermittlung von außen", "itinerant broker"},
      {gatekeeper, "gatekeeper", "Türöffnung", "gatekeeper"},
      {representative, "representative", "Vertretung", "representative"},
      {liaison, "liaison", "Bindeglied", "liaison"},
  }};
};

/// How many pairs of others without an edge of their own a vertex stands between.
struct Brokerage {
  std::array<std::uint64_t, broker_role_count> roles = {};  ///< pairs, by BrokerRole
  /// All of them: coordinator + itinerant + gatekeeper + liaison, and those without a role.
  std::uint64_t pairs = 0;
  std::uint64_t sole_pairs = 0;  ///< of these, pairs with no other neighbour in common

  [[nodiscard]] std::uint64_t role(BrokerRole of) const {
    return roles[static_cast<std::size_t>(of)];
  }
};

/// The pairs that each vertex stands between, by role (Gould & Fernandez 1989, Sociological
/// Methodology 19, 89-126).
///
/// Pairs are unordered.  Edges have no direction, so who is gatekeeper for a pair in one direction
/// is representative in the other: these two counts are always equal and `pairs` counts them once;
/// programs that count directed triples, like R's sna, report twice the other three roles.  An
/// isolate and an end of a path stand between nobody.  `groups` has one number per vertex; where
/// one of three has no_group, the pair counts and has no role.  O(sum over edges of both degrees).
[[nodiscard]] std::vector<Brokerage> find_brokerage(const Graph& graph,
                                                    std::span<const std::uint32_t> groups,
                                                    const Watch& watch = {});

/// What chance says of each role, by BrokerRole.
using RoleVerdicts = std::array<NullVerdict, broker_role_count>;

/// Of all deals of test_brokerage() together.
inline constexpr std::uint64_t most_dealt_bytes = 2'000'000'000;

/// Whether a vertex has a role more often than chance, per vertex and BrokerRole: a permutation
/// test in which the groups are dealt anew among the vertices with edges and a group, while those
/// without one keep none; who is tied to whom stays, and so does the number of pairs (Gould &
/// Fernandez 1989 derive the moments of the same test).  O(samples x open pairs) time; a byte per
/// sample and vertex with edges, or four where a group is above 255.  The same for every number of
/// threads.  Throws Error{usage}, Error{limit} above most_dealt_bytes, Error{interrupted}.
[[nodiscard]] std::vector<RoleVerdicts> test_brokerage(const Graph& graph,
                                                       std::span<const std::uint32_t> groups,
                                                       const NullOptions& options,
                                                       const Watch& watch = {});

}  // namespace bindeglied
