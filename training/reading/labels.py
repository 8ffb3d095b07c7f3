"""Which of a page's blocks are its main content, by aligning their words with the annotated text."""
import collections
import re

from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall((text or "").lower())


def word_f1(mine, truth):
    """The benchmark's measure: F1 of the two bags of words."""
    if not truth or not mine:
        return float(not truth and not mine)
    hit = sum((collections.Counter(mine) & collections.Counter(truth)).values())
    return 2 * hit / (len(mine) + len(truth))


def covered(block_words, truth):
    """For each block the share of its words that the longest common subsequence of page and truth goes through,
    runs of common words only: a single "the" between unmatched words is chance."""
    ids, number = {}, lambda w: ids.setdefault(w, len(ids))
    page = [number(w) for block in block_words for w in block]
    gold = [number(w) for w in truth]
    hit = bytearray(len(page))
    for op in LCSseq.opcodes(page, gold):
        if op.tag == "equal":
            for i in range(op.src_start, op.src_end):
                hit[i] = 1 + (op.src_end - op.src_start >= 3)
    shares, at = [], 0
    for block in block_words:
        n = len(block)
        mine = hit[at:at + n]
        at += n
        if n == 0:
            shares.append(0.0)
        elif n <= 3:
            shares.append(1.0 if all(mine) else 0.0)
        else:
            shares.append(sum(1 for h in mine if h == 2) / n)
    return shares
