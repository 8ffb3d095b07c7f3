#!/usr/bin/env python3
"""Fits the decision on a page's blocks (models/reading/content.txt) and says how good it is on sites it was not fitted on.

usage: train.py EXPORT GROUND-TRUTH.jsonl.gz [--out MODEL] [--folds N] [--trees N] [--leaves N] [--rate R]

EXPORT is what `export_blocks FOLDER EXPORT` wrote for the benchmark's pages. A block is content if half of its
words are in the annotated text, in its order. Blocks weigh as their words do in the page's word F1. Without
--out it only cross-validates; folds never share a site.
"""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import urllib.parse

import lightgbm
import numpy as np

from labels import covered, word_f1, words

LEAST_PAGE_WORDS = 30  # a page with fewer weighs as if it had these
MOST_WEIGHT = 1.5
LEAST_CONTENT = 0.5  # of a page's words
# Names of parts that are not the content: the more of the page such a part holds, the likelier the name says
# something else; the probability never falls with the share (none is above any share).
OTHERS = ["hint." + name for name in ("navigation comments related share newsletter advert notice authorbox hidden "
                                      "unseen byline").split()] + ["in.nav", "in.footer", "in.form", "in.aside"]
EASY_WORDS, EASY_SHARE = 9, 0.3  # of the many short lines that are no content a share, each counting for more


class Page:
    def __init__(self, exported, truth):
        self.id = exported["id"]
        self.texts = exported["blocks"]
        self.named = np.array(exported["named"], bool)
        self.words = [words(block) for block in self.texts]
        self.truth = words((truth.get("ground_truth") or {}).get("main_content"))
        primary = truth["_internal"]["page_type"]
        self.kind = primary["primary"] if isinstance(primary, dict) else primary
        host = urllib.parse.urlparse(truth.get("url") or "").netloc
        self.site = ".".join(host.split(".")[-2:]) or self.id
        self.content = np.array(covered(self.words, self.truth)) >= 0.5

    def weights(self):
        if not self.truth:
            return np.zeros(len(self.words))
        lengths = np.array([len(block) for block in self.words], float)
        # A page that is mostly something else would count for many.
        whole = max(len(self.truth), LEAST_PAGE_WORDS, LEAST_CONTENT * lengths.sum())
        return np.minimum((lengths + 1) / whole, MOST_WEIGHT)


def read_pages(export, ground_truth):
    with gzip.open(ground_truth, "rt", encoding="utf-8") as rows:
        truth = {row["id"]: row for row in map(json.loads, rows)}
    with open(f"{export}.jsonl", encoding="utf-8") as rows:
        return [Page(row, truth[row["id"]]) for row in map(json.loads, rows)]


def keep_by_expected_f1(probability, lengths, lowest=0.15, highest=0.6):
    """The set of blocks with the greatest expected F1: those above half of it (Lewis 1995), as in block_choice.cc."""
    order = np.argsort(-probability, kind="stable")
    hit, kept = np.cumsum((lengths * probability)[order]), np.cumsum(lengths[order])
    f1 = 2 * hit / np.maximum(kept + (lengths * probability).sum(), 1e-9)
    return probability >= min(max(f1.max(initial=0) / 2, lowest), highest)


def scores(pages, probability):
    by_kind, at = collections.defaultdict(list), 0
    for page in pages:
        mine = probability[at:at + len(page.words)]
        at += len(page.words)
        keep = keep_by_expected_f1(mine, np.array([len(text) for text in page.texts], float))
        f1 = word_f1([word for block, kept in zip(page.words, keep) if kept for word in block], page.truth)
        by_kind[page.kind].append(f1)
        by_kind["all"].append(f1)
    return by_kind


def show(title, by_kind):
    print(title)
    for kind, values in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        print(f"  {kind:<14} {len(values):>4} pages   word F1 {np.mean(values):.4f}", flush=True)


def fitted(args, names, rows, content, weights):
    data = lightgbm.Dataset(rows, label=content, weight=weights)
    return lightgbm.train(
        {"objective": "binary", "learning_rate": args.rate, "num_leaves": args.leaves, "min_data_in_leaf": 40,
         "lambda_l2": 5, "feature_fraction_bynode": args.features, "max_bin": 63, "num_threads": 1, "seed": 1,
         "deterministic": True, "force_row_wise": True, "boost_from_average": True, "verbose": -1,
         "monotone_constraints": [int(name in OTHERS) for name in names], "monotone_constraints_method": "advanced"},
        data, num_boost_round=args.trees)


def table_of(model, names):
    """The trees in the form that src/read/html/tree_model.h describes."""
    lines = ["base 0"]  # LightGBM keeps it in the first tree's leaves

    def mean(node):
        if "leaf_value" in node:
            return node["leaf_value"], node.get("leaf_count", 1)
        (left, of_left), (right, of_right) = mean(node["left_child"]), mean(node["right_child"])
        return (left * of_left + right * of_right) / max(of_left + of_right, 1), of_left + of_right

    def write(node, depth):
        if "leaf_value" in node:
            lines.append(" " * depth + f"{node['leaf_value']:.4g}")
            return
        # The greatest float that is not above the limit, so that floats compare as the doubles of training did.
        limit = np.float32(node["threshold"])
        if float(limit) > node["threshold"]:
            limit = np.nextafter(limit, np.float32(-np.inf))
        lines.append(" " * depth + f"{names[node['split_feature']]} <= {limit:.9g} ~ {mean(node)[0]:.3g}")
        write(node["left_child"], depth + 1)
        write(node["right_child"], depth + 1)

    for tree in model.dump_model()["tree_info"]:
        lines.append("tree")
        write(tree["tree_structure"], 0)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export")
    parser.add_argument("ground_truth")
    parser.add_argument("--out", help="write the model fitted on all pages there")
    parser.add_argument("--folds", type=int, default=5, help="0: no cross-validation")
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--leaves", type=int, default=20)
    parser.add_argument("--rate", type=float, default=0.09)
    parser.add_argument("--features", type=float, default=0.5, help="share of the features that a split looks at")
    parser.add_argument("--probabilities", help="write the cross-validated probabilities there (.npy)")
    args = parser.parse_args()

    names = pathlib.Path(f"{args.export}.names").read_text(encoding="utf-8").split()
    rows = np.fromfile(f"{args.export}.f32", dtype="<f4").reshape(-1, len(names))
    pages = read_pages(args.export, args.ground_truth)
    content = np.concatenate([page.content for page in pages])
    weights = np.concatenate([page.weights() for page in pages])
    folds = np.concatenate([[int(hashlib.md5(page.site.encode()).hexdigest(), 16) % max(args.folds, 1)] * len(page.words)
                            for page in pages])
    lengths = np.concatenate([[len(block) for block in page.words] for page in pages])
    named = np.concatenate([page.named for page in pages])
    is_easy = ~content & (lengths < EASY_WORDS)
    taken = ~is_easy | (np.random.default_rng(7).random(len(rows)) < EASY_SHARE)
    weights = np.where(is_easy, weights / EASY_SHARE, weights) 

    def fit(those):
        those = those & taken
        return fitted(args, names, rows[those], content[those], weights[those])

    if args.folds:
        probability = np.zeros(len(rows))
        for fold in range(args.folds):
            held_out = folds == fold
            probability[held_out] = fit(~held_out).predict(rows[held_out])
        probability[named] = 0
        show("cross-validated by site", scores(pages, probability))
        if args.probabilities:
            np.save(args.probabilities, probability)
    if args.out:
        model = fit(np.ones(len(rows), bool))
        show("on the pages it was fitted on", scores(pages, np.where(named, 0, model.predict(rows))))
        table = table_of(model, names)
        pathlib.Path(args.out).write_text("# Whether a block of a page is content: see models/README.md.\n" + table,
                                          encoding="utf-8")


if __name__ == "__main__":
    main()
