#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/sampled_betweenness.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// The place of one stakeholder in the cooperation network, in figures.
struct NodeStatistics {
  StakeholderId id = {};
  std::optional<StakeholderKind> kind = {};  ///< empty where the data does not say it
  PlaceId place = {};                        ///< its municipality, see find_municipalities()
  std::uint32_t venues = 0;                  ///< that it takes part in
  std::uint32_t degree = 0;                  ///< partners
  double strength = 0.0;                     ///< see Cooperation for the weights
  std::uint32_t component = 0;            ///< numbered from 1 by falling size; 0 without partners
  std::uint32_t core = 0;                 ///< see core_numbers()
  std::optional<double> clustering = {};  ///< share of partners that are partners; empty below 2
  double betweenness = 0.0;               ///< see betweenness(), or sample_betweenness()
  std::optional<double> betweenness_bound = {};  ///< how far it is off at most; empty: exact
  double closeness = 0.0;                        ///< harmonic, see harmonic_closeness()
  std::optional<double> constraint = {};         ///< Burt's, by strength; empty without partners
  std::optional<double> effective_size = {};     ///< Burt's, by strength; empty without partners
  double eigenvector = 0.0;  ///< within its component, see eigenvector_centrality()
  double pagerank = 0.0;     ///< by strength, see pagerank()
  /// Partners of another kind, and of another municipality, of those where both are known; empty
  /// with partners, but without any such one.
  std::optional<std::uint32_t> other_kinds = {};
  std::optional<std::uint32_t> other_places = {};
  std::optional<double> ei_kind = {};   ///< E-I index of its partners by kind; empty without
  std::optional<double> ei_place = {};  ///< by municipality; empty without known ones
  std::uint64_t brokered_pairs = 0;     ///< of partners that are no partners of one another
  std::uint64_t sole_pairs = 0;         ///< of these, pairs that nobody else stands between
  bool is_cut_vertex = false;
  std::uint64_t pairs_cut = 0;   ///< pairs of others that are connected through it alone
  std::uint32_t left_alone = 0;  ///< partners without any other partner

  static constexpr auto columns() {
    using R = NodeStatistics;
    using enum Show;
    using enum Display;
    return std::tuple{
        Column{"id", &R::id, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"place", &R::place, "Gemeinde", "Municipality", details},
        Column{"venues", &R::venues, "Beteiligungen", "Venues"},
        Column{"degree", &R::degree, "Partner", "Partners"},
        Column{"strength", &R::strength, "Stärke", "Strength"},
        Column{"component", &R::component, "Teilnetz", "Component", details},
        Column{"core", &R::core, "Kern", "Core", details},
        Column{"clustering", &R::clustering, "Clusterung", "Clustering", details},
        Column{"betweenness", &R::betweenness, "Vermittlung", "Betweenness"},
        Column{"betweenness_bound", &R::betweenness_bound, "Vermittlung ±", "Betweenness ±",
               details},
        Column{"closeness", &R::closeness, "Nähe", "Closeness", details},
        Column{"constraint", &R::constraint, "Einschränkung", "Constraint", details},
        Column{"effective_size", &R::effective_size, "wirksame Partner", "Effective size", details},
        Column{"eigenvector", &R::eigenvector, "Eigenvektor", "Eigenvector", details},
        Column{"pagerank", &R::pagerank, "PageRank", "PageRank", details},
        Column{"other_kinds", &R::other_kinds, "anderer Art", "Of other kinds", always, unknown},
        Column{"other_places", &R::other_places, "anderer Gemeinde", "Of other places", always,
               unknown},
        Column{"ei_kind", &R::ei_kind, "E-I nach Art", "E-I by kind", details},
        Column{"ei_place", &R::ei_place, "E-I nach Gemeinde", "E-I by municipality", details},
        Column{"brokered_pairs", &R::brokered_pairs, "vermittelte Paare", "Brokered pairs",
               details},
        Column{"sole_pairs", &R::sole_pairs, "nur über sie", "Through it alone"},
        Column{"is_cut_vertex", &R::is_cut_vertex, "Gelenk", "Cut vertex", details},
        Column{"pairs_cut", &R::pairs_cut, "getrennte Paare", "Pairs cut", details},
        Column{"left_alone", &R::left_alone, "allein ohne sie", "Left alone", details}};
  }
};

/// How the costly ones of these are measured.
struct NodeOptions {
  std::uint32_t sources = 0;  ///< betweenness from so many stakeholders drawn; 0 = from all, exact
  std::uint64_t seed = 1;     ///< for the draw
  std::uint32_t threads = 0;  ///< 0 = all cores; changes time only

  static constexpr auto fields() {
    using Self = NodeOptions;
    return std::tuple{
        Field{"sources", &Self::sources, 0U, most_betweenness_sources,
              "betweenness from the paths of so many organisations drawn, 2 or more; 0 = of all"}};
  }
};

/// Throws Error{usage} for an option outside its range, and for a single source, of which nothing
/// can be estimated.
void check_node_options(const NodeOptions& options);

struct MeasuredNodes {
  std::vector<NodeStatistics> rows = {};
  double eigenvector_residual = 0.0;  ///< see EigenvectorCentrality
};

/// One row per stakeholder that exists on the day, also without partners: by falling degree, then
/// falling strength, then id.  Measures on edges do not look at their weights, except strength,
/// eigenvector, pagerank, constraint and effective_size.  With `sources` below the number of
/// stakeholders, bounds of betweenness hold for all of them at once with a confidence of .95.
///
/// A measure is added by its member, its column and one line in measure_nodes().  O(n m), or
/// O(sources m + n m / 512), for n stakeholders and m pairs.  Throws as check_node_options() and
/// betweenness(), and Error{interrupted} through `watch`.
[[nodiscard]] MeasuredNodes measure_nodes(const Cooperation& cooperation,
                                          const NodeOptions& options = {}, const Watch& watch = {});

}  // namespace bindeglied
