#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/null_sample.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What is measured of a whole cooperation network.
enum class NetworkFigure : std::uint8_t {
  stakeholders,
  active,
  venues,
  participations,
  pairs,
  density,
  components,
  largest_component,
  cross_kind,
  cross_place,
  forum_links,
  kind_assortativity,
  place_assortativity,
  degree_assortativity,
  two_mode_clustering,
  transitivity,
  cut_vertices,
  bridging_ties,
  deepest_core,
};

inline constexpr std::size_t network_figure_count = 19;

template <>
struct EnumNames<NetworkFigure> {
  using enum NetworkFigure;
  static constexpr std::array<EnumName<NetworkFigure>, network_figure_count> names{{
      {stakeholders, "stakeholders", "Organisationen", "stakeholders"},
      {active, "active", "davon mit Partnern", "with partners"},
      {venues, "venues", "Orte der Beteiligung", "venues"},
      {participations, "participations", "Beteiligungen", "participations"},
      {pairs, "pairs", "Paare, die zusammenarbeiten", "pairs that cooperate"},
      {density, "density", "Dichte", "density"},
      {components, "components", "getrennte Teilnetze", "separate parts"},
      {largest_component, "largest_component", "Anteil des größten Teilnetzes",
       "share of the largest part"},
      {cross_kind, "cross_kind", "Paare verschiedener Art", "pairs of different kinds"},
      {cross_place, "cross_place", "Paare verschiedener Gemeinden",
       "pairs of different municipalities"},
      {forum_links, "forum_links", "Foren mit gemeinsamen Beteiligten",
       "forums with participants in common"},
      {kind_assortativity, "kind_assortativity", "Gleiche Art zu gleicher Art",
       "like kind to like kind"},
      {place_assortativity, "place_assortativity", "Gleiche Gemeinde zu gleicher Gemeinde",
       "same municipality to same municipality"},
      {degree_assortativity, "degree_assortativity", "Viel Vernetzte zu viel Vernetzten",
       "busy to busy"},
      {two_mode_clustering, "two_mode_clustering", "Wiederholte Zusammenarbeit",
       "repeated cooperation"},
      {transitivity, "transitivity", "Partner von Partnern sind Partner",
       "partners of partners are partners"},
      {cut_vertices, "cut_vertices", "Gelenke, ohne die etwas zerfiele",
       "joints without which something falls apart"},
      {bridging_ties, "bridging_ties", "Zusammenarbeiten, an denen ein Teil hängt",
       "ties that alone hold a part"},
      {deepest_core, "deepest_core", "Tiefe des Kerns", "depth of the core"},
  }};
};

/// What random networks keep, and what they deal anew.
enum class NullModel : std::uint8_t {
  rewired,   ///< who meets whom; everybody's and every venue's number of ties stays
  permuted,  ///< who is of which kind, or from where; the network stays
};

template <>
struct EnumNames<NullModel> {
  using enum NullModel;
  static constexpr std::array<EnumName<NullModel>, 2> names{{
      {rewired, "rewired", "Verbindungen neu gemischt", "ties rewired"},
      {permuted, "permuted", "Merkmale neu verteilt", "attributes permuted"},
  }};
};

/// What a comparison with chance says.
enum class ChanceVerdict : std::uint8_t {
  more,
  less,
  as_chance,
  not_tested,
  undecided,  ///< too few random networks to tell anything, see samples_needed()
};

template <>
struct EnumNames<ChanceVerdict> {
  using enum ChanceVerdict;
  static constexpr std::array<EnumName<ChanceVerdict>, 5> names{{
      {more, "more", "mehr als Zufall", "more than chance"},
      {less, "less", "weniger als Zufall", "less than chance"},
      {as_chance, "as_chance", "mit Zufall vereinbar", "in line with chance"},
      {not_tested, "not_tested", "nicht geprüft", "not tested"},
      {undecided, "undecided", "nicht zu sagen", "cannot be said"},
  }};
};

/// The level of false alarms below which a figure counts as more or less than chance.
inline constexpr double chance_level = 0.05;

/// With fewer random networks not even the most extreme of so many figures tested at once would
/// count as more or less than chance: p is 2 / (samples + 1) at least, see compare_with_null().
[[nodiscard]] constexpr std::int64_t samples_needed(std::size_t tests) {
  constexpr auto per_test = static_cast<std::int64_t>(2.0 / chance_level + 0.5);
  return per_test * static_cast<std::int64_t>(tests) - 1;
}

/// Of a figure with q > chance_level: undecided where so few samples could not have shown more.
/// With p > chance_level that is so when not even one figure tested alone could stand out; else
/// only all those tested at once are in its way.
[[nodiscard]] constexpr ChanceVerdict verdict_of_no_difference(double p, std::uint32_t samples,
                                                               std::size_t tests) {
  const std::int64_t needed = samples_needed(p > chance_level ? 1 : tests);
  return samples < needed ? ChanceVerdict::undecided : ChanceVerdict::as_chance;
}

/// One figure, and what chance gives.
struct StructureFigure {
  NetworkFigure figure = NetworkFigure::stakeholders;
  std::optional<double> value = {};         ///< empty where it is not defined
  std::optional<std::uint64_t> count = {};  ///< of a share: what it counts
  std::optional<std::uint64_t> of = {};     ///< of a share: the whole
  ChanceVerdict verdict = ChanceVerdict::not_tested;
  std::optional<NullModel> null_model = {};
  std::optional<double> expected = {};   ///< mean over random networks
  std::optional<double> deviation = {};  ///< standard, of these
  std::optional<double> z = {};
  std::optional<double> p = {};  ///< of both sides, empirical with the +1 rule
  std::optional<double> q = {};  ///< false discovery rate over all figures tested
  std::uint32_t samples = 0;

  static constexpr auto columns() {
    using R = StructureFigure;
    using enum Show;
    return std::tuple{Column{"figure", &R::figure, "Kennzahl", "Figure"},
                      Column{"value", &R::value, "Wert", "Value", always, Display::fine},
                      Column{"count", &R::count, "Zahl", "Count"},
                      Column{"of", &R::of, "von", "of"},
                      Column{"verdict", &R::verdict, "Urteil", "Verdict"},
                      Column{"null_model", &R::null_model, "Zufallsmodell", "Null model"},
                      Column{"expected", &R::expected, "Zufall", "Chance", always, Display::fine},
                      Column{"deviation", &R::deviation, "Streuung", "Deviation", details},
                      Column{"z", &R::z, "z", "z"},
                      Column{"p", &R::p, "p", "p", details, Display::fine},
                      Column{"q", &R::q, "q", "q", always, Display::fine},
                      Column{"samples", &R::samples, "Zufallsnetze", "Samples", details}};
  }
};

/// All figures of the network, in the order of NetworkFigure; with `options.null` > 0 those that
/// can differ by chance are compared with that many random networks.
///
/// * pairs, components, largest_component (share of those with partners), cross_kind, cross_place,
///   forum_links, assortativities, two_mode_clustering, transitivity: against rewire_parts(), so
///   that who is busy and which venue is large explains nothing.
/// * cross_kind and cross_place also against test_cross_share(), one row more each, behind the
///   first.
/// * stakeholders, active, venues, participations, density: never tested; they are kept, or say the
///   same as pairs.
///
/// cross_place counts pairs of two known municipalities, cross_kind those of two kinds; in data
/// without kinds nothing is known of these.  forum_links: pairs of forums with a
/// participant in common, over pairs of forums with participants; see forum_participation().
/// Verdict: q <= chance_level, q-values after Benjamini & Hochberg (1995) over all rows tested,
/// else verdict_of_no_difference(); a figure that never varies is no difference.  O((samples + 1) x
/// cost of join_parts()).  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] std::vector<StructureFigure> measure_structure(const Network& network,
                                                             const Cooperation& cooperation,
                                                             const NullOptions& options,
                                                             const Watch& watch = {});

/// The row of that figure against that model; the first of the figure when there is none.
[[nodiscard]] const StructureFigure& figure_of(const std::vector<StructureFigure>& figures,
                                               NetworkFigure figure,
                                               NullModel model = NullModel::rewired);

}  // namespace bindeglied
