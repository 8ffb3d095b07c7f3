"""`stemma stories`: a state that outlives a killed run, inputs in any order, and inputs that mean harm."""
import gzip
import json
import random
import subprocess
import time
import unittest

from program import STEMMA, ProgramTest, jsonl, stemma, stemma_and_peak, word

def made_up_news(days, events=30, seed=5):
    """Four reports of each of `events` events a day; reports of one event share two thirds of their words."""
    rng = random.Random(seed)
    rows = []
    for day in range(days):
        for event in range(events):
            first = 200 * (events * day + event)
            shared = [word(first + i) for i in range(40)]
            for report in range(4):
                own = [word(first + 50 + 30 * report + i) for i in range(20)]
                text = shared + own
                rng.shuffle(text)
                rows.append({"id": f"{day}-{event}-{report}", "title": " ".join(shared[:5]), "text": " ".join(text),
                             "outlet": f"outlet {report}",
                             "published": f"2023-{1 + day // 28:02}-{1 + day % 28:02}T{rng.randrange(24):02}:00:00Z"})
    return rows


class Stories(ProgramTest):
    def stories(self, *args):
        process = stemma("stories", *args)
        self.assert_status(process, 0)
        return process.stdout

    def groups(self, output):
        groups = {}
        for row in map(json.loads, output.splitlines()):
            groups.setdefault(row["story"], set()).add(row["id"])
        return {frozenset(members) for members in groups.values()}

    def test_reports_of_one_event_come_together(self):
        rows = made_up_news(10)
        groups = self.groups(self.stories(self.write("news.jsonl", jsonl(rows))))
        self.assertEqual(groups, {frozenset(f"{day}-{event}-{k}" for k in range(4)) for day in range(10) for event in range(30)})

    def test_order_within_a_day_and_threads_do_not_matter(self):
        rows = made_up_news(60)
        whole = self.stories(self.write("news.jsonl", jsonl(rows)), "--threads", "1")
        rng = random.Random(7)
        by_day = sorted(rows, key=lambda row: (row["published"][:10], rng.random()))
        shuffled = self.write("shuffled.jsonl.gz", gzip.compress(jsonl(by_day).encode()))
        self.assertEqual(self.stories(shuffled, "--threads", "3"), whole)

    def test_runs_in_pieces_give_what_one_run_gives(self):
        rows = made_up_news(160)  # more than wait to be put in order
        whole = self.stories(self.write("news.jsonl", jsonl(rows)))
        state = self.folder / "state"
        cuts = [0, 1, 7000, 7001, 16500, len(rows)]
        for begin, end in zip(cuts, cuts[1:]):
            part = self.stories(self.write(f"part-{begin}.jsonl", jsonl(rows[begin:end])), "--state", state)
        self.assertEqual(part, whole)

    def test_a_killed_run_goes_on(self):
        rows = made_up_news(160)
        news = self.write("news.jsonl", jsonl(rows))
        whole = self.stories(news)
        state = self.folder / "state"
        command = [STEMMA, "stories", news, "--state", state, "--save-every", "1500"]
        for moment in (0.05, 0.2, 0.4, 0.7, 1.1):
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moment)
            process.kill()
            process.wait()
        self.assertEqual(self.stories(*command[2:]), whole)
        self.assertEqual(self.stories(*command[2:]), whole)  # nothing new

    def test_a_file_that_grows_and_one_that_is_replaced(self):
        rows = made_up_news(6)
        whole = self.stories(self.write("whole.jsonl", jsonl(rows)))
        state, news = self.folder / "state", self.folder / "news.jsonl"
        self.write("news.jsonl", jsonl(rows[:300]))
        self.stories(news, "--state", state)
        self.write("news.jsonl", jsonl(rows[:500]))
        self.stories(news, "--state", state)
        self.write("news.jsonl", jsonl(rows[500:]))
        self.assertEqual(self.stories(news, "--state", state), whole)

    def test_a_damaged_state_is_named(self):
        state, news = self.folder / "state", self.write("news.jsonl", jsonl(made_up_news(3)))
        self.stories(news, "--state", state)
        saved = state / "stream.state"
        saved.write_bytes(saved.read_bytes()[:-1])
        process = stemma("stories", news, "--state", state)
        self.assert_status(process, 4)
        self.assert_says(process, saved, "damaged")

    def test_an_undated_article_has_the_day_of_its_address(self):
        rows = made_up_news(40)
        by_address = []
        for row in rows:
            row["published"] = row["published"][:10]
            undated = {key: value for key, value in row.items() if key != "published"}
            by_address.append(undated | {"url": f"https://{row['outlet'].replace(' ', '')}.example/{row['published'].replace('-', '/')}/{row['id']}"})
        whole = self.stories(self.write("dated.jsonl", jsonl(rows)), "--headers")
        self.assertEqual(self.stories(self.write("undated.jsonl", jsonl(by_address)), "--headers"), whole)
        rng = random.Random(7)
        by_day = sorted(by_address, key=lambda row: (row["url"].split("/")[3:6], rng.random()))
        self.assertEqual(self.stories(self.write("shuffled.jsonl", jsonl(by_day)), "--headers"), whole)

    def test_headers_say_what_a_story_is(self):
        rows = [{"id": "a", "title": "Ferry aground off Osk", "outlet": "Osk Herald", "published": "2023-03-01",
                 "text": "The ferry Marta ran aground off Osk with Captain Piet Halm aboard. The coast guard of Norway took off forty people."},
                {"id": "b", "title": "Forty taken off ferry at Osk", "outlet": "Lume Post", "published": "2023-03-02",
                 "text": "Forty people were taken off the ferry Marta, which had run aground off Osk. Captain Piet Halm thanked Norway."}]
        lines = [json.loads(line) for line in self.stories(self.write("n.jsonl", jsonl(rows)), "--headers").splitlines()]
        self.assertEqual([line.get("id") for line in lines], [None, "a", "b"])
        header = lines[0]
        self.assertEqual((header["story"], header["articles"], header["first"], header["last"]), ("a", 2, "2023-03-01", "2023-03-02"))
        self.assertIn(header["title"], [row["title"] for row in rows])
        self.assertEqual(sorted(header["outlets"]), ["Lume Post", "Osk Herald"])
        self.assertIn("Piet Halm", " ".join(header["names"]))

    def test_harmful_inputs_are_bounded(self):
        text = " ".join(map(word, range(60)))
        flood = [{"id": f"copy {i}", "text": text, "published": "2023-03-01"} for i in range(100_000)]
        common = [{"id": f"common {i}", "text": "everywhere alike " + " ".join(word(1000 + 40 * i + k) for k in range(30))}
                  for i in range(3000)]
        clocks = [{"id": f"clock {i}", "text": f"{word(i)} stood still", "published": f"{1950 + 7 * i % 70}-01-0{1 + i % 9}"}
                  for i in range(500)]
        odd = [{"id": "same", "text": "Once."}, {"id": "same", "text": "Twice."}, {"id": "no text", "text": ""},
               {"id": "five megabytes", "text": "rain on the harbour " * 250000}, {"id": "one word", "text": "x" * 5000000},
               {"id": "no date", "text": "Nothing is known.", "published": "soon"}]
        rows = flood + common + clocks + odd
        process, peak = stemma_and_peak("stories", self.write("harm.jsonl", jsonl(rows)))
        self.assertIn(process.returncode, (0, 1))
        self.assertLess(peak, 1 << 30)  # with the sanitizers, too
        story_of = {row["id"]: row["story"] for row in self.lines(process)}
        self.assertGreaterEqual(len(story_of), len(rows) - 1)
        self.assertEqual(len({story_of[row["id"]] for row in flood}), 1)
        self.assertEqual(len({story_of[row["id"]] for row in common}), len(common))


if __name__ == "__main__":
    unittest.main()
