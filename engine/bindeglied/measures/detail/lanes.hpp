#pragma once

#include <cstdint>

#include "bindeglied/measures/simd.hpp"

// What kernels with vector code share.
//
// A kernel is one template, always inlined into up to three functions that differ in nothing but
// the instructions they may use; `choose` picks one of them.  Vectors are those of the compiler: on
// a processor with narrower registers it takes several of them, lane by lane the same.

#define BINDEGLIED_KERNEL __attribute__((always_inline)) inline
#if defined(__x86_64__)
#define BINDEGLIED_AVX2 __attribute__((target("avx2")))
#define BINDEGLIED_AVX512 __attribute__((target("avx512f")))
#else
#define BINDEGLIED_AVX2
#define BINDEGLIED_AVX512
#endif

namespace bindeglied::detail {

using Lanes = double __attribute__((vector_size(64)));         ///< 8 lanes
using Words = std::uint64_t __attribute__((vector_size(64)));  ///< 8 words, 512 bits

/// As elements of a std::vector, which then lies at multiples of 64 bytes.
struct alignas(64) LaneRow {
  Lanes value;
};
struct alignas(64) WordRow {
  Words value;
};

/// Adds the lanes in one fixed order, that of a tree.
[[nodiscard]] BINDEGLIED_KERNEL double sum_of(const Lanes& lanes) {
  return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
         ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

/// The variant of a kernel for `simd`.
template <class Function>
[[nodiscard]] Function* choose(Simd simd, Function* plain, Function* avx2, Function* avx512) {
  if (simd == Simd::avx512) return avx512;
  return simd == Simd::avx2 ? avx2 : plain;
}

}  // namespace bindeglied::detail
