#include "bindeglied/ingest/detail/exchange_losses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/csv_text.hpp"
#include "bindeglied/ingest/detail/graph_roles.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/detail/node_types.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"
#include "bindeglied/ingest/detail/write_graph.hpp"
#include "bindeglied/ingest/detail/xml_text.hpp"

namespace bindeglied::detail {
namespace {

template <class Record>
inline constexpr bool is_node_record =
    std::is_same_v<Record, StakeholderRecord> || std::is_same_v<Record, VenueRecord>;

/// True when the cell says what an empty one would.
template <class Record, class T>
bool says_nothing(const Record& record, T Record::*member) {
  return is_absent(record, member) || record.*member == Record{}.*member;
}

bool lists(std::string_view columns, std::string_view column) {
  return columns == "*" || std::ranges::count(split(columns, '|'), column) > 0;
}

/// Counts the losses of one table, columns in their order, unknown ones by name after them.
template <class Record>
class TableLosses {
 public:
  TableLosses(const Dataset& dataset, const ExchangeGraph& graph, const FormatTraits& traits)
      : style_{.strings = dataset.strings.get()}, graph_(graph), traits_(traits) {}

  void count(const Record& record) {
    std::size_t position = 0;
    for_each_table_column<Record>([&](const auto& column) {
      ++position;
      if (says_nothing(record, column.member)) return;
      const Key key{position, std::string(column.name)};
      if (!carries(column.name)) {
        add(key, LossKind::left_out);
      } else if (is_changed(cell_text(style_, record.*column.member))) {
        add(key, LossKind::changed);
      }
    });
    for (const JsonMember& member : json_members(style_.strings->view(record.extra))) {
      count_extra({position + 1, json_string_text(member.key)}, member.value);
    }
  }

  void append_to(std::vector<ExchangeLoss>& losses, std::string_view table) const {
    for (const auto& [key, cells] : counts_) {
      const auto& [position, column, kind] = key;
      losses.push_back(
          {.table = std::string(table), .column = column, .kind = kind, .cells = cells});
    }
  }

 private:
  using Key = std::pair<std::size_t, std::string>;

  void add(const Key& key, LossKind kind) { ++counts_[{key.first, key.second, kind}]; }

  [[nodiscard]] bool carries(std::string_view column) const {
    if constexpr (is_node_record<Record>) return lists(traits_.node_columns, column);
    if constexpr (std::is_same_v<Record, TieRecord>) return lists(traits_.tie_columns, column);
    if (traits_.has_name && std::is_same_v<Record, DatasetRecord> && column == "name") return true;
    return traits_.has_tables;
  }

  void count_extra(const Key& key, std::string_view value) {
    const bool is_text = value.starts_with('"');
    if (!carries(key.second)) {
      add(key, LossKind::left_out);
    } else if (!is_text && !keeps_type(key.second, value)) {
      add(key, LossKind::as_text);
    } else if (is_text && is_changed(json_string_text(value))) {
      add(key, LossKind::changed);
    }
  }

  /// Whether a number, boolean, object or array of an unknown column comes out as such.
  [[nodiscard]] bool keeps_type(const std::string& column, std::string_view value) const {
    constexpr bool is_in_graph = is_node_record<Record> || std::is_same_v<Record, TieRecord>;
    if (traits_.typing == ValueTyping::each) return true;
    if (traits_.typing == ValueTyping::none) return false;
    if (!is_in_graph) return true;  // the other tables stand as JSON
    const AttributeTable& attributes =
        is_node_record<Record> ? graph_.node_attributes : graph_.edge_attributes;
    const auto found =
        std::ranges::find(attributes.all(), attribute_of_extra(column, value), &Attribute::name);
    return value.find_first_of("[{") != 0 && found != attributes.all().end() &&
           (found->type == AttributeType::number || found->type == AttributeType::boolean);
  }

  [[nodiscard]] bool is_changed(std::string_view text) const {
    if (traits_.charset == Charset::xml) return has_no_xml_form(text);
    if (traits_.charset == Charset::csv) return has_no_csv_form(text);
    return traits_.charset == Charset::one_line && has_no_line_form(text);
  }

  CellStyle style_;
  const ExchangeGraph& graph_;
  const FormatTraits& traits_;
  std::map<std::tuple<std::size_t, std::string, LossKind>, std::uint64_t> counts_ = {};
};

/// Which nodes would be taken for venues when nothing but the ties and their kinds is known.
std::vector<bool> venues_by_ties(const ExchangeGraph& graph) {
  ExchangeGraph bare{.strings = graph.strings};
  for (const ExchangeNode& node : graph.nodes) bare.nodes.push_back({.id = node.id});
  bare.edges = graph.edges;
  return find_venues(bare, {}, edge_roles(graph.edge_attributes), node_numbers(bare));
}

/// Stakeholders stand before venues in the graph.
template <class Record>
std::uint64_t count_retyped(const std::vector<bool>& are_venues, std::size_t stakeholders) {
  if constexpr (!is_node_record<Record>) return 0;
  const auto middle = are_venues.begin() + static_cast<std::ptrdiff_t>(stakeholders);
  const bool is_venue = std::is_same_v<Record, VenueRecord>;
  const auto count = is_venue ? std::count(middle, are_venues.end(), false)
                              : std::count(are_venues.begin(), middle, true);
  return static_cast<std::uint64_t>(count);
}

std::uint64_t count_parallel_ties(const Dataset& dataset) {
  std::set<std::tuple<Text, Text, TieKind>> seen;
  for (const TieRecord& tie : dataset.ties) seen.emplace(tie.from, tie.to, tie.kind);
  return dataset.ties.size() - seen.size();
}

}  // namespace

std::uint64_t count_directed_symmetric(const ExchangeGraph& graph, const FormatTraits& traits) {
  const bool keeps = traits.directions == Directions::graph && is_undirected(graph);
  if (traits.directions == Directions::each || keeps) return 0;
  return static_cast<std::uint64_t>(
      std::ranges::count(graph.edges, false, &ExchangeEdge::is_directed));
}

std::vector<ExchangeLoss> find_losses(const Dataset& dataset, const ExchangeGraph& graph,
                                      const FormatTraits& traits, const Watch& watch) {
  std::vector<ExchangeLoss> losses;
  const std::vector<bool> are_venues =
      traits.has_node_types ? std::vector<bool>{} : venues_by_ties(graph);
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    const auto add_rows = [&](LossKind kind, std::uint64_t rows) {
      if (rows == 0) return;
      losses.push_back(
          {.table = std::string(table.name), .column = {}, .kind = kind, .cells = rows});
    };
    if (std::is_same_v<Record, TieRecord> && traits.merges_parallel_ties) {
      add_rows(LossKind::merged, count_parallel_ties(dataset));
    }
    if (!traits.has_node_types) {
      add_rows(LossKind::retyped, count_retyped<Record>(are_venues, dataset.stakeholders.size()));
    }
    TableLosses<Record> counted(dataset, graph, traits);
    for (const Record& record : dataset.*table.member) {
      watch.check();
      counted.count(record);
    }
    counted.append_to(losses, table.name);
  });
  return losses;
}

}  // namespace bindeglied::detail
