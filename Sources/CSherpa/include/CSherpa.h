#ifndef CSHERPA_H
#define CSHERPA_H

/* The few structs of sherpa-onnx 2.0.1's C API that Recap fills or reads.

   The library is loaded at run time, so there are no function declarations here and nothing to
   link. Members that Recap leaves zero are reserved bytes: zero means "default" or "unused" to
   sherpa-onnx. The assertions below hold the layout of exactly that version on 64-bit Linux;
   SherpaLibrary refuses any other version. */

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *preprocessor;
  const char *encoder;
  const char *uncached_decoder;
  const char *cached_decoder;
  const char *merged_decoder;
} CSherpaMoonshineConfig;

typedef struct {
  const char *encoder;
  const char *decoder;
  const char *joiner;
} CSherpaTransducerConfig;

typedef struct {
  const char *encoder;
  const char *decoder;
  const char *language;
  const char *task;
  int32_t tail_paddings;
  int32_t enable_token_timestamps;
  int32_t enable_segment_timestamps;
} CSherpaWhisperConfig;

typedef struct {
  const char *model;
  const char *language;
  int32_t use_inverse_text_normalization;
} CSherpaSenseVoiceConfig;

typedef struct {
  CSherpaTransducerConfig transducer;
  char reserved_paraformer[8];
  const char *nemo_ctc;
  CSherpaWhisperConfig whisper;
  char reserved_tdnn[8];
  const char *tokens;
  int32_t num_threads;
  int32_t debug;
  const char *provider;
  const char *model_type;
  char reserved_options[24];
  CSherpaSenseVoiceConfig sense_voice;
  CSherpaMoonshineConfig moonshine;
  char reserved_fire_red_and_dolphin[24];
  const char *zipformer_ctc;
  char reserved_newer_models[256];
} CSherpaModelConfig;

typedef struct {
  int32_t sample_rate;
  int32_t feature_dim;
  CSherpaModelConfig model;
  char reserved_language_model[16];
  const char *decoding_method;
  char reserved_decoding[88];
} CSherpaRecognizerConfig;

typedef struct {
  const char *text;
  float *timestamps;
  /* Tokens recognised, and how many of each array below there are when it is not null. */
  int32_t count;
  const char *tokens;
  const char *const *token_texts;
  const char *json;
  const char *language;
  char reserved_labels[16];
  float *durations;
  float *log_probabilities;
  char reserved_segments[40];
} CSherpaResult;

_Static_assert(sizeof(CSherpaMoonshineConfig) == 40, "moonshine config");
_Static_assert(sizeof(CSherpaTransducerConfig) == 24, "transducer config");
_Static_assert(sizeof(CSherpaWhisperConfig) == 48, "whisper config");
_Static_assert(sizeof(CSherpaSenseVoiceConfig) == 24, "sense voice config");
_Static_assert(offsetof(CSherpaModelConfig, nemo_ctc) == 32, "nemo_ctc");
_Static_assert(offsetof(CSherpaModelConfig, whisper) == 40, "whisper");
_Static_assert(offsetof(CSherpaModelConfig, model_type) == 120, "model_type");
_Static_assert(offsetof(CSherpaModelConfig, sense_voice) == 152, "sense_voice");
_Static_assert(offsetof(CSherpaModelConfig, zipformer_ctc) == 240, "zipformer_ctc");
_Static_assert(offsetof(CSherpaModelConfig, tokens) == 96, "tokens");
_Static_assert(offsetof(CSherpaModelConfig, num_threads) == 104, "num_threads");
_Static_assert(offsetof(CSherpaModelConfig, provider) == 112, "provider");
_Static_assert(offsetof(CSherpaModelConfig, moonshine) == 176, "moonshine");
_Static_assert(sizeof(CSherpaModelConfig) == 504, "model config");
_Static_assert(offsetof(CSherpaRecognizerConfig, model) == 8, "model");
_Static_assert(offsetof(CSherpaRecognizerConfig, decoding_method) == 528, "decoding_method");
_Static_assert(sizeof(CSherpaRecognizerConfig) == 624, "recognizer config");
_Static_assert(offsetof(CSherpaResult, count) == 16, "count");
_Static_assert(offsetof(CSherpaResult, token_texts) == 32, "token_texts");
_Static_assert(offsetof(CSherpaResult, language) == 48, "language");
_Static_assert(offsetof(CSherpaResult, durations) == 72, "durations");
_Static_assert(offsetof(CSherpaResult, log_probabilities) == 80, "log_probabilities");
_Static_assert(sizeof(CSherpaResult) == 128, "result");

#endif
