#ifndef CWHISPER_H
#define CWHISPER_H

/* What Recap asks of whisper.cpp, as a binary interface of its own.

   Set-up compiles Native/src/recap_whisper.cpp, which implements it, against whisper.cpp's real header, and puts
   both into librecap-whisper.so. Recap opens that library at run time: it builds and starts without it, and no
   struct of whisper.cpp's, whose members change with each release, is repeated here. A contributor who changes a declaration
   below, or in CMoonshine.h, raises RECAP_WHISPER_ABI. */

#include <stdint.h>

#include "CMoonshine.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RECAP_WHISPER_ABI 3

/* The name of the engine's folder: the exact versions of all that set-up puts there. The number behind whisper.cpp's
   version counts the changes to this library for which an installed one has to be replaced. Scripts/setup-speech
   reads this line. */
#define RECAP_ENGINE_KEY "sherpa-onnx-2.0.1_moonshine-tiny-en-0.0.73_silero-6.2.3-sequence_whisper.cpp-1.8.5-4_base_tiny.en_moonshine-base"

/* A loaded model with its working memory. One thread at a time. */
typedef struct recap_whisper recap_whisper;

typedef struct {
  /* BCP 47's primary subtag, or null: the model decides. */
  const char *language;
  /* What may have been said before, or null. */
  const char *prompt;
  /* Positions of 20 ms that the encoder looks at; 0: all 1500. */
  int32_t audio_context;
  /* 1: greedy. */
  int32_t beam_size;
  /* Of the text; 0: as many as fit. */
  int32_t maximum_tokens;
  /* Added to the temperature, from 0 to 1, where a result is doubtful; 0: never. */
  float temperature_step;
  /* A result with less entropy repeats itself, one with a lower mean log probability is a guess. */
  float entropy_threshold;
  float log_probability_threshold;
  float no_speech_threshold;
} recap_whisper_options;

typedef struct {
  /* UTF-8; lives until the next run. */
  const char *text;
  int32_t start_milliseconds;
  int32_t end_milliseconds;
  /* 0 to 1. */
  float no_speech;
  int32_t token_count;
} recap_whisper_segment;

typedef struct {
  /* Bytes: a token may be half of a character. Begins with a space where a word begins. */
  const char *text;
  int32_t start_milliseconds;
  int32_t end_milliseconds;
  /* 0 to 1. */
  float probability;
  /* 0 for timestamps and other marks that are no text. */
  int32_t is_text;
} recap_whisper_token;

int32_t recap_whisper_abi(void);
/* whisper.cpp's version. */
const char *recap_whisper_version(void);
/* An instruction set that the library was built for and this processor lacks, or null. Safe on any. */
const char *recap_whisper_lacking(void);
/* Null where the file is no model, or there is no memory for it. */
recap_whisper *recap_whisper_open(const char *model);
void recap_whisper_close(recap_whisper *whisper);
/* Recognises `count` samples at 16 kHz, or with a count of 0 those of the last run once more, which the
   encoder need not look at again; not 0: it failed. */
int32_t recap_whisper_run(
    recap_whisper *whisper, const float *samples, int32_t count, const recap_whisper_options *options);
/* Of the last run. */
int32_t recap_whisper_segment_count(const recap_whisper *whisper);
void recap_whisper_get_segment(const recap_whisper *whisper, int32_t segment, recap_whisper_segment *out);
void recap_whisper_get_token(
    const recap_whisper *whisper, int32_t segment, int32_t token, recap_whisper_token *out);
/* The language that was given or found. */
const char *recap_whisper_language(const recap_whisper *whisper);
/* Whether the model knows the language. */
int32_t recap_whisper_knows(const recap_whisper *whisper, const char *language);

#ifdef __cplusplus
}
#endif

#endif
