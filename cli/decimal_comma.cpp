#include "cli/decimal_comma.hpp"

#include <cstddef>

namespace bindeglied {

std::string with_decimal_point(std::string_view text) {
  constexpr std::size_t thousand = 3;  // digits behind a comma that may be no decimal one
  std::string number(text);
  const std::size_t comma = number.find_first_of(".,");
  if (comma == std::string::npos || number[comma] == '.') return number;
  const std::string_view whole = text.substr(0, comma);
  const bool may_be_thousands =
      text.size() - comma - 1 == thousand && whole != "0" && whole != "-0";
  if (!may_be_thousands) number[comma] = '.';
  return number;
}

}  // namespace bindeglied
