#pragma once

#include <cstdint>
#include <tuple>

#include "bindeglied/base/fields.hpp"

namespace bindeglied {

/// How large foreign input may be before it is refused (Error{limit}, which names the limit).
struct Limits {
  std::uint64_t max_nesting = 64;  ///< JSON arrays and objects, XML elements, inside each other
  std::uint64_t max_file_bytes = 1ULL << 30U;  ///< [bytes], unpacked
  std::uint64_t max_text_bytes = 1ULL << 20U;  ///< one string or cell [bytes]
  std::uint64_t max_keys = 10000;    ///< of one JSON object or XML element; of all nodes, or ties
  std::uint64_t max_columns = 1024;  ///< columns of one CSV file
  std::uint64_t max_nodes = 5000000;
  std::uint64_t max_ties = 50000000;

  static constexpr auto fields() {
    using Self = Limits;
    constexpr std::uint64_t most = 1ULL << 40U;
    return std::tuple{
        Field{"max_nesting", &Self::max_nesting, 1, 1000, "nesting of JSON and XML"},
        Field{"max_file_bytes", &Self::max_file_bytes, 1, most, "bytes of one file, unpacked"},
        Field{"max_text_bytes", &Self::max_text_bytes, 1, most, "bytes of one text"},
        Field{"max_keys", &Self::max_keys, 1, most, "keys of one JSON object or XML element"},
        Field{"max_columns", &Self::max_columns, 1, most, "columns of one CSV file"},
        Field{"max_nodes", &Self::max_nodes, 1, most, "stakeholders and venues"},
        Field{"max_ties", &Self::max_ties, 1, most, "ties"}};
  }
};

}  // namespace bindeglied
