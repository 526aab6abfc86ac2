// recap_gemm.cpp against sums of products in double precision, for shapes that leave a rest in each direction, with
// rows that have space between them and for one to three threads; both kernels must give the same bits. On a
// processor without AVX-512 the kernel for AVX2 is compared with itself. Run at set-up as well: it takes a moment.
#include <immintrin.h>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <vector>

#define GGML_COMMON_DECL_CPP
#include "ggml-common.h"
#include "ggml.h"
#include "recap_gemm.h"

namespace {

std::mt19937 random_bits(1);

float single(ggml_half half) { return _cvtsh_ss(half); }
ggml_half half(float value) { return _cvtss_sh(value, 0); }

float between(float low, float high) { return low + (high - low) * float(random_bits() & 0xffffff) / 0x1000000; }

int8_t byte_from(int lowest) { return int8_t(lowest + int(random_bits() % unsigned(128 - lowest))); }

/* Weights, whose bytes may have any value. */
std::vector<block_q8_0> weights(int64_t count) {
  std::vector<block_q8_0> all(static_cast<size_t>(count));
  for (auto &block : all) {
    block.d = half(between(-1, 1));
    for (auto &byte : block.qs) byte = byte_from(-128);
  }
  return all;
}

/* What ggml's quantiser makes of activations. */
std::vector<block_q8_0> activations(int64_t count) {
  std::vector<block_q8_0> all = weights(count);
  for (auto &block : all)
    for (auto &byte : block.qs) byte = byte_from(-127);
  return all;
}

std::vector<block_q8_0> extremes(int64_t count, int8_t byte, int8_t other) {
  std::vector<block_q8_0> all(static_cast<size_t>(count));
  for (size_t i = 0; i < all.size(); ++i) {
    all[i].d = half(1);
    memset(all[i].qs, i % 2 == 0 ? byte : other, sizeof all[i].qs);
  }
  return all;
}

std::vector<ggml_fp16_t> values(int64_t count) {
  std::vector<ggml_fp16_t> all(static_cast<size_t>(count));
  for (auto &value : all) value = half(between(-1, 1));
  return all;
}

/* A sum of products, and the sum of their sizes, by which the error of a sum in single precision is bounded. */
struct reference {
  double sum = 0, size = 0;

  void add(const block_q8_0 &a, const block_q8_0 &b) {
    const double scale = double(single(a.d)) * double(single(b.d));
    for (int i = 0; i < QK8_0; ++i) add(scale * a.qs[i] * b.qs[i]);
  }
  void add(ggml_fp16_t a, ggml_fp16_t b) { add(double(single(a)) * double(single(b))); }
  void add(double term) {
    sum += term;
    size += std::fabs(term);
  }
};

constexpr int64_t gap_a = 3, gap_b = 1, gap_c = 5;  // between rows
constexpr float untouched = -12345;

/* The number of elements that are wrong, differ between kernels or threads, or were written outside C. */
template <typename T>
int mistakes(int64_t m, int64_t n, int64_t k, const std::vector<T> &a, const std::vector<T> &b, int type) {
  const int64_t lda = k + gap_a, ldb = k + gap_b, ldc = m + gap_c;
  std::vector<std::vector<float>> results;
  for (const bool narrow : {false, true})
    for (int64_t threads = 1; threads <= 3; ++threads) {
      recap_gemm_narrow = narrow;
      results.emplace_back(size_t(ldc * n), untouched);
      for (int64_t thread = 0; thread < threads; ++thread)
        if (!recap_gemm(
                {thread, threads}, m, n, k, a.data(), lda, b.data(), ldb, results.back().data(), ldc, type, type,
                GGML_TYPE_F32))
          return 1;
    }
  int count = 0;
  for (const auto &result : results)
    if (memcmp(result.data(), results[0].data(), result.size() * sizeof(float)) != 0) ++count;
  for (int64_t j = 0; j < n; ++j) {
    for (int64_t i = 0; i < ldc; ++i) {
      const float found = results[0][size_t(j * ldc + i)];
      reference right;
      for (int64_t l = 0; i < m && l < k; ++l) right.add(a[size_t(i * lda + l)], b[size_t(j * ldb + l)]);
      if (i < m ? !(std::fabs(found - right.sum) <= 1e-5 * right.size) : found != untouched) ++count;
    }
  }
  if (count > 0) fprintf(stderr, "recap_gemm: m %d, n %d, k %d, type %d: %d wrong\n", int(m), int(n), int(k), type, count);
  return count;
}

/* Other products are ggml's, and C is as it was. */
int refusals() {
  const auto a = values(64), b = values(64 * 16);
  const auto bytes = weights(64);
  float c = untouched;
  auto taken = [&](int64_t n, int type_a, int type_b, int type_c) {
    return recap_gemm({0, 1}, 1, n, 1, a.data(), 64, b.data(), 64, &c, 1, type_a, type_b, type_c);
  };
  const bool any = taken(11, GGML_TYPE_F16, GGML_TYPE_F16, GGML_TYPE_F32)
      || taken(12, GGML_TYPE_F16, GGML_TYPE_F16, GGML_TYPE_F16) || taken(12, GGML_TYPE_F16, GGML_TYPE_F32, GGML_TYPE_F32)
      || taken(1, GGML_TYPE_Q8_0, GGML_TYPE_F32, GGML_TYPE_F32) || taken(1, GGML_TYPE_Q4_0, GGML_TYPE_Q8_0, GGML_TYPE_F32);
  if (any || c != untouched) fprintf(stderr, "recap_gemm: took a product that is not for it\n");
  return any || c != untouched ? 1 : 0;
}

}  // namespace

int main() {
  int count = refusals();
  for (int64_t m : {1, 7, 15, 16, 17, 64, 67})
    for (int64_t n : {1, 2, 3, 5, 6, 7, 11, 12, 13, 17, 29, 48}) {
      for (int64_t k : {1, 2, 3, 16})
        count += mistakes(m, n, k, weights(m * (k + gap_a)), activations(n * (k + gap_b)), GGML_TYPE_Q8_0);
      for (int64_t k : {1, 7, 64, 131})
        if (n >= 12) count += mistakes(m, n, k, values(m * (k + gap_a)), values(n * (k + gap_b)), GGML_TYPE_F16);
      // The largest sums that bytes can have, of each sign.
      for (int8_t other : {int8_t(-127), int8_t(127)})
        count += mistakes(
            m, n, 2, extremes(m * (2 + gap_a), -128, 127), extremes(n * (2 + gap_b), other, int8_t(-other)),
            GGML_TYPE_Q8_0);
    }
  return count == 0 ? 0 : 1;
}
