#!/usr/bin/env python3
"""Makes copies of articles whose origin is known, runs `stemma reuse` over them and says what was found.

usage: made_copies.py ARTICLES.jsonl.gz STEMMA WORK-FOLDER [--copies N] [--seed S] [--keep]

Every copy is made from one article of the set, shuffled in among the rest of the set with another outlet and a later time, and cut, padded,
joined, re-ordered, spun (words changed for a synonym or for a word of like frequency and ending) or distorted (a number, name, date or negation
changed) to a degree. Told are, by kind and degree: copies whose pair of articles was found at all (as near-duplicates, or by a passage), those
found as near-duplicates, the share of their copied sentences found as passages of that pair, and for distortions the share of changed sentences that are
reported as distorted. False pairs are counted on articles that share nothing: texts of which each sentence comes from another article, all from one
half of the set, so that no two made texts have a sentence in common.
"""
import argparse
import collections
import gzip
import json
import random
import re
import subprocess
import pathlib

SENTENCE = re.compile(r"[^.!?\n]+[.!?]+[\"”']?\s+|[^.!?\n]+\n+|[^.!?\n]+$")
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.]*\d|\d")
# Common English words with what a rewriting program puts for them.
SYNONYMS = dict(pair.split(":") for pair in """
said:stated told:informed says:states big:large large:huge small:tiny new:fresh old:aged people:individuals many:numerous several:various
also:additionally but:however because:since about:approximately after:following before:prior while:whilst help:assist helped:assisted
show:demonstrate showed:demonstrated shows:demonstrates start:begin started:commenced began:commenced end:conclude ended:concluded
buy:purchase bought:purchased use:utilize used:utilized using:utilizing need:require needs:requires want:desire wants:desires wanted:desired
ask:request asked:requested called:named get:obtain got:obtained give:provide gave:provided given:provided make:create made:created
making:creating think:believe thinks:believes thought:believed country:nation countries:nations city:metropolis money:cash job:position jobs:positions
work:labor worked:labored children:kids man:gentleman woman:lady house:residence home:residence car:vehicle police:officers doctor:physician
attack:assault attacks:assaults killed:slain died:perished death:demise fight:battle war:conflict law:legislation rule:regulation rules:regulations
plan:scheme plans:schemes idea:notion problem:difficulty problems:difficulties issue:matter issues:matters question:query questions:queries
answer:reply important:significant major:primary recent:latest recently:lately quickly:rapidly often:frequently never:under_no_circumstances
always:constantly very:extremely likely:probable good:great bad:poor great:superb top:leading leader:chief leaders:chiefs chief:head
group:team groups:teams member:participant members:participants part:portion year:12_months years:decades day:time week:seven_days
month:30_days next:subsequent last:final first:initial second:2nd support:backing supported:backed supporters:backers oppose:resist
opposed:resisted win:triumph won:triumphed lost:misplaced lose:forfeit vote:ballot voters:electorate election:polls campaign:marketing_campaign
candidate:contender candidates:contenders speech:address speak:talk spoke:talked announced:declared announce:declare announcement:declaration
decision:choice decided:determined choose:pick chose:picked report:account reports:accounts reported:recounted including:together_with
across:throughout around:round near:close_to against:towards without:with_out another:one_other other:different more:extra most:maximum less:much_less
few:couple_of much:a_lot some:a_few such:comparable still:nonetheless yet:but already:by_now now:at_present today:these_days
government:authorities federal:national public:civic private:personal company:firm companies:corporations business:enterprise economy:financial_system
tax:levy taxes:levies cost:price costs:prices pay:compensate paid:compensated spend:expend spending:expenditure increase:boost increased:boosted
reduce:cut reduced:cut rise:climb rose:climbed fell:dropped fall:drop change:shift changes:shifts changed:shifted keep:maintain kept:maintained
hold:grasp held:grasped bring:carry brought:carried take:grab took:grabbed taken:grabbed leave:depart left:departed come:arrive came:arrived
go:proceed went:proceeded going:proceeding see:observe saw:observed seen:observed look:glance looked:glanced find:discover found:discovered
believe:suppose believes:supposes know:recognize known:recognized knew:recognized understand:comprehend trying:attempting try:attempt tried:attempted
allow:permit allowed:permitted allows:permits stop:halt stopped:halted continue:proceed continued:proceeded remain:stay remains:stays remained:stayed
become:turn_into became:turned_into seem:appear seems:appears seemed:appeared hard:tough difficult:arduous easy:simple strong:robust weak:feeble
high:elevated low:meager long:prolonged short:brief whole:entire full:complete clear:evident certain:sure real:actual true:genuine false:untrue
wrong:incorrect right:proper different:distinct similar:comparable same:identical possible:feasible able:capable ready:prepared
""".split())
NUMBER_WORDS = "two three four five six seven eight nine ten twelve twenty".split()
NEGATED = {"is": "is not", "was": "was not", "are": "are not", "were": "were not", "will": "will not", "has": "has not", "had": "had not",
           "would": "would not", "could": "could not", "can": "cannot"}
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def sentences(text):
    return [s for s in SENTENCE.findall(text) if s.strip()]


def is_long(sentence):
    return len(WORD.findall(sentence)) >= 10


class Maker:
    def __init__(self, articles, seed):
        self.random = random.Random(seed)
        self.articles = articles
        counts = collections.Counter(w for a in articles for w in WORD.findall(a["text"]) if w.islower())
        # Words of like frequency and ending take each other's place, as a blind rewriting program would put them.
        self.like = collections.defaultdict(list)
        for word, count in counts.items():
            if 5 <= count and len(word) > 4:
                self.like[word[-2:], count.bit_length()].append(word)
        self.counts = counts
        self.names = sorted({w for a in articles[:400] for s in sentences(a["text"]) for w in WORD.findall(s)[1:] if w[0].isupper() and len(w) > 4
                             and w.lower() not in counts and w not in MONTHS and w not in DAYS})

    def spin(self, sentence, degree):
        """Changes the share `degree` of the words that may be changed: names, numbers and quotations stay."""
        out, quoted, last = [], False, 0
        for match in WORD.finditer(sentence):
            between = sentence[last:match.start()]
            quoted = "“" in between or (quoted and "”" not in between) if "“" in sentence else quoted ^ (between.count('"') % 2 == 1)
            out.append(between)
            word, last = match.group(), match.end()
            if not quoted and self.random.random() < degree:
                if word in SYNONYMS:
                    word = SYNONYMS[word].replace("_", " ")
                elif word.islower() and len(word) > 4:
                    word = self.random.choice(self.like.get((word[-2:], self.counts[word].bit_length())) or [word])
            out.append(word)
        return "".join(out) + sentence[last:]

    def distort(self, sentence, what):
        """The sentence with one thing changed, or None where it has no such thing."""
        words = list(WORD.finditer(sentence))
        def put(match, new):
            return sentence[:match.start()] + new + sentence[match.end():]
        if what == "number":
            found = [m for m in words if m.group()[0].isdigit() and len(m.group()) < 4 or m.group() in NUMBER_WORDS]
            new = lambda w: str(int(re.sub(r"\D", "", w)) + self.random.randint(1, 9)) if w[0].isdigit() else self.random.choice([x for x in NUMBER_WORDS if x != w])
        elif what == "date":
            found = [m for m in words if m.group() in MONTHS + DAYS or re.fullmatch(r"(19|20)\d\d", m.group())]
            new = lambda w: (self.random.choice([x for x in (MONTHS if w in MONTHS else DAYS) if x != w]) if w.isalpha() else str(int(w) + self.random.choice((-2, -1, 1))))
        elif what == "name":
            found = [m for m in words[1:] if m.group() in self.name_set]
            new = lambda w: self.random.choice([x for x in self.names if x != w])
        else:
            found = [m for m in words[1:] if m.group() in NEGATED and not sentence[m.end():].startswith(" not")]
            new = NEGATED.get
        if not found:
            return None
        match = self.random.choice(found)
        return put(match, new(match.group()))

    def copy(self, model, kind, degree):
        """(text, copied sentences of the model, those of them that were distorted)."""
        own = sentences(model["text"])

        if kind == "cut":
            kept = own[:max(3, int(len(own) * degree))]
            return "".join(kept), kept, []
        if kind == "pad":
            kept = own[:max(3, int(len(own) / 3))]
            extra = self.padding(int(len(kept) * degree))
            at = len(extra) // 2
            return "".join(extra[:at] + kept + extra[at:]), kept, []
        if kind == "join":
            at = self.random.randrange(0, max(1, len(own) - 4))
            kept = own[at:at + int(degree)]
            extra = self.padding(30)
            return "".join(extra[:10] + kept + extra[10:]), kept, []
        if kind == "re-order":
            blocks = [own[i:i + int(degree)] for i in range(0, len(own), int(degree))]
            self.random.shuffle(blocks)
            return " ".join(s.strip() for b in blocks for s in b), own, []
        if kind == "spin":
            return "".join(self.spin(s, degree) for s in own), own, []
        changed, out = [], []
        for sentence in own:
            new = self.distort(sentence, kind) if len(changed) < degree and is_long(sentence) and self.random.random() < .5 else None
            if new:
                changed.append(sentence)
            out.append(new or sentence)
        return "".join(out), own, changed

    def padding(self, n):
        out = []
        while len(out) < n:
            out += self.random.sample(sentences(self.random.choice(self.articles)["text"]), 1)
        return [s.rstrip() + " " for s in out]


KINDS = [("cut", .7), ("cut", .4), ("cut", .2), ("pad", 1), ("pad", 2), ("pad", 4), ("join", 6), ("join", 3), ("join", 1), ("re-order", 4), ("re-order", 1),
         ("spin", .2), ("spin", .4), ("spin", .6), ("spin", .8), ("number", 2), ("name", 2), ("date", 2), ("negation", 2)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles"), parser.add_argument("stemma"), parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--copies", type=int, default=100, help="of each kind and degree")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unrelated", type=int, default=10_000, help="made texts that share nothing")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    articles = [json.loads(line) for line in gzip.open(args.articles, "rt", encoding="utf-8")]
    articles = [a for a in articles if len(sentences(a["text"])) >= 12]
    half = len(articles) // 2
    maker = Maker(articles[half:], args.seed)  # padding comes from articles that are not in the input
    maker.name_set = set(maker.names)
    models = maker.random.sample(articles[:half], min(half, args.copies * len(KINDS)))
    made = []
    for i, model in enumerate(models):
        kind, degree = KINDS[i % len(KINDS)]
        text, kept, changed = maker.copy(model, kind, degree)
        if kind in ("number", "name", "date", "negation") and not changed:
            continue
        made.append((model, (kind, degree), kept, changed,
                     {"id": f"made{i}", "title": "", "text": text, "outlet": f"Copyist {i % 40}", "published": "2019-01-01T00:00:00Z"}))
    show(made, run(args, articles[:half] + [m[4] for m in made], "made"), {a["id"]: a for a in articles[:half]})
    false_pairs(args, articles, maker.random)


def run(args, articles, name):
    given, out = args.work / f"{name}.jsonl", args.work / f"{name}.out.jsonl"
    with given.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps({k: article.get(k) for k in ("id", "title", "text", "outlet", "published")}, ensure_ascii=False) + "\n")
    subprocess.run([args.stemma, "reuse", given, "-o", out], check=True)
    return [json.loads(line) for line in out.open(encoding="utf-8")]


def show(made, rows, models):
    near, passages = set(), collections.defaultdict(list)
    for row in rows:
        if "articles" in row:
            near.add(tuple(row["articles"]))
        elif row["b"]["article"].startswith("made"):
            passages[row["a"]["article"], row["b"]["article"]].append(row)
    table = collections.defaultdict(collections.Counter)
    for model, kind, kept, changed, article in made:
        n, pair = table[kind], (model["id"], article["id"])
        n["copies"] += 1
        n["near"] += pair in near
        n["found"] += pair in near or bool(passages[pair])
        spans = [(p["a"]["begin"], p["a"]["end"], p) for p in passages[pair] if p["kind"] != "shared-quote"]
        text, at = models[model["id"]]["text"], 0
        for sentence in kept:
            begin = text.find(sentence.strip(), at)
            if begin < 0 or not is_long(sentence):
                continue
            end = begin + len(sentence.strip())
            at = end
            over = [p for b, e, p in spans if min(e, end) - max(b, begin) > .5 * (end - begin)]
            n["sentences"] += 1
            n["sentences found"] += bool(over)
            n["paraphrase"] += any(p["kind"] == "paraphrase" for p in over)
            n["distorted"] += sentence in changed
            n["marked"] += sentence in changed and any(p.get("distorted") for p in over)
            n["marked wrongly"] += sentence not in changed and any(p.get("distorted") for p in over)
    print(f"{'kind':<10} {'degree':>6} {'copies':>7} {'pair found':>11} {'near-dup.':>10} {'sentences':>10} {'paraphrase':>11} {'marked distorted':>17} {'wrongly':>8}")
    share = lambda a, b: f"{a / b:.3f}" if b else ""
    for kind in KINDS:
        n = table[kind]
        print(f"{kind[0]:<10} {kind[1]:>6} {n['copies']:>7} {share(n['found'], n['copies']):>11} {share(n['near'], n['copies']):>10} "
              f"{share(n['sentences found'], n['sentences']):>10} {share(n['paraphrase'], n['sentences']):>11} "
              f"{share(n['marked'], n['distorted']):>17} {n['marked wrongly']:>8}")


def false_pairs(args, articles, rand):
    """Each sentence stands in one made text only, and none has a row of seven words in common with another: the set itself is full of copies."""
    seen, pool = set(), []
    for article in articles:
        for sentence in sentences(article["text"]):
            words = WORD.findall(sentence.lower())
            grams = {" ".join(words[i:i + 7]) for i in range(max(1, len(words) - 6))}
            if is_long(sentence) and not grams & seen and not any(mark in sentence for mark in '"“”'):
                pool.append(sentence.strip())
            seen |= grams
    rand.shuffle(pool)
    size = 14
    count = min(args.unrelated, len(pool) // size)
    texts = [{"id": f"u{i}", "text": " ".join(pool[i * size:(i + 1) * size]), "outlet": f"Outlet {i % 97}", "published": "2018-01-01"} for i in range(count)]
    rows = run(args, texts, "unrelated")
    near = [r for r in rows if "articles" in r]
    pairs = {(r["a"]["article"], r["b"]["article"]) for r in rows if "a" in r}
    print(f"\nunrelated: {count} texts of {size} sentences, none in two of them: {len(near)} false near-duplicates, {len(pairs)} pairs with a passage")


if __name__ == "__main__":
    main()
