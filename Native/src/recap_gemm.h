// What the patch gemm.patch calls from ggml's CPU backend; see recap_gemm.cpp.
#ifndef RECAP_GEMM_H
#define RECAP_GEMM_H

#include <stdint.h>

/* Which of several threads asks, each for its part of C. */
struct recap_gemm_part {
  int64_t index;
  int64_t count;
};

/* C[n][m] = A[m][k] · B[n][k]; k, lda and ldb in blocks of the types, ldc in floats; types are ggml's.
   False where it is not for this product: nothing was done then. */
bool recap_gemm(
    recap_gemm_part part, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda, const void *b, int64_t ldb,
    void *c, int64_t ldc, int type_a, int type_b, int type_c);

/* For tests: the kernel for AVX2 also on a processor with AVX-512. */
extern bool recap_gemm_narrow;

#endif
