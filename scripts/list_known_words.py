"""Writes the list of words that need no correction: those in general use in two openly licensed question sets.

usage: list_known_words.py OUT ROWS.jsonl.gz...

ROWS are SelQA (Apache-2.0) and QAMR (MIT), one question with its sentences a line.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

WORD = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")
LEAST = 3
"""A word must stand in so many different sentences."""

HEADER = """# Words in general use, which are left alone when a question's spelling is mended.
# Made by scripts/list_known_words.py from the sentences of SelQA (Apache-2.0) and QAMR (MIT).
"""


def sentences(path: Path) -> set[str]:
    """Return the different sentences of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {sentence for line in lines for sentence in json.loads(line)["sentences"]}


def main() -> None:
    """Writes the list."""
    out, *paths = map(Path, sys.argv[1:])
    different: set[str] = set().union(*map(sentences, paths))
    counts = Counter(word for sentence in sorted(different) for word in set(WORD.findall(sentence)))
    known = sorted(word for word, count in counts.items() if count >= LEAST)
    rows = [" ".join(known[start : start + 12]) for start in range(0, len(known), 12)]
    out.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
