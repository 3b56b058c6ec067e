#include "bindeglied/base/string_pool.hpp"

#include <algorithm>

namespace bindeglied {
namespace {
constexpr std::size_t block_size = 65536;  // [bytes]
}

Text StringPool::intern(std::string_view text) {
  if (const auto found = index_.find(text); found != index_.end()) return found->second;
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t start = block.size();
  block.append(text);
  const std::string_view stored = std::string_view(block).substr(start);
  const Text id{views_.size()};
  views_.push_back(stored);
  index_.emplace(stored, id);
  return id;
}

}  // namespace bindeglied
