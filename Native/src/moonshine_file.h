// The file that Moonshine is loaded from, as set-up makes it: mapped into memory, so that all hosts share it, and
// read only where it is used.
//
// A header; the vocabulary, each token's length and bytes; the tensors, each with its place; their data.
#ifndef MOONSHINE_FILE_H
#define MOONSHINE_FILE_H

#include <stdint.h>

namespace moonshine_file {

struct header {
  char magic[4];
  uint32_t version;
  uint32_t tokens;
  uint32_t tensors;
};

struct tensor {
  char name[64];  // zeros behind it
  uint32_t columns;
  uint32_t rows;
  uint32_t is_bytes;  // blocks of 32 bytes with a scale (Q8_0); else floats
  uint32_t unused;
  uint64_t offset;  // of the data, from the beginning of the file
  uint64_t size;
};

constexpr char magic[4] = {'R', 'C', 'M', 'P'};
constexpr uint32_t version = 1;
constexpr uint32_t most_tokens = 1 << 20, most_tensors = 1 << 10, longest_token = 1 << 12;
constexpr uint64_t alignment = 64;

inline uint64_t aligned(uint64_t at) { return (at + alignment - 1) / alignment * alignment; }

}  // namespace moonshine_file

#endif
