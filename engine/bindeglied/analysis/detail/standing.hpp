#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/involvement.hpp"

namespace bindeglied::detail {

/// What every step of an assessment needs to know.
struct ExpectationView {
  const Network& network;
  const AsOf& as_of;
  const Expectation& expectation;
  std::optional<WorkingPhase> phase;         ///< read late: never calls late what may not be
  std::optional<WorkingPhase> strict_phase;  ///< read early
};

[[nodiscard]] ExpectationView view_of(const Network& network, const AsOf& as_of,
                                      const Expectation& expectation);

/// How far one stakeholder gets in the venue of an expectation.  `sure_…` counts only ties that
/// have certainly begun, each as late as it may have, against the strict phase.
struct Standing {
  StakeholderId stakeholder = {};
  Involvement involvement = {};
  double attainment = 0.0;       ///< A, in [0, 1]
  double timeliness = 0.0;       ///< tau, in [0, 1]
  double sure_attainment = 0.0;  ///< at most A
  double sure_reached = 0.0;     ///< at most tau A

  [[nodiscard]] double reached() const { return timeliness * attainment; }
  /// The required level, in time: tau >= 0.5.
  [[nodiscard]] bool is_fulfilled() const { return attainment >= 1.0 && timeliness >= 0.5; }
};

[[nodiscard]] Standing find_standing(const ExpectationView& view, StakeholderId stakeholder);

/// Contact through others.
struct IndirectContact {
  double credit = 0.0;         ///< J, in [0, lambda]
  double sure_credit = 0.0;    ///< at most J
  StakeholderId through = {};  ///< none when J = 0
  std::vector<TieId> ties = {};
  bool is_inferred = false;
  bool is_undated = false;
};

/// J of a stakeholder: through its members and its umbrellas; of equals the first by id.
[[nodiscard]] IndirectContact find_indirect_contact(const ExpectationView& view, double lambda);

/// A network of organisations as of a day.
struct Umbrella {
  StakeholderId stakeholder = {};
  std::vector<Membership> members = {};              ///< never empty; ascending
  std::vector<StakeholderKind> frequent_kinds = {};  ///< the most frequent kinds of its members
};

/// The umbrella that `stakeholder` is, if it has members on the day.
[[nodiscard]] std::optional<Umbrella> find_umbrella(const Network& network,
                                                    StakeholderId stakeholder, const AsOf& as_of);

/// The kinds whose rows concern `who`: its own, and for an umbrella those of most members.
[[nodiscard]] std::vector<StakeholderKind> kinds_of(const Network& network, StakeholderId who,
                                                    const AsOf& as_of);

/// All networks of organisations, ascending: of kind `network`, or with at least two members (one
/// member alone is rather a part, such as a staff unit of a ministry).
[[nodiscard]] std::vector<Umbrella> find_umbrellas(const Network& network, const AsOf& as_of);

/// Whether the members of the umbrella are mostly of the circle that is expected.
[[nodiscard]] bool is_of_circle(const Umbrella& umbrella, const Expectation& expectation);

/// J of a kind: through the umbrellas whose members are mostly of the named circle.  An umbrella
/// that counts itself is no indirect contact.  `umbrella` is the one to report: with the best A,
/// else the one with most members, else the first by id; null when there is none.
struct KindContact {
  IndirectContact contact = {};
  const Umbrella* umbrella = nullptr;  ///< shares the life of `umbrellas`
};
[[nodiscard]] KindContact find_kind_contact(const ExpectationView& view,
                                            const std::vector<Umbrella>& umbrellas, double lambda);

/// True when a stakeholder counts for an expectation: the named one, or one of the kinds or of
/// `also_counts` that exists on the day.
[[nodiscard]] bool counts_for(const Network& network, const Expectation& expectation,
                              StakeholderId stakeholder, const AsOf& as_of);

/// The members documented in the venue, of all.
[[nodiscard]] MemberCount count_members(const Network& network, const Umbrella& umbrella,
                                        VenueId venue, const AsOf& as_of);

}  // namespace bindeglied::detail
