"""What the choice of a date looks at: one row of numbers for each date of each sentence that competes."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answering.article_index import ArticleIndex
from bot.answering.cue_words import cue_words
from bot.answering.fact_features import FACT_FEATURES, MOST_HERE, Scenes, fact_rows
from bot.answering.fact_places import ARTICLES, clause_around
from bot.answering.fact_scenes import scenes_of
from bot.answering.question import Question
from bot.answering.term_chances import TermModel
from bot.answering.term_matches import match_terms
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
    "dates in article", "future here", "past here", "asks future", "asks past", "same time", "other time",
    "future in clause", "past in clause", "same time in clause", "other time in clause", "after preposition",
    "possessive", "opens article", "adjectival", "asks first", "asks last", "year where first or last is asked",
    "asks year", "year as asked", "asks deadline", "by or until", "deadline as asked", "since", "asks since",
    "since as asked", "date of saying", "asks saying", "of saying not asked", "in quotation",
)  # fmt: skip
WHEN_FEATURES = (*FACT_FEATURES, *OF_DATE)
"""The names of the numbers in a row, in order."""
PREPOSITION = re.compile(
    r"\b(?:on|in|since|by|until|till|at|from|before|after|of|for|between|during|to|beyond|late|early|dated|later|within|over)\s+"
    r"(?:at least\s+|about\s+|around\s+|early\s+|late\s+|shortly before\s+|noon on\s+|the\s+)*$",
    re.I,
)
ABSOLUTE = re.compile(r"\d|january|february|march|april|may|june|july|august|september|october|november|december", re.I)


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    return {sign: re.compile(words, re.IGNORECASE) for sign, words in cue_words("date-cues").items()}


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that may answer, with its sentence's number and its row of features."""

    sentence: int
    when: When
    row: list[float]


@lru_cache(maxsize=ARTICLES)
def _scenes(index: ArticleIndex) -> Scenes:
    return scenes_of(index, [when.span for when in index.facts.dates], MOST_HERE)


def date_candidates(question: Question, index: ArticleIndex, terms: TermModel) -> list[DateCandidate]:
    """Return every date of the sentences that compete, with its row."""
    matches, dates = match_terms(question, index.pool), index.facts.dates
    return [
        DateCandidate(
            scene.sentence,
            dates[scene.number],
            row + _row(question, index, scene.sentence, dates[scene.number]),
        )
        for scene, row in fact_rows(question, index, matches, _scenes(index), terms.chances(question))
    ]


def _row(question: Question, index: ArticleIndex, number: int, when: When) -> list[float]:
    cues = _cues()
    sentence, text, asked = index.sentences[number], index.article.text, question.text
    words = sentence.sentence.span.of(text)
    clause = clause_around(text, sentence, when.span).of(text)
    before = text[max(sentence.sentence.span.start, when.span.start - 25) : when.span.start]
    after = text[when.span.end : when.span.end + 2]
    span_text = when.span.of(text)
    first, last, since, year, deadline, asks_saying = (
        bool(cues[sign].search(asked)) for sign in ("first", "last", "since", "year", "deadline", "saying")
    )
    until = bool(cues["until"].search(before) or cues["until"].match(span_text))
    from_then = bool(cues["since"].search(before) or cues["since"].match(span_text))
    said = bool(cues["saying"].search(before) or cues["saying"].match(text[when.span.end : when.span.end + 12]))
    is_year = when.grain is Grain.YEAR or bool(re.search(r"\b(?:19|20)\d\d\b", span_text))
    return [
        float(when.grain is Grain.TIME),
        float(when.grain is Grain.DAY),
        float(when.grain is Grain.MONTH),
        float(when.grain is Grain.YEAR),
        float(when.grain in (Grain.WEEK, Grain.QUARTER, Grain.SEASON, Grain.DECADE, Grain.CENTURY)),
        float(when.grain is Grain.VAGUE),
        float(not ABSOLUTE.search(span_text)),
        float(number in index.pool.headlines),
        float(len(index.facts.dates)),
        *_tenses(asked, words, clause),
        float(bool(PREPOSITION.search(before))),
        float(after in ("'s", "’s")),
        float(number < 2),
        float(after[:1] == " " and bool(after[1:].isalpha())),
        float(first),
        float(last),
        float(is_year and (first or last)),
        float(year),
        float(year and is_year),
        float(deadline),
        float(until),
        float(until and deadline),
        float(from_then),
        float(since),
        float(since and from_then),
        float(said),
        float(asks_saying),
        float(said and not asks_saying),
        float(
            words.count("“", 0, when.span.start - sentence.sentence.span.start)
            > words.count("”", 0, when.span.start - sentence.sentence.span.start)
        ),
    ]


def _tenses(asked: str, words: str, clause: str) -> list[float]:
    """Compare the time that a question asks about with that of the sentence and of the clause."""
    asks_future, asks_past = bool(ASKS_FUTURE.search(asked)), bool(ASKS_PAST.search(asked))
    found = []
    for part in (words, clause):
        future, past = bool(FUTURE.search(part)), bool(PAST.search(part))
        same = (asks_future and future) or (asks_past and past)
        other = (asks_future and not asks_past and not future) or (asks_past and not asks_future and not past)
        found.append((future, past, same, other))
    (future, past, same, other), clause_row = found
    return [float(value) for value in (future, past, asks_future, asks_past, same, other, *clause_row)]
