#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// As summaries.hpp, for the network of cooperation.

/// What counts as cooperation, and how many random networks it was compared with.
struct CooperationSummary {
  Level level = Level::involved;
  bool with_membership = false;
  std::uint32_t samples = 0;

  static constexpr auto columns() {
    using R = CooperationSummary;
    return std::tuple{
        Column{"level", &R::level, "ab Stufe", "from level"},
        Column{"with_membership", &R::with_membership, "mit Mitgliedschaften", "with memberships"},
        Column{"samples", &R::samples, "Zufallsnetze", "random networks"}};
  }
};

/// The network as a whole.
struct StatsSummary {
  CooperationSummary network = {};
  std::vector<StructureFigure> figures = {};  ///< in their order

  static constexpr auto columns() {
    using R = StatsSummary;
    return std::tuple{Column{"network", &R::network, "Netz", "network"},
                      Column{"figures", &R::figures, "Kennzahlen", "figures"}};
  }
};

/// The network on its own, where the figures are the rows.
struct FiguresSummary {
  CooperationSummary network = {};

  static constexpr auto columns() {
    using R = FiguresSummary;
    return std::tuple{Column{"network", &R::network, "Netz", "network"}};
  }
};

/// Which days are compared, ISO; empty for data without a date.
struct NetworkChangeSummary {
  std::string from = {};
  std::string to = {};
  CooperationSummary network = {};

  static constexpr auto columns() {
    using R = NetworkChangeSummary;
    return std::tuple{Column{"from", &R::from, "von", "from"}, Column{"to", &R::to, "bis", "to"},
                      Column{"network", &R::network, "Netz", "network"}};
  }
};

/// Brokers, cut vertices among them, and the ties that hold two sides together.
struct BridgesSummary {
  CooperationSummary network = {};
  std::uint64_t brokers = 0;
  std::uint64_t cut_vertices = 0;
  std::vector<BridgingTie> bridging_ties = {};  ///< by falling cut_off

  static constexpr auto columns() {
    using R = BridgesSummary;
    return std::tuple{Column{"network", &R::network, "Netz", "network"},
                      Column{"brokers", &R::brokers, "Verbindende", "brokers"},
                      Column{"cut_vertices", &R::cut_vertices, "Gelenke", "cut vertices"},
                      Column{"bridging_ties", &R::bridging_ties, "Brücken", "bridging ties"}};
  }
};

/// The groups as a whole.
struct GroupsSummary {
  CooperationSummary network = {};
  std::uint64_t groups = 0;
  std::uint64_t members = 0;  ///< stakeholders in a group
  double modularity = 0.0;
  ChanceVerdict verdict = ChanceVerdict::not_tested;
  std::optional<double> expected = {};
  std::optional<double> z = {};
  std::optional<double> p = {};

  static constexpr auto columns() {
    using R = GroupsSummary;
    return std::tuple{Column{"network", &R::network, "Netz", "network"},
                      Column{"groups", &R::groups, "Gruppen", "groups"},
                      Column{"members", &R::members, "Organisationen", "members"},
                      Column{"modularity", &R::modularity, "Modularität", "modularity"},
                      Column{"verdict", &R::verdict, "Urteil", "verdict"},
                      Column{"expected", &R::expected, "Zufall", "chance"},
                      Column{"z", &R::z, "z", "z"},
                      Column{"p", &R::p, "p", "p"}};
  }
};

}  // namespace bindeglied
