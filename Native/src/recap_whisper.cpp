// Recap's interface to whisper.cpp (CWhisper.h), compiled against whisper.cpp's own header at set-up.
#include "CWhisper.h"

#include <cstdio>

#include "ggml-cpu.h"
#include "whisper.h"

struct recap_whisper {
  whisper_context *context;
};

namespace {

/* Only what went wrong is worth a line. */
void log_problem(enum ggml_log_level level, const char *text, void *) {
  if (level == GGML_LOG_LEVEL_ERROR) fputs(text, stderr);
}

}  // namespace

extern "C" {

int32_t recap_whisper_abi(void) { return RECAP_WHISPER_ABI; }

const char *recap_whisper_version(void) { return whisper_version(); }

const char *recap_whisper_lacking(void) {
#if defined(__x86_64__)
  // What ggml was compiled for, and what this processor has.
  __builtin_cpu_init();
  if (ggml_cpu_has_avx2() && !__builtin_cpu_supports("avx2")) return "AVX2";
  if (ggml_cpu_has_fma() && !__builtin_cpu_supports("fma")) return "FMA";
  if (ggml_cpu_has_f16c() && !__builtin_cpu_supports("f16c")) return "F16C";
  if (ggml_cpu_has_bmi2() && !__builtin_cpu_supports("bmi2")) return "BMI2";
  if (ggml_cpu_has_avx512() && !__builtin_cpu_supports("avx512f")) return "AVX-512";
#endif
  return nullptr;
}

recap_whisper *recap_whisper_open(const char *model) {
  whisper_log_set(log_problem, nullptr);
  whisper_context_params params = whisper_context_default_params();
  params.use_gpu = false;
  params.flash_attn = false;
  whisper_context *context = whisper_init_from_file_with_params(model, params);
  if (context == nullptr) return nullptr;
  return new recap_whisper{context};
}

void recap_whisper_close(recap_whisper *whisper) {
  whisper_free(whisper->context);
  delete whisper;
}

int32_t recap_whisper_run(
    recap_whisper *whisper, const float *samples, int32_t count, const recap_whisper_options *options) {
  whisper_full_params params = whisper_full_default_params(
      options->beam_size > 1 ? WHISPER_SAMPLING_BEAM_SEARCH : WHISPER_SAMPLING_GREEDY);
  params.n_threads = 1;
  params.print_progress = false;
  params.print_timestamps = false;
  params.print_special = false;
  params.print_realtime = false;
  // Each window stands alone: what comes before it must not change its words.
  params.no_context = true;
  params.token_timestamps = true;
  params.suppress_blank = true;
  params.suppress_nst = true;
  // A model of one language has no mark for it, and none to find out.
  params.language = !whisper_is_multilingual(whisper->context) ? "en"
      : options->language == nullptr                          ? "auto"
                                                              : options->language;
  params.initial_prompt = options->prompt;
  params.audio_ctx = options->audio_context;
  params.max_tokens = options->maximum_tokens;
  params.greedy.best_of = 1;
  params.beam_search.beam_size = options->beam_size;
  params.temperature = 0;
  params.temperature_inc = options->temperature_step;
  params.entropy_thold = options->entropy_threshold;
  params.logprob_thold = options->log_probability_threshold;
  params.no_speech_thold = options->no_speech_threshold;
  return whisper_full(whisper->context, params, samples, count);
}

int32_t recap_whisper_segment_count(const recap_whisper *whisper) {
  return whisper_full_n_segments(whisper->context);
}

void recap_whisper_get_segment(const recap_whisper *whisper, int32_t segment, recap_whisper_segment *out) {
  // whisper.cpp counts in hundredths of a second.
  out->text = whisper_full_get_segment_text(whisper->context, segment);
  out->start_milliseconds = (int32_t)(10 * whisper_full_get_segment_t0(whisper->context, segment));
  out->end_milliseconds = (int32_t)(10 * whisper_full_get_segment_t1(whisper->context, segment));
  out->no_speech = whisper_full_get_segment_no_speech_prob(whisper->context, segment);
  out->token_count = whisper_full_n_tokens(whisper->context, segment);
}

void recap_whisper_get_token(
    const recap_whisper *whisper, int32_t segment, int32_t token, recap_whisper_token *out) {
  const whisper_token_data data = whisper_full_get_token_data(whisper->context, segment, token);
  out->text = whisper_full_get_token_text(whisper->context, segment, token);
  out->start_milliseconds = (int32_t)(10 * data.t0);
  out->end_milliseconds = (int32_t)(10 * data.t1);
  out->probability = data.p;
  out->is_text = data.id < whisper_token_eot(whisper->context);
}

const char *recap_whisper_language(const recap_whisper *whisper) {
  return whisper_lang_str(whisper_full_lang_id(whisper->context));
}

int32_t recap_whisper_knows(const recap_whisper *whisper, const char *language) {
  const int language_id = whisper_lang_id(language);
  return whisper_is_multilingual(whisper->context) ? language_id >= 0 : language_id == whisper_lang_id("en");
}

}  // extern "C"
