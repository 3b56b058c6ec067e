#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// True for a folded word that says what a text is about: at least 3 bytes long, beginning with a
/// letter, in no small list of German and English function words.
[[nodiscard]] bool is_content_word(std::string_view word);

/// The words of a text that are so, folded (see fold_name), in their order.
[[nodiscard]] std::vector<std::string> content_words(std::string_view text);

}  // namespace bindeglied
