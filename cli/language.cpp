#include "cli/language.hpp"

#include <array>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied {

Language choose_language(std::string_view option, const Environment& environment) {
  if (!option.empty()) {
    const std::optional<Language> chosen = parse_enum<Language>(option);
    if (!chosen) {
      throw CodedError(ErrorKind::usage, "error.language", "--lang = {0}: must be de or en",
                       {std::string(option)});
    }
    return *chosen;
  }
  constexpr std::array variables = {"BINDEGLIED_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};
  for (const char* variable : variables) {
    const std::string value = environment(variable);
    if (value.empty()) continue;
    const std::string_view locale = std::string_view(value).substr(0, value.find_first_of(".@"));
    const bool is_neutral = locale == "C" || locale == "POSIX";
    return is_neutral || locale == "de" || locale.starts_with("de_") ? Language::de : Language::en;
  }
  return Language::de;
}

}  // namespace bindeglied
