#pragma once

#include <array>
#include <string_view>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

/// Several of a kind, as sentences need them: "zwischen Verbänden und Kammern".
struct KindPlural {
  StakeholderKind kind;
  std::string_view de;  ///< dative
  std::string_view en;
};

inline constexpr std::array<KindPlural, EnumNames<StakeholderKind>::names.size()> kind_plurals{{
    {StakeholderKind::foundation, "Stiftungen", "foundations"},
    {StakeholderKind::municipality, "Kommunen", "municipalities"},
    {StakeholderKind::county, "Kreisen", "counties"},
    {StakeholderKind::university, "Hochschulen", "universities"},
    {StakeholderKind::research_institute, "Forschungsinstituten", "research institutes"},
    {StakeholderKind::union_, "Gewerkschaften", "unions"},
    {StakeholderKind::association, "Verbänden oder Vereinen", "associations"},
    {StakeholderKind::chamber, "Kammern", "chambers"},
    {StakeholderKind::company, "Unternehmen", "companies"},
    {StakeholderKind::ministry, "Ministerien", "ministries"},
    {StakeholderKind::agency, "öffentlichen Einrichtungen", "agencies"},
    {StakeholderKind::church, "Kirchen", "churches"},
    {StakeholderKind::network, "Netzwerken", "networks"},
    {StakeholderKind::museum, "Museen", "museums"},
    {StakeholderKind::media, "Medien", "media"},
    {StakeholderKind::health, "Gesundheitseinrichtungen", "health bodies"},
    {StakeholderKind::sports, "Sportorganisationen", "sports bodies"},
    {StakeholderKind::school, "Schulen", "schools"},
    {StakeholderKind::other, "sonstigen Organisationen", "other organisations"},
}};

/// The stable name with the plural in both languages.
[[nodiscard]] constexpr Word plural_of(StakeholderKind kind) {
  for (const KindPlural& plural : kind_plurals) {
    if (plural.kind == kind) return {to_string(kind), plural.de, plural.en};
  }
  return word_of(kind);
}

}  // namespace bindeglied
