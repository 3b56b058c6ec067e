#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/null_sample.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How many members of a group are of one kind, from one municipality, or in one venue.
struct KindCount {
  StakeholderKind kind = StakeholderKind::other;
  std::uint32_t count = 0;

  static constexpr auto columns() {
    using R = KindCount;
    return std::tuple{Column{"kind", &R::kind, "Art", "Kind"},
                      Column{"count", &R::count, "Zahl", "Count"}};
  }
};

struct MunicipalityCount {
  PlaceId place = {};
  std::uint32_t count = 0;

  static constexpr auto columns() {
    using R = MunicipalityCount;
    return std::tuple{Column{"place", &R::place, "Gemeinde", "Municipality"},
                      Column{"count", &R::count, "Zahl", "Count"}};
  }
};

struct VenueCount {
  VenueId venue = {};
  std::uint32_t count = 0;

  static constexpr auto columns() {
    using R = VenueCount;
    return std::tuple{Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"count", &R::count, "Zahl", "Count"}};
  }
};

/// Stakeholders that cooperate more with one another than so many partners let one expect; which
/// may be less than with the rest, see `inside`.
struct CooperationGroup {
  std::string id = {};  ///< "community:N", from 1 by falling size
  std::uint32_t size = 0;
  double inside = 0.0;  ///< share of its members' cooperation that stays within, by weight
  std::vector<KindCount> kinds = {};           ///< by falling count
  std::vector<MunicipalityCount> places = {};  ///< by falling count; known ones
  std::vector<VenueCount> venues = {};         ///< that two or more members share, by falling count
  std::vector<StakeholderId> members = {};     ///< ascending
  std::optional<std::uint32_t> stayed = {};    ///< see compare_groups()
  std::optional<std::uint32_t> came = {};
  std::optional<std::uint32_t> joined = {};
  Message finding = {};

  static constexpr auto columns() {
    using R = CooperationGroup;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", always, Display::whole},
        Column{"size", &R::size, "Größe", "Size"},
        Column{"inside", &R::inside, "bleibt darin", "Stays inside", always, Display::points},
        Column{"kinds", &R::kinds, "Arten", "Kinds", always, Display::line},
        Column{"places", &R::places, "Gemeinden", "Municipalities", always, Display::line},
        Column{"venues", &R::venues, "Gemeinsam", "In common", details},
        Column{"members", &R::members, "Wer", "Who", always, Display::line},
        Column{"stayed", &R::stayed, "geblieben", "Stayed", details},
        Column{"came", &R::came, "gewechselt", "Came", details},
        Column{"joined", &R::joined, "neu", "Joined", details},
        Column{"finding", &R::finding, "Befund", "Finding"}};
  }
};

/// How fine the groups are.
struct GroupingOptions {
  double resolution = 1.0;  ///< above 1 gives more and smaller groups

  static constexpr auto fields() {
    using Self = GroupingOptions;
    return std::tuple{
        Field{"resolution", &Self::resolution, 0.01, 100.0, "above 1: more and smaller groups"}};
  }
};

struct Grouping {
  std::vector<CooperationGroup> rows = {};  ///< by falling size, then first member
  double modularity = 0.0;                  ///< see modularity()
  NullVerdict chance = {};                  ///< of the modularity; without samples when not asked
  ChanceVerdict verdict = ChanceVerdict::not_tested;  ///< p <= chance_level
  bool knows_kinds = true;                            ///< else rows have none
  std::uint64_t unknown_kinds = 0;                    ///< see count_unknown_kinds()
};

/// Groups of at least two, after find_communities() (Leiden), with weights.
///
/// A division can always be found, also in a random network.  So with `null.null` > 0 the same
/// search runs on random networks, see rewire_parts(), and the modularity is compared with theirs
/// (Guimera, Sales-Pardo & Amaral 2004, Physical Review E 70, 025101).  The seed is that of `null`.
/// Throws Error{usage}, Error{interrupted}.
[[nodiscard]] Grouping find_groups(const Network& network, const Cooperation& cooperation,
                                   const GroupingOptions& options, const NullOptions& null,
                                   const Watch& watch = {});

/// Says of each later group where its members were before: `stayed` counts those of the earlier
/// group that most of them come from (of equals the first), `came` those of other groups, `joined`
/// those that were in none.
void compare_groups(const std::vector<CooperationGroup>& before,
                    std::vector<CooperationGroup>& after);

}  // namespace bindeglied
