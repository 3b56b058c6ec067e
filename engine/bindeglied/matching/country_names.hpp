#pragma once

#include <array>
#include <string_view>

namespace bindeglied {

/// English and German name of a country by its ISO 3166-1 code of two letters; the European Union's
/// own EL (Greece) and UK count too.  Empty texts for a code that is not known;
/// Iceland has no German one, since texts in English speak of many an island.
///
/// Known are Europe, its neighbours around the Mediterranean, and the countries elsewhere that
/// research programmes of the European Union meet most.
[[nodiscard]] std::array<std::string_view, 2> country_names(std::string_view code);

}  // namespace bindeglied
