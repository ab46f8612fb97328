"""The figures of an article with all that is the same of them whatever is asked, worked out once."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.article_index import ArticleIndex, IndexedSentence, kept_with_index
from bot.answering.choices.amount_question import KINDS
from bot.answering.choices.cues import sides_of
from bot.answering.choices.fact_features import Scenes
from bot.answering.choices.fact_scenes import clause_around, inside, scenes_of
from bot.answering.words.meanings import topics_in
from bot.facts.amount import Amount, AmountKind
from bot.reading.resources import data_lines

PART_OF = re.compile(r"(?:\s\w+)?\sof\s")
OF_WHOLE = re.compile(r"\bof\s(?:\S+\s){0,3}$")
RATE = re.compile(r"\s?/|\s(?:\w+\s)?(?:an?|per|each|every|apiece)\b")
SMALL_WORD = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|both)\Z", re.I)
LEAST_SUM = 40
"""The least number without a currency that may be a sum of money."""
TIMES = re.compile(r"\s?times?\b|fold\b")


@dataclass(frozen=True, slots=True)
class FigureScene:
    """What is the same of a figure whatever is asked.

    ``counted`` are the positions of what it counts with their ``stems`` and ``topics``; ``clause`` those of its clause
    with itself; ``sides`` says on which side of a comparison it stands, ``bare_sum`` whether it is a number that may be
    one of money, ``alike`` how many figures of its kind the sentence has.
    """

    amount: Amount
    sort: str
    groups: frozenset[str]
    counted: frozenset[int]
    stems: tuple[str, ...]
    topics: frozenset[str]
    own: frozenset[int]
    clause: frozenset[int]
    sides: tuple[bool, ...]
    rate: bool
    shape: tuple[float, ...]
    parts: tuple[float, float]
    bare_sum: bool
    alike: float
    with_other: float
    first_of_kind: float


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an article with all that no question changes."""

    scenes: Scenes
    by_number: dict[int, FigureScene]
    totals: dict[AmountKind, float]
    groups: frozenset[str]


@kept_with_index
def figures_of(index: ArticleIndex) -> Figures:
    """Return the figures of an article, worked out once."""
    amounts = index.facts.amounts
    scenes = scenes_of(index, [amount.core for amount in amounts])
    by_number: dict[int, FigureScene] = {}
    for number, here in scenes.items():
        of_sentence = [amounts[scene.number] for scene in here]
        seen = _seen(index.sentences[number], of_sentence)
        by_number.update(zip((scene.number for scene in here), seen, strict=True))
    totals: dict[AmountKind, float] = {}
    for amount in amounts:
        totals[amount.kind] = totals.get(amount.kind, 0.0) + 1.0
    return Figures(scenes, by_number, totals, frozenset().union(*map(_groups_of, amounts)))


def _seen(sentence: IndexedSentence, amounts: Sequence[Amount]) -> list[FigureScene]:
    """Return the scenes of the figures of one sentence."""
    text, bounds = sentence.article.text, sentence.sentence.span
    own = [inside(amount.core, sentence) for amount in amounts]
    found = []
    for place, amount in enumerate(amounts):
        alike = [other for other, beside in enumerate(amounts) if beside.kind == amount.kind]
        counted = inside(amount.counted, sentence) if amount.counted else frozenset()
        stems = tuple(sentence.terms[word].stem for word in sorted(counted))
        clause = inside(clause_around(sentence, amount.span), sentence)
        ends = [amount.span.end] + ([amount.counted.end] if amount.counted else [])
        found.append(
            FigureScene(
                amount,
                sort=sort_of(amount),
                groups=_groups_of(amount),
                counted=counted,
                stems=stems,
                topics=frozenset().union(*topics_in(stems).values()),
                own=own[place],
                clause=clause,
                sides=sides_of(text, amount.span.start, amount.span.end, bounds.start, bounds.end),
                rate=any(RATE.match(text[end : end + 40]) for end in ends),
                shape=_shape(text, amount),
                parts=_part_features(text, amount, amounts),
                bare_sum=_may_be_sum(amount),
                alike=float(len(alike)),
                with_other=float(any(other != place and own[other] & clause for other in alike)),
                first_of_kind=float(alike[0] == place),
            )
        )
    return found


@cache
def _dimensions() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in data_lines("words/dimensions.txt"):
        dimension, _, units = line.partition(":")
        found |= {unit.replace("_", " "): dimension for unit in units.split()}
    return found


def sort_of(amount: Amount) -> str:
    """Return the sort of a figure: its kind, and for a measure what is measured."""
    if amount.kind is AmountKind.NUMBER:
        return AmountKind.COUNT.value
    if amount.kind is not AmountKind.MEASURE or not amount.unit:
        return amount.kind.value
    base, _, per = amount.unit.partition(" per ")
    if per in ("hour", "second", "minute"):
        return "speed"
    return _dimensions().get(base, "measure")


def _groups_of(amount: Amount) -> frozenset[str]:
    """Return the groups of kinds that a figure belongs to."""
    return frozenset(group for group, kinds in KINDS.items() if amount.kind in kinds)


def _shape(text: str, amount: Amount) -> tuple[float, ...]:
    """Describe how a figure is written: as "one", as a small word, as "three times", before a hyphen; and its size."""
    words, after = text[amount.core.start : amount.core.end], text[amount.core.end : amount.core.end + 12]
    return (
        float(words.lower() == "one"),
        float(bool(SMALL_WORD.match(words))),
        float(bool(TIMES.match(after))),
        float(amount.approximate and amount.high is None),
        float(amount.kind is AmountKind.ORDINAL),
        float(words.find("-") > 0 or after[:1] == "-"),
        _size(amount),
    )


def _may_be_sum(amount: Amount) -> bool:
    return amount.kind is AmountKind.NUMBER and amount.low is not None and amount.low >= LEAST_SUM


def _size(amount: Amount) -> float:
    value = amount.low if amount.low is not None else amount.high
    return math.log10(1 + min(1e12, abs(float(value)))) / 4 if value is not None else 0.0


def _part_features(text: str, amount: Amount, here: Sequence[Amount]) -> tuple[float, float]:
    """Tell "214" from "431" in "214 of the 431 flights"."""
    after = text[amount.span.end : amount.span.end + 40]
    before = text[max(0, amount.span.start - 40) : amount.span.start]
    part = any(0 < other.core.start - amount.core.end < 40 for other in here) and bool(PART_OF.match(after))
    whole = any(0 < amount.core.start - other.core.end < 40 for other in here) and bool(OF_WHOLE.search(before))
    return float(part), float(whole)
