"""How far the words of a sentence lie from a figure or a date in it, commas and conjunctions counted as bars."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.article_index import IndexedSentence

BAR = re.compile(r"[;:()–—]|\s-\s")
BAR_WORDS = frozenset("and but while which who that when after before because although though against compared".split())
COMMA, STRONG_BAR, WORD_BAR = 3.0, 6.0, 3.0
"""How many words a comma, another mark and a conjunction are worth, when it is told what a figure belongs to."""


def bars(sentence: IndexedSentence) -> tuple[float, ...]:
    """Return for each word of a sentence how many bars (commas, conjunctions) stand before it, by weight."""
    text = sentence.article.text
    total, found, end = 0.0, [], sentence.sentence.span.start
    for term in sentence.terms:
        between = text[end : term.span.start]
        if len(between) > 1:
            total += STRONG_BAR * bool(BAR.search(between)) + COMMA * ("," in between)
        if term.word in BAR_WORDS:
            total += WORD_BAR
        found.append(total)
        end = term.span.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Spot:
    """The words of a sentence that a figure takes, from the first to the last."""

    first: int
    last: int

    def distance(self, positions: Sequence[int], barred: Sequence[float]) -> float:
        """Return how many words away the nearest of ``positions`` is, bars counted by their weight."""
        return min([self._to(position, barred) for position in positions])

    def _to(self, position: int, barred: Sequence[float]) -> float:
        if self.first <= position <= self.last:
            return 0.0
        end = self.last if position > self.last else self.first
        return abs(position - end) + abs(barred[position] - barred[end])


def claimed(
    places: Sequence[tuple[float, tuple[int, ...]]], spots: Sequence[Spot], barred: Sequence[float]
) -> list[float]:
    """Return for each fact of a sentence the weight of the words that lie nearer to it than to any other."""
    found = [0.0] * len(spots)
    for weight, positions in places:
        distances = [spot.distance(positions, barred) for spot in spots]
        nearest = min(distances)
        winners = [number for number, distance in enumerate(distances) if distance == nearest]
        for number in winners:
            found[number] += weight / len(winners)
    return found
