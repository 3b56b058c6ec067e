#pragma once

#include <cassert>
#include <utility>
#include <vector>

#include "bindeglied/base/id.hpp"

namespace bindeglied {

/// One T per id: the only array that things index.
template <class IdType, class T>
class IdVector {
 public:
  IdVector() = default;
  explicit IdVector(std::size_t count, const T& value = T{}) : values_(count, value) {}

  [[nodiscard]] const T& operator[](IdType id) const {
    assert(id.index() < values_.size());
    return values_[id.index()];
  }
  [[nodiscard]] T& operator[](IdType id) {
    assert(id.index() < values_.size());
    return values_[id.index()];
  }
  /// Appends and returns the id of the new element.
  IdType push_back(T value) {
    values_.push_back(std::move(value));
    return IdType{values_.size() - 1};
  }
  void reserve(std::size_t count) { values_.reserve(count); }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] IdRange<IdType> ids() const { return IdRange<IdType>{values_.size()}; }
  [[nodiscard]] auto begin() const { return values_.begin(); }
  [[nodiscard]] auto end() const { return values_.end(); }
  [[nodiscard]] auto begin() { return values_.begin(); }
  [[nodiscard]] auto end() { return values_.end(); }

 private:
  std::vector<T> values_;
};

}  // namespace bindeglied
