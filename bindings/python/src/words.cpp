#include <string>

#include <pybind11/stl.h>

#include "bindeglied/ingest/known_words.hpp"
#include "bindeglied/report/write_report.hpp"
#include "cli/option_spec.hpp"
#include "src/arguments.hpp"
#include "src/module.hpp"
#include "src/to_python.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// ("", False) for a column that is not known.
py::tuple known_column(const std::string& table, const std::string& heading) {
  const KnownColumn found = find_known_column(table, heading).value_or(KnownColumn{});
  return py::make_tuple(to_python(found.name), found.is_date);
}

/// The table and the kind of its rows, "" where it says none; None for another word.
py::object node_table(const std::string& word) {
  const auto found = find_node_table(word);
  if (!found) return py::none();
  return py::make_tuple(found->is_venue ? "venues" : "stakeholders",
                        to_python(found->kind ? to_string(*found->kind) : std::string_view{}));
}

/// In any word for it that the command line takes.
std::string language_word(py::handle word) {
  Language language{};
  detail::read_choice(detail::GivenOption{"language", text_of(word, "language")}, language);
  return std::string(to_string(language));
}

}  // namespace

void add_words(py::module_& module) {
  module.def(
      "check_text",
      [](const std::string& name, py::handle value) { static_cast<void>(text_of(value, name)); },
      "check_text(name, value, /)\n--\n\nRefuses what is no text, by its name.");
  module.def(
      "check_keywords",
      [](const std::vector<std::string>& known, const py::kwargs& given) {
        check_keywords(given, known);
      },
      "check_keywords(known, /, **given)\n--\n\nRefuses the first that is none of these.");
  module.def("known_column", &known_column,
             "known_column(table, heading, /)\n--\n\nName, and whether it holds days.");
  module.def("node_table", &node_table,
             "node_table(word, /)\n--\n\nTable and kind, or None for another word.");
  module.def("language_word", &language_word,
             "language_word(word, /)\n--\n\nde or en, of any word for one of them.");
  module.def("is_venue_kind", &is_venue_kind,
             "is_venue_kind(word, /)\n--\n\nWhether a node of that kind is a venue.");
}

}  // namespace bindeglied::python
