"""stemma read as a batch: streamed, limited, resumed after being killed; what it passes through."""
import gzip
import itertools
import json
import signal
import subprocess
import threading
import time
import unittest

from program import REPORT, STEMMA, ProgramTest, stemma


def size_of(path):
    return path.stat().st_size if path.exists() else 0


class Read(ProgramTest):
    def batch(self, count):
        lines = [json.dumps({"id": f"a{i}", "text": f"{REPORT}\nIt was bridge number {i}. " + "The river rose again. " * 30,
                             "their own": {"n": i}}) for i in range(count)]
        lines[count // 2] = "broken"
        self.write("in/b.jsonl", "\n".join(lines))
        self.write("in/a.txt", REPORT)
        self.write("in/c.html", f"<title>T</title><article><p>{REPORT.replace(chr(10), '</p><p>')}</p></article>")
        return self.folder / "in"

    def test_killed_at_any_moment_and_run_again_it_ends_in_the_same_bytes(self):
        batch = self.batch(4000)
        for format in ("jsonl", "md"):
            whole = stemma("read", batch, "--format", format).stdout
            out = self.folder / f"out.{format}"
            part = self.folder / f"out.{format}.part"
            kills = 0
            # Killed whenever more has come out, until it comes through.
            while not out.exists():
                before = size_of(part)
                process = subprocess.Popen([STEMMA, "read", batch, "--format", format, "-o", out, "--resume"],
                                           stderr=subprocess.PIPE)
                while process.poll() is None and size_of(part) < before + len(whole) // 5:
                    time.sleep(0.001)
                if process.poll() is None:
                    process.send_signal(signal.SIGKILL)
                    kills += 1
                process.communicate()
                # What a power cut may leave: half an article, half a record.
                for path in (part, self.folder / f"{part.name}.journal"):
                    if not out.exists() and path.exists():
                        with open(path, "ab") as file:
                            file.write(b"half")
            self.assertGreater(kills, 0)
            self.assertEqual(process.returncode, 1)  # the broken line is remembered over the runs
            self.assertEqual(out.read_bytes(), whole)
            self.assertEqual(sorted(p.name for p in self.folder.glob("out*part*")), [])
            out.unlink()

    def test_a_stopped_batch_is_not_mixed_with_another(self):
        batch = self.batch(3000)
        out = self.folder / "out.jsonl"
        process = subprocess.Popen([STEMMA, "read", batch, "-o", out, "--resume"], stderr=subprocess.PIPE)
        while process.poll() is None and size_of(self.folder / "out.jsonl.part") == 0:
            time.sleep(0.001)
        process.kill()
        process.communicate()
        if out.exists():
            self.skipTest("it was through before it could be stopped")
        other = stemma("read", batch, "--limit", "5", "-o", out, "--resume")
        self.assert_status(other, 2)
        self.assert_says(other, "another command's batch")

    def test_limit(self):
        batch = self.batch(100)
        process = stemma("read", batch, "--limit", "3")
        self.assert_status(process, 0)
        self.assertEqual([a["id"] for a in self.lines(process)], ["a", "a0", "a1"])
        self.assert_status(stemma("read", batch, "--limit", "0"), 2)

    def test_what_exists_is_not_read_again(self):
        out = self.write("out.jsonl", "mine")
        process = stemma("read", self.batch(10), "-o", out, "--skip-existing")
        self.assert_status(process, 0)
        self.assertEqual(out.read_bytes(), b"mine")
        self.assert_status(stemma("read", self.batch(10), "--skip-existing"), 2)

    def test_unknown_fields_pass_through(self):
        lines = self.lines(stemma("read", self.batch(10)))
        self.assertEqual(lines[1]["their own"], {"n": 0})

    def test_articles_leave_before_the_input_ends(self):
        process = subprocess.Popen([STEMMA, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

        def feed():  # endless
            try:
                for i in itertools.count():
                    row = {"id": f"a{i}", "text": f"{REPORT}\nIt was bridge number {i}.", "x": "x" * 5000}
                    process.stdin.write(json.dumps(row).encode() + b"\n")
            except OSError:
                pass

        feeder = threading.Thread(target=feed)
        feeder.start()
        first = process.stdout.readline()
        process.kill()
        feeder.join()
        process.stdout.close()
        process.wait()
        self.assertEqual(json.loads(first)["id"], "a0")

    def test_a_page_of_a_gigabyte_in_a_megabyte_of_gzip(self):
        page = b"<p>" + REPORT.encode() + b"</p>"
        self.write("in/bomb.html.gz", gzip.compress(page) + gzip.compress(b" " * (8 << 20), 9) * 128)
        self.write("in/good.txt", REPORT)
        process = stemma("read", self.folder / "in")
        self.assert_status(process, 1)
        self.assert_says(process, "bomb.html.gz", "limit")
        self.assertEqual([a["id"] for a in self.lines(process)], ["good"])

    def test_deep_tags_endless_scripts_half_characters_and_zeros(self):
        """Each is named or read as far as there is something to read; none costs the others."""
        paragraphs = "".join(f"<p>{line}</p>" for line in REPORT.split("\n\n"))
        self.write("in/deep.html", "<div>" * 100_000 + paragraphs)
        self.write("in/half.html", paragraphs.encode() * 2 + b"<p>The last word is half: \xe2\x80")
        self.write("in/script.html", paragraphs + "<script>" + "while (true) { x(); } " * 100_000)
        self.write("in/zeros.html", paragraphs.replace("bridge", "bri\0dge"))
        process = stemma("read", self.folder / "in")
        self.assert_status(process, 1)
        self.assert_says(process, "deep.html", "10000")
        articles = {a["id"]: a["text"] for a in self.lines(process)}
        self.assertEqual(sorted(articles), ["half", "script", "zeros"])
        self.assertNotIn("while", articles["script"])
        for text in articles.values():
            self.assertIn("Mayor Ana Brandt said on Tuesday", text)
            self.assertNotIn("\0", text)

    def test_a_script_of_two_megabytes_that_never_ends(self):
        paragraphs = "".join(f"<p>{line}</p>" for line in REPORT.split("\n\n"))
        script = "var page = '<p>no text</p>'; " * 75_000
        self.assertGreater(len(script), 2 << 20)
        for name, page in (("ended", f"<script>{script}</script>{paragraphs}"), ("endless", f"{paragraphs}<script>{script}")):
            process = stemma("read", self.write(f"{name}.html", page))
            self.assert_status(process, 0)
            text = self.lines(process)[0]["text"]
            self.assertIn("Mayor Ana Brandt said on Tuesday", text)
            self.assertNotIn("no text", text)

    def test_a_code_point_that_blocks_part(self):
        """Chunks of HTTP and members of gzip end within a letter; the letter is whole, and the last half is said to be lost."""
        word = "caf\u00e9 "
        body = f"<!doctype html><meta charset=utf-8><title>T</title><p>{REPORT}</p><p>It stands by the {word * 40}, they said.</p>".encode()
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[i:i + 7]), body[i:i + 7]) for i in range(0, len(body), 7))
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"
        head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
        cut = body.index("\u00e9".encode()) + 1
        for path in (self.write("a.warc", head.encode() + http + b"\r\n\r\n"),
                     self.write("a.html.gz", gzip.compress(body[:cut]) + gzip.compress(body[cut:]))):
            process = stemma("read", path)
            self.assert_status(process, 0)
            text = self.lines(process)[0]["text"]
            self.assertEqual(text.count("caf\u00e9"), 40)
            self.assertNotIn("\ufffd", text)
        process = stemma("read", self.write("cut.html.gz", gzip.compress(body[:body.rindex("\u00e9".encode()) + 1])))
        self.assertIn("caf\ufffd", self.lines(process)[0]["text"])

    def test_explain_writes_the_page(self):
        page = self.write("a.html", "<title>T</title><article>" + "".join(f"<p>{line}</p>" for line in REPORT.split("\n\n")) + "</article>")
        process = stemma("read", "--explain", page)
        self.assert_status(process, 0)
        self.assertTrue(process.stdout.startswith(b"<!doctype html>"), process.stdout[:60])
        self.assertEqual(process.stdout, stemma("read", "--format", "html", page).stdout)
        told = stemma("read", "--explain", "--format", "jsonl", page)
        self.assertEqual(self.lines(told)[0]["id"], "a")
        self.assert_says(told, "title")

    def test_lines_that_an_outlet_repeats(self):
        for i in range(8):
            self.write(f"in/{i}.html", f"<meta property='og:site_name' content='Kellin Post'><title>Bridge {i}</title><article>"
                       f"<p>{REPORT} It was bridge number {i}, and the river rose by {i} metres, they said.</p>"
                       "<p>The Kellin Post has been read by all of Kellin, old and young, since the year 1870.</p>"
                       f"<p>Pier {i} of bridge {i} will be built again by the council until September, it said.</p></article>")
        runs = [stemma("read", self.folder / "in", "--threads", n) for n in ("1", "2")]
        self.assertEqual(runs[0].stdout, runs[1].stdout)
        self.assertEqual(["since the year 1870" in a["text"] for a in self.lines(runs[0])], [True] * 3 + [False] * 5)
        kept = stemma("read", self.folder / "in", "--keep-repeated")
        self.assertTrue(all("since the year 1870" in a["text"] for a in self.lines(kept)))

    def test_length_fields_that_lie(self):
        page = f"<!doctype html><title>T</title><p>{REPORT}</p>"
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\n{page}"
        for length in ("5", "99999", "18446744073709551615", "-1", "many", "", "0x10"):
            record = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n"
            good = record.replace(f"Content-Length: {length}\r\n\r\nHTTP", f"Content-Length: {len(http)}\r\n\r\nHTTP", 1)
            process = stemma("read", self.write("a.warc", good + record + good))
            self.assert_status(process, 1)
            self.assert_says(process, "a.warc#2", "record 2 at byte")
            self.assertGreaterEqual(len(self.lines(process)), 1, length)

    def test_feeds_are_articles(self):
        self.write("feed.xml", "<rss version='2.0'><channel><title>Kellin Post</title><item><title>One</title>"
                   "<description>The bridge was closed on Sunday, police said.</description></item></channel></rss>")
        process = stemma("read", self.folder / "feed.xml")
        self.assert_status(process, 0)
        self.assertEqual([(a["title"], a["outlet"]) for a in self.lines(process)], [("One", "Kellin Post")])


if __name__ == "__main__":
    unittest.main()
