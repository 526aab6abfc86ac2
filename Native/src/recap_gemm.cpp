// Products of matrices for whisper.cpp's encoder, which takes most of the time of a window.
//
// C[n][m] = A[m][k] · B[n][k], as ggml's CPU backend asks for it: weights in blocks of 32 bytes with a scale
// (Q8_0) by activations in the same form, and keys or values by queries or attention in half precision.
// Sixteen rows of A are laid side by side, so that one instruction works on all of them and nothing is added
// across a register (the layout of "BLIS: A Framework for Rapidly Instantiating BLAS Functionality", Van Zee
// and van de Geijn, ACM TOMS 41(3), 2015).
//
// There is one kernel for AVX2 and one for AVX-512 with VNNI, chosen by what the processor has. Both give the
// same bits: sums of bytes are exact, and each element of C adds its terms in the order of k, fused. So the
// same sound gives the same words on every machine. Bytes of A may have any value. Those of B come from ggml's
// quantiser: at least -127, unless the block's scale is 0 or not finite.
#include "recap_gemm.h"

bool recap_gemm_narrow = false;

#ifdef __x86_64__

#include <immintrin.h>

#include <algorithm>
#include <cstring>
#include <vector>

#define GGML_COMMON_DECL_CPP
#include "ggml-common.h"
#include "ggml.h"

namespace {

constexpr int64_t rows = 16;      // of A in a panel
constexpr int64_t groups = 8;     // of four bytes in a block
constexpr int64_t ahead = 256;    // blocks of A that are asked for before they are needed
constexpr int64_t enough = 12;    // columns of B for which it pays to lay halves out again

static_assert(QK8_0 == 4 * groups, "a block has 32 bytes");

float single(ggml_half half) { return _cvtsh_ss(half); }

/* Sixteen rows of one block of A. */
struct alignas(64) panel_block {
  uint8_t bytes[groups][rows][4];  // plus 128: VNNI multiplies unsigned by signed bytes
  float scale[rows];
};

/* What is known of one block of B before any row of A comes to it. */
struct column_block {
  float scale;
  int32_t offset;  // takes the 128 of A's bytes back
};

void widen(const ggml_fp16_t *from, int64_t count, float *to) {
  int64_t i = 0;
  for (; i + 8 <= count; i += 8)
    _mm256_storeu_ps(to + i, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(from + i))));
  for (; i < count; ++i) to[i] = single(from[i]);
}

/* Eight rows of 32 bytes become eight groups of four bytes of each row. */
void transpose(const block_q8_0 *const *from, panel_block &to, int half) {
  __m256i in[8], pairs[8], fours[8];
  for (int row = 0; row < 8; ++row) in[row] = _mm256_loadu_si256((const __m256i *)from[row]->qs);
  for (int i = 0; i < 4; ++i) {
    pairs[2 * i] = _mm256_unpacklo_epi32(in[2 * i], in[2 * i + 1]);
    pairs[2 * i + 1] = _mm256_unpackhi_epi32(in[2 * i], in[2 * i + 1]);
  }
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j) {
      fours[4 * i + 2 * j] = _mm256_unpacklo_epi64(pairs[4 * i + j], pairs[4 * i + 2 + j]);
      fours[4 * i + 2 * j + 1] = _mm256_unpackhi_epi64(pairs[4 * i + j], pairs[4 * i + 2 + j]);
    }
  }
  const __m256i high = _mm256_set1_epi8(-128);
  for (int i = 0; i < 4; ++i) {
    __m256i *low_group = (__m256i *)to.bytes[i] + half, *high_group = (__m256i *)to.bytes[i + 4] + half;
    _mm256_store_si256(
        low_group, _mm256_xor_si256(high, _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x20)));
    _mm256_store_si256(
        high_group, _mm256_xor_si256(high, _mm256_permute2x128_si256(fours[i], fours[i + 4], 0x31)));
  }
}

void lay_out(const block_q8_0 *a, int64_t lda, int64_t count, int64_t k, panel_block *panel) {
  static const block_q8_0 nothing = {};
  for (int64_t l = 0; l < k; ++l) {
    const block_q8_0 *from[rows];
    ggml_half scales[rows];
    for (int64_t row = 0; row < rows; ++row) {
      from[row] = row < count ? a + row * lda + l : &nothing;
      scales[row] = from[row]->d;
      // With few columns most of the time goes into reading A: the next panel is on its way meanwhile.
      _mm_prefetch((const char *)(a + (rows + row) * lda + l), _MM_HINT_T0);
    }
    for (int half = 0; half < 2; ++half) transpose(from + 8 * half, panel[l], half);
    widen(scales, rows, panel[l].scale);
  }
}

/* Four bytes of B's, wherever they lie. */
inline int32_t four_at(const int8_t *bytes) {
  int32_t four;
  memcpy(&four, bytes, 4);
  return four;
}

void lay_out(const ggml_fp16_t *a, int64_t lda, int64_t count, int64_t k, float *panel) {
  for (int64_t l = 0; l < k; ++l)
    for (int64_t row = 0; row < rows; ++row) panel[l * rows + row] = row < count ? single(a[row * lda + l]) : 0;
}

void survey(const block_q8_0 *b, int64_t k, column_block *to) {
  for (int64_t l = 0; l < k; ++l) {
    int32_t sum = 0;
    for (int8_t byte : b[l].qs) sum += byte;
    to[l] = {single(b[l].d), -128 * sum};
  }
}

// MARK: AVX-512 with VNNI

#define WIDE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))

template <int N>
WIDE void bytes_wide(
    const panel_block *a, const block_q8_0 *b, const column_block *known, int64_t ldb, int64_t k, float *c,
    int64_t ldc, __mmask16 mask) {
  __m512 sums[N];
  for (int j = 0; j < N; ++j) sums[j] = _mm512_setzero_ps();
  for (int64_t l = 0; l < k; ++l) {
    __m512i dots[N];
    for (int j = 0; j < N; ++j) dots[j] = _mm512_set1_epi32(known[j * k + l].offset);
    for (int group = 0; group < groups; ++group) {
      const __m512i four = _mm512_load_si512(a[l].bytes[group]);
      for (int j = 0; j < N; ++j) {
        dots[j] = _mm512_dpbusd_epi32(dots[j], four, _mm512_set1_epi32(four_at(b[j * ldb + l].qs + 4 * group)));
      }
    }
    const __m512 scale = _mm512_load_ps(a[l].scale);
    for (int j = 0; j < N; ++j)
      sums[j] = _mm512_fmadd_ps(
          _mm512_mul_ps(scale, _mm512_set1_ps(known[j * k + l].scale)), _mm512_cvtepi32_ps(dots[j]), sums[j]);
  }
  for (int j = 0; j < N; ++j) _mm512_mask_storeu_ps(c + j * ldc, mask, sums[j]);
}

template <int N>
WIDE void halves_wide(
    const float *a, const float *b, int64_t k, float *c, int64_t ldc, __mmask16 mask) {
  __m512 sums[N];
  for (int j = 0; j < N; ++j) sums[j] = _mm512_setzero_ps();
  for (int64_t l = 0; l < k; ++l) {
    const __m512 column = _mm512_load_ps(a + l * rows);
    for (int j = 0; j < N; ++j) sums[j] = _mm512_fmadd_ps(column, _mm512_set1_ps(b[j * k + l]), sums[j]);
  }
  for (int j = 0; j < N; ++j) _mm512_mask_storeu_ps(c + j * ldc, mask, sums[j]);
}

// MARK: AVX2

void store(float *c, const __m256 (&sums)[2], int64_t count) {
  if (count == rows) {
    _mm256_storeu_ps(c, sums[0]);
    _mm256_storeu_ps(c + 8, sums[1]);
    return;
  }
  alignas(32) float all[rows];
  _mm256_store_ps(all, sums[0]);
  _mm256_store_ps(all + 8, sums[1]);
  memcpy(c, all, sizeof(float) * size_t(count));
}

template <int N>
void bytes_narrow(
    const panel_block *a, const block_q8_0 *b, const column_block *known, int64_t ldb, int64_t k, float *c,
    int64_t ldc, int64_t count) {
  const __m256i ones = _mm256_set1_epi16(1), high = _mm256_set1_epi8(-128);
  __m256 sums[N][2];
  for (auto &pair : sums) pair[0] = pair[1] = _mm256_setzero_ps();
  for (int64_t l = 0; l < k; ++l) {
    __m256i dots[N][2];
    for (auto &pair : dots) pair[0] = pair[1] = _mm256_setzero_si256();
    for (int group = 0; group < groups; ++group) {
      for (int half = 0; half < 2; ++half) {
        const __m256i four = _mm256_xor_si256(
            _mm256_load_si256((const __m256i *)a[l].bytes[group] + half), high);
        // A's byte loses its sign to B's, not the other way round: only A's can be -128.
        const __m256i size = _mm256_abs_epi8(four);
        for (int j = 0; j < N; ++j) {
          const __m256i same = _mm256_set1_epi32(four_at(b[j * ldb + l].qs + 4 * group));
          // 2 · 128 · 127 fits into 16 bits.
          dots[j][half] = _mm256_add_epi32(
              dots[j][half], _mm256_madd_epi16(_mm256_maddubs_epi16(size, _mm256_sign_epi8(same, four)), ones));
        }
      }
    }
    for (int half = 0; half < 2; ++half) {
      const __m256 scale = _mm256_load_ps(a[l].scale + 8 * half);
      for (int j = 0; j < N; ++j)
        sums[j][half] = _mm256_fmadd_ps(
            _mm256_mul_ps(scale, _mm256_set1_ps(known[j * k + l].scale)), _mm256_cvtepi32_ps(dots[j][half]),
            sums[j][half]);
    }
  }
  for (int j = 0; j < N; ++j) store(c + j * ldc, sums[j], count);
}

template <int N>
void halves_narrow(const float *a, const float *b, int64_t k, float *c, int64_t ldc, int64_t count) {
  __m256 sums[N][2];
  for (auto &pair : sums) pair[0] = pair[1] = _mm256_setzero_ps();
  for (int64_t l = 0; l < k; ++l) {
    const __m256 low = _mm256_load_ps(a + l * rows), high = _mm256_load_ps(a + l * rows + 8);
    for (int j = 0; j < N; ++j) {
      const __m256 other = _mm256_set1_ps(b[j * k + l]);
      sums[j][0] = _mm256_fmadd_ps(low, other, sums[j][0]);
      sums[j][1] = _mm256_fmadd_ps(high, other, sums[j][1]);
    }
  }
  for (int j = 0; j < N; ++j) store(c + j * ldc, sums[j], count);
}

// MARK: a single column: reading A takes the time, and it is read from end to end

float total(__m256 sums) {
  const __m128 four = _mm_add_ps(_mm256_castps256_ps128(sums), _mm256_extractf128_ps(sums, 1));
  const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
  return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}

float row(const block_q8_0 *a, const block_q8_0 *b, int64_t k) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256 sums = _mm256_setzero_ps();
  for (int64_t l = 0; l < k; ++l) {
    _mm_prefetch((const char *)(a + l + ahead), _MM_HINT_T0);
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)a[l].qs);
    const __m256i others = _mm256_loadu_si256((const __m256i *)b[l].qs);
    const __m256i dots = _mm256_madd_epi16(
        _mm256_maddubs_epi16(_mm256_sign_epi8(bytes, bytes), _mm256_sign_epi8(others, bytes)), ones);
    sums = _mm256_fmadd_ps(_mm256_set1_ps(single(a[l].d) * single(b[l].d)), _mm256_cvtepi32_ps(dots), sums);
  }
  return total(sums);
}

// MARK: all

bool has_wide() {
  static const bool has =
      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
      && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
      && __builtin_cpu_supports("avx512vnni");
  return has && !recap_gemm_narrow;
}

/* Memory that is aligned to a cache line and kept by the thread. */
template <typename T>
T *scratch(std::vector<uint8_t> &memory, int64_t count) {
  memory.resize(sizeof(T) * size_t(count) + 64);
  return reinterpret_cast<T *>((uintptr_t(memory.data()) + 63) & ~uintptr_t(63));
}

thread_local std::vector<uint8_t> memory_a, memory_b;

__mmask16 mask(int64_t count) { return __mmask16((1u << count) - 1); }

void bytes(
    const recap_gemm_part &part, int64_t m, int64_t n, int64_t k, const block_q8_0 *a, int64_t lda,
    const block_q8_0 *b, int64_t ldb, float *c, int64_t ldc) {
  if (n == 1) {
    const int64_t share = (m + part.count - 1) / part.count, first = share * part.index;
    for (int64_t i = first; i < std::min(m, first + share); ++i) c[i] = row(a + i * lda, b, k);
    return;
  }
  auto *known = scratch<column_block>(memory_b, n * k);
  for (int64_t j = 0; j < n; ++j) survey(b + j * ldb, k, known + j * k);
  auto *panel = scratch<panel_block>(memory_a, k);
  for (int64_t i = rows * part.index; i < m; i += rows * part.count) {
    const int64_t count = std::min(rows, m - i);
    lay_out(a + i * lda, lda, count, k, panel);
    int64_t j = 0;
    if (has_wide()) {
      for (; j + 12 <= n; j += 12)
        bytes_wide<12>(panel, b + j * ldb, known + j * k, ldb, k, c + j * ldc + i, ldc, mask(count));
      for (; j + 5 <= n; j += 5)
        bytes_wide<5>(panel, b + j * ldb, known + j * k, ldb, k, c + j * ldc + i, ldc, mask(count));
      for (; j < n; ++j)
        bytes_wide<1>(panel, b + j * ldb, known + j * k, ldb, k, c + j * ldc + i, ldc, mask(count));
    } else {
      for (; j + 3 <= n; j += 3)
        bytes_narrow<3>(panel, b + j * ldb, known + j * k, ldb, k, c + j * ldc + i, ldc, count);
      for (; j < n; ++j)
        bytes_narrow<1>(panel, b + j * ldb, known + j * k, ldb, k, c + j * ldc + i, ldc, count);
    }
  }
}

void halves(
    const recap_gemm_part &part, int64_t m, int64_t n, int64_t k, const ggml_fp16_t *a, int64_t lda,
    const ggml_fp16_t *b, int64_t ldb, float *c, int64_t ldc) {
  constexpr int64_t chunk = 12;
  const int64_t panels = (m + rows - 1) / rows;
  float *laid = scratch<float>(memory_a, panels * rows * k);
  float *column = scratch<float>(memory_b, chunk * k);
  for (int64_t p = 0; p < panels; ++p)
    lay_out(a + p * rows * lda, lda, std::min(rows, m - p * rows), k, laid + p * rows * k);
  for (int64_t first = chunk * part.index; first < n; first += chunk * part.count) {
    const int64_t width = std::min(chunk, n - first);
    for (int64_t j = 0; j < width; ++j)
      widen(b + (first + j) * ldb, k, column + j * k);
    for (int64_t p = 0; p < panels; ++p) {
      const float *panel = laid + p * rows * k;
      const int64_t count = std::min(rows, m - p * rows);
      float *to = c + first * ldc + p * rows;
      int64_t j = 0;
      if (has_wide()) {
        if (width == chunk) {
          halves_wide<12>(panel, column, k, to, ldc, mask(count));
          continue;
        }
        for (; j < width; ++j) halves_wide<1>(panel, column + j * k, k, to + j * ldc, ldc, mask(count));
      } else {
        for (; j + 6 <= width; j += 6) halves_narrow<6>(panel, column + j * k, k, to + j * ldc, ldc, count);
        for (; j < width; ++j) halves_narrow<1>(panel, column + j * k, k, to + j * ldc, ldc, count);
      }
    }
  }
}

}  // namespace

bool recap_gemm(
    recap_gemm_part part, int64_t m, int64_t n, int64_t k, const void *a, int64_t lda, const void *b, int64_t ldb,
    void *c, int64_t ldc, int type_a, int type_b, int type_c) {
  if (type_c != GGML_TYPE_F32) return false;
  if (type_a == GGML_TYPE_Q8_0 && type_b == GGML_TYPE_Q8_0) {
    bytes(part, m, n, k, (const block_q8_0 *)a, lda, (const block_q8_0 *)b, ldb, (float *)c, ldc);
    return true;
  }
  if (type_a == GGML_TYPE_F16 && type_b == GGML_TYPE_F16 && n >= enough) {
    halves(part, m, n, k, (const ggml_fp16_t *)a, lda, (const ggml_fp16_t *)b, ldb, (float *)c, ldc);
    return true;
  }
  return false;
}

#else

// Elsewhere the products are ggml's.
bool recap_gemm(
    recap_gemm_part, int64_t, int64_t, int64_t, const void *, int64_t, const void *, int64_t, void *, int64_t, int, int,
    int) {
  return false;
}

#endif
