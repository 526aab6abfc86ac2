// Run at set-up: what moonshine_weights.py wrote becomes the file that recap_moonshine.cpp maps (moonshine_file.h).
// Matrices become blocks of 32 bytes with a scale each (Q8_0), as the products want them.
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "CMoonshine.h"
#include "ggml.h"
#include "moonshine_file.h"

namespace {

using namespace moonshine_file;

struct file {
  FILE *stream;
  bool failed;

  file(const char *path, const char *mode) : stream(fopen(path, mode)), failed(stream == nullptr) {}
  ~file() {
    if (stream != nullptr) fclose(stream);
  }

  void read(void *to, size_t count) {
    if (!failed && fread(to, 1, count, stream) == count) return;
    failed = true;
    memset(to, 0, count);
  }
  void write(const void *from, size_t count) { failed = failed || fwrite(from, 1, count, stream) != count; }
  template <typename T>
  T number() {
    T value;
    read(&value, sizeof value);
    return value;
  }
  std::string text(uint32_t longest) {
    const auto length = number<uint32_t>();
    failed = failed || length > longest;
    std::string text(failed ? 0 : length, '\0');
    read(text.data(), text.size());
    return text;
  }
  bool close() {
    failed = failed || fclose(stream) != 0;
    stream = nullptr;
    return !failed;
  }
};

struct packed {
  tensor place;
  std::vector<char> data;
};

bool pack(file &in, packed &made) {
  const std::string name = in.text(sizeof made.place.name - 1);
  memset(&made.place, 0, sizeof made.place);
  memcpy(made.place.name, name.data(), name.size());
  const auto dimensions = in.number<uint32_t>();
  if (in.failed || dimensions < 1 || dimensions > 3) return false;
  uint64_t count = 1, rows = 1;
  for (uint32_t i = 0; i < dimensions; ++i) {
    const auto length = in.number<uint32_t>();
    if (i == 0) rows = length;
    count *= length;
    if (length == 0 || count > 1 << 26) return false;
  }
  made.place.is_bytes = in.number<uint32_t>();
  const auto scale = in.number<float>(), offset = in.number<float>();
  if (in.failed) return false;
  if (made.place.is_bytes == 0) {
    made.place.columns = uint32_t(count);
    made.place.rows = 1;
    made.data.resize(count * sizeof(float));
    in.read(made.data.data(), made.data.size());
    return !in.failed;
  }
  // A row is filled up to whole blocks.
  const uint64_t given = count / rows, columns = (given + 31) / 32 * 32;
  made.place.columns = uint32_t(columns);
  made.place.rows = uint32_t(rows);
  const size_t row_size = ggml_row_size(GGML_TYPE_Q8_0, int64_t(columns));
  made.data.resize(rows * row_size);
  std::vector<int8_t> bytes(given);
  std::vector<float> row(columns, 0.0f);
  for (uint64_t i = 0; i < rows; ++i) {
    in.read(bytes.data(), given);
    for (uint64_t j = 0; j < given; ++j) row[j] = float(bytes[j]) * scale + offset;
    ggml_quantize_chunk(GGML_TYPE_Q8_0, row.data(), made.data.data() + i * row_size, 0, 1, int64_t(columns), nullptr);
  }
  return !in.failed;
}

}  // namespace

extern "C" int32_t recap_moonshine_pack(const char *weights, const char *model) {
  file in(weights, "rb");
  char start[4];
  in.read(start, sizeof start);
  if (memcmp(start, "RCMS", sizeof start) != 0 || in.number<uint32_t>() != 1) return -1;
  header head = {{magic[0], magic[1], magic[2], magic[3]}, version, in.number<uint32_t>(), 0};
  if (in.failed || head.tokens > most_tokens) return -1;
  std::vector<std::string> vocabulary(head.tokens);
  for (std::string &token : vocabulary) token = in.text(longest_token);
  head.tensors = in.number<uint32_t>();
  if (in.failed || head.tensors > most_tensors) return -1;
  std::vector<packed> tensors(head.tensors);
  for (packed &made : tensors)
    if (!pack(in, made)) return -1;

  uint64_t at = sizeof head + head.tensors * sizeof(tensor);
  for (const std::string &token : vocabulary) at += sizeof(uint32_t) + token.size();
  for (packed &made : tensors) {
    made.place.offset = aligned(at);
    made.place.size = made.data.size();
    at = made.place.offset + made.place.size;
  }
  file out(model, "wb");
  out.write(&head, sizeof head);
  for (const std::string &token : vocabulary) {
    const auto length = uint32_t(token.size());
    out.write(&length, sizeof length);
    out.write(token.data(), token.size());
  }
  for (const packed &made : tensors) out.write(&made.place, sizeof made.place);
  for (const packed &made : tensors) {
    const char nothing[alignment] = {};
    const long written = out.failed ? 0 : ftell(out.stream);
    out.write(nothing, size_t(made.place.offset - uint64_t(written)) % alignment);
    out.write(made.data.data(), made.data.size());
  }
  return out.close() ? 0 : -1;
}
