"""Bad input: each gets a message that names the input and the place, and the others' results stay whole."""
import gzip
import json
import os
import resource
import signal
import subprocess
import time
import unittest

from program import REPORT, STEMMA, ProgramTest, article, stemma


class BadInput(ProgramTest):
    def read_beside_good(self, bad):
        """Reads a good report and the bad one: the good one is whole, the bad one is named with a reason."""
        good = self.write("good.txt", REPORT)
        process = stemma("read", good, bad)
        self.assert_status(process, 1)
        self.assertEqual([a["id"] for a in self.lines(process)], ["good"])
        self.assertIn("bridge in Kellin", self.lines(process)[0]["text"])
        self.assert_says(process, bad)
        return process

    def test_empty_file(self):
        self.assert_says(self.read_beside_good(self.write("empty.txt", "")), "empty")

    def test_binary_file(self):
        self.read_beside_good(self.write("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40))

    def test_unsupported_ending(self):
        self.read_beside_good(self.write("sheet.xlsx", b"PK\x03\x04" + bytes(2000)))

    def test_missing_file(self):
        self.read_beside_good(self.folder / "not-there.txt")

    def test_folder_without_reports(self):
        (self.folder / "nothing").mkdir()
        self.read_beside_good(self.folder / "nothing")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable_file(self):
        path = self.write("secret.txt", REPORT)
        path.chmod(0)
        self.read_beside_good(path)

    def test_unreadable_device(self):
        if os.path.exists("/proc/self/mem"):  # opens, and fails when read
            self.read_beside_good("/proc/self/mem")

    def test_cut_gzip(self):
        self.read_beside_good(self.write("cut.txt.gz", gzip.compress(REPORT.encode() * 50)[:60]))

    def test_gzip_that_inflates_without_end(self):
        bomb = gzip.compress(bytes(8 << 20), 9)
        process = stemma("read", self.write("good.txt", REPORT), self.write("bomb.txt.gz", bomb * 300))
        self.assert_status(process, 1)
        self.assertEqual([a["text"] for a in self.lines(process)], [REPORT])
        self.assert_says(process, "bomb.txt.gz", "limit of")

    def test_wrong_encoding_is_read(self):
        """Latin-1 is no UTF-8: the letters are kept, not lost, and the output is valid UTF-8."""
        path = self.write("latin1.txt", ("Präsident Müller sagte am Dienstag, die Brücke bleibe gesperrt. " * 4).encode("latin-1"))
        process = stemma("read", path)
        self.assert_status(process, 0)
        self.assertIn("Müller", self.lines(process)[0]["text"])

    def test_broken_json_on_line_812(self):
        rows = [article(i) for i in range(1000)]
        rows[811] = rows[811][:40]
        process = stemma("read", self.write("many.jsonl", "\n".join(rows) + "\n"))
        self.assert_status(process, 1)
        self.assertEqual(len(self.lines(process)), 999)
        self.assert_says(process, "many.jsonl", "812")

    def test_json_of_the_wrong_shape(self):
        for line in ('[1, 2]', '"text"', '{"text": 5}', '{"id": "x"}', "[" * 5000):
            with self.subTest(line=line[:20]):
                process = stemma("read", self.write("odd.jsonl", article(1) + "\n" + line + "\n"))
                self.assert_status(process, 1)
                self.assertEqual(len(self.lines(process)), 1)
                self.assert_says(process, "odd.jsonl", "2")

    def test_nothing_could_be_read(self):
        process = stemma("account", self.write("empty.txt", ""))
        self.assert_status(process, 3)
        self.assert_says(process, "empty.txt")

    def test_skipped_inputs_are_listed_in_the_account(self):
        process = stemma("account", self.write("good.txt", REPORT), self.write("empty.html", ""), "--format", "json")
        self.assert_status(process, 1)
        account = json.loads(process.stdout)
        self.assertEqual(len(account["articles"]), 1)
        self.assertTrue(any("empty.html" in s["input"] and s["reason"] for s in account["skipped"]))

    def test_one_word(self):
        process = stemma("account", self.write("word.txt", "Help"), "--format", "json")
        self.assertIn(process.returncode, (0, 3))
        for format in ("html", "md", "prov"):
            self.assertEqual(stemma("account", self.folder / "word.txt", "--format", format).returncode,
                             process.returncode)

    def test_the_same_file_twice(self):
        path = self.write("good.txt", REPORT)
        process = stemma("read", path, path)
        self.assert_status(process, 0)
        self.assertEqual(len(self.lines(process)), 1)

    def test_two_files_of_one_name(self):
        process = stemma("read", self.write("a/report.txt", REPORT), self.write("b/report.txt", "Another report. " + REPORT))
        self.assertEqual(sorted(a["id"] for a in self.lines(process)), ["report", "report-2"])

    def test_other_language(self):
        german = ("Bundeskanzler Karl Weber sagte am Dienstag in Berlin, die Regierung werde das Gesetz noch in dieser Woche "
                  "beschließen. Die Opposition kritisierte den Entwurf scharf und kündigte Widerstand an.\n\n") * 3
        process = stemma("account", self.write("de.txt", german), self.write("good.txt", REPORT), "--one-story",
                         "--format", "json")
        self.assert_status(process, 0)
        self.assert_says(process, "de", "English")
        account = json.loads(process.stdout)
        self.assertEqual(len(account["articles"]), 2)
        self.assertFalse([e for c in account["claims"] for e in c["evidence"] if e["article"] == "de"])

    def test_dates_absent_or_in_the_future(self):
        rows = [article(1, published="2999-01-01T00:00:00Z"), article(2, published=None), article(3, published="yesterday"),
                article(4)]
        path = self.write("dates.jsonl", "\n".join(rows))
        process = stemma("account", path, "--one-story", "--format", "json")
        self.assert_status(process, 0)
        self.assertEqual(len(json.loads(process.stdout)["articles"]), 4)

    def test_hostile_markup(self):
        deep = self.write("deep.html", "<div>" * 100_000 + "<p>The bridge in Kellin is closed, police said.</p>")
        script = self.write("script.html", "<p>" + REPORT + "</p><script>" + "x" * 1_000_000)
        zeros = self.write("zeros.html", b"<p>The bridge \0\0 in Kellin is closed, police said on Tuesday.</p>" * 20)
        half = self.write("half.html", ("<p>" + REPORT).encode() * 20 + b"\xe2\x80")
        good = self.write("good.txt", REPORT)
        process = stemma("account", deep, script, zeros, half, good, "--format", "html")
        self.assertIn(process.returncode, (0, 1))
        self.assertIn(b"</html>", process.stdout)
        process.stdout.decode("utf-8")


class BadOutput(ProgramTest):
    def test_no_half_file_when_the_disk_is_full(self):
        """A limit on the file's size stands for the full disk: both make write() fail part of the way."""
        path = self.write("good.txt", REPORT)
        out = self.folder / "out" / "account.html"
        out.parent.mkdir()
        process = stemma("account", path, "-o", out,
                         preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assert_status(process, 4)
        self.assert_says(process, out)
        self.assertEqual(list(out.parent.iterdir()), [])

    def test_an_old_file_survives_a_failed_write(self):
        path = self.write("good.txt", REPORT)
        out = self.write("out/account.html", "old")
        process = stemma("account", path, "-o", out,
                         preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assert_status(process, 4)
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(len(list(out.parent.iterdir())), 1)

    def test_full_device_on_standard_output(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([STEMMA, "read", self.write("good.txt", REPORT)], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(process.returncode, 4)
        self.assertIn(b"standard output", process.stderr)

    def test_missing_folder_for_output(self):
        process = stemma("account", self.write("good.txt", REPORT), "-o", self.folder / "no" / "where.html")
        self.assert_status(process, 4)
        self.assert_says(process, "where.html")

    def test_closed_pipe(self):
        rows = "\n".join(article(i) for i in range(3000))
        process = subprocess.Popen([STEMMA, "read", self.write("many.jsonl", rows)], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.wait(60), -signal.SIGPIPE)
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()

    def test_interrupt_leaves_no_half_file(self):
        rows = "\n".join(article(i, f"House {i} in Kellin burned. " + REPORT * 20) for i in range(4000))
        source = self.write("many.jsonl", rows)
        out = self.folder / "out"
        out.mkdir()
        process = subprocess.Popen([STEMMA, "account", source, "-o", out / "a.json", "--format", "json"],
                                   stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), -signal.SIGINT)
        self.assertEqual(list(out.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
