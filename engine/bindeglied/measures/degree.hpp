#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// How many neighbours each vertex has; 0 for an isolate.  O(vertices).
[[nodiscard]] std::vector<std::uint32_t> degrees(const Graph& graph);

/// The sum of the weights of the edges of a vertex; without weights its degree.
[[nodiscard]] double strength_of(const Graph& graph, std::uint32_t vertex);

/// The sum of the weights of each vertex's edges, in the order of its neighbours; its degree when
/// edges have no weights, 0 for an isolate.  "Strength" after Barrat, Barthelemy, Pastor-Satorras &
/// Vespignani (2004), PNAS 101, 3747-3752.  O(vertices + edges).
[[nodiscard]] std::vector<double> strengths(const Graph& graph);

/// Edges over pairs of vertices, in [0, 1]; empty for fewer than two vertices.
[[nodiscard]] std::optional<double> density(const Graph& graph);

}  // namespace bindeglied
