#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/graph_from_dataset.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {
namespace {

using detail::append_json_string;
using detail::CellStyle;

void append_list(std::string& json, const std::vector<std::string_view>& texts) {
  json += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) json += ", ";
    append_json_string(json, texts[i]);
  }
  json += ']';
}

void append_value(std::string& json, const CellStyle& style, Cell cell, Text value) {
  const std::string_view text = style.strings->view(value);
  if (cell == Cell::list) {
    append_list(json, split(text, '|'));
  } else {
    append_json_string(json, text);
  }
}

/// A number stands as it is; a date or a word as a string.
template <class T>
void append_value(std::string& json, const CellStyle& style, Cell /*cell*/, const T& value) {
  const std::string text = detail::cell_text(style, value);
  if constexpr (std::is_arithmetic_v<T>) {
    json += text;
  } else {
    append_json_string(json, text);
  }
}

template <class T>
void append_value(std::string& json, const CellStyle& style, Cell cell,
                  const std::optional<T>& value) {
  append_value(json, style, cell, *value);
}

template <class T>
void append_value(std::string& json, const CellStyle& style, Cell /*cell*/,
                  const std::vector<T>& values) {
  const std::string text = detail::cell_text(style, values);
  append_list(json, split(text, '|'));
}

template <class Record>
void append_row(std::string& json, const CellStyle& style, const Record& record) {
  std::string_view before = "\n      ";
  json += "    {";
  for_each_table_column<Record>([&](const auto& column) {
    if (detail::is_absent(record, column.member)) return;
    json += before;
    append_json_string(json, column.name);
    json += ": ";
    append_value(json, style, column.cell, record.*column.member);
    before = ",\n      ";
  });
  for (const detail::JsonMember& member : detail::json_members(style.strings->view(record.extra))) {
    json += before;
    json += member.key;
    json += ": ";
    json += member.value;
    before = ",\n      ";
  }
  json += "\n    }";
}

template <class Record>
void append_rows(std::string& json, const CellStyle& style, const std::vector<Record>& records,
                 const Watch& watch) {
  std::string_view before = "\n";
  for (const Record& record : records) {
    watch.check();
    json += before;
    append_row(json, style, record);
    before = ",\n";
  }
  if (!records.empty()) json += "\n  ";
}

template <class Record>
inline constexpr bool is_in_graph =
    std::is_same_v<Record, StakeholderRecord> || std::is_same_v<Record, VenueRecord> ||
    std::is_same_v<Record, TieRecord>;

/// Writes the tables that are wanted; `is_wanted` is asked whether there are rows, whether
/// the table must be there, and whether a graph has it as nodes or edges.
template <class IsWanted>
std::string write_tables(const Dataset& dataset, const Watch& watch, IsWanted is_wanted) {
  const CellStyle style{.strings = dataset.strings.get()};
  std::string json = "{";
  std::string_view before = "\n  ";
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    const std::vector<Record>& records = dataset.*table.member;
    if (!is_wanted(!records.empty(), detail::is_required_table<Record>, is_in_graph<Record>)) {
      return;
    }
    json += before;
    append_json_string(json, table.name);
    json += ": [";
    append_rows(json, style, records, watch);
    json += ']';
    before = ",\n  ";
  });
  return json + "\n}\n";
}

}  // namespace

std::string dataset_to_json(const Dataset& dataset, const Watch& watch) {
  return write_tables(dataset, watch, [](bool has_rows, bool is_required, bool /*is_in_graph*/) {
    return has_rows || is_required;
  });
}

std::string detail::other_tables_json(const Dataset& dataset) {
  const std::string json =
      write_tables(dataset, {}, [](bool has_rows, bool /*is_required*/, bool is_in_graph_too) {
        return has_rows && !is_in_graph_too;
      });
  return json == "{\n}\n" ? std::string() : json;
}

}  // namespace bindeglied
