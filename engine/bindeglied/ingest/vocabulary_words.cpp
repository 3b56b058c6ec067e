#include "bindeglied/ingest/detail/vocabulary_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {
constexpr double least_similarity = 0.8;
constexpr std::size_t max_suggestions = 3;
}  // namespace

WordKeys word_keys(std::string_view text) {
  FoldedName folded = fold_name(text);
  std::erase(folded.plain, ' ');
  std::erase(folded.expanded, ' ');
  return {std::move(folded.plain), std::move(folded.expanded)};
}

void WordIndex::add(std::string_view word, std::size_t item) {
  WordKeys keys = word_keys(word);
  words_.push_back({.text = std::string(word), .folded = fold_name(word).plain, .item = item});
  items_.emplace(std::move(keys.plain), item);
  items_.emplace(std::move(keys.expanded), item);
}

std::optional<std::size_t> WordIndex::find(std::string_view text) const {
  const WordKeys keys = word_keys(text);
  if (const auto found = items_.find(keys.plain); found != items_.end()) return found->second;
  if (const auto found = items_.find(keys.expanded); found != items_.end()) return found->second;
  return std::nullopt;
}

std::vector<Suggestion> WordIndex::suggest(std::string_view text) const {
  const std::string folded = fold_name(text).plain;
  std::vector<std::pair<Suggestion, std::size_t>> found;
  for (const Word& word : words_) {
    const double similarity = name_similarity(folded, word.folded);
    if (similarity >= least_similarity) found.push_back({{word.text, similarity}, word.item});
  }
  std::ranges::sort(found, {}, [](const auto& entry) {
    return std::pair(-entry.first.similarity, std::string_view(entry.first.id));
  });
  std::vector<Suggestion> best;
  std::vector<std::size_t> items;
  for (const auto& [suggestion, item] : found) {
    if (best.size() == max_suggestions) break;
    if (std::ranges::find(items, item) != items.end()) continue;
    items.push_back(item);
    best.push_back(suggestion);
  }
  return best;
}

void add_german(WordIndex& words, std::string_view german, std::size_t item) {
  words.add(german, item);
  constexpr std::string_view either = " oder ";
  const std::size_t end = german.find(either);
  if (end == std::string_view::npos) return;
  words.add(german.substr(0, end), item);
  words.add(german.substr(end + either.size()), item);
}

}  // namespace bindeglied::detail
