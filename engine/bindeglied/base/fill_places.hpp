#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// `text` with each place {n} replaced by words[n], which are not searched for places again, and
/// each {n|one|many} by `one` when words[n] is "1", else by `many`: "{0} {0|gap|gaps}".
/// Precondition: a word for every place.  Braces around anything else stay as they are.
[[nodiscard]] std::string fill_places(std::string_view text, const std::vector<std::string>& words);

}  // namespace bindeglied
