#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/similarity_index.hpp"
#include "bindeglied/matching/term_space.hpp"
#include "bindeglied/matching/venue_terms.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How exactly a text names a stakeholder, as the value of Feature::mention.
inline constexpr float mention_of_country = 1.0F / 3.0F;
inline constexpr float mention_of_place = 2.0F / 3.0F;
inline constexpr float mention_of_name = 1.0F;

/// The words by which texts may name stakeholders; a list is empty when some word of it stands in
/// no text, so that nothing can name it.
struct MentionWords {
  Csr<StakeholderId, TermId> names;        ///< all words of the full name
  Csr<StakeholderId, TermId> short_names;  ///< all words of the abbreviation
  IdVector<StakeholderId, std::uint32_t> place_of;
  IdVector<StakeholderId, std::uint32_t> country_of;
  std::vector<std::vector<TermId>> places;                  ///< by place_of
  std::vector<std::vector<std::vector<TermId>>> countries;  ///< by country_of: English, German
};

/// Places are those of the stakeholders, countries their ISO 3166 codes (with EL and UK, as the
/// European Union writes them).  O(words of all names).
[[nodiscard]] MentionWords read_mention_words(const Network& network,
                                              const TermDictionary& dictionary);

/// How each stakeholder is named by a text of these words: 0 for not at all.  A name of several
/// words counts when all of them stand somewhere in the text.  O(stakeholders + words).
[[nodiscard]] IdVector<StakeholderId, float> find_mentions(const MentionWords& words,
                                                           const TermDictionary& dictionary,
                                                           std::span<const TermShare> text);

}  // namespace bindeglied
