"""The network: the encoder of all-MiniLM-L6-v2 (Wang et al., 2020; Reimers and Gurevych, 2019) with an added embedding
of each word's shape, and light heads on mixes of its layers; trees by biaffine attention (Dozat and Manning, 2017)."""
import torch
import torch.nn.functional as F
from torch import nn

from vocabulary import NAME_TAGS, SHAPES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
TAG_WIDTH, NAME_WIDTH, ARC_WIDTH, RELATION_WIDTH = 256, 128, 192, 96


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        context = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.norm1(x + self.out(context.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def forward(self, pieces, shapes, mask):
        """All seven states. `shapes` is -1 at [CLS], [SEP] and padding, and everywhere for the original model."""
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        x = x + self.shapes(shapes.clamp(min=0)) * (shapes >= 0).unsqueeze(-1)
        states = [self.norm(x)]
        bias = torch.zeros(mask.shape, dtype=torch.float32).masked_fill(~mask, -1e9)[:, None, None, :]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def load_original(self, weights):
        """`weights`: the tensors of model.safetensors. Positions take in the embedding of the one token type."""
        get = lambda name: weights[name].float()
        with torch.no_grad():
            self.words.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(get("embeddings.position_embeddings.weight")
                                        + get("embeddings.token_type_embeddings.weight")[0])
            self.shapes.weight.zero_()
            self.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    getattr(layer.qkv, kind).copy_(torch.cat([get(f"{p}attention.self.{n}.{kind}")
                                                              for n in ("query", "key", "value")]))
                    for ours, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                         ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                        getattr(getattr(layer, ours), kind).copy_(get(f"{p}{theirs}.{kind}"))


def mean_pooled(state, mask):
    """Unit vectors of whole inputs: the mean over all their pieces."""
    weights = mask.unsqueeze(-1).to(state.dtype)
    return F.normalize((state * weights).sum(1) / weights.sum(1), dim=-1)


class Mix(nn.Module):
    """A weighted mean of the encoder's states (Peters et al., 2018)."""

    def __init__(self):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(LAYERS + 1))

    def forward(self, states):
        weights = self.weights.softmax(0)
        return sum(w * s for w, s in zip(weights, states))


class LanguageModel(nn.Module):
    def __init__(self, classes):
        super().__init__()
        sizes = {kind: len(names) for kind, names in classes.lists.items()}
        self.encoder = Encoder()
        self.tag_mix, self.tree_mix, self.name_mix = Mix(), Mix(), Mix()
        self.tag = nn.Linear(2 * WIDTH, TAG_WIDTH)  # of a word's first and last piece
        self.upos = nn.Linear(TAG_WIDTH, sizes["upos"])
        self.feats = nn.Linear(TAG_WIDTH, sizes["feats"])
        self.lemma = nn.Linear(TAG_WIDTH, sizes["lemma"])
        self.begin = nn.Linear(TAG_WIDTH, 2)        # does a sentence begin at this word
        self.name = nn.Linear(WIDTH, NAME_WIDTH)
        self.name_tag = nn.Linear(NAME_WIDTH, len(NAME_TAGS))
        self.name_transitions = nn.Parameter(torch.zeros(len(NAME_TAGS), len(NAME_TAGS)))  # [before, tag]
        self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_head = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH, ARC_WIDTH))
        self.arc_bias = nn.Parameter(torch.zeros(ARC_WIDTH))
        self.relation_dependent = nn.Linear(WIDTH, RELATION_WIDTH)
        self.relation_head = nn.Linear(WIDTH, RELATION_WIDTH)
        count = sizes["relation"]
        self.relation = nn.Parameter(torch.zeros(count, RELATION_WIDTH, RELATION_WIDTH))
        self.relation_sum = nn.Linear(2 * RELATION_WIDTH, count)
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.relation, std=0.02)
        self.dropout = nn.Dropout(0.25)

    def forward(self, batch):
        """Scores of every head at every word; see train.py for the batch. Row 0 of the tree's words is [CLS], the root."""
        states = self.encoder(batch["pieces"], batch["shapes"], batch["mask"])
        rows = torch.arange(len(batch["pieces"])).unsqueeze(1)
        first, last = batch["first"], batch["last"]
        tag_state = self.tag_mix(states)
        tag = torch.cat([tag_state[rows, first], tag_state[rows, last]], -1)
        tag = self.dropout(F.gelu(self.tag(self.dropout(tag))))
        name = self.dropout(F.gelu(self.name(self.dropout(self.name_mix(states)[rows, first]))))
        out = {"upos": self.upos(tag), "feats": self.feats(tag), "lemma": self.lemma(tag), "begin": self.begin(tag),
               "names": self.name_tag(name), "vector": mean_pooled(states[-1].float(), batch["mask"])}
        rooted = torch.cat([torch.zeros_like(first[:, :1]), first], 1)
        word = self.dropout(self.tree_mix(states)[rows, rooted])
        dependent, head = (self.dropout(F.gelu(f(word))) for f in (self.arc_dependent, self.arc_head))
        out["arcs"] = (dependent[:, 1:] @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        out["relation_dependent"] = self.dropout(F.gelu(self.relation_dependent(word[:, 1:])))
        out["relation_head"] = self.dropout(F.gelu(self.relation_head(word)))
        return out

    def relations(self, out, heads):
        """Scores of the relations between each word and the head that `heads` (0: the root) gives it."""
        rows = torch.arange(len(heads)).unsqueeze(1)
        dependent, head = out["relation_dependent"], out["relation_head"][rows, heads]
        product = torch.einsum("bwi,rij->bwrj", dependent, self.relation.to(dependent.dtype))
        return (product * head.unsqueeze(2)).sum(-1) + self.relation_sum(torch.cat([dependent, head], -1))
