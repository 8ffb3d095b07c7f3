"""Holds the main job to what examples/README.md says that a correct account of the sample reports shows."""
import json
import re
import unittest

from program import ROOT, stemma

REPORTS = ROOT / "examples" / "reports"
DEBRIS = ("Share", "Sign up", "Leave a Reply", "Smoke over the Port Ellery docks", "Ferry timetable", "Council votes", "Read more",
          "Five things to know", "Drone footage", "Comments", "Subscribe", "All rights reserved", "Follow us")


class SampleReports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        process = stemma("account", REPORTS, "--format", "json")
        assert process.returncode == 0, process.stderr
        cls.account = json.loads(process.stdout)
        cls.text = {a["id"]: a["text"] for a in cls.account["articles"]}
        cls.outlet = {a["id"]: a["outlet"] for a in cls.account["articles"]}

    def words(self, place):
        return self.text[place["article"]][place["begin"]:place["end"]]

    def claims(self, *patterns, **wanted):
        """The claims of which each pattern is found in some evidence."""
        found = [c for c in self.account["claims"]
                 if all(any(re.search(p, self.words(e)) for e in c["evidence"]) for p in patterns)]
        return [c for c in found if all(c[key] == value for key, value in wanted.items())]

    def articles_of(self, claim):
        return {e["article"] for e in claim["evidence"]}

    def values_of(self, claim):
        return {e["value"] for e in claim["evidence"] if e["value"]}

    def test_all_reports_are_one_story(self):
        self.assertIsInstance(self.account, dict)
        self.assertEqual(len(self.account["articles"]), 9)
        self.assertEqual(self.account["skipped"], [])

    def test_one_origin_stands_behind_the_scoop(self):
        claims = self.claims(r"warned in November", r"citing two inspectors")
        self.assertTrue(claims)
        claim = max(claims, key=lambda c: len(c["evidence"]))
        self.assertGreaterEqual(len(self.articles_of(claim)), 4)
        unnamed = [o for o in claim["origins"] if o["kind"] == "unnamed"]
        self.assertEqual(len(unnamed), 1, claim["origins"])
        self.assertIn("inspectors", unnamed[0]["name"])
        self.assertEqual(claim["independent_origins"]["min"], 1)
        behind = {e["article"] for e in claim["evidence"] if e["origin"] == unnamed[0]["id"]}
        self.assertLessEqual({"03-harbour-ledger", "04-capital-morning", "06-daily-news-hub"}, behind)

    def test_the_scoop_is_denied(self):
        claims = self.claims(r"warned in November", r"den(ied|ies)", relation="denied")
        self.assertTrue(claims)
        deniers = [e for c in claims for e in c["evidence"] if e["stance"] == "denies"]
        self.assertTrue(any(e["chain"] and "Castellan" in e["chain"][-1]["name"] for e in deniers), deniers)

    def test_the_toll_rises(self):
        claims = [c for c in self.account["claims"] if {"9", "14"} <= self.values_of(c)]
        self.assertTrue(claims, "no claim holds both tolls")
        self.assertEqual({c["relation"] for c in claims}, {"update"})
        self.assertTrue(any("12" in v for v in self.values_of(claims[0])), self.values_of(claims[0]))

    def test_numbers_that_conflict(self):
        for values in ({"47", "52"}, {"31", "36"}):
            claims = [c for c in self.account["claims"] if values <= self.values_of(c)]
            self.assertTrue(claims, f"no claim holds {values}")
            self.assertEqual({c["relation"] for c in claims}, {"conflict"}, values)

    def test_one_minister_in_three_spellings(self):
        spellings = ("Aleksandr Vasilenko", "Oleksandr Vasylenko", "Alexander Vasilenko")
        holders = [{e["id"] for e in self.account["entities"] for m in e["mentions"] if self.words(m) == spelling}
                   for spelling in spellings]
        self.assertEqual(len(set.union(*holders)), 1, holders)
        self.assertTrue(all(holders))

    def test_the_courier_copies_the_agency(self):
        copies = [r for r in self.account["reuse"] if "a" in r and {r["a"]["article"], r["b"]["article"]} ==
                  {"01-norda-press", "02-ellery-courier"}]
        self.assertGreaterEqual(len(copies), 4)
        self.assertTrue(all(r["direction"] == "a>b" for r in copies), copies)
        courier = next(a for a in self.account["articles"] if a["id"] == "02-ellery-courier")
        self.assertEqual(courier["agency"], ["Norda Press"])
        for claim in self.account["claims"]:
            if self.articles_of(claim) <= {"01-norda-press", "02-ellery-courier"}:
                self.assertNotIn("The Ellery Courier", [o["name"] for o in claim["origins"]])

    def test_the_spun_copy_is_found(self):
        copies = [r for r in self.account["reuse"] if "a" in r and {r["a"]["article"], r["b"]["article"]} ==
                  {"03-harbour-ledger", "06-daily-news-hub"}]
        self.assertGreaterEqual(len(copies), 4)
        self.assertLessEqual({r["direction"] for r in copies}, {"a>b"})

    def test_the_unnamed_source(self):
        claims = self.claims(r"spark from a conveyor belt")
        self.assertTrue(claims)
        origin = claims[0]["origins"][0]
        self.assertEqual(origin["kind"], "unnamed")
        self.assertIn("person familiar with the investigation", origin["name"])

    def test_positions(self):
        positions = {(p["party"], p["stance"]) for p in self.account["positions"]}
        self.assertTrue(any("Fors" in party and stance == "demands" for party, stance in positions), positions)
        self.assertTrue(any("Vas" in party and stance == "rejects" for party, stance in positions), positions)

    def test_no_debris_in_claims_digest_and_timeline(self):
        places = [e for part in ("claims", "digest", "timeline") for x in self.account[part] for e in x["evidence"]]
        self.assertTrue(places)
        for place in places:
            for debris in DEBRIS:
                self.assertNotIn(debris, self.words(place))


if __name__ == "__main__":
    unittest.main()
