"""How the words of a question lie around each figure or date of the sentences that compete."""

from collections.abc import Sequence
from itertools import groupby, repeat
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.choices.fact_scenes import BESIDE, FactScene, claimed, matched_places
from bot.answering.choices.fact_sentences import SentenceEvidence
from bot.answering.learned.columns import Columns, leads
from bot.answering.questions.question import Question
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import stems_of

OF_PLACE = (
    "nearness",
    "clause coverage",
    "claimed",
    "nearness within bars",
    "topic nearness",
)
"""Numbers that are also compared with those of the other facts of the sentence and of the article."""
OF_NAMES = ("asked name nearest", "other name nearest", "asked name in clause")
NONE = [tuple(0.0 for _ in OF_PLACE)]
OF_PLACE_AMONG_OTHERS = (
    *OF_PLACE,
    *(f"{name}, to best here" for name in OF_PLACE),
    *(f"{name}, to best" for name in OF_PLACE),
)
OF_FACT = (
    *OF_PLACE_AMONG_OTHERS,
    "topics asked",
    "topics in clause",
    "topics here",
    "topics missing here",
    "other topic in clause",
    "topics in article",
    "facts here",
    "place among facts",
    "unknown share",
    "weakly known share",
    "surroundings coverage",
    "surroundings coverage, to best",
    "pronoun and previous",
    *OF_NAMES,
    "word before",
    "second word before",
    "word after",
    "second word after",
    "either side",
)
"""The names of the numbers, in order."""
Places = Sequence[tuple[float, tuple[int, ...]]]
"""The weight of each term of a question that a sentence has, and its positions there."""


class _Matched(NamedTuple):
    """Where a sentence has terms of the question: the weight and the positions of each.

    ``by_position`` has the weight at each position, as a share of the heaviest term's.
    """

    places: Places
    by_position: dict[int, float]


NOTHING_MATCHED = _Matched((), {})


@kept_with_index
def _topics_of_article(index: ArticleIndex) -> frozenset[str]:
    return frozenset().union(*(t for s in index.sentences for t in topics_in(s.profile.stems).values()))


class FactSurroundings:
    """Compares one question with what stands around facts; ``evidence`` is of the same question."""

    def __init__(self, question: Question, index: ArticleIndex, evidence: SentenceEvidence) -> None:
        self._index, self._evidence = index, evidence
        self._names = question.names
        self._topics = frozenset().union(*topics_in(stems_of(question.joined)).values())
        self._heaviest = max([match.weight for match in evidence.matches], default=0.0) or 1.0

    def columns(self, facts: Sequence[FactScene]) -> Columns:
        """Return the numbers named by ``OF_FACT``; the ``facts`` are in reading order."""
        sentences = list(dict.fromkeys(scene.sentence for scene in facts))
        matched = {sentence: self._matched(sentence) for sentence in sentences}
        return (
            self._of_places(facts, matched)
            | self._of_topics(facts)
            | self._of_sentences(facts, sentences)
            | self._of_names(facts)
            | _beside(facts, matched)
        )

    def _matched(self, number: int) -> _Matched:
        touching = self._evidence.touching.get(number)
        if not touching:
            return NOTHING_MATCHED
        places = matched_places(number, self._index.sentences[number], touching)
        by_position: dict[int, float] = {}
        for weight, positions in places:
            for position in positions:
                by_position[position] = max(by_position.get(position, 0.0), weight / self._heaviest)
        return _Matched(places, by_position)

    def _of_places(self, facts: Sequence[FactScene], matched: dict[int, _Matched]) -> Columns:
        found: list[tuple[float, ...]] = []
        ahead_here: list[tuple[float, ...]] = []
        for sentence, group in groupby(facts, key=lambda scene: scene.sentence):
            here, places = list(group), matched[sentence].places
            if not places and not any(map(self._is_on_topic, here)):
                found += NONE * len(here)
                ahead_here += NONE * len(here)
                continue
            distances = [[scene.spot.distance(at, scene.barred) for _, at in places] for scene in here]
            shares = claimed([weight for weight, _ in places], distances)
            rows = list(map(self._of_place, here, repeat(places), distances, shares))
            found += rows
            ahead_here += _ahead(rows)
        columns = [*map(list, zip(*found, strict=True)), *map(list, zip(*ahead_here, strict=True))]
        columns += map(leads, columns[: len(OF_PLACE)])
        return dict(zip(OF_PLACE_AMONG_OTHERS, columns, strict=True))

    def _of_place(
        self, scene: FactScene, places: Places, distances: Sequence[float], share: float
    ) -> tuple[float, ...]:
        """Return the numbers named by ``OF_PLACE``; ``distances`` says how far away each of the ``places`` is."""
        first = scene.spot.first
        near = inside = barless = 0.0
        for (weight, positions), distance in zip(places, distances, strict=True):
            near += weight / (1 + min([abs(first - position) for position in positions]))
            if not scene.clause.isdisjoint(positions):
                inside += weight
            barless += weight / (1 + distance / 2)
        topic_near = 0.0
        if self._is_on_topic(scene):
            asked = [at for at, of in scene.topics.items() if not of.isdisjoint(self._topics)]
            topic_near = 1 / (1 + scene.spot.distance(asked, scene.barred) / 3)
        total = self._evidence.total
        return near / total, inside / total, share / total, barless / total, topic_near

    def _is_on_topic(self, scene: FactScene) -> bool:
        return not self._topics.isdisjoint(scene.here)

    def _of_topics(self, facts: Sequence[FactScene]) -> Columns:
        """Compare the topics asked about with those of the clause, of the sentence and of the article."""
        asked, of_article = self._topics, _topics_of_article(self._index)
        here = [self._is_on_topic(scene) for scene in facts]
        in_clause = [not asked.isdisjoint(scene.in_clause) for scene in facts]
        in_article = len(asked & of_article) / len(asked) if asked else -1.0
        return {
            "topics asked": [float(bool(asked))] * len(facts),
            "topics in clause": [float(found) for found in in_clause],
            "topics here": [float(found) for found in here],
            "topics missing here": [float(bool(asked) and not found) for found in here],
            "other topic in clause": [
                float(bool(asked and scene.in_clause) and not found)
                for scene, found in zip(facts, in_clause, strict=True)
            ],
            "topics in article": [in_article] * len(facts),
        }

    def _of_sentences(self, facts: Sequence[FactScene], sentences: Sequence[int]) -> Columns:
        """Return what is the same of all facts of a sentence, but for their places among themselves."""
        evidence = self._evidence
        around = {sentence: evidence.with_neighbours(sentence) for sentence in sentences}
        ahead = dict(zip(sentences, leads(list(around.values())), strict=True))
        return {
            "facts here": [float(scene.among) for scene in facts],
            "place among facts": [scene.order / scene.among for scene in facts],
            "unknown share": [evidence.unknown] * len(facts),
            "weakly known share": [evidence.weakly_known] * len(facts),
            "surroundings coverage": [around[scene.sentence] for scene in facts],
            "surroundings coverage, to best": [ahead[scene.sentence] for scene in facts],
            "pronoun and previous": [evidence.before_pronoun(scene.sentence) for scene in facts],
        }

    def _of_names(self, facts: Sequence[FactScene]) -> Columns:
        """Tell whether the names around each fact, the nearest first, are some that the question asks about."""
        if not self._names:
            return {name: [0.0] * len(facts) for name in OF_NAMES}
        asked = [self._asked_names(scene) for scene in facts]
        nearest = [next(iter(names.values()), None) for names in asked]
        return {
            "asked name nearest": [float(is_asked is True) for is_asked in nearest],
            "other name nearest": [float(is_asked is False) for is_asked in nearest],
            "asked name in clause": [
                float(any(is_asked and place in scene.clause for place, is_asked in names.items()))
                for scene, names in zip(facts, asked, strict=True)
            ],
        }

    def _asked_names(self, scene: FactScene) -> dict[int, bool]:
        """Return for the place of each name whether it is asked about."""
        terms = self._index.sentences[scene.sentence].terms
        return {place: terms[place].stem in self._names for place in scene.names}


def _ahead(rows: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Return how far each fact of a sentence is ahead of the others, number by number.

    One alone is not ahead, and none is where all have nothing.
    """
    if len(rows) < 2 or not any(map(any, rows)):
        return NONE * len(rows)
    return list(zip(*map(leads, zip(*rows, strict=True)), strict=True))


def _beside(facts: Sequence[FactScene], matched: dict[int, _Matched]) -> Columns:
    """Tell how much the words next to each fact are words of the question, those before it and those after it."""
    weights = [matched[scene.sentence].by_position for scene in facts]
    before = [_weights_at(scene.left, here) for scene, here in zip(facts, weights, strict=True)]
    after = [_weights_at(scene.right, here) for scene, here in zip(facts, weights, strict=True)]
    return {
        "word before": [first for first, _ in before],
        "second word before": [second for _, second in before],
        "word after": [first for first, _ in after],
        "second word after": [second for _, second in after],
        "either side": [float(left[0] > 0 and right[0] > 0) for left, right in zip(before, after, strict=True)],
    }


def _weights_at(places: Sequence[int], by_position: dict[int, float]) -> tuple[float, float]:
    """Return the weights at the two nearest places beside a fact, nothing where there is no word."""
    if not by_position:
        return 0.0, 0.0
    first, second = [*[by_position.get(place, 0.0) for place in places], 0.0, 0.0][:BESIDE]
    return first, second
