"""What the choice of a date looks at: one row of numbers for each date of each sentence that competes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.amount_features import COLUMNS, OF_SENTENCE
from bot.answering.article_index import ArticleIndex
from bot.answering.fact_places import clause_around, inside, lead, matched_places, unknown_share
from bot.answering.features import FeatureTable
from bot.answering.question import Question
from bot.answering.term_matches import TermMatch
from bot.facts.when import Grain, When

FUTURE = re.compile(
    r"\b(?:will|would|shall|'ll|’ll|due|expected|expects?|plans?|going to|next|until|by|set to|begins?|starts?|"
    r"opens?|is to|are to|meets?|scheduled|hopes?|aims?|deadline|again)\b",
    re.I,
)
PAST = re.compile(r"\b(?:was|were|had|did|ago|last|since|began|started|been|\w{3,}ed)\b", re.I)
ASKS_FUTURE = re.compile(
    r"\b(?:will|would|is|are|next|can|do|does|due|deadline|must|should|gonna|going|until|might|until)\b", re.I
)
ASKS_PAST = re.compile(
    r"\b(?:did|was|were|had|has|have|last|since|began|first|\w{3,}ed|got|went|came|built|took|born)\b", re.I
)
OF_DATE = (
    "is time", "is day", "is month", "is year", "is period", "is vague", "is weekday or relative", "is headline",
    "nearness", "nearness, to best here", "clause coverage", "clause coverage, to best here", "dates here",
    "place among dates", "dates in article", "future here", "past here", "asks future", "asks past", "same time",
    "other time", "after preposition", "possessive", "opens article", "unknown share", "adjectival",
)  # fmt: skip
WHEN_FEATURES = ("sentence score", "sentence lead", *OF_SENTENCE, *OF_DATE)
"""The names of the numbers in a row, in order."""
_AT = {name: place for place, name in enumerate(OF_DATE)}
PREPOSITION = re.compile(
    r"\b(?:on|in|since|by|until|till|at|from|before|after|of|for|between|during|to|beyond|late|early|dated|later|within|over)\s+"
    r"(?:at least\s+|about\s+|around\s+|early\s+|late\s+|shortly before\s+|noon on\s+|the\s+)*$",
    re.I,
)
ABSOLUTE = re.compile(r"\d|january|february|march|april|may|june|july|august|september|october|november|december", re.I)


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that may answer, with its sentence's number and its row of features."""

    sentence: int
    when: When
    row: list[float]


def date_candidates(
    question: Question, index: ArticleIndex, table: FeatureTable, scores: Sequence[float]
) -> list[DateCandidate]:
    """Return every date of the sentences in ``table``, whose ``scores`` as sentences are given, with its row."""
    best = sorted(scores, reverse=True)
    by_sentence = dates_by_sentence(index)
    unknown = unknown_share(table.matches)
    found: list[DateCandidate] = []
    for place, number in enumerate(table.candidates):
        dates = by_sentence.get(number, ())
        rival = best[1] if scores[place] == best[0] and len(best) > 1 else best[0]
        head = [scores[place], scores[place] - rival, *(table.rows[place][column] for column in COLUMNS)]
        rows = [_row(question, index, number, when, dates, table.matches) for when in dates]
        for name in ("nearness", "clause coverage"):
            for row, ahead in zip(rows, lead([row[_AT[name]] for row in rows]), strict=True):
                row[_AT[f"{name}, to best here"]] = ahead
        for when, row in zip(dates, rows, strict=True):
            row[_AT["unknown share"]] = unknown
            found.append(DateCandidate(number, when, head + row))
    return found


def dates_by_sentence(index: ArticleIndex) -> dict[int, tuple[When, ...]]:
    """Return the dates of each sentence by its number; sentences without any are left out."""
    found: dict[int, list[When]] = {}
    number = 0
    for when in index.facts.dates:
        while number < len(index.sentences) and index.sentences[number].sentence.span.end <= when.span.start:
            number += 1
        if number < len(index.sentences) and index.sentences[number].sentence.span.start <= when.span.start:
            found.setdefault(number, []).append(when)
    return {number: tuple(dates) for number, dates in found.items()}


def _row(
    question: Question,
    index: ArticleIndex,
    number: int,
    when: When,
    here: Sequence[When],
    matches: Sequence[TermMatch],
) -> list[float]:
    sentence, text = index.sentences[number], index.article.text
    total = sum(match.weight for match in matches) or 1.0
    places = matched_places(number, sentence, matches)
    at = min(inside(when.span, sentence), default=0)
    clause = clause_around(text, sentence, when.span)
    within = inside(clause, sentence)
    words = sentence.sentence.span.of(text)
    future, past = bool(FUTURE.search(words)), bool(PAST.search(words))
    asks_future, asks_past = bool(ASKS_FUTURE.search(question.text)), bool(ASKS_PAST.search(question.text))
    before = text[max(sentence.sentence.span.start, when.span.start - 30) : when.span.start]
    after = text[when.span.end : when.span.end + 2]
    span_text = when.span.of(text)
    return [
        float(when.grain is Grain.TIME),
        float(when.grain is Grain.DAY),
        float(when.grain is Grain.MONTH),
        float(when.grain is Grain.YEAR),
        float(when.grain in (Grain.WEEK, Grain.QUARTER, Grain.SEASON, Grain.DECADE, Grain.CENTURY)),
        float(when.grain is Grain.VAGUE),
        float(not ABSOLUTE.search(span_text)),
        float(number in index.pool.headlines),
        sum(weight / (1 + min(abs(at - place) for place in positions)) for weight, positions in places) / total,
        0.0,
        sum(weight for weight, positions in places if within & set(positions)) / total,
        0.0,
        float(len(here)),
        here.index(when) / len(here),
        float(len(index.facts.dates)),
        float(future),
        float(past),
        float(asks_future),
        float(asks_past),
        float((asks_future and future) or (asks_past and past)),
        float((asks_future and not future) or (asks_past and not past)),
        float(bool(PREPOSITION.search(before))),
        float(after in ("'s", "’s")),
        float(number < 2),
        0.0,
        float(after[:1] == " " and bool(after[1:].isalpha())),
    ]
