#include "bindeglied/ingest/detail/graph_from_dataset.hpp"

#include <set>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"

namespace bindeglied::detail {
namespace {

/// Columns that say which node a row is or links, and are no attributes.
bool is_identity(std::string_view column) {
  return column == "id" || column == "from" || column == "to";
}

template <class T>
inline constexpr bool is_number_cell = std::is_arithmetic_v<T>;
template <class T>
inline constexpr bool is_number_cell<std::optional<T>> = std::is_arithmetic_v<T>;
template <class T>
inline constexpr bool is_list_cell = false;
template <class T>
inline constexpr bool is_list_cell<std::vector<T>> = true;

/// Turns the rows of the tables that are nodes or edges into cells.
class CellsOfRecords {
 public:
  CellsOfRecords(const Dataset& dataset, ExchangeGraph& graph)
      : style_{.strings = dataset.strings.get()}, graph_(graph) {}

  /// So that attributes stand in the order of the columns, whichever row has one first.
  template <class Record>
  void declare(AttributeTable& attributes) {
    for_each_table_column<Record>([&]<class T>(const TableColumn<Record, T>& column) {
      if (is_identity(column.name)) return;
      const std::uint32_t position = attributes.position(column.name);
      if (column.cell == Cell::list || is_list_cell<T>) {
        attributes.all()[position].type = AttributeType::list;
      }
    });
  }

  /// The unknown columns, by name, after all that are known.
  template <class Record>
  void declare_extra(AttributeTable& attributes, const std::vector<Record>& records) {
    std::set<std::string> names;
    std::set<Text> seen;  // many rows share one text
    for (const Record& record : records) {
      if (!seen.insert(record.extra).second) continue;
      for (const JsonMember& member : json_members(style_.strings->view(record.extra))) {
        names.insert(attribute_of_extra(json_string_text(member.key), text_of(member)));
      }
    }
    for (const std::string& name : names) (void)attributes.position(name);
  }

  template <class Record>
  std::vector<AttributeCell> cells(AttributeTable& attributes, const Record& record) {
    std::vector<AttributeCell> cells;
    for_each_table_column<Record>([&]<class T>(const TableColumn<Record, T>& column) {
      if (is_identity(column.name) || is_absent(record, column.member)) return;
      cells.push_back({.attribute = attributes.position(column.name),
                       .value = intern(cell_text(style_, record.*column.member)),
                       .is_json = is_number_cell<T>});
    });
    for (const JsonMember& member : json_members(style_.strings->view(record.extra))) {
      const std::string text = text_of(member);
      const std::string name = attribute_of_extra(json_string_text(member.key), text);
      cells.push_back({.attribute = attributes.position(name),
                       .value = intern(text),
                       .is_json = !member.value.starts_with('"')});
    }
    return cells;
  }

  Text intern(std::string_view text) { return graph_.strings->intern(text); }
  Text intern(Text text) { return intern(style_.strings->view(text)); }

 private:
  static std::string text_of(const JsonMember& member) {
    return member.value.starts_with('"') ? json_string_text(member.value)
                                         : std::string(member.value);
  }

  CellStyle style_;
  ExchangeGraph& graph_;
};

template <class Record>
void add_nodes(CellsOfRecords& cells_of, ExchangeGraph& graph, const std::vector<Record>& records,
               std::string_view type, const Watch& watch) {
  AttributeTable& attributes = graph.node_attributes;
  const std::uint32_t type_position = attributes.position(node_type_name);
  const Text type_text = graph.strings->intern(type);
  for (const Record& record : records) {
    watch.check();
    ExchangeNode node{.id = cells_of.intern(record.id), .row = record.row};
    node.cells = cells_of.cells(attributes, record);
    node.cells.insert(node.cells.begin(), {.attribute = type_position, .value = type_text});
    graph.nodes.push_back(std::move(node));
  }
}

}  // namespace

ExchangeGraph graph_from_dataset(const Dataset& dataset, const Watch& watch) {
  ExchangeGraph graph;
  CellsOfRecords cells_of(dataset, graph);
  (void)graph.node_attributes.position(node_type_name);
  cells_of.declare<StakeholderRecord>(graph.node_attributes);
  cells_of.declare<VenueRecord>(graph.node_attributes);
  cells_of.declare_extra(graph.node_attributes, dataset.stakeholders);
  cells_of.declare_extra(graph.node_attributes, dataset.venues);
  add_nodes(cells_of, graph, dataset.stakeholders, "stakeholder", watch);
  add_nodes(cells_of, graph, dataset.venues, "venue", watch);

  cells_of.declare<TieRecord>(graph.edge_attributes);
  cells_of.declare_extra(graph.edge_attributes, dataset.ties);
  for (const TieRecord& tie : dataset.ties) {
    watch.check();
    graph.edges.push_back({.from = cells_of.intern(tie.from),
                           .to = cells_of.intern(tie.to),
                           .is_directed = !is_symmetric(tie.kind),
                           .cells = cells_of.cells(graph.edge_attributes, tie),
                           .row = tie.row});
  }
  settle_types(graph);
  if (!dataset.dataset.empty()) graph.name = dataset.strings->view(dataset.dataset.front().name);
  graph.tables = other_tables_json(dataset);
  return graph;
}

}  // namespace bindeglied::detail
