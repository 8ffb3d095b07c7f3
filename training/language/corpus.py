"""Reads the treebanks and the names that the language model is trained on.

Sources (all allow redistribution of what is made from them; models/README.md credits them):
  syntax/ewt           UD English EWT, train                                        CC BY-SA 4.0
  syntax/gum           GUM, only the genres of OPEN_GENRES                          CC BY 2.5 to CC BY-SA 4.0
  entities/uner-ewt    Universal NER's names on the sentences of EWT dev            CC BY-SA 4.0
"""
import collections
import glob
import gzip
import os
from dataclasses import dataclass, field

from held_out import DOCUMENTS as HELD_OUT
from vocabulary import NAME_TAGS

# Genres whose texts LICENSE.txt names under a licence without a ban on commercial use: CC BY (academic, court, news,
# interview) and CC BY-SA (bio, voyage). The others are non-commercial, or their licence is not stated there.
OPEN_GENRES = ("academic", "bio", "court", "interview", "news", "voyage")
# Features that later stages use; the others (spelling, number format, style) are left out of the classes.
FEATURES = {
    "Case", "Degree", "Definite", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "Poss", "PronType",
    "Reflex", "Tense", "VerbForm", "Voice",
}


NAME_INDEX = {tag: i for i, tag in enumerate(NAME_TAGS)}


@dataclass
class Sentence:
    document: str
    text: str
    forms: list
    lemmas: list
    upos: list
    feats: list
    heads: list          # 0 is the root, 1 the first word
    relations: list
    space_before: list   # whether white space (or the sentence's begin) stands before the word
    paragraph: int       # number of the paragraph in its document
    names: list = field(default_factory=list)  # BIO tags, empty where nobody has labelled them
    name_weight: float = 1.0


def kept_features(column):
    return "|".join(f for f in column.split("|") if f.split("=")[0] in FEATURES) or "_"


def read_conllu(path, entities=None):
    """Sentences of one file in order; with the names of its entities where a reader of these is given (`gum_names`)."""
    opener = gzip.open if path.endswith(".gz") else open
    out, document, paragraph, rows, tokens, text = [], "", 0, [], [], ""
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                document = line.split("=", 1)[1].strip()
                paragraph += 1
            elif line.startswith("# newpar") and not line.startswith("# newpar_"):
                paragraph += 1
            elif line.startswith("# text ="):
                text = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    out.append(sentence_of(document, paragraph, text, rows, tokens, entities))
                rows, tokens = [], []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if "-" in columns[0]:
                    tokens.append(columns)
                elif "." not in columns[0]:
                    rows.append(columns)
    return out


def sentence_of(document, paragraph, text, rows, tokens, entities):
    glued = set()  # numbers of words that no white space follows
    for columns in tokens:
        first, last = map(int, columns[0].split("-"))
        glued.update(range(first, last))
        if "SpaceAfter=No" in columns[9]:
            glued.add(last)
        else:
            glued.discard(last)
    inside = set(n for c in tokens for n in range(int(c[0].split("-")[0]), int(c[0].split("-")[1]) + 1))
    glued.update(int(c[0]) for c in rows if "SpaceAfter=No" in c[9] and int(c[0]) not in inside)
    sentence = Sentence(
        document, text, [c[1].replace(" ", "") for c in rows], [c[2] for c in rows], [c[3] for c in rows],
        [kept_features(c[5]) for c in rows], [int(c[6]) for c in rows], [c[7] for c in rows],
        [n == 0 or n not in glued for n in range(len(rows))], paragraph)
    if entities:
        sentence.names = entities(sentence, rows)
    return sentence


# Words before a name that Universal NER leaves outside it.
TITLES = set("""mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister premier chancellor
secretary senator sen. representative rep. governor gov. mayor judge justice chief king queen prince princess emperor
pope bishop archbishop cardinal father sister brother saint captain colonel general lieutenant major sergeant admiral
commander officer director chairman chairwoman chair ceo deputy assistant attorney ambassador mr. mrs. ms. dr. prof.
gen. col. lt. sgt. capt. maj. gov spokesman spokeswoman coach aunt uncle mother mom dad doctor detective""".split())
JOINERS = {"of", "the", "for", "and", "&", "'s", "’s", "-", "de", "del", "la"}
JOINERS_OF_PERSONS = {"-", "de", "del", "la"}  # "Mo of the Civic Party" names a person and a party
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


def proper_nouns(sentence, rows):
    """BIO tags from GUM's entities for the base: proper nouns by the universal part of speech alone, so that a name begins
    behind its adjectives ("States" in "the United States") and a person's may go on behind "of"."""
    return gum_names(sentence, [u == "PROPN" for u in sentence.upos], rows, JOINERS)


def whole_names(sentence, rows):
    """BIO tags from GUM's entities for the names step: the treebank's other tag knows which adjectives are part of a name."""
    return gum_names(sentence, [c[4] in ("NNP", "NNPS") or c[3] == "PROPN" for c in rows], rows, JOINERS_OF_PERSONS)


def gum_names(sentence, is_name, rows, joiners_of_persons):
    """BIO tags from GUM's entities: of each mention of a person, organisation or place whose head is a word of a name
    (`is_name`), the words of names around that head, without titles. GUM marks whole phrases, Universal NER only names."""
    spans, open_mentions = [], []
    for n, columns in enumerate(rows):
        value = next((m[7:] for m in columns[9].split("|") if m.startswith("Entity=")), "")
        at = 0
        while at < len(value):
            if value[at] == "(":
                end = at + 1
                while end < len(value) and value[end] not in "()":
                    end += 1
                parts = value[at + 1:end].split("-")
                identity, kind = parts[0], parts[1] if len(parts) > 1 else ""
                if end < len(value) and value[end] == ")":
                    spans.append((n, n, kind))
                    end += 1
                else:
                    open_mentions.append((identity, kind, n))
                at = end
            else:
                end = value.index(")", at)
                identity = value[at:end]
                for i in range(len(open_mentions) - 1, -1, -1):
                    if open_mentions[i][0] == identity:
                        spans.append((open_mentions[i][2], n, open_mentions[i][1]))
                        del open_mentions[i]
                        break
                at = end + 1
    tags = ["O"] * len(rows)
    for begin, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        joiners = joiners_of_persons if kind == "person" else JOINERS
        place = name_inside(sentence, is_name, joiners, begin, end) if kind in KINDS else None
        if place and all(tags[i] == "O" for i in range(place[0], place[1] + 1)):
            for i in range(place[0], place[1] + 1):
                tags[i] = ("B-" if i == place[0] else "I-") + KINDS[kind]
    return tags


def name_inside(sentence, is_name, joiners, begin, end):
    head = next((i for i in range(begin, end + 1) if not begin <= sentence.heads[i] - 1 <= end), None)
    if head is None or not is_name[head]:
        return None
    is_title = lambda i: sentence.forms[i].lower() in TITLES
    first = last = head
    while first > begin and (is_name[first - 1] or sentence.forms[first - 1] == "-" and first - 2 >= begin
                             and is_name[first - 2]):
        first -= 1
    while last < end:
        step = last + 1
        while step < end and sentence.forms[step].lower() in joiners and step - last < 3 and not is_title(head):
            step += 1
        if not is_name[step] or is_title(step):
            break
        last = step
    while first <= last and (is_title(first) or not is_name[first]):
        first += 1
    return (first, last) if first <= last else None


def read_uner(path, sentences):
    """Copies of `sentences` (EWT dev) with Universal NER's names, set by their letters, as the words of the two differ
    here and there; a sentence whose text differs is left out."""
    by_text, tags, forms, text = {}, [], [], ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text ="):
            text = line.split("=", 1)[1].strip()
        elif not line:
            if forms:
                by_text.setdefault("".join(text.split()), []).append((forms, tags))
            tags, forms = [], []
        elif not line.startswith("#") and "-" not in line.split("\t")[0] and "." not in line.split("\t")[0]:
            columns = line.split("\t")
            forms.append(columns[1].replace(" ", ""))
            tags.append(columns[2] if columns[2][2:] in ("PER", "ORG", "LOC") else "O")
    out = []
    for sentence in sentences:
        found = by_text.get("".join(sentence.text.split()))
        if not found:
            continue
        forms, tags = found.pop(0) if len(found) > 1 else found[0]
        if "".join(forms) != "".join(sentence.forms):
            continue
        letters = [t if k == 0 or t[0] != "B" else "I" + t[1:] for f, t in zip(forms, tags) for k in range(len(f))]
        names, at = [], 0
        for form in sentence.forms:
            names.append(letters[at] if at < len(letters) else "O")
            at += len(form)
        out.append(Sentence(**{**sentence.__dict__, "names": bio(names)}))
    return out


def bio(tags):
    """The tags with every name begun by B."""
    out = []
    for i, tag in enumerate(tags):
        before = out[-1] if out else "O"
        out.append("B" + tag[1:] if tag.startswith("I-") and before[1:] != tag[1:] else tag)
    return out


def load(data, entities=whole_names):
    """{"train", "gum_dev", "ewt_dev", "uner"}: lists of sentences of the folder `data`; `entities` as of `read_conllu`."""
    train = read_conllu(os.path.join(data, "syntax/ewt/en_ewt-ud-train.conllu.gz"))
    gum_dev = []
    for path in sorted(glob.glob(os.path.join(data, "syntax/gum/dep/GUM_*.conllu.gz"))):
        name = os.path.basename(path).split(".")[0]
        if name.split("_")[1] in OPEN_GENRES:
            (gum_dev if name in HELD_OUT else train).extend(read_conllu(path, entities))
    ewt_dev = read_conllu(os.path.join(data, "syntax/ewt/en_ewt-ud-dev.conllu"))
    uner = read_uner(os.path.join(data, "entities/uner-ewt/en_ewt-ud-dev.iob2"), ewt_dev)
    return {"train": train, "gum_dev": gum_dev, "ewt_dev": ewt_dev, "uner": uner}


if __name__ == "__main__":
    import sys
    for part, sentences in load(sys.argv[1]).items():
        kinds = collections.Counter(t for s in sentences for t in s.names)
        print(part, len(sentences), "sentences", sum(len(s.forms) for s in sentences), "words", dict(kinds))
