#include "bindeglied/base/string_pool.hpp"

#include <algorithm>
#include <functional>

namespace bindeglied {
namespace {
constexpr std::size_t block_size = 65536;  // [bytes]
constexpr std::size_t least_slots = 16;

std::uint32_t upper_half(std::size_t hash) {
  return static_cast<std::uint32_t>(hash >> (sizeof(hash) * 8 - 32));
}

}  // namespace

Text StringPool::intern(std::string_view text) {
  // At most half full, so that few texts are looked at on the way to a free slot.
  if (views_.size() * 2 >= slots_.size()) grow();
  const std::size_t hash = std::hash<std::string_view>{}(text);
  Slot& slot = slots_[find_slot(hash, text)];
  if (!slot.text.is_none()) return slot.text;
  const Text id{views_.size()};
  views_.push_back(store(text));
  slot = {.text = id, .hash = upper_half(hash)};
  return id;
}

/// Where the text stands, or the free slot where it belongs.
std::size_t StringPool::find_slot(std::size_t hash, std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t kept = upper_half(hash);
  std::size_t at = hash & mask;
  while (!slots_[at].text.is_none() &&
         (slots_[at].hash != kept || views_[slots_[at].text.index()] != text)) {
    at = (at + 1) & mask;
  }
  return at;
}

std::string_view StringPool::store(std::string_view text) {
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t start = block.size();
  block.append(text);
  return std::string_view(block).substr(start);
}

void StringPool::grow() {
  slots_.assign(std::max(least_slots, slots_.size() * 2), Slot{});
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t index = 0; index < views_.size(); ++index) {
    const std::size_t hash = std::hash<std::string_view>{}(views_[index]);
    std::size_t at = hash & mask;
    while (!slots_[at].text.is_none()) at = (at + 1) & mask;
    slots_[at] = {.text = Text{index}, .hash = upper_half(hash)};
  }
}

}  // namespace bindeglied
