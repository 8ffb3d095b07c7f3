"""The language model says the same with every instruction set that oneDNN may multiply with on this processor.

The model's own loops are forced to each set by a unit test (src/language/language_model_test.cc); here oneDNN's products are, by
ONEDNN_MAX_CPU_ISA, which a process reads once.
"""
import os
import re
import unittest

from program import ROOT, ProgramTest, stemma

# With bytes added up in pairs of 16 bits (AVX2, AVX-512) and in 32 bits at once (the VNNI sets); what a processor lacks is never used.
SETS = ("SSE41", "AVX2", "AVX2_VNNI", "AVX512_CORE", "AVX512_CORE_VNNI", "DEFAULT")
EXAMPLES = ROOT / "examples" / "reports"


def annotate(limit, *args):
    return stemma("annotate", *args, env={**os.environ, "ONEDNN_MAX_CPU_ISA": limit})


class InstructionSets(ProgramTest):
    def used(self, limit):
        """The set that oneDNN says it is held to, and the kinds of products that it makes."""
        text = self.write("short.txt", "Orr left Velden.\n")
        process = stemma("annotate", text, env={**os.environ, "ONEDNN_MAX_CPU_ISA": limit, "ONEDNN_VERBOSE": "1"})
        said = process.stdout.decode() + process.stderr.decode()
        return re.search(r"info,cpu,isa:(.*)", said).group(1), set(re.findall(r"exec,cpu,matmul,([^,]+)", said))

    def test_the_limit_is_kept(self):
        least, best = self.used("SSE41"), self.used("DEFAULT")
        self.assertIn("SSE4.1", least[0])
        self.assertTrue(least[1] and best[1], "the products are not oneDNN's")
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            has_vnni = "avx512_vnni" in lines.read()
        if has_vnni:  # else one kind of product may be all that there is
            self.assertNotEqual(least[1], best[1])

    def test_same_output(self):
        for form in ("conllu", "jsonl"):
            best = annotate("DEFAULT", EXAMPLES, "--format", form)
            self.assert_status(best, 0)
            self.assertGreater(len(best.stdout), 10000)
            for limit in SETS[:-1]:
                with self.subTest(form=form, limit=limit):
                    self.assertEqual(annotate(limit, EXAMPLES, "--format", form).stdout, best.stdout)

    def test_same_probabilities(self):
        text = self.write("text.txt", (EXAMPLES / "01-norda-press.txt").read_bytes())
        best = annotate("DEFAULT", text, "--format", "conllu", "--explain")
        self.assertIn(b"head root", best.stderr)
        for limit in SETS[:-1]:
            with self.subTest(limit=limit):
                self.assertEqual(annotate(limit, text, "--format", "conllu", "--explain").stderr, best.stderr)


if __name__ == "__main__":
    unittest.main()
