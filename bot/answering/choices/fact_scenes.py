"""What surrounds each figure or date of an article, whatever is asked: worked out once and kept with the article."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.choices.distances import STRONG_BAR, Spot, bars
from bot.answering.choices.fact_places import clause_around, inside
from bot.answering.words.answer_kinds import CALENDAR
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import carries_content
from bot.reading.span import Span

BESIDE = 2
"""So many words that carry content are looked at on either side of a figure."""


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


def scenes_of(index: ArticleIndex, spans: Sequence[Span], most_here: int) -> dict[int, tuple[FactScene, ...]]:
    """Return by sentence the scenes of the facts with these spans, given in reading order, that begin in it."""
    found: dict[int, list[tuple[int, Span]]] = {}
    at = 0
    for number, span in enumerate(spans):
        while at < len(index.sentences) and index.sentences[at].sentence.span.end <= span.start:
            at += 1
        if at < len(index.sentences) and index.sentences[at].sentence.span.start <= span.start:
            found.setdefault(at, []).append((number, span))
    return {sentence: tuple(_scenes(index, sentence, facts[:most_here])) for sentence, facts in found.items()}


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
                fact,
                number,
                own,
                spot,
                clause,
                _beside(sentence, range(spot.first - 1, -1, -1), barred, spot.first),
                _beside(sentence, range(spot.last + 1, len(sentence.terms)), barred, spot.last),
                others,
                frozenset().union(*others.values()),
                frozenset().union(*(of for at, of in others.items() if at in clause)),
                tuple(sorted(names, key=lambda place: spot.distance((place,), barred))),
                order,
                len(facts),
                barred,
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
