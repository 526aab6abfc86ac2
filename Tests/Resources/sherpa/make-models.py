#!/usr/bin/env python3
"""Writes a tiny model of each family that sherpa-onnx runs: the names, shapes and metadata of real ones, and weights set by
hand so that three tones spell two words. PyPI: onnx numpy.

    python3 Tests/Resources/sherpa/make-models.py

A low tone is the first half of a word, a middle one its second half, a high one the next word; silence is nothing.
SherpaTones.swift makes the sound.
"""
import base64
import math
import pathlib

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

HERE = pathlib.Path(__file__).parent
FLOAT, INT32, INT64 = TensorProto.FLOAT, TensorProto.INT32, TensorProto.INT64
TONES = (500.0, 1500.0, 4000.0)
BINS = 80
NEVER = -1000.0


def kaldi(hertz):
    return 1127 * math.log(1 + hertz / 700)


def slaney(hertz):
    return hertz * 3 / 200 if hertz < 1000 else 15 + math.log(hertz / 1000) / math.log(6.4) * 27


def bands(scale, low, high, bins=BINS):
    """Weights from mel bins to how loud each tone is: the mean of the bins around it."""
    weights = np.zeros((bins, len(TONES)), np.float32)
    width = (scale(high) - scale(low)) / (bins + 1)
    for tone, hertz in enumerate(TONES):
        middle = round((scale(hertz) - scale(low)) / width) - 1
        weights[middle - 1:middle + 2, tone] = 1 / 3
    return weights


KALDI = bands(kaldi, 20, 7600)
SLANEY = bands(slaney, 0, 8000)
# Parakeet's and Whisper large's.
FINE_BINS = 128
SLANEY_FINE = bands(slaney, 0, 8000, FINE_BINS)


class Graph:
    """Nodes and weights under way to a file."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def constant(self, value, dtype=np.float32):
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(value, dtype), name))
        return name

    def add(self, kind, *inputs, to=None, **attributes):
        to = to or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [to], **attributes))
        return to

    def integer(self, *values):
        return self.constant(values, np.int64)

    def save(self, path, inputs, outputs, **metadata):
        def values(rows):
            return [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in rows]

        graph = helper.make_graph(self.nodes, "tones", values(inputs), values(outputs), self.weights)
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8, producer_name="recap")
        helper.set_model_props(model, {key: str(value) for key, value in metadata.items()})
        checker.check_model(model, full_check=True)
        path.parent.mkdir(exist_ok=True)
        save(model, path)


def tokens(path, texts):
    path.write_text("".join(f"{text} {number}\n" for number, text in enumerate(texts)), encoding="utf-8")


def vocabulary(size, words, silence, blank):
    """From the loudness of tones to logits: each tone its words', and one constant for no tone at all."""
    weights, bias = np.zeros((len(TONES), size), np.float32), np.full(size, NEVER, np.float32)
    for tone, ids in enumerate(words):
        weights[tone, ids] = 1
        bias[ids] = 0
    bias[blank] = silence
    return weights, bias


def pooled(graph, features, weights, frames, channels_first):
    """The loudness of each tone (batch, tones, time), the loudest of so many frames."""
    if channels_first:
        features = graph.add("Transpose", features, perm=[0, 2, 1])
    loudness = graph.add("MatMul", features, graph.constant(weights))
    return graph.add(
        "MaxPool", graph.add("Transpose", loudness, perm=[0, 2, 1]), kernel_shape=[frames], strides=[frames])


def ctc(family, features, length, output, weights, frames, silence, texts, channels_first, **metadata):
    graph, size = Graph(), len(texts)
    blank = texts.index("<blk>")
    words = [[texts.index(text)] for text in texts if text != "<blk>"]
    time_first = graph.add("Transpose", pooled(graph, features, weights, frames, channels_first), perm=[0, 2, 1])
    to_words, bias = vocabulary(size, words, silence, blank)
    logits = graph.add("Add", graph.add("MatMul", time_first, graph.constant(to_words)), graph.constant(bias))
    graph.add("LogSoftmax", logits, to=output, axis=-1)
    graph.add("Div", length, graph.integer(frames), to=output + "_len")
    shape = ["N", BINS, "T"] if channels_first else ["N", "T", BINS]
    graph.save(
        HERE / family / "model.onnx", [(features, FLOAT, shape), (length, INT64, ["N"])],
        [(output, FLOAT, ["N", "U", size]), (output + "_len", INT64, ["N"])], **metadata)
    tokens(HERE / family / "tokens.txt", texts)


def zipformer_ctc():
    ctc("zipformer_ctc", "x", "x_lens", "log_probs", KALDI, 4, 2.0, ["<blk>", "▁HEL", "LO", "▁WORLD"], False,
        model_type="zipformer2_ctc", version=1, model_author="recap", comment="zipformer2 ctc")


def nemo_ctc():
    ctc("nemo_ctc", "audio_signal", "length", "logprobs", SLANEY, 8, 0.7, ["▁hel", "lo,", "▁world.", "<blk>"], True,
        vocab_size=4, normalize_type="per_feature", subsampling_factor=8, model_type="EncDecCTCModelBPE", version=1)


def joined(graph, encoder, decoder, to_words, bias):
    """Logits of a sound after a token, which is not said twice."""
    size = to_words.shape[1]
    again = np.zeros((decoder[1], size), np.float32)
    for token in range(decoder[1]):
        if bias[token] == 0:
            again[token, token] = NEVER
    heard = graph.add("Add", graph.add("MatMul", encoder, graph.constant(to_words)), graph.constant(bias))
    return heard, graph.add("MatMul", decoder[0], graph.constant(again))


def zipformer_transducer():
    folder, texts = HERE / "zipformer_transducer", ["<blk>", "▁HEL", "LO", "▁WORLD"]
    size = len(texts)
    graph = Graph()
    graph.add("Transpose", pooled(graph, "x", KALDI, 4, False), to="encoder_out", perm=[0, 2, 1])
    graph.add("Div", "x_lens", graph.integer(4), to="encoder_out_lens")
    graph.save(
        folder / "encoder-epoch-99-avg-1.onnx", [("x", FLOAT, ["N", "T", BINS]), ("x_lens", INT64, ["N"])],
        [("encoder_out", FLOAT, ["N", "U", 3]), ("encoder_out_lens", INT64, ["N"])],
        model_type="zipformer2", version=1, model_author="recap")

    graph = Graph()
    last = graph.add("Gather", "y", graph.constant(1, np.int64), axis=1)
    graph.add("Gather", graph.constant(np.eye(size)), last, to="decoder_out")
    graph.save(
        folder / "decoder-epoch-99-avg-1.onnx", [("y", INT64, ["N", 2])], [("decoder_out", FLOAT, ["N", size])],
        context_size=2, vocab_size=size)

    graph = Graph()
    heard, again = joined(
        graph, "encoder_out", ("decoder_out", size), *vocabulary(size, [[1], [2], [3]], 2.0, 0))
    graph.add("Add", heard, again, to="logit")
    graph.save(
        folder / "joiner-epoch-99-avg-1.onnx",
        [("encoder_out", FLOAT, ["N", 3]), ("decoder_out", FLOAT, ["N", size])], [("logit", FLOAT, ["N", size])],
        joiner_dim=3)
    tokens(folder / "tokens.txt", texts)


def nemo_transducer():
    """Parakeet TDT: behind the tokens' logits are those of 0 to 4 frames to skip; here it is always two."""
    folder, texts = HERE / "nemo_transducer", ["▁hel", "lo,", "▁world.", "<blk>"]
    size, skips = len(texts), 5
    graph = Graph()
    graph.add("Identity", pooled(graph, "audio_signal", SLANEY_FINE, 8, True), to="outputs")
    graph.add("Div", "length", graph.integer(8), to="encoded_lengths")
    graph.save(
        folder / "encoder.onnx", [("audio_signal", FLOAT, ["N", FINE_BINS, "T"]), ("length", INT64, ["N"])],
        [("outputs", FLOAT, ["N", 3, "U"]), ("encoded_lengths", INT64, ["N"])],
        vocab_size=size - 1, normalize_type="per_feature", pred_rnn_layers=1, pred_hidden=size, subsampling_factor=8,
        feat_dim=FINE_BINS, model_type="EncDecRNNTBPEModel", version=2, model_author="recap", url="parakeet-tdt-of-tones")

    graph = Graph()
    said = graph.add("Gather", graph.constant(np.eye(size)), "targets")
    graph.add("Transpose", said, to="outputs", perm=[0, 2, 1])
    graph.add("Identity", "target_length", to="prednet_lengths")
    states = [("states.1", "states"), ("onnx::Slice_3", "162")]
    for before, after in states:
        graph.add("Identity", before, to=after)
    graph.save(
        folder / "decoder.onnx",
        [("targets", INT32, ["N", "U"]), ("target_length", INT32, ["N"])]
        + [(before, FLOAT, [1, "N", size]) for before, _ in states],
        [("outputs", FLOAT, ["N", size, "U"]), ("prednet_lengths", INT32, ["N"])]
        + [(after, FLOAT, [1, "N", size]) for _, after in states])

    graph = Graph()
    to_words, bias = vocabulary(size, [[0], [1], [2]], 0.7, size - 1)
    to_words = np.pad(to_words, ((0, 0), (0, skips)))
    bias = np.concatenate([bias, np.eye(skips, dtype=np.float32)[2]])
    sides = [graph.add("Transpose", side, perm=[0, 2, 1]) for side in ("encoder_outputs", "decoder_outputs")]
    heard, again = joined(graph, sides[0], (sides[1], size), to_words, bias)
    graph.add("Unsqueeze", graph.add("Add", heard, again), graph.integer(1), to="outputs")
    graph.save(
        folder / "joiner.onnx",
        [("encoder_outputs", FLOAT, ["N", 3, 1]), ("decoder_outputs", FLOAT, ["N", size, 1])],
        [("outputs", FLOAT, ["N", 1, 1, size + skips])])
    tokens(folder / "tokens.txt", texts)


def sense_voice():
    """Four tokens of its own come first: language, mood, event, and whether numbers are written as such."""
    texts = ["<unk>", "▁Hel", "lo", "▁world", "▁world.", "你", "好", "吗", "<|nospeech|>", "<|zh|>", "<|en|>",
             "<|NEUTRAL|>", "<|Speech|>", "<|withitn|>", "<|woitn|>"]
    size, number = len(texts), {text: index for index, text in enumerate(texts)}
    languages = {"auto": 0, "zh": 3, "en": 4, "yue": 7, "ja": 11, "ko": 12}
    plain, normal = 15, 14

    def one(*names):
        row = np.zeros(size, np.float32)
        row[[number[name] for name in names]] = 1
        return row

    english, chinese = one("▁Hel", "lo", "▁world", "▁world."), one("你", "好", "吗")
    which, own = np.zeros((16, size), np.float32), np.zeros((16, size), np.float32)
    for name, index in languages.items():
        which[index] = NEVER * (english if name in ("zh", "yue") else chinese)
        own[index] = one({"zh": "<|zh|>", "en": "<|en|>"}.get(name, "<|nospeech|>"))
    which[normal], own[normal] = NEVER * one("▁world"), one("<|withitn|>")
    which[plain], own[plain] = NEVER * one("▁world."), one("<|woitn|>")

    graph = Graph()
    weights = np.zeros((7 * BINS, len(TONES)), np.float32)
    weights[3 * BINS:4 * BINS] = KALDI
    to_words, bias = vocabulary(size, [[1, 5], [2, 6], [3, 4, 7]], 2.0, 0)
    loudness = graph.add("MatMul", "x", graph.constant(weights))
    logits = graph.add("Add", graph.add("MatMul", loudness, graph.constant(to_words)), graph.constant(bias))
    first, second = graph.integer(1), []
    for name in ("language", "text_norm"):
        choice = graph.add("Gather", graph.constant(which), name)
        logits = graph.add("Add", logits, graph.add("Unsqueeze", choice, first))
        second.append(graph.add("Unsqueeze", graph.add("Gather", graph.constant(own), name), first))
    between = graph.constant([[one("<|NEUTRAL|>"), one("<|Speech|>")]])
    graph.add("Concat", second[0], between, second[1], logits, to="logits", axis=1)
    graph.save(
        HERE / "sense_voice" / "model.onnx",
        [("x", FLOAT, ["N", "T", 7 * BINS]), ("x_length", INT32, ["N"]), ("language", INT32, ["N"]),
         ("text_norm", INT32, ["N"])],
        [("logits", FLOAT, ["N", "U", size])],
        lfr_window_size=7, lfr_window_shift=6, normalize_samples=0, with_itn=normal, without_itn=plain, vocab_size=size,
        # Samples of 16 bits: their logarithm is so much larger.
        neg_mean=",".join(["-20.8"] * 7 * BINS), inv_stddev=",".join(["1"] * 7 * BINS),
        model_type="sense_voice_ctc", version=1, comment="", **{f"lang_{name}": n for name, n in languages.items()})
    tokens(HERE / "sense_voice" / "tokens.txt", texts)


def whisper(folder, prefix, multilingual):
    """Each second of sound is a token; a second without a tone ends the text. The self-attention's cache keeps what was said
    before, and with it the language."""
    texts = [" Hel", "lo", " world", " Gu", "ten", " Tag"]
    names = ["eot", "sot", "en", "de", "translate", "transcribe", "no_speech", "no_timestamps"]
    number = {name: len(texts) + index for index, name in enumerate(names)}
    size, context = len(texts) + len(names), 32
    start = [number["sot"], number["en"], number["transcribe"]] if multilingual else [number["sot"]]
    metadata = dict(
        model_type="whisper-tiny" if multilingual else "whisper-tiny.en", version=1, n_mels=BINS, n_audio_ctx=1500,
        n_audio_state=3, n_audio_head=1, n_audio_layer=1, n_vocab=size, n_text_ctx=context, n_text_state=3, n_text_head=1,
        n_text_layer=1, sot_sequence=",".join(map(str, start)), all_language_tokens=f"{number['en']},{number['de']}",
        all_language_codes="en,de", sot=number["sot"], sot_index=0, eot=number["eot"], blank_id=0,
        is_multilingual=int(multilingual), no_speech=number["no_speech"], non_speech_tokens="0",
        transcribe=number["transcribe"], translate=number["translate"], sot_prev=0, sot_lm=0,
        no_timestamps=number["no_timestamps"])

    graph = Graph()
    loudness = graph.add("Transpose", pooled(graph, "mel", SLANEY, 100, True), perm=[0, 2, 1])
    for name in ("n_layer_cross_k", "n_layer_cross_v"):
        graph.add("Unsqueeze", loudness, graph.integer(0), to=name)
    layers = [1, "N", "U", 3]
    graph.save(
        folder / f"{prefix}-encoder.onnx", [("mel", FLOAT, ["N", BINS, "T"])],
        [("n_layer_cross_k", FLOAT, layers), ("n_layer_cross_v", FLOAT, layers)], **metadata)

    graph = Graph()
    meaning = np.zeros((size, 3), np.float32)
    meaning[number["en"], 0], meaning[number["de"], 0] = 1, 2
    count = graph.add("Slice", graph.add("Shape", "tokens"), graph.integer(1), graph.integer(2))
    end = graph.add("Add", "offset", count)
    said = graph.add("Unsqueeze", graph.add("Gather", graph.constant(meaning), "tokens"), graph.integer(0))
    time = graph.integer(2)
    for side in "kv":
        cache = f"in_n_layer_self_{side}_cache"
        before = graph.add("Slice", cache, graph.integer(0), "offset", time)
        after = graph.add("Slice", cache, end, graph.integer(context), time)
        graph.add("Concat", before, said, after, to=f"out_n_layer_self_{side}_cache", axis=2)
    language = graph.add(
        "ReduceMax",
        graph.add("Slice", "out_n_layer_self_k_cache", graph.integer(0), graph.integer(1), graph.integer(3)),
        axes=[0, 2], keepdims=0)
    step = graph.add(
        "Max", graph.add("Sub", end, graph.integer(len(start) + 1)), graph.integer(0))
    sound = graph.add("Squeeze", graph.add("Gather", "n_layer_cross_k", step, axis=2), graph.integer(0))
    to_words, bias = vocabulary(size, [[0, 3], [1, 4], [2, 5]], 0.8, number["eot"])
    # Who is asked for the language hears it in the first tone.
    for tone, name in ((0, "en"), (2, "de")):
        to_words[tone, number[name]], bias[number[name]] = 1, NEVER / 2
    of = np.array([1, 1, 1, 2, 2, 2], np.float32) if multilingual else np.array([0, 0, 0, 9, 9, 9], np.float32)
    others = np.zeros(len(names), np.float32)
    wrong = graph.add("Mul", graph.add("Abs", graph.add("Sub", language, graph.constant(np.concatenate([of, others])))),
                      graph.constant(np.concatenate([np.full(6, NEVER / 4), others])))
    logits = graph.add("Add", graph.add("MatMul", sound, graph.constant(to_words)), graph.constant(bias))
    shape = graph.add("Concat", graph.integer(1), count, graph.integer(size), axis=0)
    graph.add("Expand", graph.add("Add", logits, wrong), shape, to="logits")
    cache = [1, "N", context, 3]
    graph.save(
        folder / f"{prefix}-decoder.onnx",
        [("tokens", INT64, ["N", "n_tokens"]), ("in_n_layer_self_k_cache", FLOAT, cache),
         ("in_n_layer_self_v_cache", FLOAT, cache), ("n_layer_cross_k", FLOAT, layers),
         ("n_layer_cross_v", FLOAT, layers), ("offset", INT64, [1])],
        [("logits", FLOAT, ["N", "n_tokens", size]), ("out_n_layer_self_k_cache", FLOAT, cache),
         ("out_n_layer_self_v_cache", FLOAT, cache)])
    (folder / f"{prefix}-tokens.txt").write_text(
        "".join(f"{base64.b64encode(text.encode()).decode()} {index}\n" for index, text in enumerate(texts)))


if __name__ == "__main__":
    zipformer_ctc()
    nemo_ctc()
    zipformer_transducer()
    nemo_transducer()
    sense_voice()
    whisper(HERE / "whisper", "tiny", True)
    whisper(HERE / "whisper_en", "tiny.en", False)
