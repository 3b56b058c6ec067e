#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/matching/entry_targets.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Who wants to get in: a stakeholder of the data, or one that is not in it.
struct EntryProfile {
  StakeholderId stakeholder = {};  ///< none: not in the data
  std::optional<StakeholderKind> kind = {};
  std::vector<TopicId> topics = {};  ///< ascending
  std::vector<PlaceId> places = {};
  std::optional<double> amount_eur = {};  ///< what it says it can give; then it offers funding
};

/// What the data says about a stakeholder.  Topics: its own and those of its documented offers; if
/// there are none, those of the venues it is documented in by the day.
[[nodiscard]] EntryProfile make_entry_profile(const Network& network, StakeholderId stakeholder,
                                              const AsOf& as_of);

/// Topic fit of the profile with each target, in [0, 1]: cosine over topics with wider ones,
/// weighed by rarity among venues, see build_term_space().  A venue without topics has those of the
/// nearest one around it, a ministry without topics those of what it is responsible for.
[[nodiscard]] std::vector<double> entry_relevance(const Network& network,
                                                  const EntryProfile& profile,
                                                  const std::vector<EntryTarget>& targets);

/// Those of the target's topics that the profile has, or has a wider or narrower one of; ascending.
[[nodiscard]] std::vector<TopicId> shared_entry_topics(const Network& network,
                                                       const EntryProfile& profile,
                                                       const EntryTarget& target);

/// How many days back admissions count: 24 months.
inline constexpr std::int32_t admission_days = 730;
/// Formal openness: whether the leading stakeholder accepts applications.
inline constexpr double openness_if_applications = 1.0;
inline constexpr double openness_if_unknown = 0.75;
inline constexpr double openness_if_no_applications = 0.5;
/// Times this, when a forum's own time is over.
inline constexpr double openness_if_over = 0.5;

/// Who came into the target's venues within admission_days.
struct Admissions {
  std::uint32_t all = 0;        ///< stakeholders that were documented in a venue for the first time
  std::uint32_t newcomers = 0;  ///< of these, the ones that had been in no venue at all before
};

/// When each stakeholder was certainly involved for the first time in any venue; latest_day when it
/// was not by the day.
[[nodiscard]] IdVector<StakeholderId, Day> first_involvements(const Network& network,
                                                              const AsOf& as_of);

/// Counts an admission when it certainly took place by the day and possibly within admission_days
/// before it; a newcomer when no other involvement certainly began before.
[[nodiscard]] Admissions count_admissions(const Network& network, const EntryTarget& target,
                                          const IdVector<StakeholderId, Day>& firsts,
                                          const AsOf& as_of);

/// (1 + newcomers) / (2 + all), the rule of succession (Laplace 1774), times the formal openness.
[[nodiscard]] double entry_openness(const Network& network, const EntryTarget& target,
                                    const Admissions& admissions);

/// Which needs of a target the profile's offers meet.
struct EntryNeed {
  std::optional<double> share = {};  ///< weight of needs met / of all unmet; none without any
  std::vector<std::string> capabilities = {};  ///< those it meets; ascending
  bool is_assumed = false;  ///< at least one of them rests on a need or offer assumed by kind
  std::vector<SourceId> sources = {};  ///< of needs met and offers; ascending
};

/// Needs of the target's venues, each capability once with its largest weight, without those that
/// one documented there is documented to offer.  An offer assumed by kind counts only where the
/// stakeholder documents none of that capability.  O(venues x needs x offers).
[[nodiscard]] EntryNeed entry_need(const Network& network, const EntryProfile& profile,
                                   const EntryTarget& target, const AsOf& as_of);

}  // namespace bindeglied
