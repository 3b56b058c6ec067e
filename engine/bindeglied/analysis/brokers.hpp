#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/null_sample.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How often a stakeholder has one role between its partners.
struct BrokerRoleFigure {
  BrokerRole role = BrokerRole::coordinator;
  std::uint64_t pairs = 0;
  ChanceVerdict verdict = ChanceVerdict::not_tested;
  std::optional<double> expected = {};
  std::optional<double> z = {};
  std::optional<double> p = {};  ///< of both sides, empirical with the +1 rule
  std::optional<double> q = {};  ///< over tested_role_count roles of all brokers

  static constexpr auto columns() {
    using R = BrokerRoleFigure;
    return std::tuple{Column{"role", &R::role, "Rolle", "Role"},
                      Column{"pairs", &R::pairs, "Paare", "Pairs"},
                      Column{"verdict", &R::verdict, "Urteil", "Verdict"},
                      Column{"expected", &R::expected, "Zufall", "Chance"},
                      Column{"z", &R::z, "z", "z"},
                      Column{"p", &R::p, "p", "p"},
                      Column{"q", &R::q, "q", "q"}};
  }
};

/// Two kinds of stakeholders that one stands between.
struct OpenDoor {
  StakeholderKind first = StakeholderKind::other;
  StakeholderKind second = StakeholderKind::other;  ///< not before `first` in the vocabulary
  std::uint64_t pairs = 0;
  std::uint64_t sole_pairs = 0;

  static constexpr auto columns() {
    using R = OpenDoor;
    return std::tuple{Column{"first", &R::first, "Art", "Kind"},
                      Column{"second", &R::second, "Art", "Kind"},
                      Column{"pairs", &R::pairs, "Paare", "Pairs"},
                      Column{"sole_pairs", &R::sole_pairs, "nur hier", "through it alone"}};
  }
};

/// A stakeholder that stands between partners who are no partners of one another.
struct Broker {
  StakeholderId id = {};
  std::optional<StakeholderKind> kind = {};  ///< empty where the data does not say it
  PlaceId place = {};
  std::uint32_t degree = 0;
  std::uint64_t pairs = 0;       ///< of partners that are no partners of one another
  std::uint64_t sole_pairs = 0;  ///< of these, pairs without another partner in common
  /// With most pairs, the first of equals; none where kinds are not known.
  std::optional<BrokerRole> main_role = {};
  ChanceVerdict verdict = ChanceVerdict::not_tested;  ///< on the main role
  /// All five, in their order; none where kinds are not known.
  std::vector<BrokerRoleFigure> roles = {};
  /// By falling sole_pairs, then pairs, then kinds; of rows that are shown, as are the sentences.
  std::vector<OpenDoor> doors = {};
  std::optional<double> constraint = {};  ///< Burt's: low for who bridges; see measure_constraint()
  bool is_cut_vertex = false;
  std::uint32_t parts = 0;      ///< that its part of the network falls into without it
  std::uint64_t pairs_cut = 0;  ///< pairs of others that are connected through it alone
  std::vector<StakeholderId> left_alone = {};  ///< partners without any other partner; ascending
  Message finding = {};
  Message loss = {};  ///< only where something breaks

  static constexpr auto columns() {
    using R = Broker;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"place", &R::place, "Gemeinde", "Municipality", details},
        Column{"degree", &R::degree, "Partner", "Partners"},
        Column{"pairs", &R::pairs, "Paare", "Pairs"},
        Column{"sole_pairs", &R::sole_pairs, "nur hier", "Here alone"},
        Column{"main_role", &R::main_role, "Rolle", "Role"},
        Column{"verdict", &R::verdict, "Urteil", "Verdict"},
        Column{"roles", &R::roles, "Rollen", "Roles", details},
        Column{"doors", &R::doors, "Türen", "Doors", details},
        Column{"constraint", &R::constraint, "Einschränkung", "Constraint", details},
        Column{"is_cut_vertex", &R::is_cut_vertex, "Gelenk", "Cut vertex", details},
        Column{"parts", &R::parts, "Teile ohne sie", "Parts without it", details},
        Column{"pairs_cut", &R::pairs_cut, "getrennte Paare", "Pairs cut", details},
        Column{"left_alone", &R::left_alone, "allein ohne sie", "Left alone", details},
        Column{"finding", &R::finding, "Befund", "Finding"},
        Column{"loss", &R::loss, "Fällt sie weg", "Without it"}};
  }
};

/// Cooperation of two without which their part of the network falls in two.
struct BridgingTie {
  StakeholderId first = {};  ///< on the smaller side; of equal sides the first by id
  StakeholderId second = {};
  std::uint32_t cut_off = 0;  ///< stakeholders on the smaller side, `first` among them

  static constexpr auto columns() {
    using R = BridgingTie;
    return std::tuple{Column{"first", &R::first, "Organisation", "Stakeholder"},
                      Column{"second", &R::second, "Partner", "Partner"},
                      Column{"cut_off", &R::cut_off, "abgeschnitten", "cut off"}};
  }
};

struct Brokers {
  std::vector<Broker> rows = {};
  std::vector<BridgingTie> ties = {};  ///< by falling cut_off, then ends
  bool knows_kinds = true;             ///< else nobody has a role, and no doors are between kinds
  std::uint64_t unknown_kinds = 0;     ///< see count_unknown_kinds()
  std::vector<StakeholderId> states = {};  ///< left out though they stand between pairs; ascending
};

/// Everybody who stands between at least one pair, by falling sole_pairs, then falling pairs, then
/// id; and the ties that hold two sides together.
///
/// Roles and doors are by kind of stakeholder, see find_brokerage().  A state, see is_state(), is
/// no broker, for it acts through its ministries; it stays in the network.  With `options.null` > 0
/// roles are compared with chance, see test_brokerage(); the verdict is that of q <= chance_level.
/// In data without kinds there are no roles and no doors.  Only the first `shown` rows have doors
/// and sentences.  Twice what find_brokerage() takes, less for few `shown`, and with samples what
/// test_brokerage() takes.  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] Brokers find_brokers(const Network& network, const Cooperation& cooperation,
                                   const NullOptions& options, const Watch& watch = {},
                                   std::size_t shown = SIZE_MAX);

}  // namespace bindeglied
