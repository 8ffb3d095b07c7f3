#!/usr/bin/env python3
"""Names that the language model sees, as the scorer of names reads them.

usage: conllu_names.py PREDICTIONS.conllu > predictions.jsonl

Reads `stemma annotate --format conllu`: MISC's NER=B-PER and the like, and TokenRange=BEGIN:END in code points. Prints a
line an article: {"id", "entities": [{"type", "mentions": [[begin, end]]}]}, an entity a name.
"""
import json
import sys

TYPES = {"PER": "person", "ORG": "org", "LOC": "place"}


def names_of(lines):
    """(article, [[kind, begin, end], ...]) of each article in order."""
    article, names, is_open = None, [], False
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id ="):
            if article is not None:
                yield article, names
            article, names, is_open = line.split("=", 1)[1].strip(), [], False
            continue
        columns = line.split("\t")
        if len(columns) != 10:  # a comment, or a sentence's end
            is_open = False
            continue
        if "-" in columns[0]:  # a token of several words, which follow
            continue
        misc = dict(field.split("=", 1) for field in columns[9].split("|") if "=" in field)
        begin, end = map(int, misc["TokenRange"].split(":"))
        tag = misc.get("NER", "O")
        if tag[0] == "I" and is_open:
            names[-1][2] = end
        elif tag != "O":
            names.append([tag[2:], begin, end])
        is_open = tag != "O"
    if article is not None:
        yield article, names


def main(path):
    with open(path, encoding="utf-8") as lines:
        for article, names in names_of(lines):
            entities = [{"type": TYPES[kind], "mentions": [[begin, end]]} for kind, begin, end in names]
            print(json.dumps({"id": article, "entities": entities}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
