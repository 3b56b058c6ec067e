#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// `text` with each place {n} replaced by words[n], which are not searched for places again.
/// Precondition: a word for every place.  Braces around anything but digits stay as they are.
[[nodiscard]] std::string fill_places(std::string_view text, const std::vector<std::string>& words);

}  // namespace bindeglied
