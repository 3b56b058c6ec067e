#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/kind_quota.hpp"
#include "bindeglied/matching/team_parts.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied::detail {

struct TeamNeedTag {};
struct TeamPartnerTag {};
struct TeamCandidateTag {};
using TeamNeedId = Id<TeamNeedTag>;            ///< something the project needs
using TeamPartnerId = Id<TeamPartnerTag>;      ///< a partner that is there already
using TeamCandidateId = Id<TeamCandidateTag>;  ///< somebody who may join

/// How well a candidate meets one need: a_on.
struct NeedCover {
  TeamNeedId need = {};
  double value = 0.0;  ///< in (0, 1]
};

/// How near a candidate is to one partner: tie(m,o).
struct PartnerContact {
  TeamPartnerId partner = {};
  double strength = 0.0;  ///< in (0, 1]
};

/// Somebody who may join.
struct TeamCandidate {
  std::optional<StakeholderKind> kind = {};   ///< none where it is not known
  bool is_must = false;                       ///< is in every team
  double relevance = 0.0;                     ///< l_r r_o, at least 0
  double effort = 0.0;                        ///< at least 0
  std::vector<NeedCover> covers = {};         ///< each need once; ascending
  std::vector<PartnerContact> contacts = {};  ///< each partner once; ascending
};

/// How large a team may be, and whom it must have.
struct TeamLimits {
  std::uint32_t least = 0;             ///< members at least; at most `most`
  std::uint32_t most = 0;              ///< members at most
  std::vector<KindQuota> quotas = {};  ///< each kind once

  friend bool operator==(const TeamLimits&, const TeamLimits&) = default;
};

/// Which candidates make the best team?  Of equally good ones the smaller id is preferred.
struct TeamProblem {
  IdVector<TeamNeedId, double> needs = {};        ///< weight w_n of each, at least 0
  IdVector<TeamPartnerId, double> partners = {};  ///< weight l_h of each, at least 0
  double diversity = 0.0;                         ///< l_d, at least 0
  IdVector<TeamCandidateId, TeamCandidate> candidates = {};
  TeamLimits limits = {};
};

inline constexpr std::size_t kind_count = EnumNames<StakeholderKind>::names.size();

/// One value for each kind, and a last one for those whose kind is not known.
template <class T>
using ByKind = std::array<T, kind_count + 1>;

/// Position of a kind in ByKind.
[[nodiscard]] constexpr std::size_t index_of(std::optional<StakeholderKind> kind) {
  return kind ? static_cast<std::size_t>(*kind) : kind_count;
}

/// A team as it grows, and what each further member would add.
///
/// value(T) = sum_n w_n [1 - prod_{o in T} (1 - a_on)] + l_d sum_c sqrt(|T in kind c|)
///          + l_h sum_m max_{o in T} tie(m,o) + sum_{o in T} (l_r r_o - effort_o)
///
/// Who is of no known kind fills no quota and adds nothing to the diversity of kinds.
/// All terms but the effort are monotone and submodular: what a member adds only falls as the team
/// grows.
class TeamState {
 public:
  /// `problem` must outlive this.
  explicit TeamState(const TeamProblem& problem);

  /// What the candidate would add, term by term.  O(its needs and contacts).
  [[nodiscard]] TeamParts parts_of(TeamCandidateId candidate) const;
  /// What the next of a kind adds to the diversity, where `more` of it were added before it.
  [[nodiscard]] double diversity_of(std::optional<StakeholderKind> kind,
                                    std::size_t more = 0) const;
  /// The sum of parts_of().
  [[nodiscard]] double gain(TeamCandidateId candidate) const;
  void add(TeamCandidateId candidate);

  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::uint32_t count_of(std::optional<StakeholderKind> kind) const {
    return kinds_[index_of(kind)];
  }
  /// What is left of the need, prod (1 - a_on), in [0, 1].
  [[nodiscard]] double unmet(TeamNeedId need) const { return unmet_[need]; }
  /// The nearest contact to the partner, in [0, 1].
  [[nodiscard]] double contact(TeamPartnerId partner) const { return contact_[partner]; }
  /// Members of quota kinds that are still missing.
  [[nodiscard]] std::size_t missing() const;
  /// True when one more of that kind leaves places enough for the quotas.
  [[nodiscard]] bool has_place_for(std::optional<StakeholderKind> kind) const;

 private:
  const TeamProblem* problem_;
  double value_ = 0.0;
  std::size_t size_ = 0;
  IdVector<TeamNeedId, double> unmet_;
  IdVector<TeamPartnerId, double> contact_;
  ByKind<std::uint32_t> kinds_ = {};
};

/// The state after these members.
[[nodiscard]] TeamState after_members(const TeamProblem& problem,
                                      const std::vector<TeamCandidateId>& members);

/// The members in an order in which each adds at least as much as the next: greedily by gain, those
/// that add equally much by id.
[[nodiscard]] std::vector<TeamCandidateId> in_pick_order(const TeamProblem& problem,
                                                         std::vector<TeamCandidateId> members);

}  // namespace bindeglied::detail
