#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/pajek_values.hpp"

namespace bindeglied::detail {

/// The vertices of a Pajek network, by number from 1.
struct PajekVertices {
  std::vector<std::string> labels = {};
  std::vector<std::string> times = {};    ///< "[1990-1995]" of each, mostly empty
  std::vector<std::uint64_t> lines = {};  ///< where each stands; 0 = nowhere
  std::uint64_t first_mode = 0;           ///< how many are of the first mode

  void resize(std::uint64_t count);
};

/// Gives what is being built the first of the times in such a word; warns of all others.
void add_pajek_time(std::string_view word, GraphBuilder& builder);

/// Adds the vertices as nodes, with their values, and lets edges, which name numbers, name them.
/// Labels are ids where they are unique, else the numbers are.  Call it once, after the last edge.
void add_pajek_vertices(const PajekVertices& vertices, PajekValues& values, GraphBuilder& builder);

}  // namespace bindeglied::detail
