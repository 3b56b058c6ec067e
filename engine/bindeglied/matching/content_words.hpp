#pragma once

#include <string_view>

namespace bindeglied {

/// True for a folded word that says what a text is about: at least 3 bytes long, beginning with a
/// letter, in no small list of German and English function words.
[[nodiscard]] bool is_content_word(std::string_view word);

}  // namespace bindeglied
