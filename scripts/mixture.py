"""How hard the questions are that people ask, by what they share with the line that answers: for choosing thresholds.

The training questions are harder on purpose: more of them share hardly a word with their line. Each question counts by
how often one that shares as much, answered by the article or not, is asked, as in surveys (post-stratification, Holt
and Smith 1979).
"""

from collections import Counter
from collections.abc import Collection, Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.words.terms import carries_content, terms

Cell = tuple[int, bool]
"""How much a question shares, from 0 (no word) to 3 (more than two thirds), and whether the article answers it."""
ASKED: dict[Cell, int] = {
    (0, True): 21, (1, True): 30, (2, True): 44, (3, True): 27,
    (0, False): 6, (1, False): 7, (2, False): 18, (3, False): 6,
}  # fmt: skip # a table of two rows
"""How many of each are among the 159 development questions after ask, who, where, when and amount.

Only these counts are taken from there, not how they are answered.
"""


def cell_of(query: str, index: ArticleIndex, gold_lines: Collection[int]) -> Cell:
    """Return how much of a question's words the sentence has that shares most: of the gold lines, if there are any."""
    asked = {term.stem for term in terms(query) if carries_content(term.word)}
    held = [sentence.stems for sentence in index.sentences if not gold_lines or sentence.sentence.line in gold_lines]
    share = max((len(asked & stems) / len(asked) for stems in held), default=0.0) if asked else 0.0
    return sum(share > step for step in (0.0, 0.34, 0.67)), bool(gold_lines)


def mixture_weights(cells: Sequence[Cell]) -> list[float]:
    """Return what each question counts, so that all together are mixed as people ask; 1 on average."""
    here = Counter(cells)
    share = {cell: ASKED[cell] / count for cell, count in here.items()}
    total = sum(share[cell] for cell in cells)
    return [len(cells) * share[cell] / total for cell in cells]
