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

/// Collects an array or object that stands in a cell: as a list of texts and as compact JSON, since
/// only its end shows which of both it is.
class JsonCell {
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
  /// An array of texts with a text that holds '|', which separates the parts of a list.
  [[nodiscard]] bool has_separator_in_text() const { return is_list_ && has_separator_; }
  /// The texts joined by '|' when there are only texts, else compact JSON.  Valid until begin().
  [[nodiscard]] RawCell cell() const;

 private:
  std::string json_;
  std::string list_;
  std::size_t text_count_ = 0;
  bool is_list_ = true;
  bool has_separator_ = false;
  std::vector<std::unordered_set<std::string>> keys_;  // of every open array (none) and object
  std::string closing_;                                // brackets, innermost last
};

}  // namespace bindeglied::detail
