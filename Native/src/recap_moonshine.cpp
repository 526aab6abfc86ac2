// Moonshine ("Moonshine: Speech Recognition for Live Transcription and Voice Commands", Jeffries et al.,
// arXiv:2410.15608) on ggml: CMoonshine.h. The encoder looks at the sound itself, as long as it is, in steps of
// 24 ms; the decoder takes the likeliest token each time.
#include "CMoonshine.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "ggml-alloc.h"
#include "ggml-backend.h"
#include "ggml-cpu.h"
#include "ggml.h"
#include "moonshine_file.h"

namespace {

constexpr int32_t begin_token = 1, end_token = 2;
constexpr int64_t heads = 8, rotated = 32;  // of a head's dimensions, which are more
constexpr int64_t block = 32;                // weights of 8 bits with one scale
constexpr float epsilon = 1e-5f, base_frequency = 10000;
constexpr int64_t longest_text = 194;        // tokens, as trained
constexpr float tokens_a_second = 6.5f;      // faster than any speaker; more is a loop
constexpr int32_t longest_sound = 64 * 16000;

struct deleter {
  void operator()(ggml_context *context) const { ggml_free(context); }
  void operator()(ggml_backend *backend) const { ggml_backend_free(backend); }
  void operator()(ggml_backend_buffer *buffer) const { ggml_backend_buffer_free(buffer); }
  void operator()(ggml_gallocr *allocator) const { ggml_gallocr_free(allocator); }
};
template <typename T>
using owned = std::unique_ptr<T, deleter>;

struct convolution {
  ggml_tensor *weight, *bias;
  int64_t kernel, stride;
};

struct attention {
  ggml_tensor *query, *key, *value, *out;
};

struct encoder_layer {
  ggml_tensor *attention_norm, *feed_norm;
  attention self;
  ggml_tensor *up, *up_bias, *down, *down_bias;
};

struct decoder_layer {
  ggml_tensor *self_norm, *cross_norm, *feed_norm;
  attention self, cross;
  ggml_tensor *up, *up_bias, *down, *down_bias;
};

/* What a window leaves behind for its text: keys and values of each layer of the decoder. */
struct memory {
  owned<ggml_context> context;
  owned<ggml_backend_buffer> buffer;
  std::vector<ggml_tensor *> keys, values;
};

// MARK: reading

/* A file in memory. */
struct mapping {
  const uint8_t *bytes = nullptr;
  size_t size = 0;

  explicit mapping(const char *path) {
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat status;
    if (fstat(file, &status) == 0 && status.st_size > 0) {
      void *start = mmap(nullptr, size_t(status.st_size), PROT_READ, MAP_SHARED, file, 0);
      if (start != MAP_FAILED) {
        bytes = (const uint8_t *)start;
        size = size_t(status.st_size);
      }
    }
    ::close(file);
  }
  ~mapping() {
    if (bytes != nullptr) munmap((void *)bytes, size);
  }
  mapping(const mapping &) = delete;
  mapping &operator=(const mapping &) = delete;

  /* False where the file is too short. */
  template <typename T>
  bool take(size_t &at, T &value) const {
    if (size < sizeof value || at > size - sizeof value) return false;
    memcpy(&value, bytes + at, sizeof value);
    at += sizeof value;
    return true;
  }
};

}  // namespace

struct recap_moonshine {
  mapping file;
  owned<ggml_backend> backend;
  owned<ggml_context> weights;
  owned<ggml_backend_buffer> buffer;
  owned<ggml_gallocr> allocator;
  std::vector<uint8_t> graph_memory;
  std::vector<std::string> vocabulary;

  convolution convolutions[3];
  ggml_tensor *group_weight, *group_bias, *encoder_norm, *decoder_norm, *embedding;
  std::vector<encoder_layer> encoder;
  std::vector<decoder_layer> decoder;
  memory self;  // as many positions as a text may have

  std::vector<int32_t> tokens;
  std::vector<float> probabilities;

  explicit recap_moonshine(const char *path) : file(path) {}
};

namespace {

constexpr size_t graph_size = 4096;
constexpr size_t most_layers = 32;  // of the encoder, 83 nodes each, and of the decoder, which has fewer nodes a layer

/* A context for the nodes of one graph; what they compute is elsewhere. */
owned<ggml_context> nodes(recap_moonshine &model) {
  return owned<ggml_context>(ggml_init({model.graph_memory.size(), model.graph_memory.data(), true}));
}

bool compute(recap_moonshine &model, ggml_cgraph *graph) {
  return ggml_backend_graph_compute(model.backend.get(), graph) == GGML_STATUS_SUCCESS;
}

// MARK: loading

/* The tensors of a file under their names. */
struct catalogue {
  std::unordered_map<std::string, ggml_tensor *> tensors;
  std::string missing;  // the first name for which there is no tensor of the type and size that were asked for

  ggml_tensor *find(const std::string &name, ggml_type type, int64_t columns, int64_t rows) {
    const auto found = tensors.find(name);
    if (found != tensors.end() && found->second->type == type && found->second->ne[0] == columns
        && found->second->ne[1] == rows)
      return found->second;
    if (missing.empty()) missing = name;
    return nullptr;
  }
  /* A row of floats. */
  ggml_tensor *operator()(const std::string &name, int64_t columns) { return find(name, GGML_TYPE_F32, columns, 1); }
  /* A matrix in bytes. */
  ggml_tensor *operator()(const std::string &name, int64_t columns, int64_t rows) {
    return find(name, GGML_TYPE_Q8_0, columns, rows);
  }

  attention weights(const std::string &name, int64_t width) {
    attention found;
    found.query = (*this)(name + ".q_proj.weight", width, width);
    found.key = (*this)(name + ".k_proj.weight", width, width);
    found.value = (*this)(name + ".v_proj.weight", width, width);
    found.out = (*this)(name + ".dense.weight", width, width);
    return found;
  }
};

/* What is wrong with a tensor's place in the file; null: nothing. */
const char *fault(const moonshine_file::tensor &place, const mapping &file) {
  if (place.columns == 0 || place.rows == 0 || place.columns >= 1 << 20 || place.rows >= 1 << 20)
    return "its size is out of range";
  // convolve() needs this of the convolutions, the products of all.
  if (place.is_bytes != 0 && place.columns % block != 0) return "its rows are not whole blocks of 32";
  const uint64_t row = place.is_bytes != 0 ? ggml_row_size(GGML_TYPE_Q8_0, place.columns) : 4 * uint64_t(place.columns);
  if (place.size != row * place.rows) return "its data have another size than its rows";
  if (place.offset % moonshine_file::alignment != 0) return "its data are not aligned";
  if (place.offset > file.size || place.size > file.size - place.offset) return "its data lie outside the file";
  return nullptr;
}

/* Fills the model from its file.
   Returns why that is not possible; empty: it is done. */
std::string load(recap_moonshine &model) {
  using namespace moonshine_file;
  const mapping &file = model.file;
  size_t at = 0;
  header head;
  if (!file.take(at, head) || memcmp(head.magic, magic, sizeof magic) != 0) return "it is not a Moonshine model";
  if (head.version != version) return "its version is " + std::to_string(head.version);
  if (head.tokens > most_tokens || head.tensors > most_tensors) return "it has too many tokens or tensors";
  for (uint32_t i = 0; i < head.tokens; ++i) {
    uint32_t length;
    if (!file.take(at, length) || length > longest_token || length > file.size - at)
      return "token " + std::to_string(i) + " lies outside the file or is too long";
    model.vocabulary.emplace_back((const char *)file.bytes + at, length);
    at += length;
  }
  model.weights.reset(ggml_init({ggml_tensor_overhead() * (head.tensors + 1), nullptr, true}));
  model.buffer.reset(ggml_backend_cpu_buffer_from_ptr((void *)file.bytes, file.size));
  catalogue find;
  for (uint32_t i = 0; i < head.tensors; ++i) {
    tensor place;
    if (!file.take(at, place) || place.name[sizeof place.name - 1] != 0) return "its list of tensors is damaged";
    if (const char *what = fault(place, file)) return std::string(place.name) + ": " + what;
    ggml_tensor *made = ggml_new_tensor_2d(
        model.weights.get(), place.is_bytes != 0 ? GGML_TYPE_Q8_0 : GGML_TYPE_F32, place.columns, place.rows);
    if (ggml_backend_tensor_alloc(model.buffer.get(), made, (void *)(file.bytes + place.offset)) != GGML_STATUS_SUCCESS)
      return std::string(place.name) + ": ggml cannot use it";
    find.tensors[place.name] = made;
  }

  const auto embedding = find.tensors.find("decoder.embed_tokens.weight");
  if (embedding == find.tensors.end() || embedding->second->type != GGML_TYPE_Q8_0)
    return "it has no decoder.embed_tokens.weight of 8 bits";
  model.embedding = embedding->second;
  const int64_t width = model.embedding->ne[0];  // whole blocks
  if (model.embedding->ne[1] < int64_t(head.tokens) || int64_t(head.tokens) <= end_token)
    return "its tokens are not those of decoder.embed_tokens.weight";
  if (width / heads < rotated) return "its width is only " + std::to_string(width);
  constexpr int64_t kernels[] = {127, 7, 3}, strides[] = {64, 3, 2};
  static_assert(strides[0] % block == 0 && block % heads == 0, "as convolve() and in_heads() need");
  const int64_t ins[] = {1, width, 2 * width}, outs[] = {width, 2 * width, width};
  for (int i = 0; i < 3; ++i) {
    const std::string name = "encoder.conv" + std::to_string(i + 1);
    model.convolutions[i] = {
        find(name + ".weight", (kernels[i] * ins[i] + block - 1) / block * block, outs[i]),
        i == 0 ? nullptr : find(name + ".bias", outs[i]), kernels[i], strides[i]};
  }
  model.group_weight = find("encoder.groupnorm.weight", width);
  model.group_bias = find("encoder.groupnorm.bias", width);
  model.encoder_norm = find("encoder.layer_norm.weight", width);
  model.decoder_norm = find("decoder.norm.weight", width);
  const int64_t inner = 4 * width;
  for (int i = 0; find.tensors.count("encoder.layers." + std::to_string(i) + ".input_layernorm.weight") > 0; ++i) {
    const std::string name = "encoder.layers." + std::to_string(i);
    model.encoder.push_back(
        {find(name + ".input_layernorm.weight", width), find(name + ".post_attention_layernorm.weight", width),
         find.weights(name + ".self_attn", width), find(name + ".mlp.fc1.weight", width, inner),
         find(name + ".mlp.fc1.bias", inner), find(name + ".mlp.fc2.weight", inner, width),
         find(name + ".mlp.fc2.bias", width)});
  }
  for (int i = 0; find.tensors.count("decoder.layers." + std::to_string(i) + ".input_layernorm.weight") > 0; ++i) {
    const std::string name = "decoder.layers." + std::to_string(i);
    model.decoder.push_back(
        {find(name + ".input_layernorm.weight", width), find(name + ".post_attention_layernorm.weight", width),
         find(name + ".final_layernorm.weight", width), find.weights(name + ".self_attn", width),
         find.weights(name + ".encoder_attn", width), find(name + ".mlp.up_proj.weight", width, 2 * inner),
         find(name + ".mlp.up_proj.bias", 2 * inner), find(name + ".mlp.down_proj.weight", inner, width),
         find(name + ".mlp.down_proj.bias", width)});
  }
  if (!find.missing.empty()) return "it has no " + find.missing + " of the right type and size";
  if (model.encoder.empty() || model.decoder.empty() || model.encoder.size() > most_layers
      || model.decoder.size() > most_layers)
    return "its encoder has " + std::to_string(model.encoder.size()) + " layers, its decoder "
        + std::to_string(model.decoder.size());
  return {};
}

/* Room for keys and values of `positions` in each layer of the decoder: keys position by position, values
   dimension by dimension. */
bool make(memory &made, const recap_moonshine &model, int64_t positions, ggml_type type) {
  const size_t layers = model.decoder.size();
  const int64_t width = model.embedding->ne[0];
  made.keys.clear();
  made.values.clear();
  made.buffer.reset();
  made.context.reset(ggml_init({ggml_tensor_overhead() * 2 * layers, nullptr, true}));
  for (size_t i = 0; i < layers; ++i) {
    made.keys.push_back(ggml_new_tensor_3d(made.context.get(), type, width / heads, positions, heads));
    made.values.push_back(ggml_new_tensor_3d(made.context.get(), type, positions, width / heads, heads));
  }
  made.buffer.reset(ggml_backend_alloc_ctx_tensors(made.context.get(), model.backend.get()));
  return made.buffer != nullptr;
}

// MARK: the model

ggml_tensor *norm(ggml_context *context, ggml_tensor *x, ggml_tensor *weight) {
  return ggml_mul(context, ggml_norm(context, x, epsilon), weight);
}

ggml_tensor *rotate(ggml_context *context, ggml_tensor *x, ggml_tensor *positions) {
  return ggml_rope_ext(
      context, x, positions, nullptr, rotated, GGML_ROPE_TYPE_NORMAL, 0, base_frequency, 1, 0, 1, 0, 0);
}

ggml_tensor *in_heads(ggml_context *context, ggml_tensor *x) {
  return ggml_reshape_3d(context, x, x->ne[0] / heads, heads, x->ne[1]);
}

/* A row of x for each step. An output looks at `kernel` of them, which lie one after the other in memory: a product
   of matrices for each `stride` of them, for ggml knows no rows that overlap. A product begins at a whole block of the
   weights, because `stride` rows of x are whole blocks: load() sees to that. */
ggml_tensor *convolve(ggml_context *context, const convolution &layer, ggml_tensor *x, int64_t steps) {
  const int64_t inputs = x->ne[0], count = (steps - layer.kernel) / layer.stride + 1;
  const int64_t width = layer.weight->ne[0], whole = layer.stride * inputs;
  ggml_tensor *y = nullptr;
  for (int64_t first = 0; first < width; first += whole) {
    const int64_t part = std::min(whole, width - first);
    ggml_tensor *product = ggml_mul_mat(
        context,
        ggml_view_2d(
            context, layer.weight, part, layer.weight->ne[1], layer.weight->nb[1],
            ggml_row_size(layer.weight->type, first)),
        ggml_view_2d(
            context, x, part, count, size_t(whole) * sizeof(float), size_t(first) * sizeof(float)));
    y = y == nullptr ? product : ggml_add(context, y, product);
  }
  return layer.bias == nullptr ? y : ggml_add(context, y, layer.bias);
}

int64_t convolved(const recap_moonshine &model, int64_t steps) {
  for (const convolution &layer : model.convolutions)
    steps = steps < layer.kernel ? 0 : (steps - layer.kernel) / layer.stride + 1;
  return steps;
}

/* One head after the other: what they look at is large. `keys` [d, k, heads] and `values` [k, d, heads] by
   `queries` [d, q, heads], to [d · heads, q]. */
ggml_tensor *attend(ggml_context *context, ggml_tensor *queries, ggml_tensor *keys, ggml_tensor *values) {
  const float scale = 1 / std::sqrt(float(queries->ne[0]));
  auto look = [&](ggml_tensor *q, ggml_tensor *k, ggml_tensor *v) {
    return ggml_mul_mat(
        context, v, ggml_soft_max_ext(context, ggml_mul_mat(context, k, q), nullptr, scale, 0));
  };
  ggml_tensor *all;
  if (queries->ne[1] == 1) {
    all = look(queries, keys, values);
  } else {
    all = nullptr;
    auto head = [&](ggml_tensor *x, int64_t i) {
      return ggml_view_2d(context, x, x->ne[0], x->ne[1], x->nb[1], size_t(i) * x->nb[2]);
    };
    for (int64_t i = 0; i < heads; ++i) {
      ggml_tensor *one = look(head(queries, i), head(keys, i), head(values, i));
      all = all == nullptr ? one : ggml_concat(context, all, one, 2);
    }
  }
  const int64_t count = queries->ne[1];
  all = ggml_permute(context, all, 0, 2, 1, 3);
  return ggml_cont_2d(context, all, queries->ne[0] * heads, count);
}

ggml_tensor *encode(
    ggml_context *context, ggml_cgraph *graph, const recap_moonshine &model, ggml_tensor *x, int64_t samples,
    ggml_tensor *positions) {
  x = ggml_tanh(context, convolve(context, model.convolutions[0], x, samples));
  // One group: the norm is over all of it.
  ggml_tensor *flat = ggml_norm(context, ggml_reshape_1d(context, x, ggml_nelements(x)), epsilon);
  x = ggml_reshape_2d(context, flat, x->ne[0], x->ne[1]);
  x = ggml_add(context, ggml_mul(context, x, model.group_weight), model.group_bias);
  for (int i = 1; i < 3; ++i)
    x = ggml_gelu(context, convolve(context, model.convolutions[i], x, x->ne[1]));
  for (const encoder_layer &layer : model.encoder) {
    ggml_tensor *y = norm(context, x, layer.attention_norm);
    ggml_tensor *queries = rotate(
        context, in_heads(context, ggml_mul_mat(context, layer.self.query, y)), positions);
    ggml_tensor *keys = rotate(
        context, in_heads(context, ggml_mul_mat(context, layer.self.key, y)), positions);
    ggml_tensor *values = in_heads(context, ggml_mul_mat(context, layer.self.value, y));
    queries = ggml_cont(context, ggml_permute(context, queries, 0, 2, 1, 3));
    keys = ggml_cast(context, ggml_permute(context, keys, 0, 2, 1, 3), GGML_TYPE_F16);
    values = ggml_cast(context, ggml_permute(context, values, 1, 2, 0, 3), GGML_TYPE_F16);
    y = ggml_mul_mat(context, layer.self.out, attend(context, queries, keys, values));
    x = ggml_add(context, x, y);
    y = norm(context, x, layer.feed_norm);
    y = ggml_gelu(context, ggml_add(context, ggml_mul_mat(context, layer.up, y), layer.up_bias));
    x = ggml_add(context, x, ggml_add(context, ggml_mul_mat(context, layer.down, y), layer.down_bias));
  }
  x = norm(context, x, model.encoder_norm);
  ggml_set_output(x);
  ggml_build_forward_expand(graph, x);
  return x;
}

/* What the encoder makes of the sound, a row for each step; empty: it failed. Its memory is given back. */
std::vector<float> listen(recap_moonshine &model, const float *samples, int32_t count) {
  const int64_t steps = convolved(model, count);
  const owned<ggml_context> context = nodes(model);
  const owned<ggml_gallocr> allocator(ggml_gallocr_new(ggml_backend_cpu_buffer_type()));
  ggml_cgraph *graph = ggml_new_graph_custom(context.get(), graph_size, false);
  // A convolution reads a whole number of blocks: at the end, some zeros.
  constexpr int32_t zeros = block;
  ggml_tensor *sound = ggml_new_tensor_2d(context.get(), GGML_TYPE_F32, 1, count + zeros);
  ggml_tensor *positions = ggml_new_tensor_1d(context.get(), GGML_TYPE_I32, steps);
  ggml_set_input(sound);
  ggml_set_input(positions);
  ggml_tensor *x = encode(context.get(), graph, model, sound, count, positions);
  if (!ggml_gallocr_alloc_graph(allocator.get(), graph)) return {};
  ggml_backend_tensor_set(sound, samples, 0, size_t(count) * sizeof(float));
  ggml_backend_tensor_memset(sound, 0, size_t(count) * sizeof(float), zeros * sizeof(float));
  std::vector<int32_t> numbers(steps);
  for (int64_t i = 0; i < steps; ++i) numbers[i] = int32_t(i);
  ggml_backend_tensor_set(positions, numbers.data(), 0, numbers.size() * sizeof(int32_t));
  if (!compute(model, graph)) return {};
  std::vector<float> heard(size_t(ggml_nelements(x)));
  ggml_backend_tensor_get(x, heard.data(), 0, heard.size() * sizeof(float));
  return heard;
}

/* Works out what each layer of the decoder will ask for. */
bool remember(recap_moonshine &model, const std::vector<float> &encoded, memory &heard) {
  const int64_t width = model.embedding->ne[0], steps = int64_t(encoded.size()) / width;
  if (steps < 1 || !make(heard, model, steps, GGML_TYPE_F16)) return false;
  const owned<ggml_context> context = nodes(model);
  ggml_cgraph *graph = ggml_new_graph_custom(context.get(), graph_size, false);
  ggml_tensor *x = ggml_new_tensor_2d(context.get(), GGML_TYPE_F32, width, steps);
  ggml_set_input(x);
  for (size_t i = 0; i < model.decoder.size(); ++i) {
    const attention &cross = model.decoder[i].cross;
    ggml_tensor *keys = in_heads(context.get(), ggml_mul_mat(context.get(), cross.key, x));
    ggml_tensor *values = in_heads(context.get(), ggml_mul_mat(context.get(), cross.value, x));
    ggml_build_forward_expand(
        graph, ggml_cpy(context.get(), ggml_permute(context.get(), keys, 0, 2, 1, 3), heard.keys[i]));
    ggml_build_forward_expand(
        graph, ggml_cpy(context.get(), ggml_permute(context.get(), values, 1, 2, 0, 3), heard.values[i]));
  }
  if (!ggml_gallocr_alloc_graph(model.allocator.get(), graph)) return false;
  ggml_backend_tensor_set(x, encoded.data(), 0, encoded.size() * sizeof(float));
  return compute(model, graph);
}

/* How likely each token is to follow `token`, which stands at `position`. */
bool follow(
    recap_moonshine &model, const memory &heard, int32_t token, int64_t position, std::vector<float> &logits) {
  const owned<ggml_context> owner = nodes(model);
  ggml_context *context = owner.get();
  ggml_cgraph *graph = ggml_new_graph_custom(context, graph_size, false);
  ggml_tensor *input = ggml_new_tensor_1d(context, GGML_TYPE_I32, 1);
  ggml_tensor *place = ggml_new_tensor_1d(context, GGML_TYPE_I32, 1);
  ggml_set_input(input);
  ggml_set_input(place);
  ggml_tensor *x = ggml_get_rows(context, model.embedding, input);
  const int64_t head = x->ne[0] / heads;
  for (size_t i = 0; i < model.decoder.size(); ++i) {
    const decoder_layer &layer = model.decoder[i];
    ggml_tensor *y = norm(context, x, layer.self_norm);
    ggml_tensor *query = rotate(context, in_heads(context, ggml_mul_mat(context, layer.self.query, y)), place);
    ggml_tensor *key = rotate(context, in_heads(context, ggml_mul_mat(context, layer.self.key, y)), place);
    ggml_tensor *value = ggml_mul_mat(context, layer.self.value, y);
    ggml_tensor *keys = model.self.keys[i], *values = model.self.values[i];
    ggml_build_forward_expand(
        graph,
        ggml_cpy(
            context, ggml_permute(context, key, 0, 2, 1, 3),
            ggml_view_3d(context, keys, head, 1, heads, keys->nb[1], keys->nb[2], size_t(position) * keys->nb[1])));
    ggml_build_forward_expand(
        graph,
        ggml_cpy(
            context, ggml_reshape_3d(context, value, 1, head, heads),
            ggml_view_3d(
                context, values, 1, head, heads, values->nb[1], values->nb[2], size_t(position) * values->nb[0])));
    y = attend(
        context, ggml_permute(context, query, 0, 2, 1, 3),
        ggml_view_3d(context, keys, head, position + 1, heads, keys->nb[1], keys->nb[2], 0),
        ggml_view_3d(context, values, position + 1, head, heads, values->nb[1], values->nb[2], 0));
    x = ggml_add(context, x, ggml_mul_mat(context, layer.self.out, y));
    y = norm(context, x, layer.cross_norm);
    query = in_heads(context, ggml_mul_mat(context, layer.cross.query, y));
    y = attend(context, ggml_permute(context, query, 0, 2, 1, 3), heard.keys[i], heard.values[i]);
    x = ggml_add(context, x, ggml_mul_mat(context, layer.cross.out, y));
    y = norm(context, x, layer.feed_norm);
    y = ggml_add(context, ggml_mul_mat(context, layer.up, y), layer.up_bias);
    // The first half, as far as the second lets it through.
    const int64_t inner = y->ne[0] / 2;
    ggml_tensor *content = ggml_view_2d(context, y, inner, 1, y->nb[1], 0);
    ggml_tensor *gate = ggml_view_2d(context, y, inner, 1, y->nb[1], size_t(inner) * sizeof(float));
    y = ggml_mul(context, ggml_silu(context, gate), content);
    x = ggml_add(context, x, ggml_add(context, ggml_mul_mat(context, layer.down, y), layer.down_bias));
  }
  x = ggml_mul_mat(context, model.embedding, norm(context, x, model.decoder_norm));
  ggml_set_output(x);
  ggml_build_forward_expand(graph, x);
  if (!ggml_gallocr_alloc_graph(model.allocator.get(), graph)) return false;
  const int32_t number = int32_t(position);
  ggml_backend_tensor_set(input, &token, 0, sizeof token);
  ggml_backend_tensor_set(place, &number, 0, sizeof number);
  if (!compute(model, graph)) return false;
  logits.resize(model.vocabulary.size());
  ggml_backend_tensor_get(x, logits.data(), 0, logits.size() * sizeof(float));
  return true;
}

}  // namespace

extern "C" {

recap_moonshine *recap_moonshine_open(const char *path) {
  auto model = std::make_unique<recap_moonshine>(path);
  model->backend.reset(ggml_backend_cpu_init());
  if (!model->backend) return nullptr;
  ggml_backend_cpu_set_n_threads(model->backend.get(), 1);
  if (const std::string problem = load(*model); !problem.empty()) {
    fprintf(stderr, "%s: %s\n", path, problem.c_str());
    return nullptr;
  }
  if (!make(model->self, *model, longest_text, GGML_TYPE_F32)) return nullptr;
  model->allocator.reset(ggml_gallocr_new(ggml_backend_cpu_buffer_type()));
  model->graph_memory.resize(
      ggml_tensor_overhead() * graph_size + ggml_graph_overhead_custom(graph_size, false));
  return model.release();
}

void recap_moonshine_close(recap_moonshine *model) { delete model; }

int32_t recap_moonshine_run(recap_moonshine *model, const float *samples, int32_t count) {
  model->tokens.clear();
  model->probabilities.clear();
  if (count < 0 || count > longest_sound) return -1;
  if (convolved(*model, count) < 1) return 0;
  memory heard;
  if (!remember(*model, listen(*model, samples, count), heard)) return -1;
  const auto most = std::min(longest_text, int64_t(std::ceil(float(count) / 16000 * tokens_a_second)));
  std::vector<float> logits;
  int32_t token = begin_token;
  for (int64_t position = 0; position < most; ++position) {
    if (!follow(*model, heard, token, position, logits)) return -1;
    token = int32_t(std::max_element(logits.begin(), logits.end()) - logits.begin());
    if (token == end_token) break;
    double all = 0;
    for (float logit : logits) all += std::exp(double(logit - logits[token]));
    model->tokens.push_back(token);
    model->probabilities.push_back(float(1 / all));
  }
  return int32_t(model->tokens.size());
}

void recap_moonshine_get_token(const recap_moonshine *model, int32_t token, recap_moonshine_token *out) {
  const std::string &text = model->vocabulary[size_t(model->tokens[token])];
  out->text = text.data();
  out->length = int32_t(text.size());
  out->probability = model->probabilities[token];
}

}  // extern "C"
