"""Names as tags: a linear-chain conditional random field over the words' scores, spans, and how right they are."""
import torch
import torch.nn.functional as F
from torch import nn

from vocabulary import NAME_TAGS

# An inside follows a begin or inside of its kind only.
FORBIDDEN = torch.tensor([[-1e4 if tag[0] == "I" and before[1:] != tag[1:] else 0.0 for tag in NAME_TAGS]
                          for before in NAME_TAGS])


def name_loss(scores, tags, transitions):
    """What each input's tags are short of certain, as negative log likelihoods: a linear-chain conditional random field
    (Lafferty et al., 2001). tags: -100 behind an input's last word, and everywhere where nobody labelled the input, which
    then costs nothing; before the first word stands "O"."""
    transitions = transitions + FORBIDDEN
    known, gold = tags >= 0, tags.clamp(min=0)
    before = F.pad(gold[:, :-1], (1, 0))
    worth = scores.gather(2, gold.unsqueeze(2)).squeeze(2) + transitions[before, gold]
    total = scores[:, 0] + transitions[0]
    for w in range(1, scores.shape[1]):
        following = torch.logsumexp(total.unsqueeze(2) + transitions, 1) + scores[:, w]
        total = torch.where(known[:, w].unsqueeze(1), following, total)
    return (total.logsumexp(1) - (worth * known).sum(1)) * known[:, 0]


def best_names(scores, transitions):
    """The best tags of one sentence (Viterbi, 1967), as src/language/name_tags.cc finds them."""
    transitions = transitions + FORBIDDEN
    total, back = scores[0] + transitions[0], []
    for row in scores[1:]:
        total, best = (total.unsqueeze(1) + transitions).max(0)
        total = total + row
        back.append(best)
    tags = [int(total.argmax())]
    for best in reversed(back):
        tags.append(int(best[tags[-1]]))
    return [NAME_TAGS[t] for t in reversed(tags)]


class NameField(nn.Module):
    """Name tags from states that are `width` wide."""

    def __init__(self, width):
        super().__init__()
        self.scores = nn.Sequential(nn.Dropout(0.2), nn.Linear(width, len(NAME_TAGS)))
        self.transitions = nn.Parameter(torch.zeros(len(NAME_TAGS), len(NAME_TAGS)))

    def forward(self, states):
        return self.scores(states)

    def loss(self, scores, tags):
        return name_loss(scores, tags, self.transitions)

    def best(self, scores):
        return best_names(scores, self.transitions)


def spans_of(tags):
    out, begin = set(), None
    for i, tag in enumerate(tags + ["O"]):
        if begin is not None and tag[0] != "I":
            out.add((begin, i, tags[begin][2:]))
            begin = None
        if tag[0] == "B":
            begin = i
    return out


def name_scores_of(sentences, tags):
    """How right `tags` are (None: nothing found), names counted exactly, the words given."""
    right = found = there = 0
    for s, seen in zip(sentences, tags):
        ours, gold = spans_of(seen or []), spans_of(s.names)
        right, found, there = right + len(ours & gold), found + len(ours), there + len(gold)
    return (f"precision {right / max(found, 1):.3f} recall {right / max(there, 1):.3f} F1 "
            f"{2 * right / max(found + there, 1):.3f} ({right} of {found}, {there})")


def held_out_fifth(sentences, which):
    """Sentences that train, and those of the fifth `which` that is held out: every fifth document is of one fifth. "all"
    trains on everything, "none" on nothing."""
    documents = sorted({s.document for s in sentences})
    fifth = {d: str(i % 5) for i, d in enumerate(documents)}
    if which == "none":
        return [], sentences
    return [s for s in sentences if fifth[s.document] != which], [s for s in sentences if fifth[s.document] == which]
