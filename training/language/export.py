#!/usr/bin/env python3
"""Writes the model file that the program reads (docs/formats/model.md). usage: export.py MODEL.pt OUT.stemma [--f32]

--f32 keeps all weights in single precision: four times the size, to compare with."""
import os
import struct
import sys

import numpy
import torch
import xxhash

from train import ORIGINAL
from vocabulary import MAX_PIECES

FLOAT32, INT8_BY_ROW, LINES = 0, 1, 2


class Writer:
    def __init__(self, single):
        self.single = single
        self.entries = []  # (name, kind, rows, columns, data, scales)

    def floats(self, name, values):
        values = numpy.ascontiguousarray(numpy.atleast_2d(values.detach().float().numpy()), dtype="<f4")
        self.entries.append((name, FLOAT32, *values.shape, values.tobytes(), b""))

    def weights(self, name, values):
        """Every row by its own scale, so that the largest value is 127 steps; in single precision if asked to."""
        if self.single:
            return self.floats(name, values)
        values = values.detach().float().numpy()
        scales = numpy.maximum(numpy.abs(values).max(axis=1), 1e-12) / 127.0
        whole = numpy.rint(values / scales[:, None]).clip(-127, 127).astype("i1")
        self.entries.append((name, INT8_BY_ROW, *values.shape, whole.tobytes(), scales.astype("<f4").tobytes()))

    def linear(self, name, weight, bias):
        self.weights(name, weight)
        self.floats(name + ".bias", bias)

    def lines(self, name, lines):
        data = "".join(line + "\n" for line in lines).encode("utf-8")
        self.entries.append((name, LINES, 1, len(data), data, b""))

    def write(self, path):
        at = 32 + 64 * len(self.entries)
        table, body = b"", b""

        def place(data):
            nonlocal body
            body += b"\0" * (-(at + len(body)) % 64)
            where = at + len(body)
            body += data
            return where

        for name, kind, rows, columns, data, scales in self.entries:
            where = place(data)
            where_scales = place(scales) if scales else 0
            table += struct.pack("<32sIIIIQQ", name.encode(), kind, rows, columns, 0, where, where_scales)
        content = table + body
        header = struct.pack("<8sIIQQ", b"STEMMALM", 2, len(self.entries), 32 + len(content),
                             xxhash.xxh3_64_intdigest(content))
        with open(path, "wb") as out:
            out.write(header + content)


def export(state, classes, path, single):
    w = Writer(single)
    vocabulary = open(os.path.join(ORIGINAL, "vocab.txt"), encoding="utf-8").read().split("\n")[:30522]
    w.lines("vocabulary", vocabulary)
    for name, kind in (("parts_of_speech", "upos"), ("features", "feats"), ("relations", "relation"), ("lemma_scripts", "lemma")):
        w.lines(name, classes[kind])
    s = {k: v.float() for k, v in state.items()}
    w.weights("encoder.words", s["encoder.words.weight"])
    w.floats("encoder.positions", s["encoder.positions.weight"][:MAX_PIECES])
    w.floats("encoder.shapes", s["encoder.shapes.weight"])
    w.floats("encoder.norm", torch.stack([s["encoder.norm.weight"], s["encoder.norm.bias"]]))
    mixes = [s[f"{m}_mix.weights"].softmax(0) for m in ("tag", "tree", "name")]
    w.floats("mix", torch.stack(mixes))
    for i in range(len(mixes[0]) - 1):
        for part in ("qkv", "out", "up", "down"):
            w.linear(f"layer.{i}.{part}", s[f"encoder.layers.{i}.{part}.weight"], s[f"encoder.layers.{i}.{part}.bias"])
        for norm in ("norm1", "norm2"):
            p = f"encoder.layers.{i}.{norm}"
            w.floats(f"layer.{i}.{norm}", torch.stack([s[p + ".weight"], s[p + ".bias"]]))
    w.linear("tag", s["tag.weight"], s["tag.bias"])
    heads = ("upos", "feats", "lemma", "begin")
    w.linear("tag.classes", torch.cat([s[h + ".weight"] for h in heads]), torch.cat([s[h + ".bias"] for h in heads]))
    w.linear("name", s["name.weight"], s["name.bias"])
    w.linear("name.classes", s["name_tag.weight"], s["name_tag.bias"])
    w.floats("name.transitions", s["name_transitions"])
    parts = ("arc_dependent", "arc_head", "relation_dependent", "relation_head")
    w.linear("tree", torch.cat([s[p + ".weight"] for p in parts]), torch.cat([s[p + ".bias"] for p in parts]))
    w.weights("arc", torch.cat([s["arc"], s["arc_bias"].unsqueeze(0)]))
    count, width, _ = s["relation"].shape
    w.weights("relation", s["relation"].permute(0, 2, 1).reshape(count * width, width))
    w.linear("relation.sum", s["relation_sum.weight"], s["relation_sum.bias"])
    w.write(path)


if __name__ == "__main__":
    single = "--f32" in sys.argv
    trained = torch.load(sys.argv[1])
    export(trained["model"], trained["classes"], sys.argv[2], single)
    print(f"{sys.argv[2]}: {os.path.getsize(sys.argv[2]):,} bytes")
