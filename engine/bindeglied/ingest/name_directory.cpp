#include "bindeglied/ingest/detail/name_directory.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

constexpr double least_similarity = 0.8;
constexpr std::size_t max_suggestions = 3;

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

void FoldedIndex::add(Text text, std::uint32_t item) {
  const std::string_view view = strings_->view(text);
  if (view.empty()) return;
  const FoldedName folded = fold_name(view);
  entries_.push_back({.hash = hash_of(folded.plain), .item = item, .text = text});
  if (folded.expanded != folded.plain) {
    entries_.push_back({.hash = hash_of(folded.expanded), .item = item, .text = text});
  }
  is_sorted_ = false;
}

void FoldedIndex::sort() {
  if (is_sorted_) return;
  std::ranges::sort(entries_);
  is_sorted_ = true;
}

std::vector<std::uint32_t> FoldedIndex::find(std::string_view name) {
  sort();
  std::vector<std::uint32_t> items;
  const FoldedName folded = fold_name(name);
  const auto look_up = [&](const std::string& key) {
    const std::uint64_t hash = hash_of(key);
    auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    for (; entry != entries_.end() && entry->hash == hash; ++entry) {
      // Equal hashes are not yet equal names.
      if (same_folded(folded, fold_name(strings_->view(entry->text)))) items.push_back(entry->item);
    }
  };
  look_up(folded.plain);
  if (folded.expanded != folded.plain) look_up(folded.expanded);
  sort_unique(items);
  return items;
}

std::vector<std::pair<FoldedIndex::Entry, FoldedIndex::Entry>> FoldedIndex::agreements() {
  sort();
  std::vector<std::pair<Entry, Entry>> pairs;
  for (std::size_t k = 1; k < entries_.size(); ++k) {
    const Entry& a = entries_[k - 1];
    const Entry& b = entries_[k];
    if (a.hash != b.hash || a.item == b.item) continue;
    if (!same_folded(fold_name(strings_->view(a.text)), fold_name(strings_->view(b.text))))
      continue;
    pairs.emplace_back(a, b);
  }
  const auto items = [](const auto& pair) { return std::pair(pair.first.item, pair.second.item); };
  std::ranges::stable_sort(pairs, {}, items);
  const auto same_items = [&](const auto& p, const auto& q) { return items(p) == items(q); };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same_items), pairs.end());
  return pairs;
}

void NameDirectory::expect(std::size_t count) {
  ids_.reserve(ids_.size() + count);
  names_.reserve(names_.size() + count);
}

void NameDirectory::add(Text id, const std::vector<Text>& names, Text aliases,
                        StringPool& strings) {
  if (id.index() >= is_id_.size()) is_id_.resize(std::max(strings.size(), id.index() + 1), false);
  is_id_[id.index()] = true;
  const auto item = static_cast<std::uint32_t>(ids_.size());
  ids_.push_back(id);
  names_.push_back({id, item});
  for (const Text name : names) {
    if (name != empty_text() && name != id) names_.push_back({name, item});
  }
  for (const std::string_view alias : split(strings.view(aliases), '|')) {
    names_.push_back({strings.intern(alias), item});
  }
}

void NameDirectory::index_names() {
  for (; indexed_ < names_.size(); ++indexed_) {
    folded_.add(names_[indexed_].text, names_[indexed_].item);
  }
}

std::vector<Text> NameDirectory::find_name(std::string_view name) {
  index_names();
  std::vector<Text> ids;
  for (const std::uint32_t item : folded_.find(name)) {
    // Rows that wrongly share an id are one answer.
    if (std::ranges::find(ids, ids_[item]) == ids.end()) ids.push_back(ids_[item]);
  }
  return ids;
}

std::vector<Suggestion> NameDirectory::suggest(std::string_view text) {
  while (folded_names_.size() < names_.size()) {
    folded_names_.push_back(fold_name(strings_->view(names_[folded_names_.size()].text)).plain);
  }
  const std::string folded = fold_name(text).plain;
  std::vector<Suggestion> best;
  // The names of one thing stand together.
  for (std::size_t k = 0; k < names_.size();) {
    const std::uint32_t item = names_[k].item;
    double similarity = 0.0;
    for (; k < names_.size() && names_[k].item == item; ++k) {
      similarity = std::max(similarity, name_similarity(folded, folded_names_[k]));
    }
    if (similarity < least_similarity) continue;
    best.push_back({std::string(strings_->view(ids_[item])), similarity});
    std::ranges::sort(best, {}, [](const Suggestion& suggestion) {
      return std::pair(-suggestion.similarity, std::string_view(suggestion.id));
    });
    if (best.size() > max_suggestions) best.pop_back();
  }
  return best;
}

}  // namespace bindeglied::detail
