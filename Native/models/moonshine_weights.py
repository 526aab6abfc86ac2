#!/usr/bin/env python3
"""Rewrites a Moonshine model from ONNX Runtime's form into one file that moonshine_pack.cpp reads.

usage: moonshine_weights.py FOLDER WEIGHTS.bin
       FOLDER holds encoder_model.ort, decoder_model_merged.ort and tokenizer.bin

No weight changes: a matrix stays bytes with one scale and one offset, and is only turned where ONNX keeps it
as inputs by outputs. Needs nothing but Python, and gives the same bytes each time.

ONNX Runtime's file is a FlatBuffer (onnxruntime/core/flatbuffers/schema/ort.fbs), of which the weights and the nodes
that use them are read. The file that is written: "RCMS", the number 1; the number of tokens and each one's length and
bytes; the number of tensors, and of each its name, number of dimensions, these (outermost first), kind, scale, offset,
and its elements, kind 0 as 32-bit floats, kind 1 as bytes b that stand for b · scale + offset. All numbers have 32 bits,
little endian.
"""
import struct
import sys
from pathlib import Path

FLOAT, INT8 = 1, 3  # ONNX's numbers for types
MAGIC, VERSION = b"RCMS", 1


class Table:
    """A table of a FlatBuffer: its fields by number, in the schema's order."""

    def __init__(self, data, at):
        self.data, self.at = data, at
        self.fields = at - self._number("i", at)
        self.size = self._number("H", self.fields)

    def _number(self, form, at):
        return struct.unpack_from("<" + form, self.data, at)[0]

    def _place(self, field):
        at = 4 + 2 * field
        offset = self._number("H", self.fields + at) if at < self.size else 0
        return self.at + offset if offset else None

    def _target(self, field):
        place = self._place(field)
        return None if place is None else place + self._number("I", place)

    def number(self, field, form):
        place = self._place(field)
        return 0 if place is None else self._number(form, place)

    def table(self, field):
        at = self._target(field)
        return None if at is None else Table(self.data, at)

    def bytes(self, field):
        at = self._target(field)
        return b"" if at is None else self.data[at + 4:at + 4 + self._number("I", at)]

    def text(self, field):
        return self.bytes(field).decode()

    def numbers(self, field, form):
        at = self._target(field)
        return [] if at is None else list(struct.unpack_from(f"<{self._number('I', at)}{form}", self.data, at + 4))

    def _elements(self, field):
        at = self._target(field)
        for index in range(0 if at is None else self._number("I", at)):
            place = at + 4 + 4 * index
            yield place + self._number("I", place)

    def tables(self, field):
        return [Table(self.data, at) for at in self._elements(field)]

    def texts(self, field):
        return [bytes(self.data[at + 4:at + 4 + self._number("I", at)]).decode() for at in self._elements(field)]


class Graph:
    """Initializers by name, and all nodes, those of branches too."""

    def __init__(self, data):
        session = Table(data, struct.unpack_from("<I", data)[0])
        self.weights, self.nodes = {}, []
        self._take(session.table(1).table(7))

    def _take(self, graph):
        for tensor in graph.tables(0):
            self.weights[tensor.text(0)] = (tensor.numbers(2, "q"), tensor.number(3, "i"), tensor.bytes(4))
        for node in graph.tables(2):
            self.nodes.append((node.text(0), node.text(5), node.texts(8)))
            for attribute in node.tables(10):
                if (branch := attribute.table(7)) is not None:
                    self._take(branch)

    def floats(self, name):
        shape, kind, data = self.weights[name]
        assert kind == FLOAT, name
        return shape, 0, 0.0, 0.0, data

    def matrix(self, name, turned=False):
        """A weight in bytes; `turned` where the inputs come first."""
        shape, kind, data = self.weights[name + "_quantized"]
        assert kind == INT8, name
        (scale,), (offset,) = (struct.unpack("<f", self.weights[name + part][2]) for part in ("_scale", "_zero_point"))
        if turned:
            rows, columns = shape
            data, shape = b"".join(data[column::columns] for column in range(columns)), [columns, rows]
        return shape, 1, scale, offset, bytes(data)

    def convolution(self, name):
        """A row for each output, and in it step by step all inputs."""
        (outputs, inputs, steps), *rest, data = self.matrix(name)
        size = inputs * steps
        rows = (data[row * size + step:(row + 1) * size:steps] for row in range(outputs) for step in range(steps))
        return [outputs, steps, inputs], *rest, b"".join(rows)

    def products(self, prefix, side):
        """(name, matrix) of each layer's products, found by the nodes that use them."""
        seen = set()
        for node, kind, inputs in self.nodes:
            if kind != "MatMul" or not node.startswith(prefix + "layers.") or not inputs[1].endswith("_add_tensor"):
                continue
            name = side + node.removeprefix(prefix).removesuffix("/MatMul").replace("/", ".") + ".weight"
            if name not in seen:
                seen.add(name)
                yield name, self.matrix(inputs[1].removesuffix("_add_tensor"), turned=True)


def encoder(graph):
    for number in (1, 2, 3):
        yield f"encoder.conv{number}.weight", graph.convolution(f"conv{number}.weight")
    for number in (2, 3):
        yield f"encoder.conv{number}.bias", graph.floats(f"conv{number}.bias")
    # The group norm behind the first convolution: what it is multiplied by, and what is added.
    for role, kind in (("weight", "Mul"), ("bias", "Add")):
        (name,) = (inputs[1] for node, op, inputs in graph.nodes if op == kind and node == f"/groupnorm/{kind}")
        yield f"encoder.groupnorm.{role}", graph.floats(name)
    yield from graph.products("/", "encoder.")
    for name in sorted(graph.weights):
        if name.startswith("layers.") or name.startswith("layer_norm."):
            yield "encoder." + name, graph.floats(name)


def decoder(graph):
    yield "decoder.embed_tokens.weight", graph.matrix("model.decoder.embed_tokens.weight_merged_0")
    yield from graph.products("/model/decoder/", "decoder.")
    for name in sorted(graph.weights):
        if name.startswith("model.decoder.") and graph.weights[name][1] == FLOAT and "embed_tokens" not in name:
            yield name.removeprefix("model.").removesuffix("_merged_0"), graph.floats(name)


def tokens(data):
    """A row of (length, bytes); a length from 128 on has two bytes, the low part first."""
    at = 0
    while at < len(data):
        length, at = data[at], at + 1
        if length >= 128:
            length, at = length - 128 + data[at] * 128, at + 1
        yield data[at:at + length]
        at += length


def write(path, vocabulary, tensors):
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<2I", VERSION, len(vocabulary)))
        for token in vocabulary:
            file.write(struct.pack("<I", len(token)) + token)
        file.write(struct.pack("<I", len(tensors)))
        for name, (shape, kind, scale, offset, data) in tensors:
            file.write(struct.pack("<I", len(name)) + name.encode())
            file.write(struct.pack(f"<I{len(shape)}I", len(shape), *shape) + struct.pack("<Iff", kind, scale, offset) + data)


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    folder = Path(arguments[0])
    graphs = [Graph((folder / name).read_bytes()) for name in ("encoder_model.ort", "decoder_model_merged.ort")]
    write(
        arguments[1], list(tokens((folder / "tokenizer.bin").read_bytes())),
        [*encoder(graphs[0]), *decoder(graphs[1])])


if __name__ == "__main__":
    main(sys.argv[1:])
