#pragma once

#include <cstddef>
#include <cstdint>

#include "bindeglied/measures/simd.hpp"

// What kernels with vector code share.
//
// A kernel is one template, always inlined into up to three functions that differ in nothing but
// the instructions they may use; `choose` picks one of them.  Its parameter is the width of the
// registers in bytes: rows of 64 bytes are handled in that many parts, lane by lane the same.

#define BINDEGLIED_KERNEL __attribute__((always_inline)) inline
#if defined(__x86_64__)
#define BINDEGLIED_AVX2 __attribute__((target("avx2")))
#define BINDEGLIED_AVX512 __attribute__((target("avx512f")))
#else
#define BINDEGLIED_AVX2
#define BINDEGLIED_AVX512
#endif

namespace bindeglied::detail {

constexpr std::size_t row_bytes = 64;
constexpr std::size_t lane_count = 8;

struct alignas(row_bytes) LaneRow {
  double lanes[lane_count];
};
struct alignas(row_bytes) WordRow {
  std::uint64_t words[lane_count];
};

template <std::size_t Width>
struct Register;

// The attribute takes no parameter of a template.
template <>
struct Register<16> {
  using Doubles = double __attribute__((vector_size(16)));
  using Words = std::uint64_t __attribute__((vector_size(16)));
};
template <>
struct Register<32> {
  using Doubles = double __attribute__((vector_size(32)));
  using Words = std::uint64_t __attribute__((vector_size(32)));
};
template <>
struct Register<64> {
  using Doubles = double __attribute__((vector_size(64)));
  using Words = std::uint64_t __attribute__((vector_size(64)));
};

/// Eight numbers in registers, copied from a row and back.
template <std::size_t Width>
struct DoublePack {
  using Part = typename Register<Width>::Doubles;
  static constexpr std::size_t count = row_bytes / Width;
  Part parts[count] = {};

  BINDEGLIED_KERNEL void load(const LaneRow& row) {
    for (std::size_t i = 0; i < count; ++i) {
      __builtin_memcpy(&parts[i], row.lanes + i * lane_count / count, Width);
    }
  }
  BINDEGLIED_KERNEL void store(LaneRow& row) const {
    for (std::size_t i = 0; i < count; ++i) {
      __builtin_memcpy(row.lanes + i * lane_count / count, &parts[i], Width);
    }
  }
  BINDEGLIED_KERNEL void add(const LaneRow& row) {
    DoublePack other;
    other.load(row);
    *this += other;
  }
  BINDEGLIED_KERNEL void operator+=(const DoublePack& other) {
    for (std::size_t i = 0; i < count; ++i) parts[i] += other.parts[i];
  }
  BINDEGLIED_KERNEL void operator*=(const DoublePack& other) {
    for (std::size_t i = 0; i < count; ++i) parts[i] *= other.parts[i];
  }
};

/// 512 bits in registers, copied from a row and back.
template <std::size_t Width>
struct WordPack {
  using Part = typename Register<Width>::Words;
  static constexpr std::size_t count = row_bytes / Width;
  Part parts[count] = {};

  BINDEGLIED_KERNEL void load(const WordRow& row) {
    for (std::size_t i = 0; i < count; ++i) {
      __builtin_memcpy(&parts[i], row.words + i * lane_count / count, Width);
    }
  }
  BINDEGLIED_KERNEL void store(WordRow& row) const {
    for (std::size_t i = 0; i < count; ++i) {
      __builtin_memcpy(row.words + i * lane_count / count, &parts[i], Width);
    }
  }
  BINDEGLIED_KERNEL void add(const WordRow& row) {
    WordPack other;
    other.load(row);
    *this |= other;
  }
  BINDEGLIED_KERNEL void operator|=(const WordPack& other) {
    for (std::size_t i = 0; i < count; ++i) parts[i] |= other.parts[i];
  }
  BINDEGLIED_KERNEL void operator&=(const WordPack& other) {
    for (std::size_t i = 0; i < count; ++i) parts[i] &= other.parts[i];
  }
  /// Takes out the bits of the other.
  BINDEGLIED_KERNEL void operator-=(const WordPack& other) {
    for (std::size_t i = 0; i < count; ++i) parts[i] &= ~other.parts[i];
  }
  [[nodiscard]] BINDEGLIED_KERNEL bool is_zero() const {
    Part any = parts[0];
    for (std::size_t i = 1; i < count; ++i) any |= parts[i];
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < lane_count / count; ++i) word |= any[i];
    return word == 0;
  }
};

/// Zeroes the bits that are not in the mask.
template <std::size_t Width>
BINDEGLIED_KERNEL void keep(DoublePack<Width>& pack, const WordRow& mask) {
  WordPack<Width> bits;
  bits.load(mask);
  for (std::size_t i = 0; i < pack.count; ++i) {
    using Words = typename Register<Width>::Words;
    using Doubles = typename Register<Width>::Doubles;
    pack.parts[i] = __builtin_bit_cast(
        Doubles, static_cast<Words>(__builtin_bit_cast(Words, pack.parts[i]) & bits.parts[i]));
  }
}

/// Adds the lanes in one fixed order, that of a tree.
template <std::size_t Width>
[[nodiscard]] BINDEGLIED_KERNEL double sum_of(const DoublePack<Width>& pack) {
  LaneRow row;
  pack.store(row);
  const double* const x = row.lanes;
  return ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
}

/// The variant of a kernel for `simd`.
template <class Function>
[[nodiscard]] Function* choose(Simd simd, Function* plain, Function* avx2, Function* avx512) {
  if (simd == Simd::avx512) return avx512;
  return simd == Simd::avx2 ? avx2 : plain;
}

}  // namespace bindeglied::detail
