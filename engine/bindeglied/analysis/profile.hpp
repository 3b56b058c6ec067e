#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Seen from one node: does the tie go out from it or come in?
enum class Direction : std::uint8_t { outgoing, incoming };

template <>
struct EnumNames<Direction> {
  using enum Direction;
  static constexpr std::array<EnumName<Direction>, 2> names{{
      {outgoing, "outgoing", "→", "→"},
      {incoming, "incoming", "←", "←"},
  }};
};

/// One tie as its node sees it.
struct ProfileTie {
  Evidence id = TieId{};
  Direction direction = Direction::outgoing;
  TieKind kind = TieKind::participates;
  NodeId other = {};
  Level level = Level::none;  ///< none when it is no involvement
  std::string since = {};     ///< ISO, may be partial; empty = not known
  std::string until = {};
  std::string seen = {};
  std::string role = {};
  Confidence confidence = Confidence::explicit_;
  std::vector<SourceId> sources = {};  ///< ascending

  static constexpr auto columns() {
    using R = ProfileTie;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"direction", &R::direction, "", ""},
                      Column{"kind", &R::kind, "Verbindung", "Tie"},
                      Column{"other", &R::other, "Mit", "With"},
                      Column{"level", &R::level, "Stufe", "Level"},
                      Column{"since", &R::since, "Seit", "Since"},
                      Column{"until", &R::until, "Bis", "Until", details},
                      Column{"seen", &R::seen, "Belegt am", "Seen"},
                      Column{"role", &R::role, "Rolle", "Role"},
                      Column{"confidence", &R::confidence, "Sicherheit", "Confidence", details},
                      Column{"sources", &R::sources, "Belege", "Sources", details}};
  }
};

/// The ties of `node` that were documented on the day, going out first, then coming in; each in the
/// order of their ids.  O(ties of node).
[[nodiscard]] std::vector<ProfileTie> find_profile_ties(const Network& network, NodeId node,
                                                        const AsOf& as_of);

/// One tie as its first node sees it.
[[nodiscard]] ProfileTie describe_tie(const Network& network, TieId tie);

}  // namespace bindeglied
