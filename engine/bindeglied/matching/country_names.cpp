#include "bindeglied/matching/country_names.hpp"

#include <algorithm>

namespace bindeglied {
namespace {

struct CountryName {
  std::string_view code;
  std::string_view en;
  std::string_view de;
};

constexpr std::array country_table = {CountryName{"AL", "Albania", "Albanien"},
                                      CountryName{"AM", "Armenia", "Armenien"},
                                      CountryName{"AR", "Argentina", "Argentinien"},
                                      CountryName{"AT", "Austria", "Österreich"},
                                      CountryName{"AU", "Australia", "Australien"},
                                      CountryName{"AZ", "Azerbaijan", "Aserbaidschan"},
                                      CountryName{"BA", "Bosnia", "Bosnien"},
                                      CountryName{"BE", "Belgium", "Belgien"},
                                      CountryName{"BG", "Bulgaria", "Bulgarien"},
                                      CountryName{"BR", "Brazil", "Brasilien"},
                                      CountryName{"BY", "Belarus", "Belarus"},
                                      CountryName{"CA", "Canada", "Kanada"},
                                      CountryName{"CH", "Switzerland", "Schweiz"},
                                      CountryName{"CL", "Chile", "Chile"},
                                      CountryName{"CN", "China", "China"},
                                      CountryName{"CO", "Colombia", "Kolumbien"},
                                      CountryName{"CY", "Cyprus", "Zypern"},
                                      CountryName{"CZ", "Czech Republic", "Tschechien"},
                                      CountryName{"DE", "Germany", "Deutschland"},
                                      CountryName{"DK", "Denmark", "Dänemark"},
                                      CountryName{"EE", "Estonia", "Estland"},
                                      CountryName{"EG", "Egypt", "Ägypten"},
                                      CountryName{"EL", "Greece", "Griechenland"},
                                      CountryName{"ES", "Spain", "Spanien"},
                                      CountryName{"ET", "Ethiopia", "Äthiopien"},
                                      CountryName{"FI", "Finland", "Finnland"},
                                      CountryName{"FO", "Faroe Islands", "Färöer"},
                                      CountryName{"FR", "France", "Frankreich"},
                                      CountryName{"GB", "United Kingdom", "Großbritannien"},
                                      CountryName{"GE", "Georgia", "Georgien"},
                                      CountryName{"GH", "Ghana", "Ghana"},
                                      CountryName{"GR", "Greece", "Griechenland"},
                                      CountryName{"HR", "Croatia", "Kroatien"},
                                      CountryName{"HU", "Hungary", "Ungarn"},
                                      CountryName{"IE", "Ireland", "Irland"},
                                      CountryName{"IL", "Israel", "Israel"},
                                      CountryName{"IN", "India", "Indien"},
                                      CountryName{"IS", "Iceland", ""},
                                      CountryName{"IT", "Italy", "Italien"},
                                      CountryName{"JO", "Jordan", "Jordanien"},
                                      CountryName{"JP", "Japan", "Japan"},
                                      CountryName{"KE", "Kenya", "Kenia"},
                                      CountryName{"KR", "South Korea", "Südkorea"},
                                      CountryName{"LB", "Lebanon", "Libanon"},
                                      CountryName{"LI", "Liechtenstein", "Liechtenstein"},
                                      CountryName{"LT", "Lithuania", "Litauen"},
                                      CountryName{"LU", "Luxembourg", "Luxemburg"},
                                      CountryName{"LV", "Latvia", "Lettland"},
                                      CountryName{"MA", "Morocco", "Marokko"},
                                      CountryName{"MD", "Moldova", "Moldau"},
                                      CountryName{"ME", "Montenegro", "Montenegro"},
                                      CountryName{"MK", "North Macedonia", "Nordmazedonien"},
                                      CountryName{"MT", "Malta", "Malta"},
                                      CountryName{"MX", "Mexico", "Mexiko"},
                                      CountryName{"NG", "Nigeria", "Nigeria"},
                                      CountryName{"NL", "Netherlands", "Niederlande"},
                                      CountryName{"NO", "Norway", "Norwegen"},
                                      CountryName{"NZ", "New Zealand", "Neuseeland"},
                                      CountryName{"PL", "Poland", "Polen"},
                                      CountryName{"PT", "Portugal", "Portugal"},
                                      CountryName{"RO", "Romania", "Rumänien"},
                                      CountryName{"RS", "Serbia", "Serbien"},
                                      CountryName{"RU", "Russia", "Russland"},
                                      CountryName{"SE", "Sweden", "Schweden"},
                                      CountryName{"SI", "Slovenia", "Slowenien"},
                                      CountryName{"SK", "Slovakia", "Slowakei"},
                                      CountryName{"SN", "Senegal", "Senegal"},
                                      CountryName{"TN", "Tunisia", "Tunesien"},
                                      CountryName{"TR", "Turkey", "Türkei"},
                                      CountryName{"TW", "Taiwan", "Taiwan"},
                                      CountryName{"TZ", "Tanzania", "Tansania"},
                                      CountryName{"UA", "Ukraine", "Ukraine"},
                                      CountryName{"UG", "Uganda", "Uganda"},
                                      CountryName{"UK", "United Kingdom", "Großbritannien"},
                                      CountryName{"US", "United States", "Vereinigte Staaten"},
                                      CountryName{"XK", "Kosovo", "Kosovo"},
                                      CountryName{"ZA", "South Africa", "Südafrika"}};

}  // namespace

std::array<std::string_view, 2> country_names(std::string_view code) {
  const auto* const found = std::ranges::find(country_table, code, &CountryName::code);
  if (found == country_table.end()) return {};
  return {found->en, found->de};
}

}  // namespace bindeglied
