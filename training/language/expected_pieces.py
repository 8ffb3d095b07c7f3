#!/usr/bin/env python3
"""Writes what the original's tokenizer makes of the 10,000 sentences that the unit tests make, which they hold ours to.

usage: expected_pieces.py [--probe PROGRAM] [--model FILE] [--expected FILE]

For each sentence the lower 32 bits of XXH3's hash of its pieces, each as three 32-bit numbers: the id and the bytes at which
it begins and ends; all little-endian. Prints the sentences where ours differ, and every character that we take otherwise
within a word; ends with status 1 if there are any; the file is written all the same. The probe is build/bench/training/language_probe (cmake --preset bench -DSTEMMA_TRAINING=ON).
"""
import argparse
import itertools
import pathlib
import struct
import subprocess
import sys

import xxhash

from train import original_tokenizer

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHOWN = 20


def pieces_of(tokenizer, sentence):
    """(id, begin, end) of each piece, in bytes."""
    at = [0, *itertools.accumulate(len(c.encode()) for c in sentence)]
    encoded = tokenizer.encode(sentence, add_special_tokens=False)
    return [(id, at[begin], at[end]) for id, (begin, end) in zip(encoded.ids, encoded.offsets)]


def characters_taken_otherwise(a, tokenizer):
    """Of all of Unicode; a line's end aside."""
    characters = [chr(c) for c in range(1, 0x110000) if c != 10 and not 0xD800 <= c < 0xE000]
    lines = [f"a{c}b" for c in characters]
    run = subprocess.run([a.probe, "pieces", a.model], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [c for c, line, ours in zip(characters, lines, run.stdout.split("\n"))
            if [int(id) for id in ours.split()] != tokenizer.encode(line, add_special_tokens=False).ids]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--probe", default=str(ROOT / "build/bench/training/language_probe"))
    parser.add_argument("--model", default=str(ROOT / "models/language.stemma"))
    parser.add_argument("--expected", type=pathlib.Path, default=ROOT / "src/language/wordpiece_expected.bin")
    a = parser.parse_args()
    tokenizer = original_tokenizer()
    made = subprocess.run([a.probe, "made", a.model], capture_output=True, text=True, check=True).stdout.splitlines()
    hashes, different = [], 0
    for number, line in enumerate(made):
        text, _, ours = line.partition(" ")
        sentence = bytes.fromhex(text).decode()
        theirs = pieces_of(tokenizer, sentence)
        hashes.append(xxhash.xxh3_64_intdigest(struct.pack(f"<{3 * len(theirs)}I", *itertools.chain(*theirs))) & 0xFFFFFFFF)
        ours = [tuple(map(int, piece.split(":"))) for piece in ours.split(",") if piece]
        if ours == theirs:
            continue
        different += 1
        if different <= SHOWN:
            print(f"sentence {number}: {sentence!r}")
            for name, mine, others in (("ours", ours, theirs), ("theirs", theirs, ours)):
                print(f"  only {name}:", *(f"{tokenizer.id_to_token(id)}@{begin}-{end}={sentence.encode()[begin:end].decode()!a}"
                                          for id, begin, end in mine if (id, begin, end) not in others))
    print(f"{len(made) - different:,} of {len(made):,} sentences the same")
    a.expected.write_bytes(struct.pack(f"<{len(hashes)}I", *hashes))
    otherwise = characters_taken_otherwise(a, tokenizer)
    print(f"{len(otherwise)} characters taken otherwise", *(f"U+{ord(c):04X}" for c in otherwise[:SHOWN]))
    sys.exit(1 if different or otherwise else 0)


if __name__ == "__main__":
    main()
