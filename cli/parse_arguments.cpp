#include "cli/parse_arguments.hpp"

#include <algorithm>

#include <boost/program_options.hpp>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/name_similarity.hpp"

namespace bindeglied {
namespace {

namespace po = boost::program_options;

po::options_description describe(const std::vector<OptionSpec>& specs) {
  po::options_description description;
  for (const OptionSpec& spec : specs) {
    std::string names = spec.name;
    if (spec.letter != 0) names += std::string(",") + spec.letter;
    if (spec.is_flag) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  return description;
}

[[noreturn]] void refuse_repeated(const std::string& option) {
  throw CodedError(ErrorKind::usage, "error.option_twice", "{0}: given more than once", {option});
}

[[noreturn]] void refuse(const po::error_with_option_name& error,
                         const std::vector<OptionSpec>& specs) {
  const std::string given = error.get_option_name();
  if (dynamic_cast<const po::unknown_option*>(&error) != nullptr) {
    std::vector<std::string> known;
    known.reserve(specs.size());
    for (const OptionSpec& spec : specs) known.push_back("--" + spec.name);
    const std::string near = nearest_word(given, known);
    if (near.empty()) {
      throw CodedError(ErrorKind::usage, "error.unknown_option", "unknown option {0}", {given});
    }
    throw CodedError(ErrorKind::usage, "error.unknown_option.near",
                     "unknown option {0} (did you mean {1}?)", {given, near});
  }
  if (dynamic_cast<const po::multiple_occurrences*>(&error) != nullptr) {
    refuse_repeated(given);
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
    const bool is_extra = syntax->kind() == po::invalid_syntax::extra_parameter;
    if (is_extra) {
      throw CodedError(ErrorKind::usage, "error.flag_with_value", "{0}: takes no value", {given});
    }
    throw CodedError(ErrorKind::usage, "error.option_without_value", "{0}: needs a value", {given});
  }
  throw CodedError(ErrorKind::usage, "error.option", "{0}: cannot be understood", {given});
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
  constexpr double near = 0.8;
  double best = near;
  std::string suggestion;
  for (const std::string& candidate : known) {
    const double similarity = name_similarity(word, candidate);
    if (similarity > best) {
      best = similarity;
      suggestion = candidate;
    }
  }
  return suggestion;
}

ParsedArguments parse_arguments(const std::vector<std::string>& arguments,
                                const std::vector<OptionSpec>& specs) {
  using namespace po::command_line_style;
  const po::options_description description = describe(specs);
  const int style = unix_style & ~allow_guessing;
  ParsedArguments parsed;
  try {
    const po::parsed_options options =
        po::command_line_parser(arguments).options(description).style(style).run();
    for (const po::option& option : options.options) {
      if (option.position_key >= 0 || option.string_key.empty()) {
        parsed.positionals.insert(parsed.positionals.end(), option.value.begin(),
                                  option.value.end());
        continue;
      }
      const std::string value = option.value.empty() ? "true" : option.value.front();
      const auto [entry, is_new] = parsed.values.emplace(option.string_key, value);
      if (is_new) continue;
      const auto spec = std::ranges::find(specs, option.string_key, &OptionSpec::name);
      if (spec == specs.end() || !spec->is_repeatable) {
        refuse_repeated("--" + option.string_key);
      }
      entry->second += "\n" + value;
    }
  } catch (const po::error_with_option_name& error) {
    refuse(error, specs);
  }
  return parsed;
}

}  // namespace bindeglied
