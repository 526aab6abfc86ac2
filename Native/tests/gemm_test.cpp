// Run once after the build: both kernels of recap_gemm.cpp give the same bits, and what they give is the product.
// On a processor without AVX-512 the narrow one is compared with itself in two threads, and with the product.
#include <cmath>
#include <cstdio>
#include <random>

#include "recap_gemm.cpp"

namespace {

std::mt19937 random_bits(1);

ggml_fp16_t half(float value) { return _cvtss_sh(value, 0); }

float between(float low, float high) { return low + (high - low) * float(random_bits() & 0xffffff) / 0x1000000; }

std::vector<block_q8_0> blocks(int64_t count) {
  std::vector<block_q8_0> all(static_cast<size_t>(count));
  for (auto &block : all) {
    block.d = half(between(-1, 1));
    for (auto &byte : block.qs) byte = int8_t(int(random_bits() % 255) - 127);
  }
  return all;
}

std::vector<ggml_fp16_t> values(int64_t count) {
  std::vector<ggml_fp16_t> all(static_cast<size_t>(count));
  for (auto &value : all) value = half(between(-1, 1));
  return all;
}

/* A sum of products, and how large its terms are together: what it may be wrong by depends on that. */
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

/* How many elements are wrong, or not the same with both kernels and with two threads. */
template <typename T>
int mistakes(int64_t m, int64_t n, int64_t k, const std::vector<T> &a, const std::vector<T> &b, int type) {
  std::vector<float> results[2];
  for (int narrow = 0; narrow < 2; ++narrow) {
    only_narrow = narrow == 1;
    results[narrow].assign(size_t(m * n), NAN);
    for (int64_t thread = 0; thread <= narrow; ++thread)
      if (!recap_gemm(
              {thread, narrow + 1}, m, n, k, a.data(), k, b.data(), k, results[narrow].data(), m, type, type,
              GGML_TYPE_F32))
        return 1;
  }
  int count = 0;
  for (int64_t j = 0; j < n; ++j) {
    for (int64_t i = 0; i < m; ++i) {
      reference right;
      for (int64_t l = 0; l < k; ++l) right.add(a[size_t(i * k + l)], b[size_t(j * k + l)]);
      const float wide = results[0][size_t(j * m + i)], narrow = results[1][size_t(j * m + i)];
      if (memcmp(&wide, &narrow, sizeof wide) != 0 || !(std::fabs(wide - right.sum) <= 1e-5 * right.size)) ++count;
    }
  }
  return count;
}

}  // namespace

int main() {
  int count = 0;
  for (int64_t m : {1, 15, 16, 64, 67})
    for (int64_t n : {1, 2, 5, 6, 7, 11, 12, 13, 29, 48}) {
      for (int64_t k : {1, 2, 16}) count += mistakes(m, n, k, blocks(m * k), blocks(n * k), GGML_TYPE_Q8_0);
      if (n >= enough)
        for (int64_t k : {1, 64, 131}) count += mistakes(m, n, k, values(m * k), values(n * k), GGML_TYPE_F16);
    }
  if (count > 0) fprintf(stderr, "recap_gemm: %d elements are wrong\n", count);
  return count == 0 ? 0 : 1;
}
