"""The answers that a reader may choose among: what the small rankers found, each with the sentence it stands in."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.fragment_search import Found, search
from bot.answering.line_answer import to_answer
from bot.answering.outcome import Answer
from bot.answering.question_parser import parse_question
from bot.answering.ranking import rank_sentences
from bot.answering.statement_index import statement_index
from bot.answering.who_said import answer_from


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: the number and line of its sentence, and its score among its rivals, higher is better.

    ``answer`` makes the answer that is shown when this one is chosen.
    """

    sentence: int
    line: int
    score: float
    answer: Callable[[], Answer]


@dataclass(frozen=True, slots=True)
class Choices:
    """All choices, best first by the small ranker, and how sure that was of its best, as log odds."""

    ranked: tuple[Choice, ...]
    sure: float


def log_odds(probability: float) -> float:
    """Return the log odds of a probability, which is kept off 0 and 1 by 1 in 1000."""
    kept = min(0.999, max(0.001, probability))
    return math.log(kept / (1 - kept))


def line_choices(command: Command, query: str, index: ArticleIndex) -> Choices:
    """Return every sentence that competes to answer, as the small ranker puts them."""
    question = parse_question(query, index.pool, command)
    candidates = rank_sentences(question, index)

    def choice(number: int) -> Choice:
        one = candidates[number]
        return Choice(one.number, one.line, one.score, lambda: to_answer(one, question, index, candidates))

    sure = candidates[0].probability if candidates else 0.0
    return Choices(tuple(map(choice, range(len(candidates)))), log_odds(sure))


def statement_choices(query: str, index: ArticleIndex) -> Choices:
    """Return the sentences in which a fragment may have been said: those that share its words, then all others."""
    statements = statement_index(index)
    found = {one.number: one for one in search(query, statements)}
    ranked = rank_sentences(parse_question(query, index.pool, Command.WHO_SAID), index)
    order = [*found, *(one.number for one in ranked if one.number not in found)]

    def choice(number: int) -> Choice:
        sentence = index.sentences[number].sentence
        one = found.get(number) or Found(number, 0.0, 0.0, (), sentence.span, 0)
        return Choice(number, sentence.line, one.score, lambda: answer_from(one, statements))

    sure = max((one.score for one in found.values()), default=0.0)
    return Choices(tuple(map(choice, order)), log_odds(sure))


def choices_of(command: Command, query: str, index: ArticleIndex) -> Choices:
    """Return what a reader may choose among when ``query`` was typed after ``command``."""
    if command is Command.WHO_SAID:
        return statement_choices(query, index)
    return line_choices(command, query, index)
