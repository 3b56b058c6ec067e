#include "bindeglied/analysis/structure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <span>

#include "bindeglied/analysis/benjamini_hochberg.hpp"
#include "bindeglied/measures/assortativity.hpp"
#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/cuts.hpp"
#include "bindeglied/measures/degree.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "bindeglied/measures/k_core.hpp"
#include "bindeglied/measures/triangles.hpp"

namespace bindeglied {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

constexpr std::array rewired_figures = {NetworkFigure::pairs,
                                        NetworkFigure::components,
                                        NetworkFigure::largest_component,
                                        NetworkFigure::cross_kind,
                                        NetworkFigure::cross_place,
                                        NetworkFigure::forum_links,
                                        NetworkFigure::kind_assortativity,
                                        NetworkFigure::place_assortativity,
                                        NetworkFigure::degree_assortativity,
                                        NetworkFigure::two_mode_clustering,
                                        NetworkFigure::transitivity,
                                        NetworkFigure::cut_vertices,
                                        NetworkFigure::bridging_ties,
                                        NetworkFigure::deepest_core};

using FigureValues = std::array<StructureFigure, network_figure_count>;

/// Collects the figures of one network.
class FigureTable {
 public:
  FigureTable() {
    for (std::size_t i = 0; i < network_figure_count; ++i) {
      values_.at(i).figure = static_cast<NetworkFigure>(i);
    }
  }
  void set(NetworkFigure figure, std::optional<double> value) { at(figure).value = value; }
  void set_count(NetworkFigure figure, std::uint64_t count) {
    at(figure).value = static_cast<double>(count);
  }
  void set_share(NetworkFigure figure, std::uint64_t count, std::uint64_t of) {
    at(figure).count = count;
    at(figure).of = of;
    if (of > 0) at(figure).value = static_cast<double>(count) / static_cast<double>(of);
  }
  [[nodiscard]] const FigureValues& values() const { return values_; }

 private:
  StructureFigure& at(NetworkFigure figure) { return values_.at(static_cast<std::size_t>(figure)); }
  FigureValues values_;
};

std::uint64_t choose_two(std::uint64_t count) { return count < 2 ? 0 : count * (count - 1) / 2; }

std::uint64_t count_used(const TwoMode& graph) {
  const std::vector<std::uint32_t> sizes = column_degrees(graph);
  return static_cast<std::uint64_t>(
      std::ranges::count_if(sizes, [](std::uint32_t size) { return size > 0; }));
}

void measure_components(const Graph& graph, FigureTable& table) {
  std::uint64_t active = 0;
  std::uint64_t components = 0;
  std::uint64_t largest = 0;
  for (const std::uint32_t size : find_components(graph).sizes) {
    if (size < 2) continue;  // without partners
    active += size;
    ++components;
    largest = std::max<std::uint64_t>(largest, size);
  }
  table.set_share(NetworkFigure::active, active, graph.vertex_count());
  table.set_count(NetworkFigure::components, components);
  table.set_share(NetworkFigure::largest_component, largest, active);
}

/// What hangs together by one thread, and how dense it is where it is densest.
void measure_cuts_and_core(const Graph& graph, const Watch& watch, FigureTable& table) {
  const Cuts cuts = find_cuts(graph, watch);
  table.set_count(NetworkFigure::cut_vertices,
                  static_cast<std::uint64_t>(std::ranges::count(cuts.is_cut_vertex, 1)));
  table.set_count(NetworkFigure::bridging_ties, cuts.bridges.size());
  const std::vector<std::uint32_t> cores = core_numbers(graph, watch);
  table.set_count(NetworkFigure::deepest_core, cores.empty() ? 0 : std::ranges::max(cores));
}

void measure_cross(const Graph& graph, std::span<const std::uint32_t> groups, NetworkFigure figure,
                   FigureTable& table) {
  const GroupMixing mixing = mix_groups(graph, groups);
  table.set_share(figure, mixing.external, mixing.external + mixing.internal);
}

void measure_venues(const Network& network, const CooperationParts& parts, FigureTable& table) {
  const TwoMode all = unite(parts.participation);
  table.set_count(NetworkFigure::venues, count_used(all));
  table.set_count(NetworkFigure::participations, all.tie_count());
  table.set(NetworkFigure::two_mode_clustering, two_mode_clustering(all));
  const TwoMode forums = forum_participation(network, parts);
  table.set_share(NetworkFigure::forum_links, count_sharing_pairs(transpose(forums)),
                  choose_two(count_used(forums)));
}

FigureValues measure_all(const Network& network, const Cooperation& cooperation, const Graph& graph,
                         const CooperationParts& parts, const Watch& watch) {
  FigureTable table;
  table.set_count(NetworkFigure::stakeholders, graph.vertex_count());
  table.set_count(NetworkFigure::pairs, graph.edge_count());
  table.set(NetworkFigure::density, density(graph));
  measure_components(graph, table);
  measure_cross(graph, cooperation.kinds, NetworkFigure::cross_kind, table);
  measure_cross(graph, cooperation.places, NetworkFigure::cross_place, table);
  table.set(NetworkFigure::kind_assortativity, group_assortativity(graph, cooperation.kinds));
  table.set(NetworkFigure::place_assortativity, group_assortativity(graph, cooperation.places));
  table.set(NetworkFigure::degree_assortativity, degree_assortativity(graph));
  table.set(NetworkFigure::transitivity,
            measure_clustering(graph, count_triangles(graph, 1)).transitivity);
  measure_venues(network, parts, table);
  measure_cuts_and_core(graph, watch, table);
  return table.values();
}

/// What the null model says of a figure that has a value.
void apply_verdict(const NullVerdict& verdict, NullModel model, StructureFigure& row) {
  row.null_model = model;
  row.expected = verdict.mean;
  row.deviation = verdict.deviation;
  row.z = verdict.z;
  row.p = verdict.p;
  row.samples = verdict.samples;
}

void compare_with_rewired(const Network& network, const Cooperation& cooperation,
                          const NullOptions& options, const Watch& watch, FigureValues& values) {
  auto samples = sample_null(
      options, rewired_figures.size(),
      [&](std::mt19937_64& random, std::span<double> figures) {
        const CooperationParts parts = rewire_parts(cooperation.parts, random, watch);
        const Graph graph = join_parts(cooperation.graph.vertex_count(), parts, watch);
        const FigureValues drawn = measure_all(network, cooperation, graph, parts, watch);
        for (std::size_t i = 0; i < rewired_figures.size(); ++i) {
          figures[i] =
              drawn.at(static_cast<std::size_t>(rewired_figures.at(i))).value.value_or(undefined);
        }
      },
      watch);
  for (std::size_t i = 0; i < rewired_figures.size(); ++i) {
    StructureFigure& row = values.at(static_cast<std::size_t>(rewired_figures.at(i)));
    std::erase_if(samples[i], [](double value) { return std::isnan(value); });
    if (!row.value || samples[i].empty()) continue;
    apply_verdict(compare_with_null(*row.value, samples[i]), NullModel::rewired, row);
  }
}

/// The verdicts, from q-values over all rows that were tested.
void judge(std::vector<StructureFigure>& rows) {
  std::vector<double> p_values;
  for (const StructureFigure& row : rows) {
    if (row.p) p_values.push_back(*row.p);
  }
  const std::vector<double> q_values = benjamini_hochberg(p_values);
  std::size_t next = 0;
  for (StructureFigure& row : rows) {
    if (!row.p) continue;
    row.q = q_values[next++];
    row.verdict = verdict_of_no_difference(*row.p, row.samples, p_values.size());
    if (*row.q > chance_level) continue;
    row.verdict = *row.value > *row.expected ? ChanceVerdict::more : ChanceVerdict::less;
  }
}

}  // namespace

std::vector<StructureFigure> measure_structure(const Network& network,
                                               const Cooperation& cooperation,
                                               const NullOptions& options, const Watch& watch) {
  FigureValues values =
      measure_all(network, cooperation, cooperation.graph, cooperation.parts, watch);
  if (options.null > 0) compare_with_rewired(network, cooperation, options, watch, values);
  std::vector<StructureFigure> rows;
  for (const StructureFigure& row : values) {
    rows.push_back(row);
    const bool is_kind = row.figure == NetworkFigure::cross_kind;
    if (options.null == 0 || (!is_kind && row.figure != NetworkFigure::cross_place)) continue;
    const auto verdict = test_cross_share(
        cooperation.graph, is_kind ? cooperation.kinds : cooperation.places, options, watch);
    if (!verdict) continue;
    rows.push_back(row);
    apply_verdict(*verdict, NullModel::permuted, rows.back());
  }
  judge(rows);
  return rows;
}

const StructureFigure& figure_of(const std::vector<StructureFigure>& figures, NetworkFigure figure,
                                 NullModel model) {
  const auto of_model = std::ranges::find_if(figures, [&](const StructureFigure& row) {
    return row.figure == figure && row.null_model == model;
  });
  if (of_model != figures.end()) return *of_model;
  return *std::ranges::find(figures, figure, &StructureFigure::figure);
}

}  // namespace bindeglied
