"""What the choice of a figure looks at: one row of numbers for each figure of each sentence that competes."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_question import AmountQuestion
from bot.answering.choices.cues import SIDES, asks_rate, sides_asked
from bot.answering.choices.fact_features import FACT_FEATURES, fact_rows
from bot.answering.choices.figure_scenes import Figures, FigureScene, figures_of
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.questions.term_matches import TermMatch, match_terms
from bot.answering.words.meanings import topics_in
from bot.facts.amount import Amount
from bot.facts.figures.measures import unit_named

GROUPS = ("money", "count", "percent", "duration", "age", "measure")
OF_KINDS = (
    "asked kind",
    "asked other kind",
    "nothing asked",
    *(f"is {group}" for group in GROUPS),
    *(f"asks {group}" for group in GROUPS),
)
OF_COUNTED = ("counted matched", "counted unmatched", "focus counted", "counted is topic")
OF_ARTICLE = ("figures of kind here", "figures of kind in article", "kind in article")
OF_SHAPE = ("is one", "is small word", "is times", "is vague", "is ordinal", "is attribute", "size")
OF_FIRST = ("asked first", "asked first otherwise", *(f"asks {group} first, is other" for group in GROUPS))
OF_HEAD = (
    "head counted, asks count",
    "named by question",
    "head counted",
    "head in clause",
    "head here",
    "head in article",
)
OF_TOPIC = ("topic here", "topic in clause", "topic unknown", "topic terms")
OF_PARTS = ("part of another", "has a part")
OF_RATE = ("followed by rate", "rate as asked", "rate not asked")
OF_SIDES = (
    *(f"{side}" for side in SIDES),
    *(f"asks {side}" for side in SIDES),
    *(f"{side} as asked" for side in SIDES),
    *(f"{side} not asked" for side in SIDES),
    "new where old is asked",
    "old where new is asked",
)
OF_OTHERS = ("in clause with other of kind", "first of kind in sentence")
OF_UNIT = ("unit as asked", "other unit than asked")
OF_FIGURE = (
    *OF_KINDS,
    *OF_COUNTED,
    *OF_ARTICLE,
    *OF_SHAPE,
    "matched itself",
    *OF_FIRST,
    *OF_HEAD,
    *OF_TOPIC,
    *OF_PARTS,
    *OF_RATE,
    *OF_SIDES,
    *OF_OTHERS,
    *OF_UNIT,
)
NO_RATE, NO_UNIT = (0.0, 0.0, 0.0), (0.0, 0.0)
AMOUNT_FEATURES = (*FACT_FEATURES, *OF_FIGURE)
"""The names of the numbers in a row, in order."""


class Matched(NamedTuple):
    """The weight of the terms that match what a figure counts, itself, and its sentence and clause; likewise the head.

    What is said of the head is 1 or 0, and -1 where the question has none.
    """

    counted: float
    itself: float
    topic_here: float
    topic_inside: float
    head_counted: float
    head_inside: float
    head_here: float


class FigureCandidate(NamedTuple):
    """A figure that may answer, with its sentence's number, its row of features and its sort."""

    sentence: int
    amount: Amount
    row: list[float]
    sort: str


def figure_candidates(asked: AmountQuestion, index: ArticleIndex, learned: LearnedWords) -> list[FigureCandidate]:
    """Return every figure of the sentences that compete, with its row."""
    figures = figures_of(index)
    matches = match_terms(asked.question, index.pool)
    of_question = _OfFigures(asked, index, matches, figures)
    found = []
    for scene, row in fact_rows(asked.question, index, matches, figures.scenes, learned):
        figure = figures.by_number[scene.number]
        row += of_question.row(scene.sentence, figure)
        found.append(FigureCandidate(scene.sentence, figure.amount, row, figure.sort))
    return found


class _OfFigures:
    """Works out what is special to figures, for one question."""

    def __init__(
        self, asked: AmountQuestion, index: ArticleIndex, matches: Sequence[TermMatch], figures: Figures
    ) -> None:
        self._asked, self._index, self._figures = asked, index, figures
        self._total = sum([match.weight for match in matches]) or 1.0
        self._sides = sides_asked(asked.question.text)
        self._units = {unit for word in asked.question.joined.split() if (unit := unit_named(word))}
        rate = asks_rate(asked.question.text)
        self._rates = (1.0, float(rate), float(not rate))
        self._topics = frozenset().union(*topics_in(tuple([term.stem for term in asked.question.terms])).values())
        topic = [match for match in matches if match.term.stem not in asked.kind_words]
        weight = sum([match.weight for match in topic]) or 1.0
        self._terms_of_topic = float(len(topic))
        self._topic_weight = weight
        self._topic_unknown = sum([match.weight for match in topic if not match.hits]) / weight
        self._kind_in_article = float(bool(asked.first & figures.groups)) if asked.first else -1.0
        heads = [match for match in matches if match.term.stem in asked.head]
        self._heads_known = sum([bool(match.hits) for match in heads]) / len(heads) if heads else -1.0
        no_head = 0.0 if heads else -1.0
        self._unmatched = Matched(0.0, 0.0, 0.0, 0.0, no_head, no_head, no_head)
        self._places: dict[int, list[tuple[float, tuple[int, ...], bool, bool]]] = {}
        for match in matches:
            of_topic, of_head = match.term.stem not in asked.kind_words, match.term.stem in asked.head
            for number, (worth, stem) in match.hits.items():
                positions = index.sentences[number].profile.positions[stem]
                self._places.setdefault(number, []).append((match.weight * worth, positions, of_topic, of_head))
        self._known_sides: dict[tuple[bool, ...], list[float]] = {}
        self._known_kinds: dict[frozenset[str], list[float]] = {}
        self._known_first: dict[tuple[frozenset[str], bool], list[float]] = {}
        self._asked_groups = [float(group in asked.asked) for group in GROUPS]

    def row(self, number: int, figure: FigureScene) -> list[float]:
        """Return the numbers named by ``OF_FIGURE``."""
        amount, groups, matched = figure.amount, figure.groups, self._matched(number, figure)
        return [
            *self._of_kinds(groups),
            *self._of_counted(figure, matched),
            *(figure.alike, self._figures.totals[amount.kind], self._kind_in_article),
            *figure.shape,
            matched.itself / self._total,
            *self._of_first(figure),
            *self._of_head(figure, matched),
            *self._of_topic(matched),
            *figure.parts,
            *(self._rates if figure.rate else NO_RATE),
            *self._of_sides(figure.sides),
            *(figure.with_other, figure.first_of_kind),
            *(self._of_unit(amount) if self._units else NO_UNIT),
        ]

    def _matched(self, number: int, figure: FigureScene) -> Matched:
        if number not in self._places:
            return self._unmatched
        counted = itself = topic_here = topic_inside = 0.0
        head_counted = head_inside = head_here = 0.0 if self._heads_known >= 0 else -1.0
        for weight, positions, of_topic, of_head in self._places[number]:
            inside = not figure.clause.isdisjoint(positions)
            is_counted = not figure.counted.isdisjoint(positions)
            if is_counted:
                counted += weight
            if not figure.own.isdisjoint(positions):
                itself += weight
            if of_topic:
                topic_here += weight
                topic_inside += weight if inside else 0.0
            if of_head:
                head_here = 1.0
                head_inside = max(head_inside, float(inside))
                head_counted = max(head_counted, float(is_counted))
        return Matched(counted, itself, topic_here, topic_inside, head_counted, head_inside, head_here)

    def _of_counted(self, figure: FigureScene, matched: Matched) -> tuple[float, ...]:
        """Return the numbers named by ``OF_COUNTED``."""
        return (
            matched.counted / self._total,
            float(figure.amount.counted is not None and not matched.counted),
            float(self._asked.question.focus in figure.stems),
            float(not figure.topics.isdisjoint(self._topics)),
        )

    def _of_head(self, figure: FigureScene, matched: Matched) -> tuple[float, ...]:
        """Return the numbers named by ``OF_HEAD``."""
        asked = self._asked
        return (
            float("count" in figure.groups and "count" in asked.first and matched.head_counted > 0),
            float(bool(asked.values) and figure.amount.low in asked.values),
            matched.head_counted,
            matched.head_inside,
            matched.head_here,
            self._heads_known,
        )

    def _of_topic(self, matched: Matched) -> tuple[float, ...]:
        """Return the numbers named by ``OF_TOPIC``."""
        here, inside = matched.topic_here / self._topic_weight, matched.topic_inside / self._topic_weight
        return (here, inside, self._topic_unknown, self._terms_of_topic)

    def _of_unit(self, amount: Amount) -> tuple[float, float]:
        return (1.0, 0.0) if amount.unit in self._units else (0.0, 1.0)

    def _of_kinds(self, groups: frozenset[str]) -> list[float]:
        if groups not in self._known_kinds:
            self._known_kinds[groups] = self._kinds(groups)
        return self._known_kinds[groups]

    def _kinds(self, groups: frozenset[str]) -> list[float]:
        asked = self._asked.asked
        return [
            float(bool(groups & asked)),
            float(bool(asked) and not groups & asked),
            float(not asked),
            *(float(group in groups) for group in GROUPS),
            *self._asked_groups,
        ]

    def _of_first(self, figure: FigureScene) -> list[float]:
        first, groups = self._asked.first, figure.groups
        known = self._known_first.get((groups, figure.bare_sum))
        if known is None:
            # A bare number may be a sum whose currency was named before: "... and a further 850,000".
            other = not groups & first and not (figure.bare_sum and "money" in first)
            known = self._known_first[groups, figure.bare_sum] = [
                float(bool(groups & first)),
                float(bool(first) and not groups & first),
                *(float(group in first and other) for group in GROUPS),
            ]
        return known

    def _of_sides(self, found: tuple[bool, ...]) -> list[float]:
        if found not in self._known_sides:
            self._known_sides[found] = self._side_features(found)
        return self._known_sides[found]

    def _side_features(self, found: tuple[bool, ...]) -> list[float]:
        pairs = list(zip(found, self._sides, strict=True))
        old, new = pairs[0], pairs[1]
        return [
            *map(float, found),
            *map(float, self._sides),
            *[float(is_so and asked) for is_so, asked in pairs],
            *[float(is_so and not asked) for is_so, asked in pairs],
            float(new[0] and old[1] and not new[1]),
            float(old[0] and new[1] and not old[1]),
        ]
