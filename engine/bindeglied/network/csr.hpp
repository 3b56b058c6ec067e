#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/base/id.hpp"

namespace bindeglied {

/// A list of values per key in two flat arrays (compressed sparse rows).
template <class Key, class Value>
class Csr {
 public:
  Csr() = default;
  /// `offsets` has one element more than there are keys, ascending, last = values.size().
  Csr(std::vector<std::uint32_t> offsets, std::vector<Value> values)
      : offsets_(std::move(offsets)), values_(std::move(values)) {}

  /// The values of `key`, in the order they were given; shares the life of this object.
  [[nodiscard]] std::span<const Value> operator[](Key key) const {
    const std::size_t first = offsets_[key.index()];
    return {values_.data() + first, offsets_[key.index() + 1] - first};
  }
  [[nodiscard]] std::size_t key_count() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  [[nodiscard]] std::size_t value_count() const { return values_.size(); }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Value> values_;
};

/// Collects the lists key by key, in key order.
template <class Key, class Value>
class CsrBuilder {
 public:
  void push_value(Value value) { values_.push_back(value); }
  /// Ends the list of the current key; the next values belong to the next key.
  void end_key() { offsets_.push_back(static_cast<std::uint32_t>(values_.size())); }
  [[nodiscard]] Csr<Key, Value> build() && { return {std::move(offsets_), std::move(values_)}; }

 private:
  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<Value> values_;
};

}  // namespace bindeglied
