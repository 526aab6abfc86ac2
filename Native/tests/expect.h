// What a test needs: it counts what is wrong, and says what.
#ifndef EXPECT_H
#define EXPECT_H

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <vector>

inline int failures = 0;

__attribute__((format(printf, 2, 3))) inline void expect(bool right, const char *format, ...) {
  if (right) return;
  ++failures;
  va_list arguments;
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
}

/* A buzz at 120 Hz in noise that comes and goes, at 16 kHz: the same numbers with any compiler. */
inline std::vector<float> synthetic_sound(int32_t count) {
  std::vector<float> samples(static_cast<size_t>(count));
  uint32_t noise = 1;
  for (int32_t i = 0; i < count; ++i) {
    noise = noise * 1664525 + 1013904223;
    const int32_t buzz = i % 133 * 60 - 4000, hiss = int32_t(noise >> 20) - 2048;
    const int32_t swell = i / 40 % 128 < 64 ? i / 40 % 64 : 64 - i / 40 % 64;  // of 64
    samples[size_t(i)] = float((buzz + hiss) * swell / 64) / 32768;
  }
  return samples;
}

#endif
