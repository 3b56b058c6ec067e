#include "src/report.hpp"

#include <algorithm>
#include <functional>
#include <sstream>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/result_schema.hpp"
#include "bindeglied/report/write_report.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/module.hpp"
#include "src/to_python.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// As a list has it: from the end where the index is negative.
const ValueObject& row_at(const HeldReport& held, py::handle given) {
  if (PyIndex_Check(given.ptr()) == 0) refuse_type("index", "a whole number or a slice", given);
  const py::ssize_t index = PyNumber_AsSsize_t(given.ptr(), PyExc_IndexError);
  if (PyErr_Occurred() != nullptr) throw py::error_already_set();
  const auto count = static_cast<py::ssize_t>(held.report->rows.size());
  const py::ssize_t from_start = index < 0 ? index + count : index;
  if (from_start >= 0 && from_start < count) {
    return held.report->rows[static_cast<std::size_t>(from_start)];
  }
  throw py::index_error("index = " + std::to_string(index) + ": there are " +
                        std::to_string(count) + " rows");
}

py::list rows_of(const HeldReport& held) {
  constexpr std::size_t between_looks = 1024;
  const std::vector<ValueObject>& rows = held.report->rows;
  py::list list(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % between_looks == 0) look_at_signals();
    list[i] = to_python(rows[i]);
  }
  return list;
}

/// Keeps what is written, until stopping is asked for.
class WatchedText : public std::stringbuf {
 public:
  explicit WatchedText(const Watch& watch) : watch_(watch) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    watch_.check("write", 0.0);
    return std::stringbuf::xsputn(text, size);
  }

 private:
  const Watch& watch_;
};

/// What a writer makes of the report; the lock is not held meanwhile.
py::bytes write(const HeldReport& held, const WriteOptions& options) {
  const std::string written = run_watched([&](const Watch& watch) {
    WatchedText text(watch);
    std::ostream out(&text);
    out.exceptions(std::ios::badbit);  // or it would keep to itself that it was stopped
    write_report(*held.report, options, out);
    return std::move(text).str();
  });
  return py::bytes(written);
}

/// Reads a value of a row's column; of an object in it, member by member.
using ReadCell = std::function<const Value&(const ValueObject& row)>;

struct Frame {
  const std::vector<ValueObject>& rows;
  py::dict columns = {};
};

template <class T>
bool all_hold(const Frame& frame, const ReadCell& read) {
  return std::ranges::all_of(frame.rows, [&](const ValueObject& row) {
    return std::holds_alternative<T>(read(row).content);
  });
}

template <class T>
py::array plain_array(const Frame& frame, const ReadCell& read) {
  std::vector<T> values(frame.rows.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = std::get<T>(read(frame.rows[i]).content);
  }
  return to_array(std::move(values));
}

/// Numbers of any sort, NaN for null.
py::array number_array(const Frame& frame, const ReadCell& read) {
  std::vector<double> values(frame.rows.size(), std::nan(""));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Value& value = read(frame.rows[i]);
    if (const auto* number = std::get_if<double>(&value.content)) values[i] = *number + 0.0;
    if (const auto* number = std::get_if<std::int64_t>(&value.content)) {
      values[i] = static_cast<double>(*number);
    }
  }
  return to_array(std::move(values));
}

py::array flag_array(const Frame& frame, const ReadCell& read) {
  py::array_t<bool> flags(static_cast<py::ssize_t>(frame.rows.size()));
  bool* const items = flags.mutable_data();
  for (std::size_t i = 0; i < frame.rows.size(); ++i) {
    items[i] = std::get<bool>(read(frame.rows[i]).content);
  }
  return flags;
}

py::array object_array(const Frame& frame, const ReadCell& read) {
  ObjectArray objects(frame.rows.size());
  for (std::size_t i = 0; i < frame.rows.size(); ++i)
    objects.set(i, to_python(read(frame.rows[i])));
  return objects.take();
}

py::array array_of(const Frame& frame, const ReportColumn& column, const ReadCell& read) {
  if (column.is_list) return object_array(frame, read);
  if (column.shape == Shape::integer && all_hold<std::int64_t>(frame, read)) {
    return plain_array<std::int64_t>(frame, read);
  }
  const bool is_number = column.shape == Shape::integer || column.shape == Shape::number;
  if (is_number) return number_array(frame, read);
  if (column.shape == Shape::flag && all_hold<bool>(frame, read)) return flag_array(frame, read);
  return object_array(frame, read);
}

/// The member of an object that may be null.
const Value& member_of(const Value& value, std::size_t index) {
  static const Value null = {};
  const auto* object = std::get_if<ValueObject>(&value.content);
  return object == nullptr ? null : (*object)[index].second;
}

/// One part of a sentence, None where there is none.
py::array sentence_array(const Frame& frame, const ReadCell& read, std::string LocalText::*part) {
  ObjectArray objects(frame.rows.size());
  for (std::size_t i = 0; i < frame.rows.size(); ++i) {
    const auto* sentence = std::get_if<LocalText>(&read(frame.rows[i]).content);
    if (sentence != nullptr) objects.set(i, to_python(sentence->*part));
  }
  return objects.take();
}

/// Adds the column; an object or a sentence as one column per member, as in CSV.
void add_column(Frame& frame, const ReportColumn& column, const std::string& name,
                const ReadCell& read) {
  look_at_signals();
  if (column.shape == Shape::sentence && !column.is_list) {
    frame.columns[to_python(name + ".code")] = sentence_array(frame, read, &LocalText::code);
    frame.columns[to_python(name + ".de")] = sentence_array(frame, read, &LocalText::de);
    frame.columns[to_python(name + ".en")] = sentence_array(frame, read, &LocalText::en);
    return;
  }
  if (column.shape != Shape::object || column.is_list) {
    frame.columns[to_python(name)] = array_of(frame, column, read);
    return;
  }
  for (std::size_t i = 0; i < column.members.size(); ++i) {
    const ReportColumn& member = column.members[i];
    add_column(
        frame, member, name + "." + member.key,
        [&read, i](const ValueObject& row) -> const Value& { return member_of(read(row), i); });
  }
}

py::dict frame_of(const HeldReport& held) {
  Frame frame{.rows = held.report->rows};
  for (std::size_t i = 0; i < held.report->columns.size(); ++i) {
    const ReportColumn& column = held.report->columns[i];
    add_column(frame, column, column.key,
               [i](const ValueObject& row) -> const Value& { return row[i].second; });
  }
  return frame.columns;
}

py::dict column_labels(const HeldReport& held) {
  py::dict labels;
  for (const ReportColumn& column : held.report->columns) {
    labels[to_python(column.key)] = py::dict(py::arg("de") = column.de, py::arg("en") = column.en,
                                             py::arg("in_tables") = column.in_tables);
  }
  return labels;
}

/// A value in the words of people.
struct InWords {
  bool is_german = false;

  std::string operator()(std::monostate) const { return "–"; }
  std::string operator()(bool flag) const {
    if (is_german) return flag ? "ja" : "nein";
    return flag ? "yes" : "no";
  }
  std::string operator()(std::int64_t number) const { return to_whole(number); }
  std::string operator()(double number) const { return to_fixed(number, 2, is_german); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const NamedReference& reference) const { return reference.name; }
  std::string operator()(const LocalText& text) const { return is_german ? text.de : text.en; }
  std::string operator()(const ValueList& values) const {
    std::string joined;
    for (const Value& value : values) {
      joined += (joined.empty() ? "" : ", ") + std::visit(*this, value.content);
    }
    return joined;
  }
  std::string operator()(const ValueObject& object) const {
    std::string joined;
    for (const auto& [key, value] : object) {
      joined += (joined.empty() ? "" : ", ") + key + ": " + std::visit(*this, value.content);
    }
    return joined;
  }
};

template <Named E>
E word_of_argument(py::handle given, std::string_view name) {
  E value{};
  detail::read_choice(detail::GivenOption{std::string(name), text_of(given, name)}, value);
  return value;
}

/// How much of a result is shown to people.
struct LayoutOptions {
  std::uint32_t width = 100;
  std::uint32_t rows = 20;

  static constexpr auto fields() {
    using Self = LayoutOptions;
    return std::tuple{Field{"width", &Self::width, 0U, 1000000U, "of a table [columns]"},
                      Field{"rows", &Self::rows, 0U, UINT32_MAX, "rows at most"}};
  }
};

py::bytes write_as(const HeldReport& held, py::handle format, py::handle language,
                   const py::object& given_width) {
  const std::size_t width = with_option<LayoutOptions>("width", given_width).width;
  return write(held, {.format = word_of_argument<Format>(format, "format"),
                      .language = word_of_argument<Language>(language, "language"),
                      .width = width});
}

/// The first rows in the columns for people, each cell in words.
py::list cells_of(const HeldReport& held, py::handle language, const py::object& given_rows) {
  const std::size_t most = with_option<LayoutOptions>("rows", given_rows).rows;
  const InWords words{word_of_argument<Language>(language, "language") == Language::de};
  const Report& report = *held.report;
  py::list rows;
  for (std::size_t i = 0; i < std::min(most, report.rows.size()); ++i) {
    py::list cells;
    for (std::size_t c = 0; c < report.columns.size(); ++c) {
      if (!report.columns[c].in_tables) continue;
      cells.append(to_python(std::visit(words, report.rows[i][c].second.content)));
    }
    rows.append(std::move(cells));
  }
  return rows;
}

}  // namespace

void add_report(py::module_& module) {
  py::class_<HeldReport>(module, "Report", "The answer to a question; rows as dicts.")
      .def("__len__", [](const HeldReport& held) { return held.report->rows.size(); })
      .def(
          "row", [](const HeldReport& held, py::handle i) { return to_python(row_at(held, i)); },
          "row(self, index, /)\n--\n\nThe row as a dict, as in the JSON.")
      .def("rows", &rows_of, "rows(self, /)\n--\n\nAll rows as dicts.")
      .def("frame", &frame_of,
           "frame(self, /)\n--\n\nColumns as arrays, by name; objects by member, as in CSV.")
      .def("labels", &column_labels, "labels(self, /)\n--\n\nThe headings of the columns.")
      .def("cells", &cells_of,
           "cells(self, language, rows, /)\n--\n\nThe first rows in words, for people.")
      .def("write", &write_as, "write(self, format, language, width, /)\n--\n\nThe bytes.")
      .def_property_readonly("schema", [](const HeldReport& h) { return h.report->schema; })
      .def_property_readonly("command", [](const HeldReport& h) { return h.report->command; })
      .def_property_readonly("as_of", [](const HeldReport& h) { return h.report->as_of; })
      .def_property_readonly("total", [](const HeldReport& h) { return h.report->total; })
      .def_property_readonly("summary",
                             [](const HeldReport& h) { return to_python(h.report->summary); });
  module.def("result_schema", &result_schema, "result_schema(name, /)\n--\n\nThe JSON Schema.");
  module.def("result_schema_names", &result_schema_names,
             "result_schema_names()\n--\n\nThe names that result_schema() knows.");
}

}  // namespace bindeglied::python
