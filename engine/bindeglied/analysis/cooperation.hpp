#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/configuration_model.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What counts as cooperation.
struct CooperationOptions {
  Level level = Level::involved;  ///< the weakest involvement in a venue that counts
  bool with_membership = false;   ///< member_of and owns count too

  static constexpr auto fields() {
    using Self = CooperationOptions;
    return std::tuple{
        Choice{"level", &Self::level, "weakest involvement in a venue that counts as cooperation"},
        Choice{"with_membership", &Self::with_membership,
               "memberships and ownership count as cooperation too"}};
  }
};

/// Relations of one kind between stakeholders, each pair once.
struct DirectTies {
  TieKind kind = TieKind::cooperates_with;
  TieDirection direction = TieDirection::none;
  std::vector<Edge> ties = {};  ///< ascending; weight 1
};

/// What two are tied by: the parts that random networks are made from, each part by itself.
struct CooperationParts {
  /// Who takes part where, one two-mode graph per VenueKind, in its order; rows are vertices,
  /// columns the indices of venues.
  std::vector<TwoMode> participation = {};
  std::vector<DirectTies> direct = {};
};

/// Who cooperates with whom on a day.
///
/// Vertices are the stakeholders that exist on the day, in the order of their ids; one that was
/// replaced is stood for by its successor.  Two are neighbours when both are documented in one
/// venue (that itself, not one around it or inside it), at `level` or more, ended or not, or when a
/// documented relation that is not over ties them: cooperates_with, funds, and with_membership also
/// member_of and owns.  A seat in a town, a responsibility, a succession are no cooperation.
///
/// Weights: 1 per relation, and 1 / (n - 1) for each venue with n participants that two share, so
/// that everybody has 1 to spend per venue (Newman 2001, Physical Review E 64, 016132).
struct Cooperation {
  std::vector<StakeholderId> stakeholders = {};  ///< per vertex; ascending
  /// The vertex that each stakeholder is, or that stands for it; no_vertex where there is none.
  IdVector<StakeholderId, std::uint32_t> vertex_of = {};
  CooperationParts parts = {};
  Graph graph = {};
  /// StakeholderKind, per vertex; no_group for those whose kind the data does not say: unknown is
  /// no group.
  std::vector<std::uint32_t> kinds = {};
  std::vector<std::uint32_t> places = {};  ///< index of the municipality, or no_group; per vertex
};

/// The kind of the stakeholder that a vertex is; empty where the data does not say it.
[[nodiscard]] std::optional<StakeholderKind> kind_of(const Cooperation& cooperation,
                                                     std::uint32_t vertex);

/// Whether the data says of any stakeholder of what kind it is.
[[nodiscard]] bool knows_kinds(const Cooperation& cooperation);

/// How many of those with partners have no kind in the data.
[[nodiscard]] std::uint64_t count_unknown_kinds(const Cooperation& cooperation);

/// Whether the tie says that its stakeholder took part in its venue, at that level or more.
[[nodiscard]] bool is_participation(const Network& network, const Tie& tie, const AsOf& as_of,
                                    Level level);

/// Whether the tie is a relation between two stakeholders that makes them partners.
[[nodiscard]] bool is_partnership(const Network& network, const Tie& tie, const AsOf& as_of,
                                  const CooperationOptions& options);

/// So many pairs in all venues are too many to be kept.
inline constexpr std::uint64_t cooperation_pair_limit = 250'000'000;

/// Throws Error{limit} when cooperation_pair_limit pairs or more meet in venues.
void check_pair_count(const CooperationParts& parts);

/// O(ties log ties + the sum over venues of the squared number of participants).  Throws
/// Error{usage}, Error{interrupted}, and Error{limit} as check_pair_count().
[[nodiscard]] Cooperation find_cooperation(const Network& network, const AsOf& as_of,
                                           const CooperationOptions& options = {},
                                           const Watch& watch = {});

/// The graph of these parts, with weights.  Throws Error{interrupted}.
[[nodiscard]] Graph join_parts(std::uint32_t vertex_count, const CooperationParts& parts,
                               const Watch& watch = {});

/// Random parts in which everybody takes part in as many venues of each kind, every venue has as
/// many participants, and everybody has as many relations of each kind (for those with a direction:
/// as giver and as taker), as in the given ones; see rewire_curveball() and rewire_ties().
[[nodiscard]] CooperationParts rewire_parts(const CooperationParts& parts, std::mt19937_64& random,
                                            const Watch& watch = {});

/// Whether places have the official keys of municipalities, by which one knows which these are.
[[nodiscard]] bool knows_municipalities(const Network& network);

/// The municipality of every stakeholder, by the first of its places that has one: the place with
/// the official key of a municipality (8 or 12 digits) that it is or lies in, of several with the
/// key of one municipality the first; else the place itself
/// if no other place lies in it.  None when its places are all wider, a county or a whole state.
[[nodiscard]] IdVector<StakeholderId, PlaceId> find_municipalities(const Network& network);

/// Who of the forums is tied to whom: rows are vertices, columns the indices of forums; what is
/// inside a forum, at any depth, counts for it.
[[nodiscard]] TwoMode forum_participation(const Network& network, const CooperationParts& parts);

}  // namespace bindeglied
