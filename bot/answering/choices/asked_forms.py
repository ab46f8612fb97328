"""Which of two figures has the form asked for: "$18m more" tells how much more, "three times" how often."""

import re
from collections.abc import Callable

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_features import FigureCandidate
from bot.answering.choices.asked_sides import Ranked, kept_of_two
from bot.answering.choices.cues import asks_how_much_more, asks_how_often
from bot.facts.amount import Amount

LOOK_BACK, LOOK_AHEAD = 16, 40
"""Characters before and behind a figure among which it shows its form."""
MORE_BEHIND = re.compile(
    r"(?:\s(?!(?:than|and|or)\b)[\w’'-]+){0,2}\s"
    r"(?:more|less|fewer|extra|higher|lower|cheaper|dearer|longer|older|younger|bigger|below|above)\b",
    re.I,
)
MORE_BEFORE = re.compile(r"\b(?:an\sextra|another|an?\s(?:further|additional)|extra)\s$", re.I)
TIMES_BEHIND = re.compile(r"[\s-]?times\b", re.I)
EVERY_BEFORE = re.compile(r"\bevery\s$", re.I)
OFTEN = frozenset(["once", "twice"])


def with_form_asked(question: str, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without the one of two neighbours that lacks the form asked for, which the other has.

    The other then answers as probably as both did.
    """
    if asks_how_much_more(question):
        found = _with_form(_is_difference, index, found)
    return _with_form(_tells_how_often, index, found) if asks_how_often(question) else found


def _with_form(has_form: Callable[[str, Amount], bool], index: ArticleIndex, found: Ranked) -> Ranked:
    text = index.article.text

    def is_first_asked(first: FigureCandidate, second: FigureCandidate) -> bool | None:
        one, other = has_form(text, first.amount), has_form(text, second.amount)
        return None if one == other else one

    return kept_of_two(found, is_first_asked)


def _is_difference(text: str, amount: Amount) -> bool:
    """Tell whether a figure says how much more: "another €9m", "18 points higher"."""
    end = amount.core.end
    before = text[max(0, amount.core.start - LOOK_BACK) : amount.core.start]
    return MORE_BEFORE.search(before) is not None or MORE_BEHIND.match(text[end : end + LOOK_AHEAD]) is not None


def _tells_how_often(text: str, amount: Amount) -> bool:
    """Tell whether a figure says how often: "three times", "every seven minutes"."""
    before = text[max(0, amount.core.start - LOOK_BACK) : amount.core.start]
    times = TIMES_BEHIND.match(text, amount.core.end) is not None or amount.core.of(text).lower() in OFTEN
    return times or EVERY_BEFORE.search(before) is not None
