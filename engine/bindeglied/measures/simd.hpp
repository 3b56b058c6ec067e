#pragma once

#include <cstdint>
#include <vector>

namespace bindeglied {

/// Which vector instructions a kernel uses.  All give the same bytes: each lane adds the same
/// numbers in the same order, whatever the width of the registers that the lanes lie in.
enum class Simd : std::uint8_t {
  plain,   ///< what every processor of the architecture has
  avx2,    ///< x86-64 with AVX2
  avx512,  ///< x86-64 with AVX-512F
};

/// Those that this processor has, from `plain` to the widest; never empty.
[[nodiscard]] std::vector<Simd> available_simd();

/// The widest that this processor has; found out once.
[[nodiscard]] Simd best_simd();

}  // namespace bindeglied
