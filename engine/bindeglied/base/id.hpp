#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace bindeglied {

/// A name for one thing of a kind: 4 bytes, ordered, no arithmetic.  Default is "none".
///
/// `Tag` is an empty struct per kind of thing, so that a tie never passes for a venue.
template <class Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value_(static_cast<std::uint32_t>(index)) {}

  /// Position in an IdVector.  Precondition: not none.
  [[nodiscard]] constexpr std::size_t index() const { return value_; }
  [[nodiscard]] constexpr bool is_none() const { return value_ == none_value; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  static constexpr std::uint32_t none_value = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value_ = none_value;
};

/// The ids [first, last) in ascending order, for range-for loops.
template <class IdType>
class IdRange {
 public:
  class iterator {
   public:
    constexpr explicit iterator(std::size_t index) : index_(index) {}
    constexpr IdType operator*() const { return IdType{index_}; }
    constexpr iterator& operator++() {
      ++index_;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) = default;

   private:
    std::size_t index_;
  };

  constexpr explicit IdRange(std::size_t count) : last_(count) {}
  constexpr IdRange(std::size_t first, std::size_t last) : first_(first), last_(last) {}
  [[nodiscard]] constexpr iterator begin() const { return iterator{first_}; }
  [[nodiscard]] constexpr iterator end() const { return iterator{last_}; }
  [[nodiscard]] constexpr std::size_t size() const { return last_ - first_; }

 private:
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace bindeglied
