"""The command line's own promises: help, wrong flags, exit statuses, the same bytes whatever the threads."""
import json
import unittest

from program import REPORT, ROOT, ProgramTest, stemma

VERBS = ("account", "read", "reuse", "stories", "annotate")
EXAMPLES = ROOT / "examples" / "reports"


class CommandLine(ProgramTest):
    def test_help_of_each_verb_has_an_example(self):
        self.assert_status(stemma("--help"), 0)
        for verb in VERBS:
            process = stemma(verb, "--help")
            self.assert_status(process, 0)
            self.assertIn(f"Example:\n  stemma {verb} ".encode(), process.stdout)

    def test_version(self):
        self.assertRegex(stemma("--version").stdout.decode(), r"^stemma \d+\.\d+\.\d+\n$")

    def test_wrong_words_name_the_nearest_right_one(self):
        path = self.write("good.txt", REPORT)
        for args, meant in ((("acount", path), "account"), (("account", path, "--fromat", "md"), "--format"),
                            (("account", path, "--one-strory"), "--one-story"), (("storys", path), "stories"),
                            (("read", path, "--thread=2"), "--threads")):
            process = stemma(*args)
            self.assert_status(process, 2)
            self.assert_says(process, f"did you mean '{meant}'")

    def test_wrong_values(self):
        path = self.write("good.txt", REPORT)
        for args in ((), ("account",), ("account", path, "--format", "pdf"), ("read", path, "--threads", "0"),
                     ("read", path, "--threads", "many"), ("account", path, "-o")):
            process = stemma(*args)
            self.assert_status(process, 2)
            self.assertTrue(process.stderr)

    def test_standard_input(self):
        process = stemma("read", "-", stdin=REPORT.encode())
        self.assert_status(process, 0)
        self.assertIn("Kellin", self.lines(process)[0]["text"])
        row = json.dumps({"id": "x", "text": REPORT}).encode() + b"\n"
        self.assertEqual([a["id"] for a in self.lines(stemma("read", "-", stdin=row))], ["x"])

    def test_output_file_is_what_standard_output_would_be(self):
        for format in ("html", "md", "json", "prov"):
            out = self.folder / f"out.{format}"
            printed = stemma("account", EXAMPLES, "--format", format)
            self.assert_status(printed, 0)
            written = stemma("account", EXAMPLES, "--format", format, "-o", out)
            self.assertEqual(written.stdout, b"")
            self.assertEqual(out.read_bytes(), printed.stdout)

    def test_the_ending_of_the_output_file_says_the_format(self):
        for ending, start in (("json", b"{"), ("md", b"#"), ("html", b"<!DOCTYPE html>"), ("page", b"<!DOCTYPE html>")):
            out = self.folder / f"account.{ending}"
            self.assert_status(stemma("account", EXAMPLES, "-o", out), 0)
            self.assertTrue(out.read_bytes().startswith(start), ending)

    def test_same_bytes_whatever_the_threads(self):
        for verb in VERBS:
            for format in ("html", "json") if verb == "account" else (None,):
                extra = ["--format", format] if format else []
                outputs = {stemma(verb, EXAMPLES, *extra, "--threads", n).stdout for n in (1, 2, 7)}
                self.assertEqual(len(outputs), 1, verb)

    def test_a_language_model_that_is_missing_or_damaged_is_named(self):
        report = self.write("one.txt", "The bridge was closed on Sunday, police said.")
        damaged = self.write("damaged.stemma", "STEMMALM and no more")
        for model, reason in ((self.folder / "none.stemma", "No such file"), (damaged, "no stemma model file")):
            process = stemma("annotate", report, "--format", "conllu", "--model", model)
            self.assert_status(process, 2)
            self.assert_says(process, model, reason)
            self.assertEqual(process.stdout, "" if isinstance(process.stdout, str) else b"")

    def test_explain(self):
        process = stemma("account", EXAMPLES, "--format", "json", "--explain")
        self.assert_status(process, 0)
        self.assert_says(process, "origin", "because")


if __name__ == "__main__":
    unittest.main()
