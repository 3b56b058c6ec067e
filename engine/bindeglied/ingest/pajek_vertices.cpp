#include "bindeglied/ingest/detail/pajek_vertices.hpp"

#include <cstddef>

#include "bindeglied/ingest/detail/pajek_words.hpp"

namespace bindeglied::detail {

void PajekVertices::resize(std::uint64_t count) {
  labels.resize(count);
  times.resize(count);
  lines.resize(count, 0);
}

void add_pajek_time(std::string_view word, GraphBuilder& builder) {
  const PajekTime time = pajek_time(word);
  const bool has_time = builder.has_cell("start") || builder.has_cell("end");
  if (!has_time) {
    builder.add_text("start", time.start);
    builder.add_text("end", time.end);
  }
  if (has_time || time.has_more) {
    builder.report("graph.changing_value", Severity::warning, "time", word,
                   "changes with time: only the first value is used");
  }
}

void add_pajek_vertices(const PajekVertices& vertices, PajekValues& values, GraphBuilder& builder) {
  const std::vector<std::string>& labels = vertices.labels;
  const bool are_ids = are_all_different(labels);
  const bool has_two_modes = vertices.first_mode < labels.size();
  values.match(labels.size(), builder);
  for (std::size_t k = 0; k < labels.size(); ++k) {
    builder.begin_node(vertices.lines[k] == 0 ? k + 1 : vertices.lines[k]);
    builder.set_id(are_ids ? labels[k] : std::to_string(k + 1));
    if (!are_ids) builder.add_text("label", labels[k]);
    if (has_two_modes) builder.add_json("bipartite", k < vertices.first_mode ? "0" : "1");
    if (!vertices.times[k].empty()) add_pajek_time(vertices.times[k], builder);
    values.give(k, builder);
    builder.end();
  }
  ExchangeGraph& graph = builder.graph();
  for (ExchangeEdge& edge : graph.edges) {
    for (Text* end : {&edge.from, &edge.to}) {
      *end = graph.nodes[*pajek_whole(graph.view(*end)) - 1].id;
    }
  }
}

}  // namespace bindeglied::detail
