"""Where each figure or date of an article stands in its sentence, and how far from it the words of a question do.

What surrounds it is the same whatever is asked, and is worked out once. In distances commas and conjunctions count as
bars.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.questions.term_matches import TermMatch
from bot.answering.words.answer_kinds import CALENDAR
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import carries_content
from bot.reading.span import Span

BAR = re.compile(r"[;:()–—]|\s-\s")
BAR_WORDS = frozenset("and but while which who that when after before because although though against compared".split())
COMMA, STRONG_BAR, WORD_BAR = 3.0, 6.0, 3.0
"""How many words a comma, another mark and a conjunction are worth, when it is told what a figure belongs to."""
CLAUSE_END = re.compile(r"[,;:()–—]|\s-\s|\b(?:and|but|while|which|who|that|when|after|before|from|to)\b")
BESIDE = 2
"""So many words that carry content are looked at on either side of a figure."""
MOST_HERE = 24
"""So many facts of one sentence are looked at; no sentence that a person wrote has more."""


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


def claimed(weights: Sequence[float], distances: Sequence[Sequence[float]]) -> list[float]:
    """Return for each fact of a sentence the weight of the terms that lie nearer to it than to any other.

    ``distances`` says for each fact how far away each term is.
    """
    found = [0.0] * len(distances)
    for weight, from_facts in zip(weights, zip(*distances, strict=True), strict=True):
        nearest = min(from_facts)
        winners = [number for number, distance in enumerate(from_facts) if distance == nearest]
        for number in winners:
            found[number] += weight / len(winners)
    return found


def matched_places(
    number: int, sentence: IndexedSentence, matches: Sequence[TermMatch]
) -> list[tuple[float, tuple[int, ...]]]:
    """Return the weight and the positions of each term of the question that sentence ``number`` has."""
    positions = sentence.profile.positions
    return [
        (match.weight * match.hits[number][0], positions[match.hits[number][1]])
        for match in matches
        if number in match.hits
    ]


def inside(span: Span, sentence: IndexedSentence) -> frozenset[int]:
    """Return the positions of the words that a span covers."""
    return frozenset(
        place for place, term in enumerate(sentence.terms) if span.start < term.span.end and term.span.start < span.end
    )


def clause_around(sentence: IndexedSentence, span: Span) -> Span:
    """Return the stretch between the nearest commas and conjunctions around a span."""
    text = sentence.article.text
    start, end = sentence.sentence.span.start, sentence.sentence.span.end
    before = [match.end() for match in CLAUSE_END.finditer(text, start, span.start)]
    after = CLAUSE_END.search(text, span.end, end)
    return Span(before[-1] if before else start, after.start() if after else end)


@dataclass(frozen=True, slots=True)
class FactScene:
    """A figure or a date in its sentence.

    ``own`` are the positions of its own words, ``spot`` the first and last of them, ``clause`` those of the other
    words of its clause; ``left`` and ``right`` the positions of the nearest words that carry content. ``topics`` says
    what the other words of the sentence speak of, by position, ``here`` all of that and ``in_clause`` the part in the
    clause. ``names`` are the positions of names by nearness, ``order`` its place among the ``among`` facts of its
    sentence, ``barred`` the bars before each word of that.
    """

    number: int
    sentence: int
    own: frozenset[int]
    spot: Spot
    clause: frozenset[int]
    left: tuple[int, ...]
    right: tuple[int, ...]
    topics: dict[int, frozenset[str]]
    here: frozenset[str]
    in_clause: frozenset[str]
    names: tuple[int, ...]
    order: int
    among: int
    barred: tuple[float, ...]


def scenes_of(index: ArticleIndex, spans: Sequence[Span]) -> dict[int, tuple[FactScene, ...]]:
    """Return by sentence the scenes of the facts with these spans, given in reading order, that begin in it."""
    found: dict[int, list[tuple[int, Span]]] = {}
    at = 0
    for number, span in enumerate(spans):
        while at < len(index.sentences) and index.sentences[at].sentence.span.end <= span.start:
            at += 1
        if at < len(index.sentences) and index.sentences[at].sentence.span.start <= span.start:
            found.setdefault(at, []).append((number, span))
    return {sentence: tuple(_scenes(index, sentence, facts[:MOST_HERE])) for sentence, facts in found.items()}


def _scenes(index: ArticleIndex, number: int, facts: Sequence[tuple[int, Span]]) -> list[FactScene]:
    sentence = index.sentences[number]
    topics = topics_in(sentence.profile.stems)
    barred = bars(sentence)
    named = [
        place
        for place, term in enumerate(sentence.terms)
        if term.stem in index.pool.names and term.word not in CALENDAR
    ]
    scenes = []
    for order, (fact, span) in enumerate(facts):
        own = inside(span, sentence) or frozenset((0,))
        spot = Spot(min(own), max(own))
        clause = inside(clause_around(sentence, span), sentence) - own
        others = {at: of for at, of in topics.items() if at not in own}
        names = [place for place in named if place not in own]
        scenes.append(
            FactScene(
                number=fact,
                sentence=number,
                own=own,
                spot=spot,
                clause=clause,
                left=_beside(sentence, range(spot.first - 1, -1, -1), barred, spot.first),
                right=_beside(sentence, range(spot.last + 1, len(sentence.terms)), barred, spot.last),
                topics=others,
                here=frozenset().union(*others.values()),
                in_clause=frozenset().union(*(of for at, of in others.items() if at in clause)),
                names=tuple(sorted(names, key=lambda place: spot.distance((place,), barred))),
                order=order,
                among=len(facts),
                barred=barred,
            )
        )
    return scenes


def _beside(sentence: IndexedSentence, places: range, barred: Sequence[float], start: int) -> tuple[int, ...]:
    found: list[int] = []
    for place in places:
        if abs(barred[place] - barred[start]) >= STRONG_BAR or len(found) == BESIDE:
            break
        if carries_content(sentence.terms[place].word):
            found.append(place)
    return tuple(found)
