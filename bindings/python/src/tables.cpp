#include "src/tables.hpp"

#include <unordered_map>

#include "bindeglied/base/coded_error.hpp"
#include "src/arguments.hpp"
#include "src/arrays.hpp"
#include "src/to_python.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

template <class T>
inline constexpr bool is_list_of_values = false;
template <class T>
inline constexpr bool is_list_of_values<std::vector<T>> = true;

/// While it lives, Python looks for no rubbish: it would do so again and again among the lists that
/// are made here, none of which is any, and take as long as making them.
class NoCollection {
 public:
  NoCollection() = default;
  ~NoCollection() {
    if (was_enabled_) PyGC_Enable();
  }
  NoCollection(const NoCollection&) = delete;
  NoCollection& operator=(const NoCollection&) = delete;

 private:
  bool was_enabled_ = PyGC_Disable() != 0;
};

/// Makes the objects of cells, of each text, date and word only one.
class CellObjects {
 public:
  explicit CellObjects(const StringPool& strings) : strings_(strings), texts_(strings.size()) {}

  py::object of(Text text) {
    const std::string_view view = strings_.view(text);
    if (view.empty()) return py::none();
    return once(texts_[text.index()], [&] { return to_python(view); });
  }
  py::object of(PartialDate date) {
    if (date.is_none()) return py::none();
    const std::size_t key = (std::size_t{date.year()} * 100 + date.month()) * 100 + date.day();
    return once(dates_[key], [&] { return to_python(to_iso(date)); });
  }
  template <Named E>
  py::object of(E word) {
    const std::string_view name = to_string(word);
    if (name == "none" || name == "unknown") return py::none();
    return once(words_[name], [&] { return to_python(name); });
  }
  py::object of(const StatusStep& step) {
    const std::string name(to_string(step.status));
    return to_python(step.from.is_none() ? name : name + "@" + to_iso(step.from));
  }
  template <class T>
  py::object of(const std::optional<T>& value) {
    return value ? of(*value) : py::none();
  }
  template <class T>
  py::object of(const std::vector<T>& values) {
    py::list list;
    for (const T& value : values) list.append(of(value));
    return list;
  }
  /// A list stands in one text, joined by |; each cell has a list of its own, as it may be changed.
  py::object list_of(Text text) {
    const py::object& parts = once(lists_[text.index()], [&] {
      py::list list;
      for (const std::string_view part : split(strings_.view(text), '|'))
        list.append(to_python(part));
      return list;
    });
    PyObject* const copy = PyList_GetSlice(parts.ptr(), 0, PyList_GET_SIZE(parts.ptr()));
    if (copy == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(copy);
  }

 private:
  template <class Make>
  static const py::object& once(py::object& held, Make make) {
    if (!held) held = make();
    return held;
  }

  const StringPool& strings_;
  std::vector<py::object> texts_;  ///< by index; null until made
  std::unordered_map<std::size_t, py::object> lists_;
  std::unordered_map<std::size_t, py::object> dates_;
  std::unordered_map<std::string_view, py::object> words_;
};

double number_of(double number) { return number; }
double number_of(std::uint32_t number) { return number; }
template <class T>
requires std::is_arithmetic_v<T>
double number_of(const std::optional<T>& number) {
  return number ? static_cast<double>(*number) : std::nan("");
}

template <class T>
concept Number = requires(const T& value) {
  number_of(value);
};

template <class Record, class T>
py::array column_array(CellObjects& objects, const std::vector<Record>& records, T Record::*member,
                       Cell cell) {
  if constexpr (Number<T>) {
    std::vector<double> numbers(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) numbers[i] = number_of(records[i].*member);
    return to_array(std::move(numbers));
  } else {
    ObjectArray array(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
      if constexpr (std::is_same_v<T, Text>) {
        array.set(i, cell == Cell::list ? objects.list_of(records[i].*member)
                                        : objects.of(records[i].*member));
      } else {
        array.set(i, objects.of(records[i].*member));
      }
    }
    return array.take();
  }
}

template <class Record>
py::dict arrays_of(const StringPool& strings, const std::vector<Record>& records) {
  const NoCollection guard;
  CellObjects objects(strings);
  py::dict columns;
  for_each_table_column<Record>([&](const auto& column) {
    look_at_signals();
    columns[to_python(column.name)] = column_array(objects, records, column.member, column.cell);
  });
  columns["extra"] = column_array(objects, records, &Record::extra, Cell::text);
  return columns;
}

/// visit(rows) for the table of that name.
template <class Visit>
void visit_table(const HeldStudy& held, const std::string& name, Visit visit) {
  const Dataset& dataset = held.study->loaded.dataset;
  bool is_known = false;
  std::string names;
  for_each_table<Dataset>([&](const auto& table) {
    names += (names.empty() ? "" : "|") + std::string(table.name);
    if (table.name != name) return;
    is_known = true;
    visit(dataset.*table.member);
  });
  if (is_known) return;
  throw CodedError(ErrorKind::usage, "error.option_word", "--{0} = {1}: must be one of {2}",
                   {"table", name, names});
}

}  // namespace

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for_each_table<Dataset>([&](const auto& table) { names.emplace_back(table.name); });
  return names;
}

std::size_t row_count(const HeldStudy& held, const std::string& name) {
  std::size_t count = 0;
  visit_table(held, name, [&](const auto& rows) { count = rows.size(); });
  return count;
}

py::dict table_arrays(const HeldStudy& held, py::handle name) {
  py::dict columns;
  visit_table(held, text_of(name, "table"), [&](const auto& rows) {
    columns = arrays_of(*held.study->loaded.dataset.strings, rows);
  });
  return columns;
}

}  // namespace bindeglied::python
