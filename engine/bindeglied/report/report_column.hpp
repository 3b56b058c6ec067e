#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/columns.hpp"

namespace bindeglied {

/// What the values of a column are, whatever the rows hold; any of them may stand in a list.
enum class Shape : std::uint8_t {
  flag,
  integer,
  number,
  text,
  word,       ///< of a closed vocabulary
  sentence,   ///< {"code","de","en"}
  reference,  ///< a thing of the data, by id
  object,     ///< with columns of its own
};

/// One column of a result, or one member of an object in it: headings and the shape of its values.
///
/// The shape comes from the row's type, so that CSV columns and JSON Schemas are the same for no
/// rows, for nulls and for empty lists.
struct ReportColumn {
  std::string key;
  std::string de;
  std::string en;
  bool in_tables = true;  ///< also in formats for humans
  Display display = Display::plain;
  Shape shape = Shape::text;
  bool is_list = false;                      ///< a list of such values
  bool is_nullable = false;                  ///< of the value itself; items of lists never are
  std::vector<std::string_view> words = {};  ///< English names of a vocabulary, in its order
  std::vector<ReportColumn> members = {};    ///< of an object, in its order
};

}  // namespace bindeglied
