#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/base/string_pool.hpp"

namespace bindeglied::detail {

/// Texts by their folded form: which of them agree with a name, however it is written.
class FoldedIndex {
 public:
  struct Entry {
    std::uint64_t hash = 0;  ///< of a folded form
    std::uint32_t item = 0;
    Text text = {};
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  explicit FoldedIndex(const StringPool& strings) : strings_(&strings) {}
  /// Makes `text` a name of `item`.
  void add(Text text, std::uint32_t item);
  /// Items that have a name like this, ascending, each once.  O(log n) after sorting.
  [[nodiscard]] std::vector<std::uint32_t> find(std::string_view name);
  /// Calls visit(a, b) for entries of different items whose texts agree; neighbours of a group
  /// only, so that n equal names give n - 1 calls.  Pairs ascend by item; item of a < item of b.
  template <class Visit>
  void for_each_agreement(Visit visit);

 private:
  void sort();
  [[nodiscard]] std::vector<std::pair<Entry, Entry>> agreements();

  const StringPool* strings_;
  std::vector<Entry> entries_;
  bool is_sorted_ = true;
};

template <class Visit>
void FoldedIndex::for_each_agreement(Visit visit) {
  for (const auto& [a, b] : agreements()) visit(a, b);
}

/// The ids and names of one kind of thing, to look references up.
class NameDirectory {
 public:
  explicit NameDirectory(const StringPool& strings) : strings_(&strings), folded_(strings) {}

  /// Makes room for so many things more, with one name each.
  void expect(std::size_t count);
  /// Adds a thing with its names; `aliases` is a list cell.
  void add(Text id, const std::vector<Text>& names, Text aliases, StringPool& strings);
  [[nodiscard]] bool has(Text id) const { return id.index() < is_id_.size() && is_id_[id.index()]; }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  /// Ids of the things whose id or name reads like this, folded; in the order they were added.
  [[nodiscard]] std::vector<Text> find_name(std::string_view name);
  /// Names to be compared for one suggestion.
  [[nodiscard]] std::size_t name_count() const { return names_.size(); }
  /// Up to three ids whose id or name is at least 0.8 similar, best first, then by id.
  [[nodiscard]] std::vector<Suggestion> suggest(std::string_view text);

 private:
  struct Name {
    Text text = {};
    std::uint32_t item = 0;
  };
  void index_names();

  const StringPool* strings_;
  std::vector<bool> is_id_;  // by text
  std::vector<Text> ids_;
  std::vector<Name> names_;
  std::size_t indexed_ = 0;  // names that are in folded_; it is made when first needed
  FoldedIndex folded_;
  std::vector<std::string> folded_names_;  // of the first names_; made when first needed
};

}  // namespace bindeglied::detail
