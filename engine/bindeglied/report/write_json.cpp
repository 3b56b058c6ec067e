#include <algorithm>
#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bindeglied/report/detail/json_writer.hpp"
#include "bindeglied/report/detail/writers.hpp"
#include "bindeglied/report/diagnostic_text.hpp"

namespace bindeglied {
namespace {

using Names = std::map<std::string_view, std::string_view>;

void collect_names(const Value& value, Names& names);

void collect_names(const ValueObject& object, Names& names) {
  for (const ValueMember& member : object) collect_names(member.second, names);
}

/// The first name of an id counts, should a topic or a source go by the id of a node.
void collect_names(const Value& value, Names& names) {
  if (const auto* reference = std::get_if<NamedReference>(&value.content)) {
    names.emplace(reference->id, reference->name);
  } else if (const auto* list = std::get_if<ValueList>(&value.content)) {
    for (const Value& item : *list) collect_names(item, names);
  } else if (const auto* object = std::get_if<ValueObject>(&value.content)) {
    collect_names(*object, names);
  }
}

Names names_of(const Report& report) {
  Names names;
  for (const ValueObject& row : report.rows) collect_names(row, names);
  collect_names(report.summary, names);
  return names;
}

/// Which input a table was read from: the file of that name, else the folder, that is the first
/// input that gives its name to no table.
std::size_t input_of(const Report& report, const TableProtocol& table) {
  const auto named = std::ranges::find(report.inputs, table.file, &InputRecord::name);
  if (named != report.inputs.end()) {
    return static_cast<std::size_t>(named - report.inputs.begin());
  }
  for (std::size_t i = 0; i < report.inputs.size(); ++i) {
    const auto of_input =
        std::ranges::find(report.tables, report.inputs[i].name, &TableProtocol::file);
    if (of_input == report.tables.end()) return i;
  }
  return 0;
}

/// The tables of one input, each once: a workbook may hold two sheets of ties.
std::vector<TableProtocol> tables_of(const Report& report, std::size_t input) {
  std::vector<TableProtocol> tables;
  for (const TableProtocol& table : report.tables) {
    if (input_of(report, table) != input) continue;
    const auto same = std::ranges::find(tables, table.table, &TableProtocol::table);
    if (same == tables.end()) {
      tables.push_back(table);
      continue;
    }
    same->rows += table.rows;
    same->used += table.used;
    same->merged += table.merged;
    same->rejected += table.rejected;
  }
  return tables;
}

void write_count(JsonWriter& json, std::string_view key, std::uint64_t count) {
  json.key(key);
  json.number(count);
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.text(text);
}

void write_inputs(JsonWriter& json, const Report& report) {
  json.key("inputs");
  json.open('[');
  for (std::size_t i = 0; i < report.inputs.size(); ++i) {
    json.open('{');
    write_text(json, "name", report.inputs[i].name);
    write_text(json, "sha256", report.inputs[i].sha256);
    json.key("tables");
    json.open('{');
    for (const TableProtocol& table : tables_of(report, i)) {
      json.key(table.table);
      json.open('{');
      write_count(json, "rows", table.rows);
      write_count(json, "used", table.used);
      write_count(json, "merged", table.merged);
      write_count(json, "rejected", table.rejected);
      json.close('}');
    }
    json.close('}');
    json.close('}');
  }
  json.close(']');
}

void write_warnings(JsonWriter& json, const Report& report) {
  json.key("warnings");
  json.open('[');
  for (const DiagnosticCount& warning : report.warnings) {
    json.open('{');
    write_text(json, "code", warning.code);
    write_text(json, "severity", severity_name(warning.severity));
    write_count(json, "count", warning.count);
    json.close('}');
  }
  json.close(']');
}

/// Everything before `result`, after the opening brace.
void write_envelope(JsonWriter& json, const Report& report) {
  write_text(json, "schema", report.schema);
  json.key("tool");
  json.open('{');
  write_text(json, "name", "bindeglied");
  write_text(json, "version", tool_version());
  json.close('}');
  write_text(json, "command", report.command);
  json.key("as_of");
  if (report.as_of.empty()) {
    json.null();
  } else {
    json.text(report.as_of);
  }
  write_count(json, "seed", report.seed);
  write_inputs(json, report);
  write_warnings(json, report);
  json.key("names");
  json.open('{');
  for (const auto& [id, name] : names_of(report)) write_text(json, id, name);
  json.close('}');
  write_count(json, "total", report.total);
  write_count(json, "shown", report.rows.size());
  for (const ValueMember& member : report.summary) json.member(member);
}

}  // namespace

void write_json(const Report& report, const WriteOptions& /*options*/, std::ostream& out) {
  JsonWriter json(JsonLayout::indented);
  json.open('{');
  write_envelope(json, report);
  json.key("result");
  json.open('[');
  for (const ValueObject& row : report.rows) {
    json.object(row);
    out << json.take();  // row by row, so that a million rows are never in memory twice
  }
  json.close(']');
  json.close('}');
  out << json.take() << '\n';
}

void write_ndjson(const Report& report, const WriteOptions& /*options*/, std::ostream& out) {
  JsonWriter json(JsonLayout::compact);
  json.open('{');
  write_envelope(json, report);
  json.close('}');
  out << json.take() << '\n';
  for (const ValueObject& row : report.rows) {
    json.object(row);
    out << json.take() << '\n';
  }
}

}  // namespace bindeglied
