#pragma once

#include <string_view>

namespace bindeglied {

/// Similarity of two folded names in [0, 1]: the larger of Jaro-Winkler (Winkler 1990, prefix scale
/// 0.1, at most 4 characters) on the texts and on their words in sorted order.  Bytes count as
/// characters.  Two empty names are equal.  O(length^2).
[[nodiscard]] double name_similarity(std::string_view a, std::string_view b);

}  // namespace bindeglied
