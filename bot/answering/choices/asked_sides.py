"""Which of two figures that a sentence compares a question asks for: the old price, or what profits rose to."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.choices.amount_features import FigureCandidate
from bot.answering.choices.amount_question import AmountQuestion
from bot.answering.choices.cues import asks_as_it_is, asks_end, asks_level, asks_only_new, asks_only_old
from bot.facts.amount import Amount, AmountKind
from bot.facts.dates.date_words import date_words
from bot.facts.figures.amount_changes import is_from_change, is_step_and_end
from bot.facts.figures.figure_links import Link, link_between

LONGEST_SHORT = 3
"""Letters of "mar" and "sat", which are other words as well."""
Ranked = list[tuple[float, FigureCandidate]]
"""Figures with the probability that they answer."""
SHORT = {"yr": "year", "szn": "season"}
"""Times as they are typed in a chat."""
UNITS = r"(?:year|yr|month|week|season|szn|quarter|time)"
TIME = re.compile(
    rf"\b(?:(?:19|20)\d\d|(?:last|this|next)\s{UNITS}|yesterday|"
    + "|".join(sorted(word for word, (kind, _) in date_words().items() if kind in "MW" and len(word) > LONGEST_SHORT))
    + r")\b",
    re.I,
)
"""What tells two figures apart by when they held."""
STEPS = frozenset([AmountKind.PERCENT, AmountKind.MONEY, AmountKind.POINTS])
ENDS = frozenset([AmountKind.MONEY, AmountKind.NUMBER])
"""Kinds of a change and of where it ended."""
LOOK_AHEAD = 40
"""Characters behind a figure in which it stands when it held."""
NOW_BEFORE = re.compile(r"\bnow(?:\s[\w’'-]+){0,2}\s$", re.I)
# "It has 14 ships now", but not "£146 more than now" nor "two ships and now 14".
NOW_BEHIND = re.compile(r"(?:\s(?!(?:than|and|but)\b)[\w’'-]+){0,3}\s(?:now|today)\b", re.I)
CLOSING = re.compile(r"\s(?:(?:lower|higher)\s)?at\s", re.I)
"""What stands between a change and where it ended: "fell 9p at 88p", "closed 2% lower at 412p"."""
CLAUSE_END = re.compile(r"[.;](?!\d)")


def with_side_asked(asked: AmountQuestion, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without those that stand on the other side of a comparison from the one asked for.

    The one that is asked for answers as probably as both did.
    """
    question, text = asked.question.text, index.article.text
    sides = _Asked(asks_only_old(question), asks_end(question), asks_only_new(question), _times_in(question))
    level = asks_level(question) and not sides.old
    as_it_is = asks_as_it_is(question) and not (sides.old or sides.times)

    def is_first_asked(first: FigureCandidate, second: FigureCandidate) -> bool | None:
        told = _is_first_asked(sides, text, first.amount, second.amount)
        if told is None and sides.old != sides.new and first.sort == second.sort:
            told = _is_first_of_now_and_then(sides.new, text, first.amount, second.amount)
        if told is not None or not (level or as_it_is):
            return told
        sentence, link = index.sentences[first.sentence], _linked(text, first.amount, second.amount)
        if link is Link.BACK and as_it_is and _is_told_before(asked.telling, sentence, second.amount):
            return True
        # "Revenue slipped 4% to £131m" tells what it was, unless its change is asked for.
        return False if link is Link.BY and level and not lacking(asked, sentence, index) else None

    return kept_of_two(found, is_first_asked)


def lacking(asked: AmountQuestion, sentence: IndexedSentence, index: ArticleIndex) -> frozenset[str]:
    """Return the telling words of a question that neither a sentence nor the headline has."""
    headlines = (index.sentences[number].stems for number in index.pool.headlines)
    return asked.telling - sentence.stems.union(*headlines)


def _is_first_of_now_and_then(new: bool, text: str, first: Amount, second: Amount) -> bool | None:
    """Tell which of "had two ships in 1971 and now has 14" is asked for; None where neither or both are of now."""
    at_first, at_second = _is_of_now(text, first), _is_of_now(text, second)
    return None if at_first == at_second else at_first == new


def _is_of_now(text: str, amount: Amount) -> bool:
    start, end = amount.span.start, amount.span.end
    behind = NOW_BEHIND.match(text[end : end + LOOK_AHEAD])
    return behind is not None or NOW_BEFORE.search(text[max(0, start - LOOK_AHEAD) : start]) is not None


def _is_told_before(words: frozenset[str], sentence: IndexedSentence, amount: Amount) -> bool:
    """Tell whether all words of a question stand before the figure that another is compared with."""
    before = frozenset(term.stem for term in sentence.terms if term.span.end <= amount.span.start)
    return bool(words) and words <= before


def kept_of_two(found: Ranked, is_first_asked: Callable[[FigureCandidate, FigureCandidate], bool | None]) -> Ranked:
    """Return the figures without the other one wherever of two neighbours in a sentence one is asked for.

    ``is_first_asked`` tells whether of two that is the first, or None where it is open. The one that is asked for
    answers as probably as both did.
    """
    chances = [chance for chance, _ in found]
    dropped: set[int] = set()
    for first, second in pairwise(sorted(range(len(found)), key=lambda at: found[at][1].amount.core.start)):
        one, other = found[first][1], found[second][1]
        is_first = is_first_asked(one, other) if one.sentence == other.sentence else None
        if is_first is not None:
            asked, left = (first, second) if is_first else (second, first)
            dropped.add(left)
            chances[asked] += chances[left]
    return [(chances[at], one) for at, (_, one) in enumerate(found) if at not in dropped]


class _Asked(NamedTuple):
    """Whether a question asks for what was before, where a change ended, or what is now, and the times it names."""

    old: bool
    end: bool
    new: bool
    times: frozenset[str]


def _is_first_asked(asked: _Asked, text: str, first: Amount, second: Amount) -> bool | None:
    """Tell whether of two figures that are compared the first is asked for; None where that is open."""
    link = _linked(text, first, second)
    if link is None:
        return None
    here = text[first.span.end : second.span.start]
    there = CLAUSE_END.split(text[second.span.end : second.span.end + LOOK_AHEAD], maxsplit=1)[0]
    at_first, at_second = (not asked.times.isdisjoint(_times_in(words)) for words in (here, there))
    if at_first != at_second and link is not Link.BY:
        return at_first
    if asked.old == asked.end or (asked.old and link is Link.BY):
        return None
    return asked.old if link is Link.TO else asked.end and link is Link.BACK


def _times_in(words: str) -> frozenset[str]:
    return frozenset(" ".join(SHORT.get(word, word) for word in found.lower().split()) for found in TIME.findall(words))


def _linked(text: str, first: Amount, second: Amount) -> Link | None:
    """Return how two figures are linked as the old and the new one, ``BY`` for a change and where it ended."""
    link = link_between(text, first, second)
    if link in (Link.TO, Link.BACK):
        return link
    closing = CLOSING.fullmatch(text, first.span.end, second.span.start)
    if closing and first.kind in STEPS and second.kind in ENDS and _is_changed(text, first, closing[0]):
        return Link.BY
    to = text[first.span.end : second.span.start].strip() == "to"
    if not to or not first.low or second.low is None:
        return None
    return Link.BY if is_step_and_end(text, first, second, second.low / first.low) else None


def _is_changed(text: str, step: Amount, between: str) -> bool:
    """Tell "closed 2% lower at 412p" and "fell 9p at 88p" from "sells 9 cars at £88"."""
    return between.strip() != "at" or is_from_change(text[max(0, step.span.start - LOOK_AHEAD) : step.span.start])
