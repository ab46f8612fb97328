"""Matches a question with wordings that are kept: the questions of FAQ entries and their aliases."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.answering.question_parser import parse_question
from bot.answering.question_type import question_type
from bot.answering.sentence_pool import SentencePool, pool_of
from bot.answering.sentence_profile import profile
from bot.answering.term_matches import match_terms
from bot.answering.terms import carries_content, terms

SAME_WORDS = 97.0
"""From this ratio of letters on, two wordings differ by no more than a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class WordingMatch:
    """How well a kept wording fits: its number in what was given, and a score from 0 to 1."""

    number: int
    score: float


def match_wording(query: str, wordings: Sequence[str]) -> tuple[WordingMatch, ...]:
    """Return the wordings that share something with ``query``, best first; 1 is the same question.

    Words count by how rare they are among the wordings, in both directions: what the query has and the wording lacks
    weighs as much as the reverse. A different question word or number tells two questions apart.
    """
    pool = pool_of([profile(wording) for wording in wordings])
    question = parse_question(query, pool)
    matches = match_terms(question, pool)
    asked = sum(match.weight for match in matches)
    covered = [0.0] * len(wordings)
    for match in matches:
        for number, (worth, _) in match.hits.items():
            covered[number] += match.weight * worth
    scored = [
        WordingMatch(number, _score(question.joined, wordings[number], covered[number], asked, number, pool))
        for number in range(len(wordings))
    ]
    return tuple(sorted((match for match in scored if match.score > 0), key=lambda match: -match.score))


def _score(query: str, wording: str, covered: float, asked: float, number: int, pool: SentencePool) -> float:
    plain = " ".join(term.word for term in terms(wording))
    letters = fuzz.ratio(query, plain)
    if letters >= SAME_WORDS:
        return round(letters / 100, 4)
    theirs = sum(pool.weight(stem) for stem in pool.profiles[number].positions if "_" not in stem)
    if not covered or not asked or not theirs:
        return 0.0
    both = min(1.0, covered / asked) * min(1.0, covered / theirs)
    score = 0.75 * math.sqrt(both) + 0.25 * fuzz.token_sort_ratio(_content(query), _content(plain)) / 100
    return round(score * _agreement(query, plain), 4)


def _content(text: str) -> str:
    return " ".join(word for word in text.split() if carries_content(word)) or text


def _agreement(query: str, wording: str) -> float:
    """Return a factor below 1 where the two ask for different kinds of thing or of different numbers."""
    ours, theirs = query.split(), wording.split()
    numbers = {w for w in ours if w[0].isdigit()} ^ {w for w in theirs if w[0].isdigit()}
    (form, wanted, _), (their_form, their_wanted, _) = question_type(ours), question_type(theirs)
    differs = form is not their_form and wanted and their_wanted and wanted[0] is not their_wanted[0]
    return (0.6 if numbers else 1.0) * (0.8 if differs else 1.0)
