#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

std::vector<Simd> available_simd() {
  std::vector<Simd> available = {Simd::plain};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0) available.push_back(Simd::avx2);
  if (__builtin_cpu_supports("avx512f") != 0) available.push_back(Simd::avx512);
#endif
  return available;
}

Simd best_simd() {
  static const Simd best = available_simd().back();
  return best;
}

}  // namespace bindeglied
