#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
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
  std::deque<std::string>
      blocks_;  // texts stand back to back; a block never grows past its capacity
  std::vector<std::string_view> views_;
  std::unordered_map<std::string_view, Text> index_;
};

/// The text with index 0, "".
[[nodiscard]] constexpr Text empty_text() { return Text{0}; }

}  // namespace bindeglied
