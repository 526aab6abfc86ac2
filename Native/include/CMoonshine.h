#ifndef CMOONSHINE_H
#define CMOONSHINE_H

/* Moonshine as part of librecap-whisper.so, which is built at set-up: see Native/src/recap_moonshine.cpp. */

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A loaded model with its working memory. One thread at a time. */
typedef struct recap_moonshine recap_moonshine;

typedef struct {
  /* Bytes, `length` of them: a token may be half of a character. Begins with U+2581 where a word begins.
     Lives as long as the model. */
  const char *text;
  int32_t length;
  /* 0 to 1. */
  float probability;
} recap_moonshine_token;

/* At set-up: makes the model's file of what moonshine_weights.py wrote; not 0: it failed. */
int32_t recap_moonshine_pack(const char *weights, const char *model);
/* Null where the file is no such model, which standard error then says why, or there is no memory for it. The file is
   mapped, and must not change. */
recap_moonshine *recap_moonshine_open(const char *model);
void recap_moonshine_close(recap_moonshine *model);
/* Recognises `count` samples at 16 kHz, a minute at most: how many tokens it heard; negative: it failed. */
int32_t recap_moonshine_run(recap_moonshine *model, const float *samples, int32_t count);
/* Of the last run. */
void recap_moonshine_get_token(const recap_moonshine *model, int32_t token, recap_moonshine_token *out);

#ifdef __cplusplus
}
#endif

#endif
