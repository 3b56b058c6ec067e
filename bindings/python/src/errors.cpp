#include "src/errors.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <new>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/diagnostic_text.hpp"
#include "bindeglied/report/write_error.hpp"
#include "src/arguments.hpp"
#include "src/to_python.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

const char* class_name(const Error& error, std::string_view code) {
  if (code.starts_with("error.unknown_option")) return "UnknownOptionError";
  switch (error.kind()) {
    case ErrorKind::usage:
      return "UsageError";
    case ErrorKind::input:
      return "InputError";
    case ErrorKind::infeasible:
      return "InfeasibleError";
    case ErrorKind::io:
      return "FileError";
    case ErrorKind::limit:
      return "LimitError";
    case ErrorKind::interrupted:
      break;
  }
  return "Error";
}

py::list problems_of(const Error& error) {
  py::list problems;
  for (const Diagnostic& diagnostic : error.diagnostics()) {
    py::dict problem = to_python(diagnostic_object(diagnostic));
    const LocalText text = diagnostic_text(diagnostic);
    problem["text"] =
        py::dict(py::arg("de") = to_python(text.de), py::arg("en") = to_python(text.en));
    problems.append(std::move(problem));
  }
  return problems;
}

/// What fills the places of these was made by the program, which names options in it: other ways to
/// ask a verb, a smaller demand on a team.
bool names_options_in_places(const Error& error) {
  constexpr std::array<std::string_view, 4> codes = {"error.option_row", "error.team_quota",
                                                     "error.team_places", "error.team_candidates"};
  const auto* const coded = dynamic_cast<const CodedError*>(&error);
  return coded != nullptr && std::ranges::find(codes, coded->code()) != codes.end();
}

LocalText sentence_in_keywords(const Error& error) {
  const bool has_options = names_options_in_places(error);
  return error_sentence(error, [&](std::string& sentence, std::vector<std::string>& words) {
    put_in_keywords(sentence, words);
    if (!has_options) return;
    for (std::string& word : words) word = in_keywords(word);
  });
}

}  // namespace

void set_error(const Error& error) {
  const LocalText sentence = sentence_in_keywords(error);
  const py::object type =
      py::module_::import("bindeglied._errors").attr(class_name(error, sentence.code));
  const py::object raised = type(to_python(sentence.en), problems_of(error),
                                 to_python(sentence.code), to_python(sentence.de));
  PyErr_SetObject(type.ptr(), raised.ptr());
}

void register_errors() {
  py::register_exception_translator([](std::exception_ptr raised) {
    try {
      if (raised) std::rethrow_exception(raised);
    } catch (const Error& error) {
      set_error(error);
    } catch (const std::bad_alloc&) {
      set_error(CodedError(ErrorKind::limit, "error.memory", "out of memory", {}));
    }
  });
}

}  // namespace bindeglied::python
