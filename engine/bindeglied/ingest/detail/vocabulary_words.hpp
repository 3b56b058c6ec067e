#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/base/enum_names.hpp"

namespace bindeglied::detail {

/// A name with everything folded that people vary in headings and words: case, umlauts, blanks,
/// '_' and '-'.  Two spellings, of which either may match ("Gepruft", "Geprueft").
struct WordKeys {
  std::string plain;
  std::string expanded;
};
[[nodiscard]] WordKeys word_keys(std::string_view text);

/// Finds which of several things a word means; for headings, table names and closed vocabularies.
class WordIndex {
 public:
  /// Makes `word` mean `item`; the first meaning of a word stays.
  void add(std::string_view word, std::size_t item);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;
  /// Up to three words at least 0.8 similar (name_similarity), best first, then by word.
  [[nodiscard]] std::vector<Suggestion> suggest(std::string_view text) const;

 private:
  struct Word {
    std::string text;
    std::string folded;
    std::size_t item = 0;
  };
  std::map<std::string, std::size_t, std::less<>> items_;
  std::vector<Word> words_;
};

/// The words of a closed vocabulary: English name, German word, English word; "A oder B" also as A
/// and as B.  `item` is the position in EnumNames<E>::names.
template <Named E>
[[nodiscard]] const WordIndex& vocabulary_words();

/// "must be one of a, b, c".
template <Named E>
[[nodiscard]] std::string vocabulary_rule() {
  std::string rule = "must be one of ";
  for (const auto& entry : EnumNames<E>::names) {
    if (&entry != &EnumNames<E>::names.front()) rule += ", ";
    rule += entry.name;
  }
  return rule;
}

/// Adds a German word, and its alternatives when it names some.
void add_german(WordIndex& words, std::string_view german, std::size_t item);

template <Named E>
const WordIndex& vocabulary_words() {
  static const WordIndex index = [] {
    WordIndex words;
    const auto& names = EnumNames<E>::names;
    for (std::size_t k = 0; k < names.size(); ++k) words.add(names[k].name, k);
    for (std::size_t k = 0; k < names.size(); ++k) {
      words.add(names[k].en, k);
      add_german(words, names[k].de, k);
    }
    return words;
  }();
  return index;
}

}  // namespace bindeglied::detail
