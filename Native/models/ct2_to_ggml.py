#!/usr/bin/env python3
"""Rewrites a Whisper model from CTranslate2's form into the form that whisper.cpp reads.

usage: ct2_to_ggml.py FOLDER MODEL.bin      FOLDER holds model.bin (16-bit floats) and tokenizer.json

No weight changes: matrices keep their 16-bit floats byte for byte; biases, norms and positions become
32-bit floats, as whisper.cpp wants them. Needs nothing but Python, and gives the same bytes each time.

CTranslate2's file (version 6): a header, then for each variable its name, shape, type and bytes. The
query, key and value matrices of an attention lie in one, row after row. whisper.cpp's file: eleven
numbers, the mel filters, the vocabulary, then the tensors under the names of OpenAI's own model.
"""
import array
import json
import math
import struct
import sys
from pathlib import Path

GGML_MAGIC = 0x67676D6C
FLOAT32, FLOAT16 = 0, 1
CT2_FLOAT32, CT2_FLOAT16 = 0, 4
HEAD_SIZE = 64  # of every Whisper model
MEL_BINS, SAMPLE_RATE, FFT_SIZE = 80, 16000, 400
END_OF_TEXT_MULTILINGUAL, MULTILINGUAL_VOCABULARY = 50257, 51865


class Tensor:
    def __init__(self, shape, kind, data):
        self.shape, self.kind, self.data = tuple(shape), kind, data

    def rows(self, part, parts):
        """One of `parts` equal parts along the first axis."""
        size = len(self.data) // parts
        return Tensor((self.shape[0] // parts, *self.shape[1:]), self.kind, self.data[part * size:(part + 1) * size])

    def column(self):
        return Tensor((*self.shape, 1), self.kind, self.data)

    def as_float32(self):
        if self.kind == CT2_FLOAT32:
            return self.data
        return array.array("f", (v for (v,) in struct.iter_unpack("<e", self.data))).tobytes()


def read_variables(data):
    at = 0

    def number(form):
        nonlocal at
        (value,) = struct.unpack_from("<" + form, data, at)
        at += struct.calcsize(form)
        return value

    def text():
        nonlocal at
        length = number("H")
        at += length
        return bytes(data[at - length:at]).rstrip(b"\0").decode()

    if number("I") != 6 or text() != "WhisperSpec":
        sys.exit("ct2_to_ggml: this is no Whisper model in CTranslate2's form, version 6")
    number("I")  # the revision of the specification
    variables = {}
    for _ in range(number("I")):
        name = text()
        shape = [number("I") for _ in range(number("B"))]
        kind, length = number("B"), number("I")
        variables[name] = Tensor(shape, kind, data[at:at + length])
        at += length
    return variables


def ggml_tensors(variables):
    """(name, tensor) in the order of the file."""

    def take(name):
        tensor = variables[name]
        if tensor.kind not in (CT2_FLOAT32, CT2_FLOAT16):
            sys.exit(f"ct2_to_ggml: {name} is quantised; this needs the 16-bit model")
        return tensor

    def layers(side):
        numbers = (key.split("/")[1].removeprefix("layer_") for key in variables if key.startswith(side + "/layer_"))
        return 1 + max(int(n) for n in numbers if n.isdigit())

    def norm(name, key):
        yield name + ".weight", take(key + "/gamma")
        yield name + ".bias", take(key + "/beta")

    def linear(name, key):
        yield name + ".weight", take(key + "/weight")
        yield name + ".bias", take(key + "/bias")

    def self_attention(name, key):
        weight, bias = take(key + "/linear_0/weight"), take(key + "/linear_0/bias")
        for part, role in enumerate(("query", "key", "value")):
            yield f"{name}.{role}.weight", weight.rows(part, 3)
            if role != "key":  # Whisper's keys have no bias
                yield f"{name}.{role}.bias", bias.rows(part, 3)
        yield from linear(name + ".out", key + "/linear_1")

    def cross_attention(name, key):
        yield from linear(name + ".query", key + "/linear_0")
        weight, bias = take(key + "/linear_1/weight"), take(key + "/linear_1/bias")
        yield name + ".key.weight", weight.rows(0, 2)
        yield name + ".value.weight", weight.rows(1, 2)
        yield name + ".value.bias", bias.rows(1, 2)
        yield from linear(name + ".out", key + "/linear_2")

    yield "decoder.positional_embedding", take("decoder/position_encodings/encodings")
    yield "encoder.positional_embedding", take("encoder/position_encodings/encodings")
    yield "decoder.token_embedding.weight", take("decoder/embeddings/weight")
    for name in ("conv1", "conv2"):
        yield f"encoder.{name}.weight", take(f"encoder/{name}/weight")
        yield f"encoder.{name}.bias", take(f"encoder/{name}/bias").column()
    for side in ("encoder", "decoder"):
        for number in range(layers(side)):
            name, key = f"{side}.blocks.{number}", f"{side}/layer_{number}"
            yield from norm(name + ".attn_ln", key + "/self_attention/layer_norm")
            yield from self_attention(name + ".attn", key + "/self_attention")
            if side == "decoder":
                yield from norm(name + ".cross_attn_ln", key + "/attention/layer_norm")
                yield from cross_attention(name + ".cross_attn", key + "/attention")
            yield from norm(name + ".mlp_ln", key + "/ffn/layer_norm")
            yield from linear(name + ".mlp.0", key + "/ffn/linear_0")
            yield from linear(name + ".mlp.2", key + "/ffn/linear_1")
    yield from norm("encoder.ln_post", "encoder/layer_norm")
    yield from norm("decoder.ln", "decoder/layer_norm")


def vocabulary(tokenizer, count):
    """The bytes of each text token. The tokenizer writes bytes that do not print as other characters
    (GPT-2's table); special tokens stay empty, whisper.cpp names them itself."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    byte_of = {chr(b): b for b in printable} | {chr(256 + n): b for n, b in enumerate(others)}
    names = {number: name for name, number in tokenizer["model"]["vocab"].items()}
    for number in range(count):
        name = names.get(number, "")
        yield b"" if name.startswith("<|") else bytes(byte_of[c] for c in name if c in byte_of)


def mel_filters():
    """Slaney's triangular filters, linear to 1 kHz and logarithmic above, each of unit area."""

    def hertz(mel):
        return mel * 200 / 3 if mel < 15 else 1000 * math.exp(math.log(6.4) / 27 * (mel - 15))

    top = 15 + math.log(SAMPLE_RATE / 2 / 1000) / (math.log(6.4) / 27)
    edges = [hertz(top * n / (MEL_BINS + 1)) for n in range(MEL_BINS + 2)]
    for low, middle, high in zip(edges, edges[1:], edges[2:]):
        for bin_number in range(FFT_SIZE // 2 + 1):
            frequency = bin_number * SAMPLE_RATE / FFT_SIZE
            slope = min((frequency - low) / (middle - low), (high - frequency) / (high - middle))
            yield max(0.0, slope) * 2 / (high - low)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, target = map(Path, sys.argv[1:])
    variables = read_variables(memoryview((folder / "model.bin").read_bytes()))
    tensors = list(ggml_tensors(variables))
    shapes = {name: tensor.shape for name, tensor in tensors}
    words, width = shapes["decoder.token_embedding.weight"]
    depth = [1 + max(int(n.split(".")[2]) for n in shapes if n.startswith(side + ".blocks")) for side in ("encoder", "decoder")]
    positions = [shapes[side + ".positional_embedding"][0] for side in ("encoder", "decoder")]
    tokens = list(vocabulary(
        json.loads((folder / "tokenizer.json").read_text(encoding="utf-8")),
        END_OF_TEXT_MULTILINGUAL - (words < MULTILINGUAL_VOCABULARY)))
    heads = width // HEAD_SIZE
    with open(target, "wb") as file:
        file.write(struct.pack(
            "<12i", GGML_MAGIC, words, positions[0], width, heads, depth[0], positions[1], width, heads, depth[1],
            MEL_BINS, FLOAT16))
        file.write(struct.pack("<2i", MEL_BINS, FFT_SIZE // 2 + 1))
        file.write(array.array("f", mel_filters()).tobytes())
        file.write(struct.pack("<i", len(tokens)))
        for token in tokens:
            file.write(struct.pack("<i", len(token)) + token)
        for name, tensor in tensors:
            # Matrices stay 16-bit; all that is added or multiplied value by value is 32-bit.
            small = len(tensor.shape) < 2 or tensor.shape[-1] == 1 or name.endswith("positional_embedding")
            kind, data = (FLOAT32, tensor.as_float32()) if small else (FLOAT16, tensor.data)
            file.write(struct.pack("<3i", len(tensor.shape), len(name), kind))
            file.write(struct.pack(f"<{len(tensor.shape)}i", *reversed(tensor.shape)))
            file.write(name.encode())
            file.write(data)


if __name__ == "__main__":
    main()
