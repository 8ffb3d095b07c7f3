"""Every verb's output is valid by its schema in docs/formats; places lie in the texts and ids lead somewhere."""
import itertools
import json
import re
import unittest

import jsonschema

from program import REPORT, ROOT, ProgramTest, stemma

EXAMPLES = ROOT / "examples" / "reports"
OTHER = ("Governor Ana Brandt denied on Wednesday that the bridge in Kellin — the Ålund Bridge — had been closed.\n\n"
         "Thirteen people were injured when a lorry hit the bridge in Kellin on Monday, the fire service said.\n")
# The PROV-JSON relations that stemma writes, with the attributes that the standard requires of each.
PROV_RELATIONS = {"wasGeneratedBy": ("prov:entity",), "used": ("prov:activity",),
                  "wasDerivedFrom": ("prov:generatedEntity", "prov:usedEntity"),
                  "wasAttributedTo": ("prov:entity", "prov:agent"), "wasAssociatedWith": ("prov:activity",),
                  "wasInfluencedBy": ("prov:influencee", "prov:influencer")}
PROV_OBJECTS = {"prov:entity": "entity", "prov:generatedEntity": "entity", "prov:usedEntity": "entity",
                "prov:activity": "activity", "prov:agent": "agent", "prov:influencee": "entity",
                "prov:influencer": "entity"}
# Lexical forms of the typed literals that stemma writes.
PROV_LITERALS = {"xsd:integer": r"-?\d+", "xsd:date": r"-?\d{4,}-\d\d-\d\d", "xsd:anyURI": r"\S+",
                 "xsd:dateTime": r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)",
                 "prov:QUALIFIED_NAME": r"[A-Za-z_][\w.-]*:[^\s:]+"}


def validator(name):
    schema = json.loads((ROOT / "docs" / "formats" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def places(value):
    """Every object with article, begin and end in `value`."""
    if isinstance(value, dict):
        if {"article", "begin", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from places(item)


class Formats(ProgramTest):
    def inputs(self):
        """Inputs as they come: the examples; two short reports of which one is not ASCII; one without anything known."""
        two = [self.write("two/a.txt", REPORT), self.write("two/b.txt", OTHER)]
        bare = self.write("bare.jsonl", json.dumps({"text": "Nothing.\n\n“Émile” said “no”.", "desk": {"k": [1]}}))
        return ((EXAMPLES,), two, (bare,), (EXAMPLES, *two, bare))

    def each_line(self, verb, schema, *more):
        check = validator(schema)
        for inputs in self.inputs():
            process = stemma(verb, *inputs, *more)
            self.assert_status(process, 0)
            rows = self.lines(process)
            for row in rows:
                check.validate(row)
            yield inputs, rows

    def assert_place(self, text, begin, end):
        self.assertLess(begin, end)
        self.assertLessEqual(end, len(text))
        self.assertEqual(text[begin:end], text[begin:end].strip())

    def test_read(self):
        for inputs, rows in self.each_line("read", "articles"):
            self.assertEqual(len({row["id"] for row in rows}), len(rows))
            for row in rows:
                last = 0
                for block in row["blocks"]:
                    if "text" in block:  # a caption beside the text: its own words, and no stretch of it
                        self.assertEqual((block["kind"], block["begin"]), ("caption", block["end"]))
                        self.assertLessEqual(block["end"], len(row["text"]))
                    else:
                        self.assert_place(row["text"], block["begin"], block["end"])
                    self.assertFalse(row["text"][last:block["begin"]].strip(), "text between blocks")
                    last = block["end"]
                self.assertFalse(row["text"][last:].strip(), "text after the last block")

    def test_read_passes_unknown_fields_through(self):
        rows = self.lines(stemma("read", self.write("x.jsonl", json.dumps({"id": "x", "text": REPORT, "desk": {"k": [1]}}))))
        self.assertEqual(rows[0]["desk"], {"k": [1]})

    def test_what_read_writes_can_be_read(self):
        first = stemma("read", EXAMPLES).stdout
        again = stemma("read", self.write("again.jsonl", first)).stdout
        for one, two in itertools.zip_longest(first.splitlines(), again.splitlines()):
            one, two = json.loads(one), json.loads(two)
            for field in ("id", "text", "title", "outlet", "url", "published"):
                self.assertEqual(one[field], two[field])

    def test_stories(self):
        for inputs, rows in self.each_line("stories", "stories"):
            ids = [row["id"] for row in rows]
            self.assertEqual(len(set(ids)), len(ids))
            for row in rows:
                self.assertIn(row["story"], ids)
        for inputs, rows in self.each_line("stories", "stories", "--headers"):
            stories = {row["story"] for row in rows if "id" in row}
            self.assertEqual([row["story"] for row in rows if "title" in row], sorted(stories, key=[row["story"] for row in rows].index))

    def test_reuse(self):
        for inputs, rows in self.each_line("reuse", "reuse"):
            texts = {row["id"]: row["text"] for row in self.lines(stemma("read", *inputs))}
            for place in places(rows):
                self.assert_place(texts[place["article"]], place["begin"], place["end"])
            for row in rows:
                ends = [row["a"]["article"], row["b"]["article"]] if "a" in row else row["articles"]
                self.assertNotEqual(*ends)
                self.assertLessEqual(set(ends), texts.keys())

    def test_annotate(self):
        for inputs, rows in self.each_line("annotate", "annotations"):
            texts = {row["id"]: row["text"] for row in self.lines(stemma("read", *inputs))}
            for row in rows:
                self.assertEqual(row["text"], texts[row["id"]])
                self.check_annotation(row)

    def check_annotation(self, row):
        text, entities = row["text"], {e["id"] for e in row["entities"]}
        self.assertEqual(len(entities), len(row["entities"]))
        pairs = row["sentences"] + [m for e in row["entities"] for m in e["mentions"]]
        pairs += [c for s in row["statements"] for c in s["content"]] + [s["cue"] for s in row["statements"] if s["cue"]]
        spans = row["times"] + row["quantities"] + [r for e in row["entities"] for r in e["references"]]
        spans += [s["source"] for s in row["statements"] if s["source"]]
        for begin, end in pairs + [(s["begin"], s["end"]) for s in spans]:
            self.assert_place(text, begin, end)
        for (_, end), (begin, _) in zip(row["sentences"], row["sentences"][1:]):
            self.assertLessEqual(end, begin)
        for i, statement in enumerate(row["statements"]):
            if statement["source"] and statement["source"]["entity"]:
                self.assertIn(statement["source"]["entity"], entities)
            if statement["within"] is not None:
                self.assertLess(statement["within"], i)

    def accounts(self, format):
        for inputs in self.inputs():
            for more in ((), ("--one-story",)):
                process = stemma("account", *inputs, *more, "--format", format)
                self.assert_status(process, 0)
                output = json.loads(process.stdout)
                yield output, output if isinstance(output, list) else [output]

    def test_account(self):
        check = validator("account")
        for output, accounts in self.accounts("json"):
            check.validate(output)
            for account in accounts:
                self.check_account(account)

    def check_account(self, account):
        texts = {a["id"]: a["text"] for a in account["articles"]}
        words = lambda place: texts[place["article"]][place["begin"]:place["end"]]
        for place in places(account):
            self.assert_place(texts[place["article"]], place["begin"], place["end"])
        self.assertIn(account["story"]["id"], texts)
        claims = {c["id"] for c in account["claims"]}
        self.assertEqual(len(claims), len(account["claims"]))
        entities = {e["id"] for e in account["entities"]}
        self.assertEqual(len(entities), len(account["entities"]))
        for claim in account["claims"]:
            self.check_claim(claim, texts, words, entities)
        self.assertEqual([c["weight"] for c in account["claims"]],
                         sorted((c["weight"] for c in account["claims"]), reverse=True))
        for sentence in account["digest"]:
            self.assertLessEqual(set(sentence["claims"]), claims)
            self.assertEqual(words(sentence["evidence"][0]), sentence["text"])
        for position in account["positions"]:
            if position["entity"]:
                self.assertIn(position["entity"], entities)
        self.assertEqual([t["date"] for t in account["timeline"]], sorted(t["date"] for t in account["timeline"]))

    def check_claim(self, claim, texts, words, entities):
        self.assertEqual(words(claim["text_at"]), claim["text"])
        origins = {o["id"]: o for o in claim["origins"]}
        self.assertEqual(len(origins), len(claim["origins"]))
        count = claim["independent_origins"]
        self.assertLessEqual(count["min"], count["max"])
        asserting = {e["origin"] for e in claim["evidence"] if e["stance"] != "denies"}
        self.assertLessEqual(count["max"], max(1, len(asserting)))
        if asserting:
            self.assertGreaterEqual(count["min"], 1)
            self.assertTrue(count["why"])
        for evidence in claim["evidence"]:
            self.assertIn(evidence["origin"], origins)
            for place in [evidence["value_at"], *(link["said_at"] for link in evidence["chain"])]:
                if place:
                    self.assert_place(texts[evidence["article"]], *place)
            for link in evidence["chain"]:
                if link["entity"]:
                    self.assertIn(link["entity"], entities)
        self.assertTrue(all(any(e["origin"] == o for e in claim["evidence"]) for o in origins))
        outlets = {e["article"] for e in claim["evidence"]}
        if len(outlets) > 1:
            self.assertNotEqual(claim["relation"], "single")

    def test_examples_have_claims(self):
        """The checks above say nothing of an empty account."""
        account = json.loads(stemma("account", EXAMPLES, "--format", "json", "--one-story").stdout)
        for part in ("claims", "reuse", "entities", "positions", "timeline", "digest"):
            self.assertTrue(account[part], part)

    def test_prov(self):
        for _, documents in self.accounts("prov"):
            for document in documents:
                self.check_prov(document)

    def check_prov(self, document):
        self.assertLessEqual(document.keys(), {"prefix", "entity", "activity", "agent", *PROV_RELATIONS})
        for prefix, uri in document["prefix"].items():
            self.assertRegex(prefix, r"^[A-Za-z_][\w.-]*$")
            self.assertRegex(uri, r"^[a-z][a-z0-9+.-]*:\S+$")
        for kind in ("entity", "activity", "agent"):
            for name, attributes in document.get(kind, {}).items():
                self.check_name(document, name)
                self.check_attributes(document, attributes)
        for relation, required in PROV_RELATIONS.items():
            for name, attributes in document.get(relation, {}).items():
                self.assertRegex(name, r"^_:[A-Za-z][\w-]*$")
                self.assertLessEqual(set(required), attributes.keys())
                for key in PROV_OBJECTS.keys() & attributes.keys():
                    self.assertIn(attributes[key], document[PROV_OBJECTS[key]])
                self.check_attributes(document, {k: v for k, v in attributes.items() if k not in PROV_OBJECTS})

    def check_name(self, document, name):
        prefix, _, local = name.partition(":")
        self.assertIn(prefix, document["prefix"])
        self.assertRegex(local, r"^[\w.-]+$")

    def check_attributes(self, document, attributes):
        for key, value in attributes.items():
            self.check_name(document, key)
            if isinstance(value, str):
                continue
            self.assertEqual(value.keys(), {"$", "type"})
            self.assertRegex(value["$"], "^(" + PROV_LITERALS[value["type"]] + ")$")
            self.check_name(document, value["type"])
            if value["type"] == "prov:QUALIFIED_NAME":
                self.check_name(document, value["$"])

    def test_prov_agrees_with_the_account(self):
        account = json.loads(stemma("account", EXAMPLES, "--format", "json", "--one-story").stdout)
        prov = json.loads(stemma("account", EXAMPLES, "--format", "prov", "--one-story").stdout)
        sources = [r for r in prov["wasDerivedFrom"].values()
                   if r.get("prov:type", {}).get("$") == "prov:PrimarySource"]
        for claim in account["claims"]:
            asserting = {e["origin"] for e in claim["evidence"] if e["stance"] != "denies"}
            named = {r["prov:usedEntity"] for r in sources if r["prov:generatedEntity"] == "story:" + claim["id"]}
            self.assertEqual({"story:" + origin for origin in asserting}, named)
        for article in account["articles"]:
            self.assertTrue(any(e.get("dct:identifier") == article["id"] for e in prov["entity"].values()))

    def test_schemas_catch_mistakes(self):
        account = json.loads(stemma("account", EXAMPLES, "--format", "json", "--one-story").stdout)
        check = validator("account")
        self.assertTrue(check.is_valid(account))
        for path, wrong in ((("claims", 0, "relation"), "maybe"), (("claims", 0, "id"), "1"), (("articles", 0, "text"), None),
                            (("claims", 0, "evidence"), []), (("claims", 0, "evidence", 0, "begin"), -1),
                            (("reuse", 0, "similarity"), 2), (("story", "headline"), "x"), (("digest", 0, "claims"), [0])):
            broken = json.loads(json.dumps(account))
            *way, last = path
            target = broken
            for step in way:
                target = target[step]
            target[last] = wrong
            self.assertFalse(check.is_valid(broken), path)


if __name__ == "__main__":
    unittest.main()
