// Recognises one chunk and prints what it cost and gave, for Native/bench.
// Arguments: model, sound (floats at 16 kHz), threads, "flash" or "plain" attention, "wide" or "narrow" kernel, file for
// the logits of the first token. Prints seconds, processor seconds of all threads and words, with tabs between them, of
// a second run: the first one fills the caches.
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "../src/recap_moonshine.cpp"
#include "whisper.h"

// Not in a library without recap_gemm.cpp.
extern bool recap_gemm_narrow __attribute__((weak));

namespace {

struct result {
  std::string words;
  std::vector<float> logits;
};

/* Greedy, with the options of recap_whisper_run and of WhisperRecognizer.swift. */
result run(whisper_context *context, const std::vector<float> &sound, int threads) {
  whisper_full_params params = whisper_full_default_params(WHISPER_SAMPLING_GREEDY);
  params.n_threads = threads;
  params.print_progress = false;
  params.no_context = true;
  params.token_timestamps = true;
  params.suppress_nst = true;
  params.language = "en";
  params.audio_ctx = std::min(1500, (int(sound.size() / 320) + 100 + 63) / 64 * 64);
  params.temperature_inc = 0;
  params.greedy.best_of = 1;
  result found;
  params.logits_filter_callback_user_data = &found.logits;
  params.logits_filter_callback = [](whisper_context *context, whisper_state *, const whisper_token_data *, int, float *logits,
                                     void *first) {
    auto *kept = static_cast<std::vector<float> *>(first);
    if (kept->empty()) kept->assign(logits, logits + whisper_n_vocab(context));
  };
  if (whisper_full(context, params, sound.data(), int(sound.size())) != 0) exit(1);
  for (int i = 0; i < whisper_full_n_segments(context); ++i) found.words += whisper_full_get_segment_text(context, i);
  return found;
}

result run(recap_moonshine *model, const std::vector<float> &sound) {
  result found;
  memory heard;
  const int32_t count = recap_moonshine_run(model, sound.data(), int32_t(sound.size()));
  for (int32_t i = 0; i < count; ++i) {
    recap_moonshine_token token;
    recap_moonshine_get_token(model, i, &token);
    found.words.append(token.text, size_t(token.length));
  }
  return found;
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 7) return 64;
  const std::string path = arguments[1];
  const int threads = atoi(arguments[3]);
  const mapping file(arguments[2]);
  const auto *samples = reinterpret_cast<const float *>(file.bytes);
  const std::vector<float> sound(samples, samples + file.size / sizeof(float));
  if (&recap_gemm_narrow != nullptr) recap_gemm_narrow = strcmp(arguments[5], "narrow") == 0;
  whisper_log_set([](ggml_log_level, const char *, void *) {}, nullptr);

  whisper_context *whisper = nullptr;
  recap_moonshine *moonshine = nullptr;
  if (path.compare(path.rfind('/') + 1, 9, "moonshine") == 0) {
    moonshine = recap_moonshine_open(path.c_str());
    if (moonshine != nullptr) ggml_backend_cpu_set_n_threads(moonshine->backend.get(), threads);
  } else {
    whisper_context_params params = whisper_context_default_params();
    params.use_gpu = false;
    params.flash_attn = strcmp(arguments[4], "flash") == 0;
    whisper = whisper_init_from_file_with_params(path.c_str(), params);
  }
  if (whisper == nullptr && moonshine == nullptr) return 1;

  result found;
  auto start = std::chrono::steady_clock::now();
  std::clock_t start_processor = 0;
  for (int i = 0; i < 2; ++i) {
    start = std::chrono::steady_clock::now();
    start_processor = std::clock();
    found = whisper != nullptr ? run(whisper, sound, threads) : run(moonshine, sound);
  }
  const double processor = double(std::clock() - start_processor) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  printf("%.3f\t%.3f\t%s\n", seconds.count(), processor, found.words.c_str());
  if (moonshine != nullptr) {
    memory heard;
    if (!remember(*moonshine, listen(*moonshine, sound.data(), int32_t(sound.size())), heard)
        || !follow(*moonshine, heard, begin_token, 0, found.logits))
      return 1;
    recap_moonshine_close(moonshine);
  } else {
    whisper_free(whisper);
  }
  FILE *out = fopen(arguments[6], "wb");
  return out == nullptr || fwrite(found.logits.data(), sizeof(float), found.logits.size(), out) != found.logits.size()
      || fclose(out) != 0;
}
