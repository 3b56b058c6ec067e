#pragma once

#include <string>
#include <string_view>

namespace bindeglied {

/// A number with a decimal comma as one with a point, where it can be nothing else: "0,5" is "0.5".
/// All other texts as they stand, also "1,000", which may be a thousand, and "1.234,5".
[[nodiscard]] std::string with_decimal_point(std::string_view text);

}  // namespace bindeglied
