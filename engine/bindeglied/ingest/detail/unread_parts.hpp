#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/row_sink.hpp"

namespace bindeglied::detail {

/// What stands in a file of XML or Pajek and was not understood, so that nothing is lost silently:
/// each kind of thing once, with where it stands first, its first value, and how often it stands.
class UnreadParts {
 public:
  /// An attribute of an element, as the file writes both names; `offset` is that of the element.
  void add_attribute(std::string_view element, std::string_view name, std::string_view value,
                     std::size_t offset);
  /// Text right inside an element.
  void add_text(std::string_view element, std::string_view text, std::size_t offset);
  /// An element, with all inside it.
  void add_element(std::string_view element, std::size_t offset);

  /// Reports a warning `file.unread` for each kind, in the order in which they stand in `bytes`.
  /// The column is "edge weight", "node text" or "color".  Above a hundred kinds the others are
  /// one, `file.unread_others`.
  void report(std::string_view bytes, std::string_view file, RowSink& problems) const;

 private:
  struct Kind {
    std::string name;
    std::string value;
    std::size_t offset = 0;
    std::uint64_t count = 0;
  };

  void add(std::string_view element, std::string_view part, std::string_view value,
           std::size_t offset);

  std::vector<Kind> kinds_ = {};
  std::size_t last_ = 0;  ///< the one counted last: elements that follow mostly have the same
  std::uint64_t others_ = 0;
};

}  // namespace bindeglied::detail
