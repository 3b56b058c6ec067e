#pragma once

/// Before a function whose loops gain by wide registers: it is compiled for those of AVX2 as well,
/// and the processor chooses when the program begins.  The results are the same, bit by bit, since
/// no operations are fused (-ffp-contract=off).  Sanitizers, which must begin before all else, get
/// one version.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define BINDEGLIED_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define BINDEGLIED_VECTORISED
#endif
