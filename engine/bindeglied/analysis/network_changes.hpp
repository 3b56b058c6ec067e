#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// One figure of the network on two days.
struct FigureChange {
  NetworkFigure figure = NetworkFigure::stakeholders;
  std::optional<NullModel> null_model = {};
  std::optional<double> before = {};
  std::optional<double> after = {};
  std::optional<double> change = {};  ///< after - before; empty unless both are defined
  ChanceVerdict verdict_before = ChanceVerdict::not_tested;
  ChanceVerdict verdict_after = ChanceVerdict::not_tested;
  std::optional<double> z_before = {};
  std::optional<double> z_after = {};

  static constexpr auto columns() {
    using R = FigureChange;
    using enum Show;
    return std::tuple{
        Column{"figure", &R::figure, "Kennzahl", "Figure"},
        Column{"null_model", &R::null_model, "Zufallsmodell", "Null model", details},
        Column{"before", &R::before, "vorher", "Before", always, Display::fine},
        Column{"after", &R::after, "nachher", "After", always, Display::fine},
        Column{"change", &R::change, "Änderung", "Change", always, Display::fine},
        Column{"verdict_before", &R::verdict_before, "Urteil vorher", "Verdict before"},
        Column{"verdict_after", &R::verdict_after, "Urteil nachher", "Verdict after"},
        Column{"z_before", &R::z_before, "z vorher", "z before", details},
        Column{"z_after", &R::z_after, "z nachher", "z after", details}};
  }
};

/// One row per figure and null model of either day, in the order of measure_structure().
[[nodiscard]] std::vector<FigureChange> compare_figures(const std::vector<StructureFigure>& before,
                                                        const std::vector<StructureFigure>& after);

/// How a broker has changed between two days.
enum class BrokerTrend : std::uint8_t { appeared, grew, shrank, vanished, same };

template <>
struct EnumNames<BrokerTrend> {
  using enum BrokerTrend;
  static constexpr std::array<EnumName<BrokerTrend>, 5> names{{
      {appeared, "appeared", "neu", "new"},
      {grew, "grew", "verbindet mehr", "connects more"},
      {shrank, "shrank", "verbindet weniger", "connects fewer"},
      {vanished, "vanished", "nicht mehr", "no longer"},
      {same, "same", "unverändert", "unchanged"},
  }};
};

/// One broker on two days.
struct BrokerChange {
  StakeholderId id = {};
  std::optional<StakeholderKind> kind = {};  ///< empty where the data does not say it
  BrokerTrend trend = BrokerTrend::same;     ///< of sole_pairs; where these are equal, of pairs
  std::uint64_t sole_pairs_before = 0;
  std::uint64_t sole_pairs_after = 0;
  std::uint64_t pairs_before = 0;
  std::uint64_t pairs_after = 0;
  bool is_cut_vertex_before = false;
  bool is_cut_vertex_after = false;

  static constexpr auto columns() {
    using R = BrokerChange;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"trend", &R::trend, "Entwicklung", "Trend"},
        Column{"sole_pairs_before", &R::sole_pairs_before, "nur hier vorher", "Here alone before"},
        Column{"sole_pairs_after", &R::sole_pairs_after, "nachher", "After"},
        Column{"pairs_before", &R::pairs_before, "Paare vorher", "Pairs before"},
        Column{"pairs_after", &R::pairs_after, "nachher", "After"},
        Column{"is_cut_vertex_before", &R::is_cut_vertex_before, "Gelenk vorher",
               "Cut vertex before", details},
        Column{"is_cut_vertex_after", &R::is_cut_vertex_after, "Gelenk nachher", "Cut vertex after",
               details}};
  }
};

/// One row per broker of either day: by falling change of sole_pairs in size, then of pairs, then
/// id.
[[nodiscard]] std::vector<BrokerChange> compare_brokers(const std::vector<Broker>& before,
                                                        const std::vector<Broker>& after);

}  // namespace bindeglied
