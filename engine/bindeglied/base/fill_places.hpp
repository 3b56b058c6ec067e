#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// `text` with each place {n} replaced by words[n], which are not searched for places again, and
/// each {n|one|many} or {n|none|one|many} by what fits words[n]: `none` when it is "0", `one` when
/// it is "1", else `many`, with places of their own: "{0} {0|gap|gaps}{1|||, {1} new}".
/// Precondition: a word for every place.  Braces around anything else stay as they are.
[[nodiscard]] std::string fill_places(std::string_view text, const std::vector<std::string>& words);

}  // namespace bindeglied
