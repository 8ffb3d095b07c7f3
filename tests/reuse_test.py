"""`stemma reuse`: an index that outlives a killed run and is added to, and inputs that mean harm."""
import random
import subprocess
import time
import unittest

from program import STEMMA, ProgramTest, jsonl, stemma

CONSONANTS = "bcdfghjklmnpqrstvwxz"


def word(number):
    """A word that nobody uses, another for each number."""
    letters = "zq"
    while number:
        letters += CONSONANTS[number % 20]
        number //= 20
    return letters + "ak"


def made_up_news(count, seed=3):
    """Articles of five sentences; every third one has three of them from an article before."""
    rng = random.Random(seed)
    rows = []
    for i in range(count):
        sentences = ["The " + " ".join(word(rng.randrange(30_000)) for _ in range(12)) + "." for _ in range(5)]
        if i % 3 == 2:
            sentences[1:4] = rng.choice(rows[-50:])["text"].split("\n")[1:4]
        rows.append({"id": f"a{i}", "title": "", "text": "\n".join(sentences), "outlet": f"outlet {i % 7}",
                     "published": f"2023-05-{1 + i * 28 // count:02}"})
    return rows


class Reuse(ProgramTest):
    def reuse(self, *args):
        process = stemma("reuse", *args)
        self.assert_status(process, 0)
        return process.stdout

    def test_an_index_gives_what_one_run_gives(self):
        rows = made_up_news(2048)
        whole = self.reuse(self.write("whole.jsonl", jsonl(rows)))
        self.assertGreater(len(whole.splitlines()), 500)
        index = self.folder / "index"
        parts = [self.reuse(self.write(f"part{i}.jsonl", jsonl(rows[i:i + 1024])), "--index", index) for i in (0, 1024)]
        self.assertEqual(b"".join(parts), whole)
        again = self.reuse(self.write("part1024.jsonl", jsonl(rows[1024:])), "--index", index)
        self.assertEqual(again, parts[1], "given again, the same is told and nothing is added")

    def test_a_killed_run_loses_nothing(self):
        given = self.write("news.jsonl", jsonl(made_up_news(6000)))
        whole = self.reuse(given)
        index = self.folder / "index"
        for pause in (0.05, 0.1, 0.2, 0.3):
            run = subprocess.Popen([STEMMA, "reuse", str(given), "--index", str(index)], stdout=subprocess.DEVNULL)
            time.sleep(pause)
            run.kill()
            run.wait()
        self.assertEqual(self.reuse(given, "--index", index), whole)

    def test_a_torn_end_is_cut_off(self):
        rows = made_up_news(1024)
        index = self.folder / "index"
        given = self.write("news.jsonl", jsonl(rows))
        whole = self.reuse(given, "--index", index)
        log = index / "articles.log"
        whole_log = log.read_bytes()
        for cut in (3, 10, len(whole_log) // 3):
            log.write_bytes(whole_log[:-cut])
            self.assertEqual(self.reuse(given, "--index", index), whole)
            self.assertEqual(log.read_bytes(), whole_log)

    def test_what_is_no_index_is_left_alone(self):
        index = self.folder / "index"
        index.mkdir()
        (index / "articles.log").write_text("my notes\n" * 10)
        process = stemma("reuse", self.write("news.jsonl", jsonl(made_up_news(3))), "--index", index)
        self.assert_status(process, 2)
        self.assertIn(b"no index", process.stderr)
        self.assertEqual((index / "articles.log").read_text(), "my notes\n" * 10)

    def test_harmful_input_is_taken(self):
        rows = made_up_news(30)
        rows += [dict(rows[0], id="a1"), dict(rows[0], published="9999-99-99"), dict(rows[0], published=""), {"id": "none", "text": ""},
                 dict(rows[0], id="past", published="1970-01-01"), dict(rows[0], id="giant", text=" ".join(rows[5]["text"] for _ in range(5000)))]
        process = stemma("reuse", self.write("news.jsonl", jsonl(rows)))
        self.assertIn(process.returncode, (0, 1))
        self.assertTrue(any(b'"past"' in line for line in process.stdout.splitlines()))


if __name__ == "__main__":
    unittest.main()
