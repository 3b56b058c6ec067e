#include "src/arguments.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "cli/parse_arguments.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

constexpr std::array<std::string_view, 3> words_of_python = {"for", "from", "in"};

std::string type_name(py::handle value) {
  return py::str(py::type::handle_of(value).attr("__name__")).cast<std::string>();
}

/// Takes back the error that Python has raised; any but one of this class goes on.
void take_back(PyObject* error_class) {
  if (PyErr_ExceptionMatches(error_class) == 0) throw py::error_already_set();
  PyErr_Clear();
}

bool is_true(py::handle value, std::string_view name) {
  if (!is_bool(value)) refuse_type(name, "True or False", value);
  return py::bool_(py::reinterpret_borrow<py::object>(value));
}

/// Whether it says itself what it is in floating point: float, those of numpy, Decimal, Fraction.
bool is_real(py::handle value) {
  const py::object dtype = py::getattr(value, "dtype", py::none());
  const py::object kind = py::getattr(dtype, "kind", py::none());
  if (py::isinstance<py::str>(kind)) return kind.equal(py::str("f"));
  const PyNumberMethods* const methods = Py_TYPE(value.ptr())->tp_as_number;
  return methods != nullptr && methods->nb_float != nullptr;
}

/// Whole numbers of any size, and, unless it has to be one, floating point with all its digits; NaN
/// and infinity are left to the range.
std::string number_of(py::handle value, std::string_view name, bool is_whole) {
  if (const auto whole = whole_of(value)) return digits_of(*whole, name);
  const std::string_view wanted = is_whole ? "a whole number" : "a number";
  if (is_whole || is_bool(value) || !is_real(value)) refuse_type(name, wanted, value);
  const double number = PyFloat_AsDouble(value.ptr());
  if (PyErr_Occurred() == nullptr) return to_text(number);
  if (PyErr_ExceptionMatches(PyExc_TypeError) != 0) {  // of an array with several numbers
    PyErr_Clear();
    refuse_type(name, wanted, value);
  }
  // A fraction that is too large, or a NaN that signals.
  take_back(PyErr_ExceptionMatches(PyExc_OverflowError) != 0 ? PyExc_OverflowError
                                                             : PyExc_ValueError);
  throw py::value_error(std::string(name) + ": must be a finite number");
}

/// A text such as "2019-07", a year as a number, a date or a datetime.
std::string date_of(py::handle value, std::string_view name) {
  constexpr std::size_t length_of_day = 10;
  if (const auto year = whole_of(value)) return digits_of(*year, name);
  if (py::hasattr(value, "isoformat") && !py::isinstance<py::type>(value)) {
    return py::str(value.attr("isoformat")()).cast<std::string>().substr(0, length_of_day);
  }
  if (!PyUnicode_Check(value.ptr())) refuse_type(name, "a date or a text", value);
  return text_of(value, name);
}

/// One text, or a list of them; nothing for a list without any.
std::optional<std::string> texts_of(py::handle value, std::string_view name) {
  if (PyUnicode_Check(value.ptr())) return text_of(value, name);
  if (!PyList_Check(value.ptr()) && !PyTuple_Check(value.ptr())) {
    refuse_type(name, "a text or a list of texts", value);
  }
  std::optional<std::string> joined;
  for (const py::handle item : value) {
    if (joined) *joined += '\n';
    if (!joined) joined.emplace();
    *joined += text_of(item, name);
  }
  return joined;
}

/// Nothing for a flag that is not set and a list without items: as if not given.
std::optional<std::string> value_of(const OptionSpec& spec, py::handle value,
                                    std::string_view name) {
  if (spec.is_flag) return is_true(value, name) ? std::optional("true") : std::nullopt;
  if (spec.is_repeatable) return texts_of(value, name);
  if (spec.values == "NUMBER") return number_of(value, name, spec.is_whole);
  if (spec.values == "DATE") return date_of(value, name);
  if (spec.name == "weights") return path_of(value, name);
  return text_of(value, name);
}

/// Of the option in the specs that has this keyword; also as it stands on the command line.
const OptionSpec* find_spec(const std::vector<OptionSpec>& specs, std::string_view keyword) {
  const auto found = std::ranges::find_if(specs, [&](const OptionSpec& spec) {
    return keyword_of(spec.name) == keyword || spec.name == keyword;
  });
  return found == specs.end() ? nullptr : &*found;
}

/// The keyword that was meant, or nothing: found as for the command line, where the dashes before
/// the name make short ones more alike.
std::string nearest_keyword(const std::vector<OptionSpec>& specs, const std::string& keyword) {
  std::string option = "--" + keyword.substr(0, keyword.find_last_not_of('_') + 1);
  std::ranges::replace(option, '_', '-');
  std::vector<std::string> known;
  known.reserve(specs.size());
  for (const OptionSpec& spec : specs) known.push_back("--" + spec.name);
  const std::string near = nearest_word(option, known);
  return near.empty() ? near : keyword_of(near.substr(2));
}

[[noreturn]] void refuse_keyword(const std::vector<OptionSpec>& specs, const std::string& keyword) {
  const std::string near = nearest_keyword(specs, keyword);
  if (near.empty()) {
    throw CodedError(ErrorKind::usage, "error.unknown_option", "unknown option {0}", {keyword});
  }
  throw CodedError(ErrorKind::usage, "error.unknown_option.near",
                   "unknown option {0} (did you mean {1}?)", {keyword, near});
}

bool is_option_letter(char c) {
  return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "--a" where nothing before it makes it a part of a longer word.
bool begins_option(std::string_view sentence, std::size_t i) {
  if (!sentence.substr(i).starts_with("--") || i + 2 >= sentence.size()) return false;
  if (sentence[i + 2] == '-' || !is_option_letter(sentence[i + 2])) return false;
  return i == 0 || std::string_view(" \n(['\"").find(sentence[i - 1]) != std::string_view::npos;
}

/// As a literal of the language.
std::string default_text(const OptionSpec& spec) {
  if (spec.is_flag) return "False";
  if (spec.is_repeatable || spec.fallback.empty()) return "None";
  if (spec.values == "NUMBER") return spec.fallback;
  return py::repr(py::str(spec.fallback)).cast<std::string>();
}

/// "flag", "texts", "WHOLE", "NUMBER", "DATE", "TEXT", or "word" for one of some.
std::string type_of(const OptionSpec& spec) {
  if (spec.is_flag) return "flag";
  if (spec.is_repeatable) return "texts";
  if (spec.is_whole) return "WHOLE";
  const bool is_of_any = spec.values == "NUMBER" || spec.values == "DATE" || spec.values == "TEXT";
  return is_of_any ? spec.values : "word";
}

}  // namespace

void refuse_type(std::string_view name, std::string_view wanted, py::handle value) {
  throw py::type_error(std::string(name) + ": must be " + std::string(wanted) + ", not " +
                       type_name(value));
}

std::string keyword_of(std::string_view option) {
  std::string keyword(option);
  std::ranges::replace(keyword, '-', '_');
  if (std::ranges::find(words_of_python, keyword) != words_of_python.end()) keyword += '_';
  return keyword;
}

std::string in_keywords(std::string_view sentence) {
  std::string words;
  for (std::size_t i = 0; i < sentence.size();) {
    if (!begins_option(sentence, i)) {
      words += sentence[i++];
      continue;
    }
    std::size_t end = i + 2;
    while (end < sentence.size() && is_option_letter(sentence[end])) ++end;
    words += keyword_of(sentence.substr(i + 2, end - i - 2));
    i = end;
  }
  return words;
}

void put_in_keywords(std::string& sentence, std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string named = "--{" + std::to_string(i) + "}";
    const std::size_t at = sentence.find(named);
    if (at == std::string::npos) continue;
    sentence.erase(at, 2);
    words[i] = keyword_of(words[i]);
  }
  sentence = in_keywords(sentence);
}

std::string text_of(py::handle value, std::string_view name) {
  if (!PyUnicode_Check(value.ptr())) refuse_type(name, "a text", value);
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(value.ptr(), &size);
  if (bytes == nullptr) {
    take_back(PyExc_UnicodeEncodeError);
    throw py::value_error(std::string(name) + ": must be a text of Unicode, without surrogates");
  }
  const std::string_view text(bytes, static_cast<std::size_t>(size));
  // No command line could give it, and messages would end there.
  if (text.find('\0') == std::string_view::npos) return std::string(text);
  throw py::value_error(std::string(name) + ": must be a text without NUL");
}

std::optional<py::object> whole_of(py::handle value) {
  if (is_bool(value) || PyIndex_Check(value.ptr()) == 0) return std::nullopt;
  auto whole = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
  if (whole) return whole;
  take_back(PyExc_TypeError);  // of an array with several numbers
  return std::nullopt;
}

std::string digits_of(py::handle whole, std::string_view name) {
  const auto digits = py::reinterpret_steal<py::str>(PyObject_Str(whole.ptr()));
  if (digits) return digits.cast<std::string>();
  take_back(PyExc_ValueError);
  throw py::value_error(std::string(name) + ": must have fewer digits");
}

bool is_bool(py::handle value) {
  return py::isinstance<py::bool_>(value) || type_name(value) == "bool_";  // that of numpy
}

std::string path_of(py::handle value, std::string_view name) {
  PyObject* bytes = nullptr;
  if (PyUnicode_FSConverter(value.ptr(), &bytes) != 0) {
    return py::reinterpret_steal<py::bytes>(bytes).cast<std::string>();
  }
  if (PyErr_ExceptionMatches(PyExc_TypeError) != 0) {
    PyErr_Clear();
    refuse_type(name, "a path", value);
  }
  take_back(PyExc_ValueError);  // also of what the file system has no bytes for
  throw py::value_error(std::string(name) + ": must be a path without NUL and surrogates");
}

void check_keywords(const py::kwargs& given, const std::vector<std::string>& known) {
  if (given.empty()) return;
  std::vector<OptionSpec> specs;
  for (std::string name : known) {
    std::ranges::replace(name, '_', '-');
    specs.push_back({.name = std::move(name), .values = "TEXT"});
  }
  for (const auto& [key, value] : given) {
    const std::string keyword = text_of(key, "keyword");
    if (find_spec(specs, keyword) == nullptr) refuse_keyword(specs, keyword);
  }
}

OptionValues option_values(const std::vector<OptionSpec>& specs, const py::kwargs& given) {
  OptionValues values;
  for (const auto& [key, value] : given) {
    const std::string keyword = text_of(key, "keyword");
    const OptionSpec* const spec = find_spec(specs, keyword);
    if (spec == nullptr) refuse_keyword(specs, keyword);
    if (value.is_none()) continue;
    if (auto text = value_of(*spec, value, keyword)) {
      values.insert_or_assign(spec->name, std::move(*text));
    }
  }
  return values;
}

py::list describe_options(const std::vector<OptionSpec>& specs) {
  py::list options;
  for (const OptionSpec& spec : specs) {
    options.append(py::dict(py::arg("name") = keyword_of(spec.name),
                            py::arg("type") = type_of(spec), py::arg("words") = spec.values,
                            py::arg("default") = spec.fallback,
                            py::arg("help") = in_keywords(spec.help)));
  }
  return options;
}

std::string document(std::string_view name, std::string_view fixed,
                     const std::vector<OptionSpec>& specs, std::string_view text) {
  std::string written = std::string(name) + "(self, " + std::string(fixed);
  std::string options = specs.empty() ? "" : "*";
  std::string help;
  for (const OptionSpec& spec : specs) {
    options += ", " + keyword_of(spec.name) + "=" + default_text(spec);
    help += "\n    " + keyword_of(spec.name) + ": " + in_keywords(spec.help);
  }
  written += options + ")\n--\n\n" + std::string(text);
  return help.empty() ? written : written + "\n\nOptions:" + help;
}

}  // namespace bindeglied::python
