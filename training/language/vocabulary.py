"""Words as the encoder sees them: word pieces, shapes, lemma scripts, classes."""
import collections
import unicodedata

CLS, SEP, UNK, MASK = 101, 102, 100, 103
MAX_PIECES = 256        # of one input, [CLS] and [SEP] with it
MAX_WORD_PIECES = 24    # further pieces of one word (addresses, runs of signs) are left out
SHAPES = 16             # 8 shapes, each with and without white space before the word
NAME_TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def shape_of(form, space_before):
    """What the uncased pieces do not tell: letter case, digits, and whether white space stands before."""
    letters = [c for c in form if c.isalpha()]
    digits = any(c.isdecimal() for c in form)
    if not letters:
        shape = 6 if digits else 0
    elif digits:
        shape = 7
    elif not any(c.isupper() for c in letters):
        shape = 1
    elif len(letters) == 1:
        shape = 5
    elif all(c.isupper() for c in letters):
        shape = 3
    elif letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        shape = 2
    else:
        shape = 4
    return shape + (8 if space_before else 0)


class Pieces:
    """Word pieces of single words; remembers every word it has seen."""

    def __init__(self, tokenizer):
        self.tokenizer, self.known = tokenizer, {}

    def of(self, form):
        pieces = self.known.get(form)
        if pieces is None:
            pieces = self.tokenizer.encode(form, add_special_tokens=False).ids[:MAX_WORD_PIECES] or [UNK]
            self.known[form] = pieces
        return pieces


def simple_lower(text):
    """Lower case one code point to one, as the C++ side does it."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def title(text):
    lower = simple_lower(text)
    return text[:1].upper() + lower[1:] if len(text[:1].upper()) == 1 else lower


def lemma_script(form, lemma):
    """How `lemma` is made from `form`: case ("l" lower, "k" kept, "t" capital first), the number of code points cut
    from the end, and what is added; "=lemma" where that shares nothing with the form."""
    best = None
    for mode, base in (("l", simple_lower(form)), ("k", form), ("t", title(form))):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common == 0:
            continue
        script = (len(base) - common + len(lemma) - common, "lkt".index(mode), f"{mode}{len(base) - common}+{lemma[common:]}")
        if best is None or script < best:
            best = script
    if best is None or (best[0] > 6 and len(lemma) < 6):
        return "=" + lemma
    return best[2]


def apply_script(script, form):
    if script.startswith("="):
        return script[1:]
    base = {"l": simple_lower, "k": str, "t": title}[script[0]](form)
    cut, added = script[1:].split("+", 1)
    return base[:len(base) - int(cut)] + added if int(cut) <= len(base) else base


class Classes:
    """The lists of tags; the rarest fall to a more general one."""

    def __init__(self, lists):
        self.lists = lists
        self.index = {kind: {name: i for i, name in enumerate(names)} for kind, names in lists.items()}

    @staticmethod
    def of(sentences):
        counts = {kind: collections.Counter() for kind in ("upos", "feats", "relation", "lemma")}
        for s in sentences:
            counts["upos"].update(s.upos)
            counts["feats"].update(s.feats)
            counts["relation"].update(s.relations)
            counts["relation"].update(r.split(":")[0] for r in s.relations if ":" in r)
            counts["lemma"].update(lemma_script(f, l) for f, l in zip(s.forms, s.lemmas) if l != "_")
        least = {"upos": 1, "feats": 4, "relation": 40, "lemma": 3}
        lists = {kind: sorted((n for n, c in count.items() if c >= least[kind] or kind == "relation" and ":" not in n),
                              key=lambda n: (-count[n], n)) for kind, count in counts.items()}
        return Classes(lists)

    def relation(self, name):
        index = self.index["relation"]
        return index[name] if name in index else index[name.split(":")[0]]


PLAIN_QUOTES = {'"': ("“", "”"), "''": ("“", "”"), "``": ("“", "”")}


def with_typographic_quotes(forms, space_before):
    out, is_open = [], False
    for form, space in zip(forms, space_before):
        if form in PLAIN_QUOTES:
            is_open = not is_open
            out.append("“" if is_open else "”")
        else:
            out.append(form.replace("'", "’"))
    return out


def is_clean(form):
    return all(not unicodedata.category(c).startswith("C") for c in form)
