#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/analysis/profile.hpp"
#include "bindeglied/analysis/shortest_paths.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/model/message.hpp"

namespace bindeglied {

/// The role of a broker between the one before and the one behind it, by kind of stakeholder: Gould
/// & Fernandez (1989), Sociological Methodology 19, 89-126.
[[nodiscard]] BrokerRole broker_role(StakeholderKind before, StakeholderKind broker,
                                     StakeholderKind behind);

/// One introduction of a path: from one stakeholder to the next, or into the venue at its end.
struct PathStep {
  NodeId from = {};
  NodeId to = {};
  VenueId via = {};  ///< where both are documented; none when they have a tie of their own
  TieKind kind = TieKind::cooperates_with;  ///< of the best tie; over a venue: of the tie of `from`
  Direction direction = Direction::outgoing;  ///< of that tie, seen from `from`
  Level level = Level::none;  ///< at a venue, over one the lower of both; none without venue
  double strength = 0.0;      ///< w, in (0, 1]
  bool is_inferred = false;   ///< the best tie (over a venue: one of both) is only inferred
  std::vector<Evidence> evidence =
      {};                              ///< the ties it rests on; over a venue those of `from` first
  std::vector<SourceId> sources = {};  ///< of these; ascending

  static constexpr auto columns() {
    using R = PathStep;
    return std::tuple{Column{"from", &R::from, "Von", "From"},
                      Column{"to", &R::to, "Zu", "To"},
                      Column{"via", &R::via, "Über", "Via"},
                      Column{"kind", &R::kind, "Verbindung", "Tie"},
                      Column{"direction", &R::direction, "", ""},
                      Column{"level", &R::level, "Stufe", "Level"},
                      Column{"strength", &R::strength, "Stärke", "Strength"},
                      Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred"},
                      Column{"evidence", &R::evidence, "Nachweise", "Evidence"},
                      Column{"sources", &R::sources, "Belege", "Sources"}};
  }
};

struct PathBroker {
  StakeholderId stakeholder = {};
  /// Before a venue its leading stakeholder counts as the one behind; none when it has none.
  std::optional<BrokerRole> role = {};

  static constexpr auto columns() {
    using R = PathBroker;
    return std::tuple{Column{"stakeholder", &R::stakeholder, "Wer", "Who"},
                      Column{"role", &R::role, "Rolle", "Role"}};
  }
};

struct WeakestLink {
  NodeId from = {};
  NodeId to = {};
  double strength = 0.0;

  static constexpr auto columns() {
    using R = WeakestLink;
    return std::tuple{Column{"from", &R::from, "Von", "From"}, Column{"to", &R::to, "Zu", "To"},
                      Column{"strength", &R::strength, "Stärke", "Strength"}};
  }
};

/// One way to be introduced.
struct IntroductionPath {
  std::string id = {};     ///< "path:FROM/TO/RANK"
  std::uint32_t rank = 0;  ///< from 1
  double length = 0.0;     ///< sum over steps of -ln(0.9 w) + hop cost, to path_length_unit
  double chance = 0.0;     ///< product over steps of 0.9 w, in (0, 1)
  std::vector<PathStep> steps = {};
  WeakestLink weakest = {};  ///< of equals the first
  std::vector<PathBroker> brokers = {};
  std::string route = {};   ///< names in order; a shared venue in brackets
  Message first_step = {};  ///< whom to ask first
  Message weak_point = {};  ///< the weakest link in words

  static constexpr auto columns() {
    using R = IntroductionPath;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"rank", &R::rank, "Rang", "Rank"},
                      Column{"length", &R::length, "Länge", "Length"},
                      Column{"chance", &R::chance, "Aussicht", "Chance", details},
                      Column{"steps", &R::steps, "Schritte", "Steps", details},
                      Column{"weakest", &R::weakest, "Schwächstes Glied", "Weakest link", details},
                      Column{"brokers", &R::brokers, "Vermittelnde", "Brokers", details},
                      Column{"route", &R::route, "Weg", "Route", always, Display::line},
                      Column{"first_step", &R::first_step, "Erster Schritt", "First step"},
                      Column{"weak_point", &R::weak_point, "Schwachstelle", "Weak point"}};
  }
};

/// The shortest ways by which `to` (a stakeholder or a venue) can be reached from `from`, different
/// from each other as in find_diverse_paths().  A tie of both (of `from` to the venue) comes first,
/// as nobody is needed for it; then by length, steps, ids.  Empty when there is none, or when one
/// of them does not exist on the day of the graph.
///
/// Both are replaced by those that stand in for them.  Precondition: they differ after that.
/// Throws Error{usage}, Error{interrupted}.
[[nodiscard]] std::vector<IntroductionPath> find_introduction_paths(
    const Network& network, const IntroductionGraph& graph, StakeholderId from, NodeId to,
    const DiversePathOptions& options, const Watch& watch = {});

/// How many of the ways share neither a stakeholder nor a venue on the way: so many must fail
/// before nobody can make the introduction.  0 when there is no way.  Precondition as above.
[[nodiscard]] std::size_t count_disjoint_introductions(const Network& network,
                                                       const IntroductionGraph& graph,
                                                       StakeholderId from, NodeId to);

}  // namespace bindeglied
