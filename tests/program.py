"""Runs the program under test, named by the environment variable STEMMA, and gathers what the tests share."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
STEMMA = os.environ.get("STEMMA", str(ROOT / "build/dev/stemma"))

REPORT = ("Mayor Ana Brandt said on Tuesday that the bridge in Kellin would be closed for two weeks.\n\n"
          "Twelve people were injured when a lorry hit the bridge on Monday, police said.\n")


CONSONANTS = "bcdfghjklmnpqrstvwxz"


def stemma(*args, stdin=b"", **more):
    """The finished process; standard output and error as bytes."""
    return subprocess.run([STEMMA, *map(str, args)], input=stdin, capture_output=True, timeout=300, **more)


def stemma_and_peak(*args):
    """The finished process, and the most memory it held, in bytes. A child of a child, so that others do not count."""
    code = ("import resource, subprocess, sys; status = subprocess.run(sys.argv[1:]).returncode; "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.exit(status)")
    process = subprocess.run([sys.executable, "-c", code, STEMMA, *map(str, args)], capture_output=True, timeout=300)
    return process, int(process.stderr.splitlines()[-1]) * 1024


def word(number):
    """A word that nobody uses, another for each number."""
    letters = "zq"
    while number:
        letters += CONSONANTS[number % 20]
        number //= 20
    return letters + "ak"


def jsonl(rows):
    """The rows as lines of JSON."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def article(number, text=REPORT, **more):
    return json.dumps({"id": f"a{number}", "outlet": f"Outlet {number}", "published": "2024-05-14",
                       "title": "Bridge in Kellin closed", "text": text, **more})


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own to put inputs in."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def lines(self, process):
        return [json.loads(line) for line in process.stdout.splitlines()]

    def assert_status(self, process, status):
        self.assertEqual(process.returncode, status, process.stderr.decode(errors="replace")[:2000])

    def assert_says(self, process, *words):
        said = process.stderr.decode(errors="replace")
        for word in words:
            self.assertIn(str(word), said)
