"""Reads the few articles of a question to a whole server again, where the small rankers are not sure of an answer."""

from dataclasses import replace

from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer
from bot.answering.reader.asking import read_again
from bot.answering.reader.cascade import wants_reading
from bot.answering.reader.reader import Reader
from bot.answering.several_articles import Contender
from bot.library.across.asking_across import Across, AskedArticle, settled_across

NEVER_ACROSS = frozenset({Command.WHO_SAID})
"""The commands that are read in one article only: what somebody said is looked for by its words."""


def wants_reading_across(command: Command, first: Across) -> bool:
    """Return whether the reader is asked after ``first``: where neither the answer nor its article is sure."""
    if command in NEVER_ACROSS or (isinstance(first.outcome, Answer) and not wants_reading(command, first.outcome)):
        return False
    return any(wants_reading(command, one.contender.outcome) for one in first.asked)


def read_across(command: Command, query: str, strictness: Strictness, reader: Reader, first: Across) -> Across:
    """Return what the articles say after reading, in place of ``first``; takes up to half a second.

    Of each article the best sentences are read, as if it were asked alone: 24 of the three articles together.
    """

    def again(one: AskedArticle) -> AskedArticle:
        if not wants_reading(command, one.contender.outcome):
            return one
        outcome = read_again(command, query, one.index, strictness, reader, one.contender.outcome)
        return replace(one, contender=Contender(outcome, one.contender.fit))

    return settled_across([again(one) for one in first.asked], strictness, first.complete)
