#!/usr/bin/env python3
"""Compares what the program makes of text with what the original model and single precision make of it, on whole sets.

usage: check.py --shared FOLDER [--model FILE] [--static FILE] [--f32 FILE] [--probe PROGRAM] [--stemma PROGRAM]

Word pieces: on 10,000 sentences (news, treebanks) the same ids as the original's tokenizer; ends with status 1 if one
differs. Sentence vectors: Spearman's rank correlation with the judgements of data/similarity, ours beside the original's
and the static vectors'. int8: with --f32 FILE (export.py --f32), syntax and names by eval/run with both. The probe is
build/bench/training/language_probe (cmake --preset bench -DSTEMMA_TRAINING=ON).
"""
import argparse
import csv
import gzip
import json
import pathlib
import re
import subprocess
import sys

import numpy
import torch
from scipy.stats import spearmanr

from train import original_tokenizer, original_vectors

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def probe(a, what, model, lines):
    run = subprocess.run([a.probe, what, model], input="".join(line + "\n" for line in lines), capture_output=True, text=True,
                         check=True)
    return run.stdout.splitlines()


def vectors_of(rows):
    out = numpy.array([[float(x) for x in row.split()] for row in rows])
    return out / numpy.maximum(numpy.linalg.norm(out, axis=1, keepdims=True), 1e-12)


def sentences(shared, count):
    """Half from the news stream, the rest from the treebank, as they are."""
    out = []
    with gzip.open(shared / "data/stories/stream/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            out += [s.strip() for s in re.split(r"(?<=[.!?])\s+|\n+", json.loads(line).get("text") or "") if s.strip()]
            if len(out) >= count // 2:
                break
    out = out[: count // 2]
    with gzip.open(shared / "data/syntax/ewt/en_ewt-ud-train.conllu.gz", "rt", encoding="utf-8") as lines:
        out += [line.split("=", 1)[1].strip() for line in lines if line.startswith("# text =")][: count - len(out)]
    return [" ".join(s.split()) for s in out]


def check_pieces(a):
    tokenizer = original_tokenizer()
    lines = sentences(a.shared, 10000)
    different = 0
    for line, ours in zip(lines, probe(a, "pieces", a.model, lines)):
        theirs = tokenizer.encode(line, add_special_tokens=False).ids
        if [int(x) for x in ours.split()] != theirs:
            different += 1
            if different <= 5:
                print(f"  differs: {line[:100]!r}")
    print(f"word pieces: {len(lines) - different:,} of {len(lines):,} sentences the same as the original's", flush=True)
    return different == 0


def pairs(path):
    rows = csv.reader(open(path, encoding="utf-8-sig"), delimiter="\t", quoting=csv.QUOTE_NONE)
    if path.name.startswith("msr"):
        return [(float(r[0]), r[3], r[4]) for r in list(rows)[1:]]
    return [(float(r[0]), r[1], r[2]) for r in rows if len(r) >= 3]


def check_vectors(a):
    print(f"{'Spearman of sentence vectors':<32} {'original':>9} {'ours':>9} {'static':>9}")
    means = []
    for path in sorted((a.shared / "data/similarity").glob("*/*.tsv")):
        scores, left, right = zip(*pairs(path))
        text = [" ".join(t.split()) for t in left + right]
        figures = []
        for vectors in (original_vectors(text).numpy(), vectors_of(probe(a, "vectors", a.model, text)),
                        vectors_of(probe(a, "static", a.static, text)) if a.static else None):
            figures.append(float("nan") if vectors is None else
                           spearmanr((vectors[: len(left)] * vectors[len(left):]).sum(1), scores)[0])
        means.append(figures)
        print(f"  {path.name:<30} " + " ".join(f"{f:9.4f}" for f in figures), flush=True)
    print(f"  {'mean':<30} " + " ".join(f"{f:9.4f}" for f in numpy.mean(means, axis=0)), flush=True)


def check_precision(a):
    figures = []
    for model in (a.model, a.f32):
        run = subprocess.run([ROOT / "eval/run", "--only", "syntax,model-names", "--shared", a.shared, "--stemma", a.stemma, "--model",
                              model], capture_output=True, text=True, check=True)
        figures.append(re.findall(r"== (.*?)   \(|  (\S.*?)\s+P .* F1 ([\d.]+)", run.stdout))
    print(f"{'F1':<64} int8   f32    change")
    for (title, label, ours), (_, _, single) in zip(*figures):
        print(title if title else f"  {label:<60} {ours}  {single}  {float(ours) - float(single):+.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--model", default=str(ROOT / "models/language.stemma"))
    parser.add_argument("--static", default=str(ROOT / "models/static.stemma"))
    parser.add_argument("--f32", help="the same model with its weights in single precision")
    parser.add_argument("--probe", default=str(ROOT / "build/bench/training/language_probe"))
    parser.add_argument("--stemma", default=str(ROOT / "build/release/stemma"))
    a = parser.parse_args()
    torch.set_num_threads(1)
    same = check_pieces(a)
    check_vectors(a)
    if a.f32:
        check_precision(a)
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
