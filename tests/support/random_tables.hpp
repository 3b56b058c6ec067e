#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace bindeglied::testing {

/// The columns of each row of a 0/1 table.
using Incidence = std::vector<std::vector<std::uint32_t>>;

/// A table with those probabilities [rows x columns], every entry drawn by itself.
[[nodiscard]] Incidence draw_table(const std::vector<std::vector<double>>& probabilities,
                                   std::mt19937& random);

/// A table of rows with heterogeneous activity and columns of heterogeneous size.
[[nodiscard]] Incidence heterogeneous_table(std::uint32_t rows, std::uint32_t columns,
                                            std::mt19937& random);

[[nodiscard]] std::vector<std::uint32_t> row_degrees(const Incidence& rows);
[[nodiscard]] std::vector<std::uint32_t> column_degrees(const Incidence& rows,
                                                        std::uint32_t columns);

}  // namespace bindeglied::testing
