#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/term_space.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What a term comes from; every block is weighed and scaled by itself.
enum class TermBlock : std::uint8_t {
  word,    ///< of name, keywords and description
  phrase,  ///< two words that are neighbours in name or keywords, function words left out
  topic,   ///< with all wider ones
  line,    ///< funding line or enclosing venue
};
inline constexpr std::size_t term_block_count = 4;

/// Terms by their text.
struct TermDictionary {
  std::unordered_map<std::string, TermId> terms;
  IdVector<TermId, TermBlock> blocks;
};

struct MentionWords;

/// What is said of every venue, whether it has history or not; counts only, no rarity, which is
/// for a history to say.
struct VenueTerms {
  TermDictionary dictionary;
  Csr<VenueId, TermWeight> counts;  ///< 1 + ln(count) of words, depth weight of topics; ascending
  /// What texts may name, see mentions.hpp; none: nothing counts as named.
  std::shared_ptr<const MentionWords> mentions = {};
};

/// What is said of a venue; shares the life of its network.
struct Description {
  std::string_view title = {};
  std::string_view keywords = {};
  std::string_view text = {};
  std::vector<TopicId> topics = {};
  std::vector<std::string> lines = {};
};

/// What the data says of a venue.
[[nodiscard]] Description describe_venue(const Network& network, VenueId venue);

/// Funding lines (programme_part split at ';' and '|', trimmed; else the programme) and ids of the
/// venues around it; of one that is no project also its own, so that a project in it is in line
/// with it.
[[nodiscard]] std::vector<std::string> funding_lines(const Network& network, VenueId venue);

/// Terms of all venues, numbered in the order in which venues, by id, have them.  Words are folded
/// (see fold_name), at least 3 bytes long, begin with a letter and stand in no small list of German
/// and English function words.  O(text).
[[nodiscard]] VenueTerms read_venue_terms(const Network& network, unsigned threads,
                                          const Watch& watch);

/// A folded word of the texts; none when no text has it.
[[nodiscard]] std::optional<TermId> find_word(const TermDictionary& dictionary,
                                              std::string_view word);

}  // namespace bindeglied
