#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/analysis/leaders.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What one can approach to get in.
enum class EntryTargetKind : std::uint8_t { forum, project, ministry };

template <>
struct EnumNames<EntryTargetKind> {
  using enum EntryTargetKind;
  static constexpr std::array<EnumName<EntryTargetKind>, 3> names{{
      {forum, "forum", "Forum", "forum"},
      {project, "project", "Projekt", "project"},
      {ministry, "ministry", "Ministerium", "ministry"},
  }};
};

struct EntryTarget {
  NodeId node = {};
  EntryTargetKind kind = EntryTargetKind::project;
  /// What it stands for: the venue itself; a forum's open projects too; what a ministry is
  /// responsible for.  Ascending.
  std::vector<VenueId> venues = {};
  StakeholderId contact = {};  ///< who leads it or the forum around it; none when nobody does
  std::optional<LaterLeader> later_leader = {};  ///< see find_later_leader(); not the contact
  bool is_over = false;  ///< the forum's own time is over, the process around it is not
};

/// The first of find_leaders() for whom somebody stands in on the day: that one.  None when nobody
/// is documented to lead.
[[nodiscard]] StakeholderId find_leader(const Network& network, const IntroductionGraph& graph,
                                        VenueId venue, const AsOf& as_of);

/// The forums and projects that are open on the day, then the ministries responsible for them;
/// each by id.
///
/// A project is open as in is_open(); a forum too, and also after its own end while a venue around
/// it is open, since its projects and those who led it go on.  A ministry is responsible for what
/// it leads or is `responsible_for`, and for the projects of such a forum.
[[nodiscard]] std::vector<EntryTarget> find_entry_targets(const Network& network,
                                                          const IntroductionGraph& graph,
                                                          const AsOf& as_of);

}  // namespace bindeglied
