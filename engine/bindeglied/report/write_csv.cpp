#include <cassert>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/report/detail/escape_text.hpp"
#include "bindeglied/report/detail/writers.hpp"

namespace bindeglied {
namespace {

struct CsvCell {
  std::string text = {};
  bool is_number = false;
};

void append_keys(const ReportColumn& column, const std::string& prefix,
                 std::vector<std::string>& keys) {
  const std::string key = prefix + column.key;
  switch (column.shape) {
    case Shape::sentence:
      keys.insert(keys.end(), {key + ".code", key + ".de", key + ".en"});
      break;
    case Shape::reference:
      keys.insert(keys.end(), {key, key + "_name"});
      break;
    case Shape::object:
      for (const ReportColumn& member : column.members) append_keys(member, key + ".", keys);
      break;
    default:
      keys.push_back(key);
  }
}

struct ScalarText {
  CsvCell operator()(std::monostate /*nothing*/) const { return {}; }
  CsvCell operator()(bool flag) const { return {flag ? "true" : "false"}; }
  CsvCell operator()(std::int64_t number) const { return {std::to_string(number), true}; }
  CsvCell operator()(double number) const { return {to_text(number), true}; }
  CsvCell operator()(const std::string& text) const { return {text}; }
  CsvCell operator()(const NamedReference& reference) const { return {reference.id}; }
  CsvCell operator()(const LocalText& word) const { return {word.code}; }
  CsvCell operator()(const ValueList& /*list*/) const { return {}; }
  CsvCell operator()(const ValueObject& /*object*/) const { return {}; }
};

std::vector<CsvCell> cells_of(const ReportColumn& column, const Value& value, char separator);

/// The cells of one value; as many for null as for any other.
std::vector<CsvCell> cells_of_one(const ReportColumn& column, const Value& value, char separator) {
  switch (column.shape) {
    case Shape::sentence: {
      const auto* text = std::get_if<LocalText>(&value.content);
      if (text == nullptr) return {{}, {}, {}};
      return {{text->code}, {text->de}, {text->en}};
    }
    case Shape::reference: {
      const auto* reference = std::get_if<NamedReference>(&value.content);
      if (reference == nullptr) return {{}, {}};
      return {{reference->id}, {reference->name}};
    }
    case Shape::object: {
      const auto* object = std::get_if<ValueObject>(&value.content);
      std::vector<CsvCell> cells;
      for (std::size_t i = 0; i < column.members.size(); ++i) {
        const Value& member = object == nullptr ? Value{} : (*object)[i].second;
        for (CsvCell& cell : cells_of(column.members[i], member, separator)) {
          cells.push_back(std::move(cell));
        }
      }
      return cells;
    }
    default:
      return {std::visit(ScalarText{}, value.content)};
  }
}

/// As cells_of_one, but a list gives each of them once, its items joined by `separator`.
std::vector<CsvCell> cells_of(const ReportColumn& column, const Value& value, char separator) {
  if (!column.is_list) return cells_of_one(column, value, separator);
  std::vector<CsvCell> cells = cells_of_one(column, Value{}, ';');
  const auto* list = std::get_if<ValueList>(&value.content);
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const std::vector<CsvCell> item = cells_of_one(column, (*list)[i], ';');
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (i == 0) {
        cells[k] = item[k];
      } else {
        cells[k] = {cells[k].text + separator + item[k].text, false};
      }
    }
  }
  return cells;
}

void write_line(const std::vector<std::string>& cells, std::ostream& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << quote_csv(cells[i]);
  out << '\n';
}

}  // namespace

void write_csv(const Report& report, const WriteOptions& /*options*/, std::ostream& out) {
  std::vector<std::string> line;
  for (const ReportColumn& column : report.columns) append_keys(column, "", line);
  write_line(line, out);
  for (const ValueObject& row : report.rows) {
    assert(row.size() == report.columns.size());
    line.clear();
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
      for (const CsvCell& cell : cells_of(report.columns[i], row[i].second, '|')) {
        line.push_back(cell.is_number ? cell.text : guard_formula(cell.text));
      }
    }
    write_line(line, out);
  }
}

}  // namespace bindeglied
