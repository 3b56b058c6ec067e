#include "bindeglied/matching/content_words.hpp"

#include <algorithm>
#include <array>

#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

/// Folded.
constexpr std::array<std::string_view, 77> function_words = {
    "aber", "als",     "also",     "among",   "and",   "are",   "auch",  "auf",  "aus",
    "bei",  "between", "bis",      "das",     "dass",  "dem",   "den",   "der",  "des",
    "die",  "durch",   "eine",     "einem",   "einen", "einer", "eines", "ein",  "for",
    "from", "fur",     "gegen",    "haben",   "has",   "hat",   "have",  "ihr",  "ihre",
    "into", "ist",     "its",      "mehr",    "mit",   "nach",  "nicht", "noch", "nur",
    "oder", "ohne",    "sein",     "seit",    "sich",  "sie",   "sind",  "soll", "that",
    "the",  "their",   "this",     "through", "uber",  "und",   "unter", "vom",  "von",
    "vor",  "was",     "wer",      "werden",  "wie",   "wir",   "wird",  "with", "within",
    "zum",  "zur",     "zwischen", "will",    "other"};

}  // namespace

bool is_content_word(std::string_view word) {
  constexpr std::size_t shortest = 3;
  if (word.size() < shortest || (word.front() >= '0' && word.front() <= '9')) return false;
  return std::ranges::find(function_words, word) == function_words.end();
}

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  const FoldedName folded = fold_name(text);
  for (const std::string_view word : split(folded.plain, ' ')) {
    if (is_content_word(word)) words.emplace_back(word);
  }
  return words;
}

}  // namespace bindeglied
