"""Input of unusual size: one long article, one long line, many articles."""
import unittest

from program import REPORT, ProgramTest, article, stemma


class LargeInput(ProgramTest):
    def test_long_article(self):
        sentences = [f"Minister Anna Kolb said on Tuesday that {i} houses in district {i % 97} had no water." for i in
                     range(60000)]
        paragraphs = ["  ".join(sentences[i:i + 5]) for i in range(0, len(sentences), 5)]
        path = self.write("long.txt", "\n\n".join(paragraphs))
        self.assertGreater(path.stat().st_size, 4_500_000)
        for verb in ("read", "annotate", "account", "reuse", "stories"):
            with self.subTest(verb=verb):
                process = stemma(verb, path, self.write("good.txt", REPORT), *(["--format", "json"] if verb == "account" else []))
                self.assert_status(process, 0)

    def test_one_line_of_five_megabytes(self):
        process = stemma("account", self.write("line.txt", "bridge " * 750_000), "--format", "json")
        self.assert_status(process, 0)

    def test_ten_thousand_articles(self):
        places = ("Kellin", "Ostby", "Marra", "Tolvik", "Hedre", "Anselm", "Pirin", "Quorn")
        rows = [article(i, f"A fire in {places[i % 8]} street {i // 8} injured {i % 90 + 2} people on Monday, police said.\n\n"
                        f"Owner Person{i} Name{i % 1000} said the house number {i} was lost.", published=f"2024-05-{i % 28 + 1:02}")
                for i in range(10_000)]
        path = self.write("many.jsonl", "\n".join(rows))
        for verb in ("read", "stories", "reuse"):
            with self.subTest(verb=verb):
                self.assert_status(stemma(verb, path), 0)
        # The deep stages take far longer: a part of them shows what there is to see.
        path = self.write("some.jsonl", "\n".join(rows[:1500]))
        self.assert_status(stemma("account", path, "--format", "json", "-o", self.folder / "out.json"), 0)


if __name__ == "__main__":
    unittest.main()
