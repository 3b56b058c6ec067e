#include "bindeglied/ingest/detail/tables_from_graph.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bindeglied/ingest/detail/check_id.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/graph_roles.hpp"
#include "bindeglied/ingest/detail/node_types.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"
#include "bindeglied/ingest/detail/vocabulary_words.hpp"

namespace bindeglied::detail {
namespace {

/// What has to be said about an element: its file, table, row and what else.
struct Remark {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view column = {};
  std::string_view value = {};
  std::string_view rule = {};
};

class GraphTables {
 public:
  GraphTables(const ExchangeGraph& graph, RowSink& sink)
      : graph_(graph),
        sink_(sink),
        of_nodes_(node_roles(graph.node_attributes)),
        of_edges_(edge_roles(graph.edge_attributes)),
        numbers_(node_numbers(graph)),
        are_venues_(find_venues(graph, of_nodes_, of_edges_, numbers_)) {}

  void run(const Watch& watch) {
    make_ids();
    file_ = graph_.node_file;
    write_name();
    write_nodes("stakeholders", false);
    watch.check(file_, 0.6);
    write_nodes("venues", true);
    watch.check(file_, 0.7);
    file_ = graph_.edge_file;
    write_ties();
  }

 private:
  /// Ids as they may stand in our tables; of equal ones the later gets a number.
  void make_ids() {
    std::vector<std::size_t> replaced;
    ids_.reserve(graph_.nodes.size());
    for (const ExchangeNode& node : graph_.nodes) {
      const std::string_view text = graph_.view(node.id);
      ids_.push_back(make_id(text, IdUse::node));
      if (ids_.back() != text) replaced.push_back(ids_.size() - 1);
    }
    if (!replaced.empty()) number_equal_ids(replaced);
  }

  /// Those that were replaced come after all that stay.
  void number_equal_ids(const std::vector<std::size_t>& replaced) {
    std::unordered_set<std::string> taken;
    auto next = replaced.begin();
    for (std::size_t position = 0; position < ids_.size(); ++position) {
      if (next != replaced.end() && *next == position) {
        ++next;
      } else {
        taken.insert(ids_[position]);
      }
    }
    std::unordered_map<std::string, std::size_t> numbers;  // of each, the next one to be tried
    for (const std::size_t position : replaced) {
      const std::string stem = ids_[position];
      std::size_t& number = numbers.try_emplace(stem, 2).first->second;
      while (!taken.insert(ids_[position]).second) {
        ids_[position] = stem + "-" + std::to_string(number++);
      }
    }
  }

  /// Our own tables have the name themselves.
  void write_name() {
    if (graph_.name.empty() || !graph_.tables.empty()) return;
    (void)sink_.begin_table(file_, "dataset");
    sink_.begin_row(1);
    cell("name", graph_.name);
    sink_.end_row();
    sink_.end_table();
  }

  void write_nodes(std::string_view table, bool are_venues) {
    bool is_begun = false;
    for (std::size_t k = 0; k < graph_.nodes.size(); ++k) {
      if (are_venues_[k] != are_venues) continue;
      if (!is_begun) (void)sink_.begin_table(file_, table);
      is_begun = true;
      sink_.begin_row(graph_.nodes[k].row);
      write_node(k);
      sink_.end_row();
    }
    if (is_begun) sink_.end_table();
  }

  void write_node(std::size_t position) {
    const ExchangeNode& node = graph_.nodes[position];
    const std::string_view id = graph_.view(node.id);
    if (node.id != empty_text() && numbers_[node.id.index()] != position + 1) {
      report(node.row, {.code = "graph.duplicate_id",
                        .column = "id",
                        .value = id,
                        .rule = "must be the id of one node alone"});
    }
    cell("id", ids_[position]);
    if (ids_[position] != id && !id.empty()) {
      cell("id_in_file", id);
      report(node.row, {.code = "graph.id_replaced",
                        .severity = Severity::warning,
                        .column = "id",
                        .value = id,
                        .rule = "cannot be an id here; replaced, and kept in id_in_file"});
    }
    for (const AttributeCell& each : node.cells) write_node_cell(node, each, position);
  }

  void write_node_cell(const ExchangeNode& node, const AttributeCell& each, std::size_t position) {
    const std::string_view text = graph_.view(each.value);
    const std::string& column = of_nodes_.columns[each.attribute];
    if (each.attribute == of_nodes_.type) return;
    if (each.attribute == of_nodes_.kind) {
      if (are_venues_[position]) {
        write_kind<VenueKind>(node.row, each);
      } else {
        write_kind<StakeholderKind>(node.row, each);
      }
    } else if (each.attribute == of_nodes_.label) {
      const AttributeCell* name = find_cell(node.cells, of_nodes_.name);
      if (each.value == node.id || (name != nullptr && name->value == each.value)) return;
      write_cell(node.row, of_nodes_, name == nullptr ? "name" : column, each);
    } else if (!(each.attribute == of_nodes_.mode && (text == "0" || text == "1"))) {
      write_cell(node.row, of_nodes_, column, each);
    }
  }

  /// False when the word is none of the vocabulary: then it is kept in a column of its own.
  template <Named E>
  bool write_kind(std::uint64_t row, const AttributeCell& each) {
    const std::string_view text = graph_.view(each.value);
    if (vocabulary_words<E>().find(text)) {
      cell("kind", text);
      return true;
    }
    report(row, {.code = "graph.unknown_kind",
                 .severity = Severity::warning,
                 .column = "kind",
                 .value = text,
                 .rule = "is no kind that is known here; kept in kind_in_file"});
    sink_.cell(sink_.column("kind_in_file"), {.text = text, .is_json = each.is_json});
    return false;
  }

  void write_ties() {
    (void)sink_.begin_table(file_, "ties");
    for (const ExchangeEdge& edge : graph_.edges) {
      sink_.begin_row(edge.row);
      write_tie(edge);
      sink_.end_row();
    }
    sink_.end_table();
  }

  void write_tie(const ExchangeEdge& edge) {
    Text from = edge.from;
    Text to = edge.to;
    if (from == to && from != empty_text()) {
      report(edge.row, {.code = "graph.self_tie",
                        .severity = Severity::warning,
                        .column = "to",
                        .value = graph_.view(to),
                        .rule = "is the node itself; left out"});
      sink_.leave_out();
    }
    if (is_venue(from) && !is_venue(to)) {
      std::swap(from, to);
      if (edge.is_directed) {
        report(edge.row, {.code = "graph.turned",
                          .severity = Severity::warning,
                          .column = "from",
                          .value = graph_.view(to),
                          .rule = "is a venue, where no tie begins; turned round"});
      }
    }
    write_end(edge, "from", from);
    write_end(edge, "to", to);
    write_tie_kind(edge, is_venue(to));
    for (const AttributeCell& each : edge.cells) {
      if (each.attribute != of_edges_.kind) {
        write_cell(edge.row, of_edges_, of_edges_.columns[each.attribute], each);
      }
    }
  }

  void write_tie_kind(const ExchangeEdge& edge, bool ends_at_venue) {
    const AttributeCell* kind = find_cell(edge.cells, of_edges_.kind);
    if (kind != nullptr && write_kind<TieKind>(edge.row, *kind)) {
      if (!edge.is_directed && !ends_at_venue) check_direction(edge, graph_.view(kind->value));
      return;
    }
    if (edge.is_directed && !ends_at_venue && edge.from != edge.to) {
      report(edge.row, {.code = "graph.direction_left",
                        .severity = Severity::note,
                        .column = "kind",
                        .rule = "has a direction, but no kind; read as cooperates_with, which has "
                                "none: only the order of the ends remains"});
    }
    cell("kind", ends_at_venue ? "participates" : "cooperates_with");
  }

  /// Which end funds, owns or belongs to the other cannot be seen from an edge without direction.
  void check_direction(const ExchangeEdge& edge, std::string_view kind) {
    const auto item = vocabulary_words<TieKind>().find(kind);
    if (item && is_symmetric(EnumNames<TieKind>::names[*item].value)) return;
    report(edge.row, {.code = "graph.no_direction",
                      .severity = Severity::warning,
                      .column = "kind",
                      .value = kind,
                      .rule = "has a direction, but this edge has none; read as going from its "
                              "first end to its second"});
  }

  void write_end(const ExchangeEdge& edge, std::string_view column, Text end) {
    const std::uint32_t number = numbers_[end.index()];
    if (number > 0) return cell(column, ids_[number - 1]);
    const std::string_view text = graph_.view(end);
    if (graph_.declares_nodes && !text.empty()) {
      report(edge.row, {.code = "graph.unknown_node",
                        .column = column,
                        .value = text,
                        .rule = "must be the id of a node of this file"});
    }
    cell(column, text);
  }

  void write_cell(std::uint64_t row, const GraphRoles& roles, std::string_view column,
                  const AttributeCell& each) {
    const std::string_view text = graph_.view(each.value);
    if (each.attribute == roles.weight && json_number(text).empty()) {
      report(row, {.code = "graph.number",
                   .column = column,
                   .value = text,
                   .rule = "must be a finite number"});
      return;
    }
    sink_.cell(sink_.column(column), {.text = text, .is_json = each.is_json});
  }

  void cell(std::string_view column, std::string_view text) {
    sink_.cell(sink_.column(column), {.text = text});
  }

  [[nodiscard]] bool is_venue(Text node) const {
    const std::uint32_t number = numbers_[node.index()];
    return number > 0 && are_venues_[number - 1];
  }

  void report(std::uint64_t row, const Remark& remark) {
    sink_.report({.code = std::string(remark.code),
                  .severity = remark.severity,
                  .file = std::string(file_),
                  .table = {},
                  .row = row,
                  .column = std::string(remark.column),
                  .value = excerpt(remark.value),
                  .rule = std::string(remark.rule)});
  }

  const ExchangeGraph& graph_;
  RowSink& sink_;
  GraphRoles of_nodes_;
  GraphRoles of_edges_;
  std::vector<std::uint32_t> numbers_;
  std::vector<bool> are_venues_;
  std::vector<std::string> ids_ = {};  ///< by position of the node
  std::string_view file_ = {};         ///< of the rows that are being written
};

}  // namespace

void tables_from_graph(const ExchangeGraph& graph, RowSink& sink, const Limits& limits,
                       const Watch& watch) {
  GraphTables(graph, sink).run(watch);
  if (!graph.tables.empty()) read_json(graph.tables, graph.node_file, sink, limits, watch);
}

}  // namespace bindeglied::detail
