#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bindeglied/ingest/detail/row_sink.hpp"

namespace bindeglied::detail {

/// What one JSON value is, apart from arrays and objects.
enum class JsonScalar : std::uint8_t {
  text,
  null,
  other,  ///< number or boolean, as its source text
};

/// Collects an array or object that stands in a cell, as compact JSON.
class NestedJson {
 public:
  /// Forgets the last cell.
  void begin();
  void open(bool is_object);
  /// True when the array or object that began the cell is closed.
  bool close();
  /// False when the object that is open has had that key; it is kept all the same.
  bool add_key(std::string_view key);
  void add(JsonScalar kind, std::string_view text);
  /// Keys of the object that is open.  Precondition: an object is open.
  [[nodiscard]] std::size_t key_count() const { return keys_.back().size(); }
  /// Bytes collected so far.
  [[nodiscard]] std::size_t size() const { return json_.size(); }
  /// All of it.  Valid until begin().
  [[nodiscard]] RawCell cell() const { return {.text = json_, .is_json = true}; }

 private:
  std::string json_;
  std::vector<std::unordered_set<std::string>> keys_;  // of every open array (none) and object
  std::string closing_;                                // brackets, innermost last
};

}  // namespace bindeglied::detail
