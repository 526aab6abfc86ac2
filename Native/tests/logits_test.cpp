// The logits of the first token of four seconds of synthetic sound, for each model of the engine's folder: the golden
// bits on x86-64, by both kernels (g++ 12 and Clang 21 make the same), and near golden values elsewhere.
// Argument: the engine's folder. Exit status 77: it is not there.
#include <cmath>

#include "../src/recap_moonshine.cpp"
#include "expect.h"
#include "recap_gemm.h"
#include "whisper.h"

namespace {

using logits = std::vector<float>;

struct golden {
  const char *file;
  uint64_t digest;
  std::vector<std::pair<int, float>> likeliest;
};

const std::vector<golden> all = {
    {"ggml-base-q8_0.bin", 0x82cd3221df9cabdd, {{522, 7.5956f}, {542, 7.1131f}, {1853, 5.0052f}, {931, 4.8757f}}},
    {"ggml-tiny.en-q8_0.bin", 0x828b94df59a0f747, {{357, 13.9083f}, {685, 13.4131f}, {20724, 11.6731f}, {1635, 11.3028f}}},
    {"moonshine-base-en.bin", 0xd1e20f8d28a0922c, {{2, 18.2149f}, {29871, 9.3263f}, {887, 9.2542f}, {501, 8.5726f}}},
};

constexpr float tolerance = 0.05f;

/* FNV-1a of the bits. */
uint64_t digest(const logits &values) {
  uint64_t sum = 0xcbf29ce484222325;
  for (float value : values) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    for (int i = 0; i < 4; ++i) sum = (sum ^ (bits >> 8 * i & 0xff)) * 0x100000001b3;
  }
  return sum;
}

logits of_whisper(const std::string &path, const std::vector<float> &sound) {
  whisper_context_params params = whisper_context_default_params();
  params.use_gpu = false;
  params.flash_attn = false;
  whisper_context *context = whisper_init_from_file_with_params(path.c_str(), params);
  if (context == nullptr) return {};
  std::vector<whisper_token> prompt = {whisper_token_sot(context)};
  if (whisper_is_multilingual(context)) {
    prompt.push_back(whisper_token_lang(context, whisper_lang_id("en")));
    prompt.push_back(whisper_token_transcribe(context));
  }
  prompt.push_back(whisper_token_not(context));
  logits found;
  if (whisper_pcm_to_mel(context, sound.data(), int(sound.size()), 1) == 0 && whisper_encode(context, 0, 1) == 0
      && whisper_decode(context, prompt.data(), int(prompt.size()), 0, 1) == 0) {
    const float *last = whisper_get_logits(context) + (prompt.size() - 1) * size_t(whisper_n_vocab(context));
    found.assign(last, last + whisper_n_vocab(context));
  }
  whisper_free(context);
  return found;
}

logits of_moonshine(const std::string &path, const std::vector<float> &sound) {
  recap_moonshine *model = recap_moonshine_open(path.c_str());
  if (model == nullptr) return {};
  memory heard;
  logits found;
  if (!remember(*model, listen(*model, sound.data(), int32_t(sound.size())), heard)
      || !follow(*model, heard, begin_token, 0, found))
    found.clear();
  recap_moonshine_close(model);
  return found;
}

void check(const golden &right, const std::string &folder, const std::vector<float> &sound) {
  const std::string path = folder + "/" + right.file;
  logits found[2];
  for (int narrow = 0; narrow < 2; ++narrow) {
    recap_gemm_narrow = narrow == 1;
    found[narrow] = strncmp(right.file, "ggml-", 5) == 0 ? of_whisper(path, sound) : of_moonshine(path, sound);
  }
  expect(!found[0].empty(), "%s: no logits", right.file);
  expect(digest(found[0]) == digest(found[1]), "%s: the kernels differ", right.file);
  for (const auto &[token, value] : right.likeliest) {
    const float other = size_t(token) < found[0].size() ? found[0][size_t(token)] : NAN;
    expect(std::fabs(other - value) <= tolerance, "%s: token %d has %f, not %f", right.file, token, double(other),
           double(value));
  }
#ifdef __x86_64__
  expect(digest(found[0]) == right.digest, "%s: other bits than the golden ones", right.file);
#endif
  if (failures == 0) return;
  printf("%s: 0x%016llx", right.file, (unsigned long long)digest(found[0]));
  std::vector<int> order(found[0].size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = int(i);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return found[0][size_t(a)] > found[0][size_t(b)]; });
  for (size_t i = 0; i < std::min<size_t>(5, order.size()); ++i)
    printf(", {%d, %.4ff}", order[i], double(found[0][size_t(order[i])]));
  printf("\n");
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 2) return 64;
  whisper_log_set([](ggml_log_level, const char *, void *) {}, nullptr);
  if (!mapping((arguments[1] + std::string("/") + all[0].file).c_str()).bytes) return 77;
  const std::vector<float> sound = synthetic_sound(4 * 16000);
  for (const golden &right : all) check(right, arguments[1], sound);
  return failures == 0 ? 0 : 1;
}
