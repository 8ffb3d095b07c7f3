#!/usr/bin/env python3
"""Names for the treebanks' sentences that nobody labelled, by a larger model: all-mpnet-base-v2 (Song et al., 2020;
Apache-2.0), its upper layers fine-tuned on the names that are there. It is used in training only.

usage: names_teacher.py --data FOLDER --mpnet FOLDER --cache FILE --out FOLDER [--uner none|all|0..4]

Keeps in OUT: log.txt, silver.pt (name tags of each sentence of the train part, None where it was not asked). The states of the
lower layers, which never change, are kept in FILE for other runs.
"""
import argparse
import os
import random

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from transformers import MPNetConfig, MPNetModel

import corpus
from names import NameField, name_scores_of, held_out_fifth
from vocabulary import SHAPES, shape_of

FIXED_LAYERS, WIDTH = 8, 768
BATCH_PIECES = 700


class Lower:
    """The original's embeddings and lower layers: states of a sentence's pieces."""

    def __init__(self, folder):
        self.model = MPNetModel(MPNetConfig.from_json_file(os.path.join(folder, "config.json")), add_pooling_layer=False)
        weights = load_file(os.path.join(folder, "model.safetensors"))
        self.model.load_state_dict({k: v for k, v in weights.items() if not k.startswith("pooler") and "position_ids" not in k})
        self.model.eval()
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def pieces(self, forms):
        """Pieces with the marks of begin and end, and each word's first piece."""
        ids, first = [0], []
        for form in forms:
            if form not in self.known:
                self.known[form] = self.tokenizer.encode(form, add_special_tokens=False).ids[:24] or [104]
            first.append(len(ids))
            ids += self.known[form]
        return ids + [2], first

    def states(self, sentences):
        """Of each sentence: states after the fixed layers (bfloat16), first pieces, and shapes of the pieces."""
        cut = [self.pieces(s.forms) for s in sentences]
        out = [None] * len(sentences)
        order = sorted((i for i in range(len(cut)) if len(cut[i][0]) <= 256), key=lambda i: len(cut[i][0]))
        encoder = self.model.encoder
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for at in range(0, len(order), 24):
                part = order[at:at + 24]
                ids, mask = pad([torch.tensor(cut[i][0]) for i in part], 1)
                state = self.model.embeddings(input_ids=ids)
                for layer in encoder.layer[:FIXED_LAYERS]:
                    state = layer(state, mask_bias(mask), encoder.compute_position_bias(state))[0]
                for row, i in enumerate(part):
                    s = sentences[i]
                    ends = cut[i][1][1:] + [len(cut[i][0]) - 1]
                    shapes = [-1] + [shape_of(f, b) for f, b, begin, end in zip(s.forms, s.space_before, cut[i][1], ends)
                                     for _ in range(begin, end)] + [-1]
                    out[i] = (state[row, : len(cut[i][0])].bfloat16().clone(), cut[i][1], shapes)
        return out


def pad(rows, value):
    lengths = [len(r) for r in rows]
    out = nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
    mask = torch.arange(out.shape[1]) < torch.tensor(lengths).unsqueeze(1)
    return out, mask


def mask_bias(mask):
    return torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]


class Teacher(nn.Module):
    """The upper layers and the names on top of them; what the uncased pieces do not tell comes in between."""

    def __init__(self, lower):
        super().__init__()
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.layers = lower.model.encoder.layer[FIXED_LAYERS:]
        self.bias_of = lower.model.encoder.compute_position_bias
        self.field = NameField(WIDTH)

    def forward(self, batch):
        state, mask = pad([x[0].float() for x in batch], 0.0)
        shapes, _ = pad([torch.tensor(x[2]) for x in batch], -1)
        state = state + self.shapes(shapes.clamp(min=0)) * (shapes >= 0).unsqueeze(-1)
        for layer in self.layers:
            state = layer(state, mask_bias(mask), self.bias_of(state).detach())[0]
        first, _ = pad([torch.tensor(x[1]) for x in batch], 0)
        return self.field(state[torch.arange(len(batch)).unsqueeze(1), first])


def batches(items, rng):
    items = sorted(items, key=lambda x: len(x[0][0]) + rng.random() * 4)
    out, longest = [[]], 0
    for item in items:
        longest = max(longest, len(item[0][0]))
        if out[-1] and longest * (len(out[-1]) + 1) > BATCH_PIECES:
            out.append([])
            longest = len(item[0][0])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def train(teacher, gold, ruled, a, say, measure):
    """`gold`, `ruled`: (states, tags); each epoch sees all of the first and a share of the second."""
    upper = [p for n, p in teacher.named_parameters() if n.startswith("layers")]
    rest = [p for n, p in teacher.named_parameters() if not n.startswith("layers")]
    optimizer = torch.optim.AdamW([{"params": upper, "peak": a.rate}, {"params": rest, "peak": a.rate * 10}], weight_decay=0.01)
    step = 0
    for epoch in range(a.epochs):
        rng = random.Random(a.seed * 1000 + epoch)
        part = batches(gold + rng.sample(ruled, int(len(ruled) * a.rule_share)), rng)
        for number, batch in enumerate(part):
            left = 1 - (epoch + number / len(part)) / a.epochs
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * min(1.0, (step + 1) / 40, left * 2)
            torch.manual_seed(a.seed * 100000 + step)
            teacher.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = teacher([x[0] for x in batch])
            tags, known = pad([torch.tensor(x[1]) for x in batch], -100)
            loss = teacher.field.loss(scores.float(), tags).sum() / known.sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 20 == 0:
                say(f"epoch {epoch} batch {number}/{len(part)} loss {loss.item():.4f}")
        say(f"epoch {epoch}: held out " + measure())


def tags_of(teacher, states):
    teacher.eval()
    out = [None] * len(states)
    order = sorted((i for i in range(len(states)) if states[i] is not None), key=lambda i: len(states[i][0]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), 24):
            part = order[at:at + 24]
            for i, row in zip(part, teacher([states[i] for i in part]).float()):
                out[i] = teacher.field.best(row[: len(states[i][1])])
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--mpnet", required=True, help="the unpacked all-mpnet-base-v2")
    parser.add_argument("--cache", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--uner", choices=["none", "all", "0", "1", "2", "3", "4"], default="all")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--rule-share", type=float, default=0.5, help="share of the names made by a rule, each epoch")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, "log.txt"), "a", buffering=1)

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")

    data = corpus.load(a.data)
    lower = Lower(a.mpnet)
    asked = [i for i, s in enumerate(data["train"]) if s.names or "PROPN" in s.upos]
    if os.path.exists(a.cache):
        saved = torch.load(a.cache)
    else:
        saved = {"uner": lower.states(data["uner"]), "train": lower.states([data["train"][i] for i in asked])}
        torch.save(saved, a.cache)
    say("states of the lower layers ready")
    gold, measured = held_out_fifth(data["uner"], a.uner)
    state_of = {id(s): x for s, x in zip(data["uner"], saved["uner"])}
    index = corpus.NAME_INDEX
    pairs = lambda sentences, state: [(state[id(s)], [index[t] for t in s.names]) for s in sentences if state[id(s)] is not None]
    train_state = {id(data["train"][i]): x for i, x in zip(asked, saved["train"])}
    ruled = [data["train"][i] for i in asked if data["train"][i].names]
    teacher = Teacher(lower)
    measure = lambda: name_scores_of(measured, tags_of(teacher, [state_of[id(s)] for s in measured]))
    train(teacher, pairs(gold, state_of), pairs(ruled, train_state), a, say, measure)
    silver = [None] * len(data["train"])
    for i, tags in zip(asked, tags_of(teacher, saved["train"])):
        silver[i] = tags
    torch.save(silver, os.path.join(a.out, "silver.pt"))
    say("done")


if __name__ == "__main__":
    main()
