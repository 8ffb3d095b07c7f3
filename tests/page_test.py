"""The page: well-formed, nothing loaded from elsewhere, every link leads somewhere, text from outside does no harm."""
import html.parser
import json
import re
import unittest

from program import REPORT, ROOT, ProgramTest, stemma

EXAMPLES = ROOT / "examples" / "reports"
VOID = {"meta", "br", "hr", "img", "input", "link", "wbr"}
# Elements that may not stand inside a <p> (HTML Living Standard: they end it).
BLOCK = {"p", "ul", "ol", "li", "dl", "dt", "dd", "div", "section", "article", "header", "footer", "nav", "figure", "details",
         "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "main"}


class Page(html.parser.HTMLParser):
    """Collects what the tests ask about; a fault in the nesting lands in `faults`."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links, self.tags = [], [], [], [], []
        self.headings, self.claims, self.loads, self.shown = [], [], [], []
        self.labelled = []
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if len(found) != len(attributes):
            self.faults.append(f"an attribute twice on {tag} at {self.getpos()}")
        self.tags.append((tag, found))
        if tag in BLOCK and "p" in self.open and "svg" not in self.open:
            self.faults.append(f"{tag} inside p at {self.getpos()}")
        if tag == "a" and "a" in self.open:
            self.faults.append(f"a link in a link at {self.getpos()}")
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found.get("href"))
        for name in ("aria-labelledby", "aria-describedby"):
            self.labelled += found.get(name, "").split()
        self.loads += [found[name] for name in ("src", "srcset", "data", "poster", "action") if name in found]
        if tag in ("link", "script", "iframe", "object", "embed", "img", "base", "form"):
            self.loads.append(tag)
        if any(name.startswith("on") for name in found):
            self.faults.append(f"a handler on {tag}")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "article" and "claim" in found.get("class", "").split():
            self.claims.append({"id": found["id"], "text": ""})
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}, open: {self.open[-4:]}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "style" in self.open:
            self.loads += re.findall(r"url\([^)#]*\)|@import[^;]*", data)
            return
        self.shown.append(data)
        if self.claims and "article" in self.open:
            self.claims[-1]["text"] += data


class PageTest(ProgramTest):
    def page(self, *args):
        process = stemma("account", *args, "--format", "html")
        self.assert_status(process, 0)
        text = process.stdout.decode()
        page = Page(text)
        self.check(text, page)
        return text, page

    def check(self, text, page):
        self.assertTrue(text.startswith("<!DOCTYPE html>"))
        self.assertEqual(page.faults, [])
        self.assertEqual(page.loads, [])
        self.assertEqual(len(set(page.ids)), len(page.ids), "ids are unique")
        for link in page.links:
            if link.startswith("#"):
                self.assertIn(link[1:], page.ids)
            else:
                self.assertRegex(link, r"(?i)^https?://")
        self.assertLessEqual(set(page.labelled), set(page.ids))
        self.assertEqual(page.headings[:1], [1])
        self.assertEqual(page.headings.count(1), 1)
        for before, after in zip(page.headings, page.headings[1:]):
            self.assertLessEqual(after, before + 1, "headings in order")
        names = {tag for tag, _ in page.tags}
        self.assertLessEqual({"main", "nav", "footer", "title"}, names)
        self.assertEqual(dict(page.tags[0][1]).get("lang"), "en")
        self.assertNotIn("{{", text)
        # Every picture speaks for itself.
        for tag, attributes in page.tags:
            if tag == "svg":
                self.assertTrue(attributes.get("aria-hidden") == "true" or
                                attributes.get("role") == "img" and "aria-labelledby" in attributes)

    def account(self, *args):
        return json.loads(stemma("account", *args, "--format", "json").stdout)

    def test_examples(self):
        _, page = self.page(EXAMPLES, "--one-story")
        account = self.account(EXAMPLES, "--one-story")
        self.assertTrue(page.claims)
        for claim in page.claims:
            self.assertRegex(claim["text"], r"\b\d+( to \d+)? origins?\b")
            self.assertRegex(claim["text"], r"\b\d+ outlets?\b")
        labels = {"denied": "Denied", "conflict": "In conflict", "update": "Updated", "agree": "Agreed", "single": "One report"}
        known = {c["id"]: c for c in account["claims"]}
        order = list(labels)
        ranks = []
        for claim in page.claims:
            there = known[claim["id"].split("-")[1]]
            self.assertIn(labels[there["relation"]], claim["text"])
            ranks.append(order.index(there["relation"]))
        self.assertEqual(ranks, sorted(ranks), "those in dispute come first")
        shown = " ".join("".join(page.shown).split())
        for sentence in account["digest"]:
            self.assertIn(" ".join(sentence["text"].split()), shown)
        for article in account["articles"]:
            self.assertIn(article["outlet"], shown)
            if article["url"]:
                self.assertIn(article["url"], page.links)

    def test_every_claim_is_shown_or_counted(self):
        _, page = self.page(EXAMPLES, "--one-story")
        account = self.account(EXAMPLES, "--one-story")
        if len(page.claims) < len(account["claims"]):
            self.assertIn(f"{len(account['claims']) - len(page.claims)} more; the JSON", "".join(page.shown))

    def test_several_stories_have_a_table_of_contents(self):
        storm = ("A storm felled 300 trees in the Dorn valley on Sunday, the forest service said.\n\n"
                 "Ranger Olga Pim said no hiker was hurt in the Dorn valley.\n")
        text, page = self.page(EXAMPLES, self.write("storm.txt", storm))
        accounts = self.account(EXAMPLES, self.folder / "storm.txt")
        self.assertTrue(isinstance(accounts, list) and len(accounts) > 1, "the storm is a story of its own")
        for number in range(1, len(accounts) + 1):
            self.assertIn(f"#s{number}", page.links)
            self.assertIn(f"s{number}", page.ids)

    def test_text_from_outside_does_no_harm(self):
        evil = "<script>alert(1)</script>"
        rows = [{"id": f"x{i}\"'>{evil}", "title": evil + "\u202e" + "long " * 2000, "outlet": f"Out{i} {evil} \u202egnp",
                 "url": url, "published": "2024-05-14", "authors": [evil],
                 "text": f"Mayor Ana {evil} Brandt said on Tuesday that {{{{bridge}}}} in Kellin would be closed & shut.\n\n"
                         f"Twelve people {evil} were injured when a lorry hit the bridge, \"police\" said \u202e back.\n"}
                for i, url in enumerate(("javascript:alert(1)", "https://a.example/?q=\"><script>", "data:text/html,x",
                                         "HTTPS://b.example/ü&amp"))]
        process = stemma("account", self.write("evil.jsonl", "\n".join(map(json.dumps, rows))), "--one-story", "--format", "html")
        self.assert_status(process, 0)
        text = process.stdout.decode()
        self.assertNotIn("<script", text.lower())
        self.assertNotIn("\u202e", text)
        self.assertNotIn("javascript:", re.sub(r"&[a-z]+;", "", text.lower()).replace("x0", ""))
        self.assertLess(len(text), 300_000)
        page = Page(text.replace("{{bridge}}", ""))
        self.check(text.replace("{{bridge}}", ""), page)

    def test_a_large_story_makes_a_bounded_page(self):
        rows = [json.dumps({"id": f"a{i}", "outlet": f"Outlet {i}", "published": f"2024-05-{i % 28 + 1:02}", "title": f"Fire {i}",
                            "text": f"A fire in Tolvik injured {i % 50 + 2} people on Monday, police said.\n\n"
                                    f"Owner Person{i} Name said house {i} in Tolvik was lost."}) for i in range(1500)]
        text, page = self.page(self.write("many.jsonl", "\n".join(rows)), "--one-story")
        self.assertLess(len(text), 8_000_000)
        self.assertIn("more; the JSON output holds all", text)

    def test_many_stories_make_a_bounded_page(self):
        words = ("flood", "fire", "vote", "strike", "trial", "merger", "quake", "match", "storm", "theft")
        rows = [json.dumps({"id": f"a{i}", "title": f"{words[i % 10]} in Town{i}", "published": "2024-05-01",
                            "text": f"The {words[i % 10]} number {i} in Town{i} ended on Monday, Mayor{i} Xu{i} said."})
                for i in range(400)]
        text, _ = self.page(self.write("many.jsonl", "\n".join(rows)))
        self.assertLess(len(text), 8_000_000)


if __name__ == "__main__":
    unittest.main()
