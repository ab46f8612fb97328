"""Which of two figures that a sentence compares a question asks for: the old price, or what profits rose to."""

from itertools import pairwise
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_features import FigureCandidate
from bot.answering.choices.cues import asks_end, asks_only_old
from bot.facts.amount import Amount
from bot.facts.figures.amount_changes import is_step_and_end
from bot.facts.figures.figure_links import Link, link_between

Ranked = list[tuple[float, FigureCandidate]]


class Sides(NamedTuple):
    """Two figures of one comparison: what was, None where only a change is told, and where it ended."""

    old: int | None
    end: int


def with_side_asked(question: str, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without those that stand on the other side of a comparison from the one asked for.

    The one that is asked for is as probable as the likelier of both.
    """
    wants_old, wants_end = asks_only_old(question), asks_end(question)
    if wants_old == wants_end:
        return found
    chances = [chance for chance, _ in found]
    dropped: set[int] = set()
    for first, second in pairwise(sorted(range(len(found)), key=lambda at: found[at][1].amount.core.start)):
        one, other = found[first][1], found[second][1]
        link = _linked(index.article.text, one.amount, other.amount) if one.sentence == other.sentence else None
        if link is None:
            continue
        sides = Sides(second, first) if link is Link.BACK else Sides(first if link is Link.TO else None, second)
        asked = sides.old if wants_old else sides.end
        if asked is not None:
            dropped.add(first if asked == second else second)
            chances[asked] = max(chances[first], chances[second])
    return [(chances[at], one) for at, (_, one) in enumerate(found) if at not in dropped]


def _linked(text: str, first: Amount, second: Amount) -> Link | None:
    """Return how two figures are linked as the old and the new one, ``BY`` for a change and where it ended."""
    link = link_between(text, first, second)
    if link in (Link.TO, Link.BACK):
        return link
    to = text[first.span.end : second.span.start].strip() == "to"
    if not to or not first.low or second.low is None:
        return None
    return Link.BY if is_step_and_end(text, first, second, second.low / first.low) else None
