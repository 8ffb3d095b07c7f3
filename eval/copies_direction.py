#!/usr/bin/env python3
"""Scores the direction of copied passages in accounts against annotated clusters.

usage: copies_direction.py SCORER-DIR GOLD-DIR ACCOUNT-DIR [--detail]

Counted are the annotated pairs of sentences that have a direction (a>b, b>a or common), shared quotations aside, since these are
common by definition. A pair that was not reported counts as missed in "of all annotated", and not at all in "of those found".
"""
import collections
import glob
import itertools
import json
import os
import sys

TURNED = {"a>b": "b>a", "b>a": "a>b"}


def directions(account, docs):
    """{(sentence, sentence): direction as from the first to the second} of what an account reports, both ways round."""
    text = {x["id"]: x["text"] for x in account["articles"]}

    def at(place):
        doc = docs.get(place["article"])
        return doc.hit(text[place["article"]], place["begin"], place["end"]) if doc else []

    found = {}
    for copy in account.get("reuse", []):
        for a, b in itertools.product(at(copy["a"]), at(copy["b"])):
            found.setdefault((a, b), (copy["direction"], copy["why"]))
            found.setdefault((b, a), (TURNED.get(copy["direction"], copy["direction"]), copy["why"]))
    return found


def main():
    scorer, gold_dir, account_dir = sys.argv[1:4]
    detail = "--detail" in sys.argv
    sys.path.insert(0, scorer)
    from corroboration import Doc

    n = collections.Counter()
    wrong = collections.Counter()
    for gold_path in sorted(glob.glob(f"{gold_dir}/*.gold.json")):
        name = os.path.basename(gold_path)[:-len(".gold.json")]
        gold = json.load(open(gold_path, encoding="utf-8"))
        docs = {d["id"]: Doc(d) for d in json.load(open(f"{gold_dir}/{name}.json", encoding="utf-8"))["docs"]}
        found = directions(json.load(open(f"{account_dir}/{name}.json", encoding="utf-8")), docs)
        for pair in gold.get("reuse", []):
            if pair["kind"] == "shared-quote" or pair["direction"] == "unknown":
                continue
            words_kept = pair["kind"] in ("verbatim", "edited")
            group = ("common" if pair["direction"] == "common" else "one way", words_kept)
            n[group, "all"] += 1
            got, why = found.get((pair["a"], pair["b"]), (None, None))
            if got is None:
                continue
            n[group, "found"] += 1
            n[group, "right"] += got == pair["direction"]
            if got != pair["direction"]:
                articles = [pair[side].split(":")[0] for side in "ab"]
                wrong[name, *articles, pair["direction"], got, why] += 1
    every_group = [(way, words_kept) for way in ("one way", "common") for words_kept in (True, False)]
    for title, chosen in (("direction right", lambda g: True), ("  verbatim and edited", lambda g: g[1]),
                          ("  paraphrase", lambda g: not g[1]), ("  one from the other", lambda g: g[0] == "one way"),
                          ("  both from a third", lambda g: g[0] == "common")):
        groups = [g for g in every_group if chosen(g)]
        right, found, every = (sum(n[g, k] for g in groups) for k in ("right", "found", "all"))
        print(f"{title:<34} {right / max(1, found):.3f} of those found ({right} of {found}), "
              f"{right / max(1, every):.3f} of all annotated ({every})")
    if detail:
        for (name, a, b, want, got, why), count in wrong.most_common():
            print(f"  {name} {a} {b}: {got}, annotated {want} ({count}): {why}")


if __name__ == "__main__":
    main()
