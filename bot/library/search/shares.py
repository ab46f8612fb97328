"""How probable each article of a shortlist is, once more is known than the words of the question."""

import math
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.learned.probability import softmax
from bot.answering.reader.reader import Reader
from bot.answering.reader.reader_input import Passage
from bot.library.search.shortlist import Shortlisted

TALKED_ABOUT = 1.5
"""By how much the log odds of the article are higher that answered the question before."""
READ_ARTICLES = 6
"""So many articles, the most probable ones, have their sentences read."""
READING = 0.25
"""What the reader's log odds of an article's best sentence count beside what is known before reading."""


def favouring(listed: Sequence[Shortlisted], number: int | None) -> list[Shortlisted]:
    """Return the articles, best first, once the one of a number is known to be what people talk about."""
    return _raised(listed, [TALKED_ABOUT if one.article.number == number else 0.0 for one in listed])


def read_by(reader: Reader, question: str, listed: Sequence[Shortlisted]) -> list[Shortlisted]:
    """Return the articles, best first, once the sentences found of the best few are read.

    ``question`` is worded by ``reader_question``. What is not read is taken for the worst of what is.
    """
    some = listed[:READ_ARTICLES]
    passages = [[Passage(words) for words in one.sentences] for one in some]
    scores = iter(reader.read(question, [passage for its in passages for passage in its]))
    best = [max([next(scores) for _ in its]) for its in passages]
    worst = min(best, default=0.0)
    return _raised(listed, [READING * score for score in best + [worst] * (len(listed) - len(some))])


def _raised(listed: Sequence[Shortlisted], by: Sequence[float]) -> list[Shortlisted]:
    """Return the articles, best first, whose log odds are raised."""
    shares = softmax([math.log(one.share) + more for one, more in zip(listed, by, strict=True)])
    raised = [replace(one, share=share) for one, share in zip(listed, shares, strict=True)]
    return sorted(raised, key=lambda one: -one.share)
