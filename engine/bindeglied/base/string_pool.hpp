#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/id.hpp"

namespace bindeglied {

struct TextTag {};
/// A text of a StringPool: 4 bytes, equal texts have equal ids.  The empty text has index 0.
using Text = Id<TextTag>;

/// Interns texts, so that a table holds 4 bytes per cell.  Views stay valid as long as the pool.
class StringPool {
 public:
  StringPool() { (void)intern(""); }
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  /// The id of that text; adds it when new.  Amortised O(length).
  [[nodiscard]] Text intern(std::string_view text);
  /// Precondition: `text` is of this pool.  None reads as empty.
  [[nodiscard]] std::string_view view(Text text) const {
    return text.is_none() ? std::string_view{} : views_[text.index()];
  }
  [[nodiscard]] std::size_t size() const { return views_.size(); }

 private:
  /// Of a hash table with open addressing.
  struct Slot {
    Text text = {};  ///< none: free
    std::uint32_t hash =
        0;  ///< the upper half, so that other texts are rarely compared; the lower chose the slot
  };
  [[nodiscard]] std::size_t find_slot(std::size_t hash, std::string_view text) const;
  [[nodiscard]] std::string_view store(std::string_view text);
  void grow();

  std::deque<std::string>
      blocks_;  // texts stand back to back; a block never grows past its capacity
  std::vector<std::string_view> views_;
  std::vector<Slot> slots_;  // a power of two
};

/// The text with index 0, "".
[[nodiscard]] constexpr Text empty_text() { return Text{0}; }

}  // namespace bindeglied
