"""`stemma reuse`: an index that outlives a killed run and is added to, and inputs that mean harm."""
import random
import subprocess
import time
import unittest

from program import REPORT, STEMMA, ProgramTest, jsonl, stemma, stemma_and_peak, word

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

    def test_a_flood_of_one_text_is_bounded(self):
        """The first few copies are compared with each other; each of the others is a copy of one before it, and of no more."""
        text = " ".join(map(word, range(60)))
        count, compared = 100_000, 4
        rows = [{"id": f"copy {i}", "text": text, "outlet": f"outlet {i % 300}", "published": "2023-03-01"} for i in range(count)]
        process, peak = stemma_and_peak("reuse", self.write("flood.jsonl", jsonl(rows)), "--near-duplicates")
        self.assert_status(process, 0)
        self.assertLess(peak, 1 << 30)
        later = {line["articles"][1] for line in self.lines(process)}
        self.assertEqual(len(later), count - 1)
        # Twice: when half of them have left the window, others take the place of the first.
        self.assertLessEqual(len(self.lines(process)), count + 2 * compared * compared)

    def test_a_text_of_five_megabytes_beside_its_copy(self):
        rng = random.Random(9)
        giant = "\n".join("The " + " ".join(word(rng.randrange(1_000_000)) for _ in range(12)) + "." for _ in range(50_000))
        self.assertGreater(len(giant), 5_000_000)
        rows = [{"id": "giant", "text": giant}, {"id": "cut", "text": giant[:len(giant) // 3]}, {"id": "unlike", "text": REPORT}]
        process, peak = stemma_and_peak("reuse", self.write("giants.jsonl", jsonl(rows)))
        self.assert_status(process, 0)
        self.assertLess(peak, 1 << 30)
        near = [line for line in self.lines(process) if "containment" in line]
        self.assertEqual([line["articles"] for line in near], [["giant", "cut"]])
        self.assertGreater(near[0]["containment"][1], 0.9)


if __name__ == "__main__":
    unittest.main()
