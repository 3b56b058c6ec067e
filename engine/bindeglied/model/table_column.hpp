#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace bindeglied {

/// How the text of a cell is to be read; the member's type says the rest.
enum class Cell : std::uint8_t {
  text,                ///< kept as it is
  required_text,       ///< must not be empty
  id,                  ///< trimmed, unique within its name space
  list,                ///< several texts joined by '|', each trimmed
  reference,           ///< id or unique name of another row, or empty
  required_reference,  ///< id or unique name of another row
  value,               ///< number, date, or a word of a closed vocabulary
};

/// One column of a data table: name in files and JSON, German headings joined by '|' (the first one
/// is written, the others are read too), member, how it is read, help in both languages, and the
/// allowed range of numbers.
template <class Record, class T>
struct TableColumn {
  constexpr TableColumn(std::string_view column_name, std::string_view german_names,
                        T Record::*column, Cell column_cell, std::string_view english_help,
                        std::string_view german_help, double low = 0.0, double high = 0.0)
      : name(column_name),
        german(german_names.substr(0, german_names.find('|'))),
        also_german(german_names.substr(german.size())),
        member(column),
        cell(column_cell),
        help(english_help),
        help_de(german_help),
        min(low),
        max(high) {}

  std::string_view name;
  std::string_view german;
  std::string_view also_german;  ///< other German headings, each after a '|'
  T Record::*member;
  Cell cell;
  std::string_view help;     ///< English
  std::string_view help_de;  ///< German
  double min;
  double max;
};

/// One table of a dataset: English name, German names joined by '|' (the last one covers all
/// kinds of rows), member, help.
template <class Owner, class Record>
struct Table {
  constexpr Table(std::string_view table_name, std::string_view german_names,
                  std::vector<Record> Owner::*table, std::string_view english_help,
                  std::string_view german_help)
      : name(table_name),
        german(german_names),
        member(table),
        help(english_help),
        help_de(german_help) {}

  std::string_view name;
  std::string_view german;
  std::vector<Record> Owner::*member;
  std::string_view help;     ///< what the table holds, in English
  std::string_view help_de;  ///< the same in German
};

/// The columns of Record as a constant: a call of columns() would write its tuple anew, row by row.
template <class Record>
inline constexpr auto all_table_columns = Record::columns();

/// The tables of Owner as a constant.
template <class Owner>
inline constexpr auto all_tables = Owner::tables();

/// Calls visit(column) for every column of Record, in their order.
template <class Record, class Visit>
constexpr void for_each_table_column(Visit visit) {
  std::apply([&](const auto&... column) { (visit(column), ...); }, all_table_columns<Record>);
}

/// Calls visit(table) for every table of Owner, in their order.
template <class Owner, class Visit>
constexpr void for_each_table(Visit visit) {
  std::apply([&](const auto&... table) { (visit(table), ...); }, all_tables<Owner>);
}

}  // namespace bindeglied
