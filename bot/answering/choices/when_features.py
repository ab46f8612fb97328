"""What the choice of a date looks at: one row of numbers for each date of each sentence that competes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.choices.cues import date_cues
from bot.answering.choices.fact_features import FACT_FEATURES, MOST_HERE, Scenes, fact_rows
from bot.answering.choices.fact_scenes import FactScene, clause_around, matched_places, scenes_of
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import TermMatch, match_terms
from bot.facts.dates.date_neighbours import is_past_form
from bot.facts.when import Grain, When

OF_DATE = (
    "is time", "is day", "is month", "is year", "is period", "is vague", "is weekday or relative", "is headline",
    "dates in article", "future here", "past here", "asks future", "asks past", "same time", "other time",
    "future in clause", "past in clause", "same time in clause", "other time in clause", "after preposition",
    "possessive", "opens article", "adjectival", "asks first", "asks last", "year where first or last is asked",
    "asks year", "year as asked", "asks deadline", "by or until", "deadline as asked", "since", "asks since",
    "since as asked", "date of saying", "asks saying", "of saying not asked", "in quotation",
)  # fmt: skip # a list, read across
WHEN_FEATURES = (*FACT_FEATURES, *OF_DATE)
"""The names of the numbers in a row, in order."""
ABSOLUTE = re.compile(r"\d|january|february|march|april|may|june|july|august|september|october|november|december", re.I)
"""What a date has that needs no other to be placed; the others are weekdays and relative."""


class DateCandidate(NamedTuple):
    """A date that may answer, with its sentence's number and its row of features.

    ``acts`` counts the verbs of the question that its clause has: what happened then.
    """

    sentence: int
    when: When
    row: list[float]
    acts: int = 0


@dataclass(frozen=True, slots=True)
class DateScene:
    """What is the same of a date whatever is asked: features as they are, and what is compared with the question.

    ``times`` says for its sentence and for its clause whether they speak of the future and of the past.
    """

    form: tuple[float, ...]
    place: tuple[float, ...]
    times: tuple[tuple[bool, bool], tuple[bool, bool]]
    is_year: bool
    until: bool
    since: bool
    said: bool
    quoted: float


@kept_with_index
def _dates_of(index: ArticleIndex) -> tuple[Scenes, dict[int, DateScene]]:
    scenes = scenes_of(index, [when.span for when in index.facts.dates], MOST_HERE)
    seen = {
        scene.number: _seen(index, scene.sentence, index.facts.dates[scene.number])
        for here in scenes.values()
        for scene in here
    }
    return scenes, seen


def date_candidates(question: Question, index: ArticleIndex, learned: LearnedWords) -> list[DateCandidate]:
    """Return every date of the sentences that compete, with its row."""
    matches, dates = match_terms(question, index.pool), index.facts.dates
    scenes, seen = _dates_of(index)
    asked = _Asked(question.text)
    return [
        DateCandidate(
            scene.sentence,
            dates[scene.number],
            row + asked.row(seen[scene.number]),
            _acts_in_clause(scene, index, matches),
        )
        for scene, row in fact_rows(question, index, matches, scenes, learned)
    ]


def _seen(index: ArticleIndex, number: int, when: When) -> DateScene:
    cues, text = date_cues(), index.article.text
    sentence = index.sentences[number]
    start = sentence.sentence.span.start
    words = sentence.sentence.span.of(text)
    clause = clause_around(sentence, when.span).of(text)
    before = text[max(start, when.span.start - 25) : when.span.start]
    after = text[when.span.end : when.span.end + 2]
    span_text = when.span.of(text)
    quoted = words.count("“", 0, when.span.start - start) > words.count("”", 0, when.span.start - start)
    return DateScene(
        (
            float(when.grain is Grain.TIME),
            float(when.grain is Grain.DAY),
            float(when.grain is Grain.MONTH),
            float(when.grain is Grain.YEAR),
            float(when.grain in (Grain.WEEK, Grain.QUARTER, Grain.SEASON, Grain.DECADE, Grain.CENTURY)),
            float(when.grain is Grain.VAGUE),
            float(not ABSOLUTE.search(span_text)),
            float(number in index.pool.headlines),
            float(len(index.facts.dates)),
        ),
        (
            float(bool(cues["leads"].search(before))),
            float(after in ("'s", "’s")),
            float(number < 2),
            float(after[:1] == " " and bool(after[1:].isalpha())),
        ),
        (_times(words), _times(clause)),
        when.grain is Grain.YEAR or bool(re.search(r"\b(?:19|20)\d\d\b", span_text)),
        bool(cues["until"].search(before) or cues["until"].match(span_text)),
        bool(cues["since"].search(before) or cues["since"].match(span_text)),
        bool(cues["saying"].search(before) or cues["saying"].match(text[when.span.end : when.span.end + 12])),
        float(quoted),
    )


def _times(part: str) -> tuple[bool, bool]:
    return bool(date_cues()["future"].search(part)), bool(date_cues()["past"].search(part))


class _Asked:
    """What a question asks of a date, worked out once."""

    def __init__(self, text: str) -> None:
        self._first, self._last, self._since, self._year, self._deadline, self._saying = (
            bool(date_cues()[sign].search(text)) for sign in ("first", "last", "since", "year", "deadline", "saying")
        )
        self._future, self._past = (bool(date_cues()[f"asks {time}"].search(text)) for time in ("future", "past"))

    def row(self, seen: DateScene) -> list[float]:
        """Return the numbers named by ``OF_DATE``."""
        return [
            *seen.form,
            *self._tenses(seen),
            *seen.place,
            float(self._first),
            float(self._last),
            float(seen.is_year and (self._first or self._last)),
            float(self._year),
            float(self._year and seen.is_year),
            float(self._deadline),
            float(seen.until),
            float(seen.until and self._deadline),
            float(seen.since),
            float(self._since),
            float(self._since and seen.since),
            float(seen.said),
            float(self._saying),
            float(seen.said and not self._saying),
            seen.quoted,
        ]

    def _tenses(self, seen: DateScene) -> list[float]:
        """Compare the time that a question asks about with that of the sentence and of the clause."""
        asks_future, asks_past = self._future, self._past
        found = []
        for future, past in seen.times:
            same = (asks_future and future) or (asks_past and past)
            other = (asks_future and not asks_past and not future) or (asks_past and not asks_future and not past)
            found.append((future, past, same, other))
        (future, past, same, other), of_clause = found
        return [float(value) for value in (future, past, asks_future, asks_past, same, other, *of_clause)]


def _acts_in_clause(scene: FactScene, index: ArticleIndex, matches: Sequence[TermMatch]) -> int:
    """Return how many terms of the question are past forms of verbs in the clause of a date.

    They tell which date of a sentence is that of the act: "convicted in 2018 and pardoned three years later".
    """
    if scene.among < 2:
        return 0
    sentence = index.sentences[scene.sentence]
    return sum(
        any(place in scene.clause and is_past_form(sentence.terms[place].word) for place in places)
        for _, places in matched_places(scene.sentence, sentence, matches)
    )
