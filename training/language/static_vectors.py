#!/usr/bin/env python3
"""Makes the file of static vectors (docs/formats/model.md): one vector a word piece, no encoder when it runs.

usage: static_vectors.py OUT.stemma --data FOLDER [--width N]

Each piece of the vocabulary goes through all-MiniLM-L6-v2 by itself; the vectors are centred, turned onto their N greatest
principal components, and weighted by how rare the piece is (the way of Tulkens and van Dongen, 2024; weights: Arora et al.,
2017). A piece's frequency is that in the treebanks that train, smoothed by Zipf's law over the vocabulary's order.
"""
import argparse
import os

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

import corpus
from export import Writer
from model import Encoder
from train import ORIGINAL, original_tokenizer
from vocabulary import CLS, SEP, Pieces

SMOOTHING = 1e-3  # a of a / (a + frequency)
ZIPF_SHARE = 0.5  # of the smoothed frequency; the rest is counted


def piece_vectors(count):
    """The state of each piece between [CLS] and [SEP], of length 1."""
    encoder = Encoder().eval()
    encoder.load_original(load_file(os.path.join(ORIGINAL, "model.safetensors")))
    out = []
    with torch.no_grad():
        for at in range(0, count, 512):
            ids = torch.tensor([[CLS, piece, SEP] for piece in range(at, min(count, at + 512))])
            states = encoder(ids, torch.full_like(ids, -1), torch.ones_like(ids, dtype=torch.bool))
            out.append(F.normalize(states[-1][:, 1], dim=-1))
    return torch.cat(out)


def frequencies(count, data):
    counted = torch.zeros(count)
    pieces = Pieces(original_tokenizer())
    for sentence in corpus.load(data)["train"]:
        for form in sentence.forms:
            for piece in pieces.of(form):
                counted[piece] += 1
    zipf = 1 / (torch.arange(count).float() + 10)
    return (1 - ZIPF_SHARE) * counted / counted.sum() + ZIPF_SHARE * zipf / zipf.sum()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--data", required=True)
    parser.add_argument("--width", type=int, default=192)
    a = parser.parse_args()
    torch.set_num_threads(1)
    lines = open(os.path.join(ORIGINAL, "vocab.txt"), encoding="utf-8").read().split("\n")[:30522]
    vectors = piece_vectors(len(lines))
    vectors = vectors - vectors.mean(0)
    _, _, turned = torch.linalg.svd(vectors.double(), full_matrices=False)
    turned = turned * turned.sum(1, keepdim=True).sign()  # each component's sign is fixed, so that the file is the same again
    vectors = (vectors.double() @ turned[: a.width].T).float()
    weights = SMOOTHING / (SMOOTHING + frequencies(len(lines), a.data))
    weights[[i for i, line in enumerate(lines) if line.startswith("[") and line.endswith("]") and len(line) > 2]] = 0
    writer = Writer(single=False)
    writer.lines("vocabulary", lines)
    writer.weights("static", vectors * weights.unsqueeze(1))
    writer.write(a.out)
    print(f"{a.out}: {os.path.getsize(a.out):,} bytes")


if __name__ == "__main__":
    main()
