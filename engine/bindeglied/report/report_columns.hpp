#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/report/report_column.hpp"

namespace bindeglied {

/// The columns of a row type with their shapes, from its columns().
template <HasColumns Row>
[[nodiscard]] std::vector<ReportColumn> report_columns();

namespace detail {

template <class T>
concept Reference =
    std::same_as<T, NodeId> || std::same_as<T, StakeholderId> || std::same_as<T, VenueId> ||
    std::same_as<T, TopicId> || std::same_as<T, PlaceId> || std::same_as<T, SourceId>;

/// Says into `column` how to_value() writes a T.
template <class T>
struct ShapeOf;

template <class T>
requires std::same_as<T, bool>
struct ShapeOf<T> {
  static void describe(ReportColumn& column) { column.shape = Shape::flag; }
};

template <class T>
requires(std::integral<T> && !std::same_as<T, bool>) struct ShapeOf<T> {
  static void describe(ReportColumn& column) { column.shape = Shape::integer; }
};

template <>
struct ShapeOf<double> {
  static void describe(ReportColumn& column) { column.shape = Shape::number; }
};

template <class T>
requires(std::same_as<T, std::string> || std::same_as<T, Evidence> ||
         std::same_as<T, Word>) struct ShapeOf<T> {
  static void describe(ReportColumn& column) { column.shape = Shape::text; }
};

template <>
struct ShapeOf<ExpectationId> {
  static void describe(ReportColumn& column) {
    column.shape = Shape::text;
    column.is_nullable = true;
  }
};

template <>
struct ShapeOf<Message> {
  static void describe(ReportColumn& column) {
    column.shape = Shape::sentence;
    column.is_nullable = true;
  }
};

template <Reference T>
struct ShapeOf<T> {
  static void describe(ReportColumn& column) {
    column.shape = Shape::reference;
    column.is_nullable = true;
  }
};

template <Named E>
struct ShapeOf<E> {
  static void describe(ReportColumn& column) {
    column.shape = Shape::word;
    for (const EnumName<E>& entry : EnumNames<E>::names) column.words.push_back(entry.name);
  }
};

template <HasColumns Row>
struct ShapeOf<Row> {
  static void describe(ReportColumn& column) {
    column.shape = Shape::object;
    column.members = report_columns<Row>();
  }
};

template <class T>
struct ShapeOf<std::optional<T>> {
  static void describe(ReportColumn& column) {
    ShapeOf<T>::describe(column);
    column.is_nullable = true;
  }
};

template <class T>
struct ShapeOf<std::vector<T>> {
  static void describe(ReportColumn& column) {
    ShapeOf<T>::describe(column);
    column.is_list = true;
    column.is_nullable = false;
  }
};

template <class Row, class T>
[[nodiscard]] ReportColumn report_column(const Column<Row, T>& column) {
  ReportColumn described{.key = std::string(column.key),
                         .de = std::string(column.de),
                         .en = std::string(column.en),
                         .in_tables = column.show == Show::always,
                         .display = column.display};
  ShapeOf<T>::describe(described);
  return described;
}

}  // namespace detail

template <HasColumns Row>
std::vector<ReportColumn> report_columns() {
  std::vector<ReportColumn> columns;
  for_each_column<Row>(
      [&](const auto& column) { columns.push_back(detail::report_column(column)); });
  return columns;
}

}  // namespace bindeglied
