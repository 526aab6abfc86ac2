// Moonshine without its weights: a small model with random ones is packed, loaded and run, and files that are not
// sound are refused with the reason. Argument: a folder to write files to.
#include <functional>
#include <random>

#include "../src/recap_moonshine.cpp"
#include "expect.h"
#include "recap_gemm.h"

namespace {

std::string folder;

using bytes = std::vector<char>;

template <typename T>
void append(bytes &to, const T &value) {
  const char *from = reinterpret_cast<const char *>(&value);
  to.insert(to.end(), from, from + sizeof value);
}

void append_text(bytes &to, const std::string &text) {
  append(to, uint32_t(text.size()));
  to.insert(to.end(), text.begin(), text.end());
}

std::string write(const char *name, const bytes &content) {
  const std::string path = folder + "/" + name;
  FILE *file = fopen(path.c_str(), "wb");
  if (file == nullptr || fwrite(content.data(), 1, content.size(), file) != content.size() || fclose(file) != 0) {
    fprintf(stderr, "cannot write %s\n", path.c_str());
    exit(1);
  }
  return path;
}

bytes read(const std::string &path) {
  const mapping file(path.c_str());
  return bytes(file.bytes, file.bytes + file.size);
}

struct shape {
  uint32_t width = 256, tokens = 40, rows = 40, encoder_layers = 1, decoder_layers = 1;
};

/* Weights as moonshine_weights.py writes them. */
bytes weights(const shape &shape) {
  std::mt19937 random_bits(1);
  bytes tensors;
  uint32_t count = 0;
  auto add = [&](const std::string &name, std::vector<uint32_t> dimensions, bool is_bytes) {
    ++count;
    append_text(tensors, name);
    append(tensors, uint32_t(dimensions.size()));
    size_t elements = 1;
    for (uint32_t dimension : dimensions) {
      append(tensors, dimension);
      elements *= dimension;
    }
    append(tensors, uint32_t(is_bytes));
    append(tensors, 0.002f);
    append(tensors, 0.0f);
    for (size_t i = 0; i < elements; ++i) {
      if (is_bytes)
        append(tensors, int8_t(random_bits()));
      else
        append(tensors, float(random_bits() % 1000) / 1000);
    }
  };
  const uint32_t width = shape.width;
  auto attention = [&](const std::string &name) {
    for (const char *role : {"q_proj", "k_proj", "v_proj", "dense"})
      add(name + "." + role + ".weight", {width, width}, true);
  };
  add("decoder.embed_tokens.weight", {shape.rows, width}, true);
  add("encoder.conv1.weight", {width, 127, 1}, true);
  add("encoder.conv2.weight", {2 * width, 7, width}, true);
  add("encoder.conv3.weight", {width, 3, 2 * width}, true);
  add("encoder.conv2.bias", {2 * width}, false);
  for (const char *name :
       {"encoder.conv3.bias", "encoder.groupnorm.weight", "encoder.groupnorm.bias", "encoder.layer_norm.weight",
        "decoder.norm.weight"})
    add(name, {width}, false);
  for (uint32_t i = 0; i < shape.encoder_layers; ++i) {
    const std::string name = "encoder.layers." + std::to_string(i);
    for (const char *norm : {".input_layernorm.weight", ".post_attention_layernorm.weight", ".mlp.fc2.bias"})
      add(name + norm, {width}, false);
    attention(name + ".self_attn");
    add(name + ".mlp.fc1.weight", {4 * width, width}, true);
    add(name + ".mlp.fc1.bias", {4 * width}, false);
    add(name + ".mlp.fc2.weight", {width, 4 * width}, true);
  }
  for (uint32_t i = 0; i < shape.decoder_layers; ++i) {
    const std::string name = "decoder.layers." + std::to_string(i);
    for (const char *norm :
         {".input_layernorm.weight", ".post_attention_layernorm.weight", ".final_layernorm.weight",
          ".mlp.down_proj.bias"})
      add(name + norm, {width}, false);
    attention(name + ".self_attn");
    attention(name + ".encoder_attn");
    add(name + ".mlp.up_proj.weight", {8 * width, width}, true);
    add(name + ".mlp.up_proj.bias", {8 * width}, false);
    add(name + ".mlp.down_proj.weight", {width, 4 * width}, true);
  }
  bytes all = {'R', 'C', 'M', 'S'};
  append(all, uint32_t(1));
  append(all, shape.tokens);
  for (uint32_t i = 0; i < shape.tokens; ++i) append_text(all, "token" + std::to_string(i));
  append(all, count);
  all.insert(all.end(), tensors.begin(), tensors.end());
  return all;
}

std::string packed(const shape &shape) {
  const std::string from = write("weights.bin", weights(shape)), to = folder + "/model.bin";
  expect(recap_moonshine_pack(from.c_str(), to.c_str()) == 0, "a sound model is not packed");
  return to;
}

// MARK: sound files

void runs(const shape &shape, int32_t count) {
  recap_moonshine *model = recap_moonshine_open(packed(shape).c_str());
  expect(model != nullptr, "a sound model is refused");
  if (model == nullptr) return;
  const std::vector<float> samples = synthetic_sound(count);
  std::vector<std::pair<std::string, float>> texts[2];
  for (int narrow = 0; narrow < 2; ++narrow) {
    recap_gemm_narrow = narrow == 1;
    const int32_t tokens = recap_moonshine_run(model, samples.data(), count);
    expect(tokens >= 0, "a window of %d samples failed", count);
    for (int32_t i = 0; i < tokens; ++i) {
      recap_moonshine_token token;
      recap_moonshine_get_token(model, i, &token);
      texts[narrow].emplace_back(std::string(token.text, size_t(token.length)), token.probability);
      expect(token.probability > 0 && token.probability <= 1, "a probability of %f", double(token.probability));
    }
  }
  expect(texts[0] == texts[1], "the kernels differ");
  // A window of no step has no words, one that is too long is refused.
  expect(recap_moonshine_run(model, samples.data(), 0) == 0, "no sound has words");
  expect(recap_moonshine_run(model, samples.data(), std::min(count, 894)) == 0, "a sliver has words");
  expect(recap_moonshine_run(model, samples.data(), longest_sound + 1) == -1, "too long a window is taken");
  expect(recap_moonshine_run(model, samples.data(), -1) == -1, "a negative count is taken");
  recap_moonshine_close(model);
}

// MARK: others

/* Expects that a file is refused, and the reason to contain `reason`. */
void refused(const bytes &content, const std::string &reason) {
  const std::string path = write("other.bin", content);
  recap_moonshine model(path.c_str());
  const std::string found = load(model);
  expect(found.find(reason) != std::string::npos, "\"%s\", not \"%s\"", found.c_str(), reason.c_str());
}

/* The same of a model whose header, or whose entry for a tensor, was changed. */
void refused(const bytes &sound, const std::function<void(moonshine_file::header &)> &change, const std::string &reason) {
  bytes content = sound;
  change(*reinterpret_cast<moonshine_file::header *>(content.data()));
  refused(content, reason);
}

void refused(
    const bytes &sound, const std::string &name, const std::function<void(moonshine_file::tensor &)> &change,
    const std::string &reason) {
  bytes content = sound;
  const auto found = std::search(content.begin(), content.end(), name.c_str(), name.c_str() + name.size() + 1);
  moonshine_file::tensor place;
  memcpy(&place, &*found, sizeof place);
  change(place);
  memcpy(&*found, &place, sizeof place);
  refused(content, reason);
}

void refuses() {
  using moonshine_file::header;
  using moonshine_file::tensor;
  const bytes sound = read(packed({}));
  refused({}, "not a Moonshine model");
  refused(bytes(sound.begin(), sound.begin() + 15), "not a Moonshine model");
  refused(sound, [](header &head) { head.magic[0] = 'X'; }, "not a Moonshine model");
  refused(sound, [](header &head) { head.version = 2; }, "its version is 2");
  refused(sound, [](header &head) { head.tokens = UINT32_MAX; }, "too many");
  refused(sound, [](header &head) { head.tensors = UINT32_MAX; }, "too many");
  refused(sound, [](header &head) { head.tokens = 1 << 20; }, "lies outside the file or is too long");
  refused(bytes(sound.begin(), sound.end() - 1), "outside the file");

  const char *const embedding = "decoder.embed_tokens.weight", *const convolution = "encoder.conv2.weight";
  const auto first = std::search(sound.begin(), sound.end(), embedding, embedding + strlen(embedding));
  refused(bytes(sound.begin(), first + sizeof(tensor) - 1), "its list of tensors is damaged");
  // 264 is eight heads of 33, but not whole blocks: a convolution would begin within one.
  refused(sound, embedding, [](tensor &place) { place.columns = 264; }, "its rows are not whole blocks of 32");
  refused(sound, convolution, [](tensor &place) { place.columns = 7 * 264; }, "its rows are not whole blocks of 32");
  refused(sound, convolution, [](tensor &place) { place.columns = 0; }, "its size is out of range");
  refused(sound, convolution, [](tensor &place) { place.rows = UINT32_MAX; }, "its size is out of range");
  refused(sound, convolution, [](tensor &place) { place.columns += 32; }, "another size");
  refused(sound, convolution, [](tensor &place) { place.is_bytes = 0; }, "another size");
  refused(sound, convolution, [](tensor &place) { place.offset += 32; }, "not aligned");
  refused(sound, convolution, [](tensor &place) { place.offset = 1ull << 40; }, "outside the file");
  refused(sound, convolution, [](tensor &place) { place.offset = UINT64_MAX - 63; }, "outside the file");
  refused(sound, convolution, [](tensor &place) { memset(place.name, 'x', sizeof place.name); }, "damaged");
  refused(sound, convolution, [](tensor &place) { place.name[0] = 'x'; }, "it has no encoder.conv2.weight");
  refused(sound, embedding, [](tensor &place) { place.name[0] = 'x'; }, "it has no decoder.embed_tokens.weight");
  refused(
      sound, convolution, [](tensor &place) { std::swap(place.columns, place.rows); }, "it has no encoder.conv2.weight");

  auto refused_shape = [](const shape &shape, const char *reason) { refused(read(packed(shape)), reason); };
  refused_shape({224}, "its width is only 224");
  refused_shape({256, 41, 40}, "its tokens are not those");
  refused_shape({256, 2, 40}, "its tokens are not those");
  refused_shape({256, 40, 40, 33}, "its encoder has 33 layers");
  refused_shape({256, 40, 40, 1, 0}, "its decoder 0");

  expect(recap_moonshine_open((folder + "/nowhere").c_str()) == nullptr, "a file that is not there is opened");
}

void is_not_packed(const bytes &content, const char *what) {
  const std::string from = write("other-weights.bin", content), to = folder + "/other.bin";
  expect(recap_moonshine_pack(from.c_str(), to.c_str()) != 0, "%s is packed", what);
}

void packs() {
  bytes sound = weights({});
  is_not_packed({}, "an empty file");
  is_not_packed(bytes(sound.begin(), sound.end() - 1), "a short file");
  expect(
      recap_moonshine_pack(write("weights.bin", sound).c_str(), "/dev/full") != 0, "a model that was not written is packed");
  sound[0] = 'X';
  is_not_packed(sound, "another file");
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 2) return 64;
  folder = arguments[1];
  packs();
  refuses();
  runs({}, 32000);
  runs({256, 40, 40, uint32_t(most_layers), uint32_t(most_layers)}, 8000);
  return failures == 0 ? 0 : 1;
}
