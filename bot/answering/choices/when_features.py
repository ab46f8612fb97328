"""What the choice of a date looks at: one row of numbers for each date of each sentence that competes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.choices.cues import date_cues
from bot.answering.choices.fact_features import FACT_FEATURES, Scenes, fact_rows
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
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PERIODS = (Grain.WEEK, Grain.QUARTER, Grain.SEASON, Grain.DECADE, Grain.CENTURY)
LOOK_BACK, LOOK_AHEAD = 25, 12
"""Characters before and behind a date among which the words stand that say what it is the date of."""


class DateCandidate(NamedTuple):
    """A date that may answer, with its sentence's number and its row of features.

    ``acts`` counts the verbs of the question that its clause has: what happened then.
    """

    sentence: int
    when: When
    row: list[float]
    acts: int = 0


_in_order = itemgetter(*OF_DATE)


class Tenses(NamedTuple):
    """Whether a stretch of text, or a question, speaks of the future and of the past."""

    future: bool
    past: bool


class DateSigns(NamedTuple):
    """What the words at a date say of it: the tenses of its sentence and its clause, and whether it is such a date."""

    sentence: Tenses
    clause: Tenses
    is_year: bool
    until: bool
    since: bool
    said: bool


@dataclass(frozen=True, slots=True)
class DateScene:
    """What is the same of a date whatever is asked.

    ``fixed`` are its features that no question changes, by their names; ``signs`` are compared with the question.
    """

    fixed: dict[str, float]
    signs: DateSigns


@kept_with_index
def _dates_of(index: ArticleIndex) -> tuple[Scenes, dict[int, DateScene]]:
    scenes = scenes_of(index, [when.span for when in index.facts.dates])
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
    sentence = index.sentences[number].sentence.span
    words = when.span.of(text)
    before = text[max(sentence.start, when.span.start - LOOK_BACK) : when.span.start]
    behind = text[when.span.end : when.span.end + LOOK_AHEAD]
    return DateScene(
        fixed=_form(when, words) | _surroundings(index, number, when, before),
        signs=DateSigns(
            sentence=_tenses(sentence.of(text)),
            clause=_tenses(clause_around(index.sentences[number], when.span).of(text)),
            is_year=when.grain is Grain.YEAR or YEAR.search(words) is not None,
            until=bool(cues["until"].search(before) or cues["until"].match(words)),
            since=bool(cues["since"].search(before) or cues["since"].match(words)),
            said=bool(cues["saying"].search(before) or cues["saying"].match(behind)),
        ),
    )


def _form(when: When, words: str) -> dict[str, float]:
    """Return what a date is by itself, from its words."""
    return {
        "is time": float(when.grain is Grain.TIME),
        "is day": float(when.grain is Grain.DAY),
        "is month": float(when.grain is Grain.MONTH),
        "is year": float(when.grain is Grain.YEAR),
        "is period": float(when.grain in PERIODS),
        "is vague": float(when.grain is Grain.VAGUE),
        "is weekday or relative": float(not ABSOLUTE.search(words)),
    }


def _surroundings(index: ArticleIndex, number: int, when: When, before: str) -> dict[str, float]:
    """Return what stands around a date of sentence ``number``."""
    text, start = index.article.text, index.sentences[number].sentence.span.start
    after = text[when.span.end : when.span.end + 2]
    opened, closed = (text.count(mark, start, when.span.start) for mark in "“”")
    return {
        "is headline": float(number in index.pool.headlines),
        "dates in article": float(len(index.facts.dates)),
        "after preposition": float(bool(date_cues()["leads"].search(before))),
        "possessive": float(after in ("'s", "’s")),
        "opens article": float(number < 2),
        "adjectival": float(after[:1] == " " and after[1:].isalpha()),
        "in quotation": float(opened > closed),
    }


def _tenses(part: str) -> Tenses:
    return Tenses(bool(date_cues()["future"].search(part)), bool(date_cues()["past"].search(part)))


class _Asked:
    """What a question asks of a date, worked out once."""

    def __init__(self, text: str) -> None:
        self._first, self._last, self._since, self._year, self._deadline, self._saying = (
            bool(date_cues()[sign].search(text)) for sign in ("first", "last", "since", "year", "deadline", "saying")
        )
        self._future, self._past = (bool(date_cues()[f"asks {time}"].search(text)) for time in ("future", "past"))
        self._known: dict[DateSigns, dict[str, float]] = {}

    def row(self, seen: DateScene) -> list[float]:
        """Return the numbers named by ``OF_DATE``."""
        # Many dates of an article have the same signs.
        if seen.signs not in self._known:
            self._known[seen.signs] = self._of_cues(seen.signs) | self._of_tenses(seen.signs)
        return list(_in_order(seen.fixed | self._known[seen.signs]))

    def _of_cues(self, seen: DateSigns) -> dict[str, float]:
        """Compare what a question asks for with the words at the date."""
        return {
            "asks first": float(self._first),
            "asks last": float(self._last),
            "year where first or last is asked": float(seen.is_year and (self._first or self._last)),
            "asks year": float(self._year),
            "year as asked": float(self._year and seen.is_year),
            "asks deadline": float(self._deadline),
            "by or until": float(seen.until),
            "deadline as asked": float(seen.until and self._deadline),
            "since": float(seen.since),
            "asks since": float(self._since),
            "since as asked": float(self._since and seen.since),
            "date of saying": float(seen.said),
            "asks saying": float(self._saying),
            "of saying not asked": float(seen.said and not self._saying),
        }

    def _of_tenses(self, seen: DateSigns) -> dict[str, float]:
        """Compare the time that a question asks about with that of the sentence and of the clause."""
        same, other = self._compared(seen.sentence)
        same_in_clause, other_in_clause = self._compared(seen.clause)
        return {
            "future here": float(seen.sentence.future),
            "past here": float(seen.sentence.past),
            "asks future": float(self._future),
            "asks past": float(self._past),
            "same time": float(same),
            "other time": float(other),
            "future in clause": float(seen.clause.future),
            "past in clause": float(seen.clause.past),
            "same time in clause": float(same_in_clause),
            "other time in clause": float(other_in_clause),
        }

    def _compared(self, part: Tenses) -> tuple[bool, bool]:
        """Tell whether a stretch speaks of the time asked about, and whether it does not where only one is."""
        same = (self._future and part.future) or (self._past and part.past)
        only_future, only_past = self._future and not self._past, self._past and not self._future
        return same, (only_future and not part.future) or (only_past and not part.past)


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
