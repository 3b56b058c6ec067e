#include "bindeglied/ingest/detail/graph_builder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// Whether the text is a number in the grammar of JSON (RFC 8259).
bool is_json_number(std::string_view text) {
  const auto skip_digits = [&] {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end > 0;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.starts_with('0')) {
    text.remove_prefix(1);
  } else if (!skip_digits()) {
    return false;
  }
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (!skip_digits()) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (!skip_digits()) return false;
  }
  return text.empty();
}

}  // namespace

std::string json_number(std::string_view text) {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole_text = end == text.data() + text.size() && !text.empty();
  if (error != std::errc{} || !is_whole_text || !std::isfinite(value)) return {};
  return is_json_number(text) ? std::string(text) : to_text(value);
}

bool is_numbered(std::string_view id) {
  for (const std::string_view word : {"edge", "link", "e"}) {
    if (to_lower_ascii(id.substr(0, word.size())) != word) continue;
    id.remove_prefix(word.size());
    break;
  }
  return !id.empty() && id.find_first_not_of("0123456789") == std::string_view::npos;
}

void GraphBuilder::begin_node(std::uint64_t row) {
  if (graph_.nodes.size() == limits_.max_nodes) {
    throw_limit(file_, graph_.nodes.size() + 1, "nodes", "max_nodes", limits_.max_nodes);
  }
  graph_.nodes.push_back({.row = row});
  ++element_;
  inside_ = Inside::node;
}

void GraphBuilder::begin_edge(std::uint64_t row) {
  if (graph_.edges.size() == limits_.max_ties) {
    throw_limit(file_, graph_.edges.size() + 1, "edges", "max_ties", limits_.max_ties);
  }
  graph_.edges.push_back({.row = row});
  ++element_;
  inside_ = Inside::edge;
}

void GraphBuilder::set_id(std::string_view id) { graph_.nodes.back().id = intern(trim(id)); }
void GraphBuilder::set_from(std::string_view from) {
  graph_.edges.back().from = intern(trim(from));
}
void GraphBuilder::set_to(std::string_view to) { graph_.edges.back().to = intern(trim(to)); }
void GraphBuilder::set_directed(bool is_directed) { graph_.edges.back().is_directed = is_directed; }

void GraphBuilder::set_edge_id(std::string_view id) {
  id = trim(id);
  if (id.empty()) return;
  const std::size_t index = intern(id).index();
  if (index >= are_edge_ids_.size()) are_edge_ids_.resize(index + 1);
  if (are_edge_ids_[index]) {
    report("graph.duplicate_edge_id", Severity::warning, "id", id,
           "is the id of another edge too; both are read");
  }
  are_edge_ids_[index] = true;
}

void GraphBuilder::add_text(std::string_view name, std::string_view text) {
  if (!text.empty()) add(name, text, false);
}

void GraphBuilder::add_json(std::string_view name, std::string_view json) {
  if (json != "null") add(name, json, true);
}

void GraphBuilder::add_number(std::string_view name, std::string_view text, std::uint64_t row) {
  if (trim(text).empty() || trim(text) == "null") return;  // as Gephi writes a missing one
  const std::string number = json_number(text);
  if (number.empty()) {
    report("graph.number", Severity::error, name, text, "must be a finite number", row);
  } else {
    add(name, number, true);
  }
}

void GraphBuilder::add_boolean(std::string_view name, std::string_view text) {
  const std::string word = to_lower_ascii(trim(text));
  if (word.empty()) return;
  if (word == "true" || word == "1") {
    add(name, "true", true);
  } else if (word == "false" || word == "0") {
    add(name, "false", true);
  } else {
    report("graph.boolean", Severity::warning, name, text, "must be true or false; kept as text");
    add(name, text, false);
  }
}

void GraphBuilder::add_typed(std::string_view name, std::string_view type, std::string_view text) {
  constexpr std::array<std::string_view, 7> numbers = {"byte",    "double", "float", "int",
                                                       "integer", "long",   "short"};
  if (std::ranges::find(numbers, type) != numbers.end()) {
    add_number(name, text);
  } else if (type == "boolean") {
    add_boolean(name, text);
  } else {
    add_text(name, text);
  }
}

void GraphBuilder::add_parent(std::string_view id) {
  id = trim(id);
  if (id.empty()) return;
  constexpr std::string_view name = "parent";
  if (has_cell(name)) {
    report("graph.parent", Severity::warning, name, id,
           "has no place here as what the element is inside of; left out");
  } else {
    add_text(name, id);
  }
}

bool GraphBuilder::has_cell(std::string_view name) {
  if (!attributes().has(name)) return false;
  const std::uint32_t attribute = attributes().position(name);
  return attribute < last_elements().size() && last_elements()[attribute] == element_;
}

std::string_view GraphBuilder::cell_text(std::string_view name) {
  if (!has_cell(name)) return {};
  return graph_.view(find_cell(cells(), attributes().position(name))->value);
}

bool GraphBuilder::has_id() const { return graph_.nodes.back().id != empty_text(); }

std::string_view GraphBuilder::id() const { return graph_.view(graph_.nodes.back().id); }

void GraphBuilder::report(std::string_view code, Severity severity, std::string_view column,
                          std::string_view value, std::string_view rule, std::uint64_t row) {
  if (row == 0 && inside_ == Inside::node) row = graph_.nodes.back().row;
  if (row == 0 && inside_ == Inside::edge) row = graph_.edges.back().row;
  problems_.report({.code = std::string(code),
                    .severity = severity,
                    .file = std::string(file_),
                    .table = inside_ == Inside::node   ? "nodes"
                             : inside_ == Inside::edge ? "edges"
                                                       : "",
                    .row = row,
                    .column = excerpt(column),
                    .value = excerpt(value),
                    .rule = std::string(rule)});
}

bool GraphBuilder::read_direction(std::string_view column, std::string_view word, bool otherwise) {
  const std::string known = to_lower_ascii(trim(word));
  if (known.empty()) return otherwise;
  if (known == "directed" || known == "true" || known == "1") return true;
  if (known == "undirected" || known == "mutual" || known == "false" || known == "0") return false;
  report("graph.direction", Severity::warning, column, word,
         "is no direction; read as if it were not there");
  return otherwise;
}

void GraphBuilder::lose_network(std::string_view name) {
  report("graph.several", Severity::warning, {}, name,
         "is a further network; only the first one is read");
}

void GraphBuilder::refuse_no_graph() {
  report("graph.no_graph", Severity::error, {}, {}, "must hold an element <graph>");
}

void GraphBuilder::lose_graph_of_edge(std::string_view id) {
  report("graph.parent", Severity::warning, "graph", id,
         "has no place here as what the element is inside of; left out");
}

void GraphBuilder::lose_change(std::string_view name, std::string_view value) {
  report("graph.changing_value", Severity::warning, name, value,
         "changes with time: only the first value is used");
}

void GraphBuilder::lose_late_value(std::string_view name, std::string_view value) {
  if (trim(value).empty()) return;
  report("graph.late_value", Severity::warning, name, value,
         "stands behind the elements inside its own one; left out");
}

void GraphBuilder::lose_element(std::string_view name, std::string_view value) {
  report("graph.foreign_element", Severity::warning, name, value,
         "is an element that has no place here; left out");
}

void GraphBuilder::lose_port(std::string_view word, std::string_view name) {
  if (name.empty()) return;
  report("graph.port", Severity::warning, word, name,
         "is a port: edges join whole nodes here; left out");
}

void GraphBuilder::lose_graph_attribute(std::string_view name, std::string_view value) {
  if (trim(value).empty()) return;
  report("graph.attribute", Severity::warning, name, value,
         "belongs to the network as a whole and has no place here; left out");
}

void GraphBuilder::add(std::string_view name, std::string_view value, bool is_json) {
  const std::uint32_t attribute = attributes().position(name);
  if (attributes().all().size() > limits_.max_keys) {
    throw_limit(file_, attributes().all().size(), "attributes", "max_keys", limits_.max_keys);
  }
  last_elements().resize(attributes().all().size(), 0);
  if (std::exchange(last_elements()[attribute], element_) == element_) {
    report("graph.duplicate_attribute", Severity::error, name, value,
           "must stand once in its element");
    return;
  }
  constexpr std::uint64_t most_cells = 50'000'000;
  if (++cell_count_ > most_cells) {
    throw CodedError(ErrorKind::limit, "error.graph_cells",
                     "{0}: more than {1} attributes of nodes and edges",
                     {std::string(file_), std::to_string(most_cells)});
  }
  cells().push_back({.attribute = attribute, .value = intern(value), .is_json = is_json});
}

Text GraphBuilder::intern(std::string_view text) {
  if (text.size() > limits_.max_text_bytes) {
    throw_limit(file_, text.size(), "bytes in one text", "max_text_bytes", limits_.max_text_bytes);
  }
  return graph_.strings->intern(text);
}

std::vector<AttributeCell>& GraphBuilder::cells() {
  return inside_ == Inside::node ? graph_.nodes.back().cells : graph_.edges.back().cells;
}

std::vector<std::uint64_t>& GraphBuilder::last_elements() {
  return inside_ == Inside::node ? last_nodes_ : last_edges_;
}

AttributeTable& GraphBuilder::attributes() {
  return inside_ == Inside::node ? graph_.node_attributes : graph_.edge_attributes;
}

}  // namespace bindeglied::detail
