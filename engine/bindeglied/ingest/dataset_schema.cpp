#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "bindeglied/ingest/detail/table_words.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {
namespace {

using Schema = nlohmann::ordered_json;

const std::string date_pattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

Schema text_schema(Cell cell) {
  Schema schema{{"type", "string"}};
  if (cell == Cell::list) return {{"type", "array"}, {"items", schema}};
  if (detail::is_required(cell)) schema["minLength"] = 1;
  return schema;
}

template <class T>
Schema number_schema(double min, double max) {
  using Bound = std::conditional_t<std::is_integral_v<T>, std::int64_t, double>;
  Schema schema{{"type", std::is_integral_v<T> ? "integer" : "number"}};
  if (min == std::numeric_limits<double>::min()) {
    schema["exclusiveMinimum"] = 0;
  } else {
    schema["minimum"] = static_cast<Bound>(min);
  }
  schema["maximum"] = static_cast<Bound>(max);
  return schema;
}

template <Named E>
Schema word_schema() {
  Schema words = Schema::array();
  for (const EnumName<E>& entry : EnumNames<E>::names) words.push_back(entry.name);
  return {{"type", "string"}, {"enum", std::move(words)}};
}

/// "proposed@2019-07" or "proposed".
Schema status_schema() {
  std::string words;
  for (const auto& entry : EnumNames<ProjectStatus>::names) {
    words += (words.empty() ? "" : "|") + std::string(entry.name);
  }
  return {{"type", "string"}, {"pattern", "^(" + words + ")(@" + date_pattern + ")?$"}};
}

/// What a value of that type may be; T as the record holds it.
template <class T>
struct ValueSchema {
  static Schema make(Cell cell, double min, double max) {
    if constexpr (std::is_same_v<T, Text>) return text_schema(cell);
    if constexpr (std::is_same_v<T, PartialDate>) {
      return {{"type", "string"}, {"pattern", "^" + date_pattern + "$"}};
    }
    if constexpr (std::is_same_v<T, StatusStep>) return status_schema();
    if constexpr (std::is_arithmetic_v<T>) return number_schema<T>(min, max);
    if constexpr (Named<T>) return word_schema<T>();
  }
};

template <class T>
struct ValueSchema<std::optional<T>> : ValueSchema<T> {};

template <class T>
struct ValueSchema<std::vector<T>> {
  static Schema make(Cell cell, double min, double max) {
    return {{"type", "array"}, {"items", ValueSchema<T>::make(cell, min, max)}};
  }
};

template <class Record>
Schema row_schema() {
  Schema properties = Schema::object();
  Schema required = Schema::array();
  for_each_table_column<Record>([&]<class T>(const TableColumn<Record, T>& column) {
    Schema schema{{"title", column.german}, {"description", column.help}};
    schema.update(ValueSchema<T>::make(column.cell, column.min, column.max));
    properties[std::string(column.name)] = std::move(schema);
    if (detail::is_required(column.cell)) required.push_back(column.name);
  });
  Schema row{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) row["required"] = std::move(required);
  row["additionalProperties"] = true;
  return row;
}

}  // namespace

std::string dataset_schema() {
  Schema properties = Schema::object();
  Schema required = Schema::array();
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    Schema schema{{"title", detail::table_title(table, true)},
                  {"description", table.help},
                  {"type", "array"},
                  {"items", row_schema<Record>()}};
    if (std::is_same_v<Record, DatasetRecord>) schema["maxItems"] = 1;
    properties[std::string(table.name)] = std::move(schema);
    if (detail::is_required_table<Record>) required.push_back(table.name);
  });
  const Schema schema{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"$id", "urn:bindeglied:dataset:1"},
      {"title", "bindeglied dataset"},
      {"description",
       "The canonical form, as bindeglied writes it.  Files may also use German names of tables "
       "and columns, German words of the closed vocabularies, German dates, and lists joined by "
       "'|'."},
      {"type", "object"},
      {"properties", std::move(properties)},
      {"required", std::move(required)},
      {"additionalProperties", true}};
  return schema.dump(2) + "\n";
}

}  // namespace bindeglied
