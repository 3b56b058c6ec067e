#pragma once

#include <tuple>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {

/// How CSV tables are written, for the verbs that write some; each has a default of its own.
template <CsvDialect fallback>
struct DialectOption {
  CsvDialect dialect = fallback;

  static constexpr auto fields() {
    return std::tuple{Choice{"dialect", &DialectOption::dialect, "how CSV tables are written"}};
  }
};

}  // namespace bindeglied
