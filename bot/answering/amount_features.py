"""What the choice of a figure looks at: one row of numbers for each figure of each sentence that competes."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.amount_question import KINDS, AmountQuestion
from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.fact_features import FACT_FEATURES, fact_rows
from bot.answering.fact_places import clause_around, inside, matched_places
from bot.answering.features import FeatureTable
from bot.answering.figure_cues import SIDES, asks_rate, sides_asked, sides_of
from bot.answering.figure_topics import topics_in
from bot.answering.term_matches import TermMatch
from bot.facts.amount import Amount, AmountKind
from bot.facts.measures import unit_named
from bot.reading.span import Span

GROUPS = ("money", "count", "percent", "duration", "age", "measure")
OF_FIGURE = (
    "asked kind",
    "asked other kind",
    "nothing asked",
    *(f"is {group}" for group in GROUPS),
    *(f"asks {group}" for group in GROUPS),
    "counted matched",
    "counted unmatched",
    "focus counted",
    "counted is topic",
    "figures of kind here",
    "figures of kind in article",
    "kind in article",
    "is one",
    "is small word",
    "is times",
    "is vague",
    "is ordinal",
    "is attribute",
    "size",
    "matched itself",
    "asked first",
    "asked first otherwise",
    *(f"asks {group} first, is other" for group in GROUPS),
    "head counted, asks count",
    "named by question",
    "head counted",
    "head in clause",
    "head here",
    "head in article",
    "topic here",
    "topic in clause",
    "topic unknown",
    "topic terms",
    "part of another",
    "has a part",
    "followed by rate",
    "rate as asked",
    "rate not asked",
    *(f"{side}" for side in SIDES),
    *(f"asks {side}" for side in SIDES),
    *(f"{side} as asked" for side in SIDES),
    *(f"{side} not asked" for side in SIDES),
    "new where old is asked",
    "old where new is asked",
    "in clause with other of kind",
    "first of kind in sentence",
    "unit as asked",
    "other unit than asked",
)
AMOUNT_FEATURES = (*FACT_FEATURES, *OF_FIGURE)
"""The names of the numbers in a row, in order."""
PART_OF = re.compile(r"(?:\s\w+)?\sof\s")
OF_WHOLE = re.compile(r"\bof\s(?:\S+\s){0,3}$")
RATE = re.compile(r"\s?/|\s(?:\w+\s)?(?:an?|per|each|every|apiece)\b")
SMALL_WORD = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|both)\Z", re.I)
TIMES = re.compile(r"\s?times?\b|fold\b")


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A figure that may answer, with its sentence's number and its row of features."""

    sentence: int
    amount: Amount
    row: list[float]


def figure_candidates(
    asked: AmountQuestion, index: ArticleIndex, table: FeatureTable, scores: Sequence[float]
) -> list[FigureCandidate]:
    """Return every figure of the sentences in ``table``, whose ``scores`` as sentences are given, with its row."""
    amounts = index.facts.amounts
    rows = fact_rows(asked.question, index, table, scores, [amount.core for amount in amounts])
    here: dict[int, list[Amount]] = {}
    for sentence, number, _ in rows:
        here.setdefault(sentence, []).append(amounts[number])
    of_question = _OfFigures(asked, index, table.matches)
    return [
        FigureCandidate(sentence, amounts[number], row + of_question.row(sentence, amounts[number], here[sentence]))
        for sentence, number, row in rows
    ]


def groups_of(amount: Amount) -> frozenset[str]:
    """Return the groups of kinds that a figure belongs to."""
    return frozenset(group for group, kinds in KINDS.items() if amount.kind in kinds)


class _OfFigures:
    """Works out what is special to figures, for one question."""

    def __init__(self, asked: AmountQuestion, index: ArticleIndex, matches: Sequence[TermMatch]) -> None:
        self._asked, self._index, self._matches = asked, index, matches
        self._total = sum(match.weight for match in matches) or 1.0
        self._sides = sides_asked(asked.question.text)
        self._units = {unit for word in asked.question.joined.split() if (unit := unit_named(word))}
        self._rate = asks_rate(asked.question.text)
        self._topics = frozenset().union(*topics_in(tuple(t.stem for t in asked.question.terms)).values())
        self._topic = [match for match in matches if match.term.stem not in asked.kind_words]
        weight = sum(match.weight for match in self._topic) or 1.0
        self._topic_weight = weight
        self._topic_unknown = sum(match.weight for match in self._topic if not match.hits) / weight
        self._totals: dict[AmountKind, int] = {}
        for amount in index.facts.amounts:
            self._totals[amount.kind] = self._totals.get(amount.kind, 0) + 1
        present = frozenset().union(*(groups_of(amount) for amount in index.facts.amounts))
        self._kind_in_article = float(bool(asked.first & present)) if asked.first else -1.0

    def row(self, number: int, amount: Amount, here: Sequence[Amount]) -> list[float]:
        """Return the numbers named by ``OF_FIGURE``."""
        sentence, text = self._index.sentences[number], self._index.article.text
        places = matched_places(number, sentence, self._matches)
        counted = inside(amount.counted, sentence) if amount.counted else frozenset()
        own = inside(amount.core, sentence)
        clause = inside(clause_around(text, sentence, amount.span), sentence)
        heads = self._heads(number, counted, clause)
        alike = [other for other in here if other.kind == amount.kind]
        return [
            *self._kinds(amount),
            *self._counted(amount, counted, sentence, places),
            float(len(alike)),
            float(self._totals[amount.kind]),
            self._kind_in_article,
            *_shape(text, amount),
            sum(weight for weight, positions in places if own & set(positions)) / self._total,
            *self._first_kinds(amount),
            float("count" in groups_of(amount) and "count" in self._asked.first and heads[0] > 0),
            float(amount.low in self._asked.values),
            *heads,
            *self._topic_features(number, clause),
            *_part_features(text, amount, here),
            *self._rates(amount),
            *self._side_features(sentence.sentence.span, amount),
            float(any(other is not amount and inside(other.core, sentence) & clause for other in alike)),
            float(alike[0] is amount),
            float(amount.unit in self._units),
            float(bool(self._units) and amount.unit not in self._units),
        ]

    def _kinds(self, amount: Amount) -> list[float]:
        groups, asked = groups_of(amount), self._asked.asked
        return [
            float(bool(groups & asked)),
            float(bool(asked) and not groups & asked),
            float(not asked),
            *(float(group in groups) for group in GROUPS),
            *(float(group in asked) for group in GROUPS),
        ]

    def _first_kinds(self, amount: Amount) -> list[float]:
        groups, first = groups_of(amount), self._asked.first
        other = not groups & first and not _may_be_money(amount, self._asked)
        return [
            float(bool(groups & first)),
            float(bool(first) and not groups & first),
            *(float(group in first and other) for group in GROUPS),
        ]

    def _counted(
        self,
        amount: Amount,
        counted: frozenset[int],
        sentence: IndexedSentence,
        places: Sequence[tuple[float, tuple[int, ...]]],
    ) -> list[float]:
        """Compare what the figure counts with the question's words, its focus and its topics."""
        weight = sum(weight for weight, positions in places if counted & set(positions))
        stems = tuple(sentence.terms[place].stem for place in sorted(counted))
        return [
            weight / self._total,
            float(amount.counted is not None and not weight),
            float(self._asked.question.focus in stems),
            float(any(topics & self._topics for topics in topics_in(stems).values())),
        ]

    def _rates(self, amount: Amount) -> list[float]:
        text = self._index.article.text
        ends = [amount.span.end] + ([amount.counted.end] if amount.counted else [])
        rate = any(RATE.match(text[end : end + 40]) for end in ends)
        return [float(rate), float(rate and self._rate), float(rate and not self._rate)]

    def _heads(self, number: int, counted: frozenset[int], clause: frozenset[int]) -> list[float]:
        """Compare the thing whose figure is wanted with what is counted, the clause, the sentence and the article."""
        heads = [match for match in self._matches if match.term.stem in self._asked.head]
        if not heads:
            return [-1.0, -1.0, -1.0, -1.0]
        positions = self._index.sentences[number].profile.positions
        here = {place for match in heads if number in match.hits for place in positions[match.hits[number][1]]}
        known = sum(bool(match.hits) for match in heads) / len(heads)
        return [float(bool(here & counted)), float(bool(here & clause)), float(bool(here)), known]

    def _topic_features(self, number: int, clause: frozenset[int]) -> list[float]:
        """Measure how much of the topic, without the words for the kind of figure, stands in sentence and clause."""
        places = matched_places(number, self._index.sentences[number], self._topic)
        in_clause = sum(weight for weight, positions in places if clause & set(positions))
        everywhere = sum(weight for weight, _ in places)
        return [
            everywhere / self._topic_weight,
            in_clause / self._topic_weight,
            self._topic_unknown,
            float(len(self._topic)),
        ]

    def _side_features(self, bounds: Span, amount: Amount) -> list[float]:
        found = sides_of(self._index.article.text, amount.span.start, amount.span.end, bounds.start, bounds.end)
        pairs = list(zip(found, self._sides, strict=True))
        old, new = pairs[0], pairs[1]
        return [
            *(float(is_so) for is_so in found),
            *(float(asked) for asked in self._sides),
            *(float(is_so and asked) for is_so, asked in pairs),
            *(float(is_so and not asked) for is_so, asked in pairs),
            float(new[0] and old[1] and not new[1]),
            float(old[0] and new[1] and not old[1]),
        ]


def _shape(text: str, amount: Amount) -> list[float]:
    """Describe how a figure is written: as "one", as a small word, as "three times", before a hyphen; and its size."""
    words, after = text[amount.core.start : amount.core.end], text[amount.core.end : amount.core.end + 12]
    return [
        float(words.lower() == "one"),
        float(bool(SMALL_WORD.match(words))),
        float(bool(TIMES.match(after))),
        float(amount.approximate and amount.high is None),
        float(amount.kind is AmountKind.ORDINAL),
        float(words.find("-") > 0 or after[:1] == "-"),
        _size(amount),
    ]


def _size(amount: Amount) -> float:
    value = amount.low if amount.low is not None else amount.high
    return math.log10(1 + min(1e12, abs(float(value)))) / 4 if value is not None else 0.0


def _may_be_money(amount: Amount, asked: AmountQuestion) -> bool:
    """Tell whether a bare number may be a sum whose currency was named before: "... and a further 850,000"."""
    return "money" in asked.first and amount.kind is AmountKind.NUMBER and amount.low is not None and amount.low >= 40


def _part_features(text: str, amount: Amount, here: Sequence[Amount]) -> list[float]:
    """Tell "214" from "431" in "214 of the 431 flights"."""
    after = text[amount.span.end : amount.span.end + 40]
    before = text[max(0, amount.span.start - 40) : amount.span.start]
    part = any(0 < other.core.start - amount.core.end < 40 for other in here) and bool(PART_OF.match(after))
    whole = any(0 < amount.core.start - other.core.end < 40 for other in here) and bool(OF_WHOLE.search(before))
    return [float(part), float(whole)]
