#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pybind11/pybind11.h>

#include "bindeglied/base/fields.hpp"
#include "cli/option_spec.hpp"

namespace bindeglied::python {

/// `--min-level` is the keyword `min_level`; what is a word of the language gets a line after it:
/// `for_`, `in_`, `from_`.
[[nodiscard]] std::string keyword_of(std::string_view option);

/// A sentence of the command line with every `--min-level` as the keyword; "a--b" is none.
[[nodiscard]] std::string in_keywords(std::string_view sentence);

/// The same for a sentence whose places are open: "--{0}" names the option that fills the place,
/// which becomes a keyword too.  Other words stay as they are.
void put_in_keywords(std::string& sentence, std::vector<std::string>& words);

/// "NAME: must be WANTED, not TYPE" as TypeError.
[[noreturn]] void refuse_type(std::string_view name, std::string_view wanted,
                              pybind11::handle value);

/// The text as UTF-8.  Throws TypeError for anything but str, ValueError for lone surrogates and
/// NUL, all naming what it is for.
[[nodiscard]] std::string text_of(pybind11::handle value, std::string_view name);

/// Whether it is True or False, also those of numpy.
[[nodiscard]] bool is_bool(pybind11::handle value);

/// What stands for a whole number of any size, also those of numpy, but neither True nor False; or
/// nothing.
[[nodiscard]] std::optional<pybind11::object> whole_of(pybind11::handle value);

/// All of a whole number.  Throws ValueError for more digits than Python writes.
[[nodiscard]] std::string digits_of(pybind11::handle whole, std::string_view name);

/// A path as the file system has it.  Throws TypeError for anything but str, bytes and paths,
/// ValueError for one with a NUL.
[[nodiscard]] std::string path_of(pybind11::handle value, std::string_view name);

/// Throws UnknownOptionError with a suggestion for the first keyword that is none of these.
void check_keywords(const pybind11::kwargs& given, const std::vector<std::string>& known);

/// Keyword arguments as the texts that the command line would have been given; None, False and a
/// list without items are as if not given.
///
/// Throws UnknownOptionError with a suggestion for a keyword that is no option of these, TypeError
/// for a value of another type than the option's.
[[nodiscard]] OptionValues option_values(const std::vector<OptionSpec>& specs,
                                         const pybind11::kwargs& given);

/// Each option as a dict: name (its keyword), type, words, default, help.
[[nodiscard]] pybind11::list describe_options(const std::vector<OptionSpec>& specs);

/// The options of an aggregate from keyword arguments, by the rules of the command line.
///
/// Throws as option_values(), and Error{usage} for a value outside its range.
template <HasFields Options>
[[nodiscard]] Options options_from(const pybind11::kwargs& given) {
  static const std::vector<OptionSpec> specs = option_specs<Options>();
  if (given.empty()) return Options{};
  return read_options<Options>(option_values(specs, given));
}

/// The options with this one of them, which was given by its place.  Throws as options_from().
template <HasFields Options>
[[nodiscard]] Options with_option(const char* name, const pybind11::object& value) {
  pybind11::kwargs given;
  given[name] = value;
  return options_from<Options>(given);
}

/// "name(self, FIXED, *, a=1, b=None)\n--\n\nDOC": what inspect.signature() and help() read, made
/// from the declaration of the options; `fixed` are parameters before them, as in "seeds, ".
[[nodiscard]] std::string document(std::string_view name, std::string_view fixed,
                                   const std::vector<OptionSpec>& specs, std::string_view text);

template <HasFields Options>
[[nodiscard]] std::string document(std::string_view name, std::string_view fixed,
                                   std::string_view text) {
  return document(name, fixed, option_specs<Options>(), text);
}

}  // namespace bindeglied::python
