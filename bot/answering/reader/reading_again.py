"""The door with a reader behind it: the small rankers answer where they are sure, else the article is read."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.outcome import (
    Answer,
    Outcome,
    Refusal,
    RefusalReason,
    Suggestions,
    of_different_lines,
    worth_suggesting,
)
from bot.answering.reader.cascade import Read, read_best, wants_reading
from bot.answering.reader.choices import Choice, choices_of
from bot.answering.reader.close_reading import chance_beside, settle
from bot.answering.reader.policies import Policy, policy_of
from bot.answering.reader.reader import Reader
from bot.answering.reader.reader_input import Passage, passages_of, reader_question
from bot.answering.reader.scores import scores_of
from bot.answering.second_look import reviewed
from bot.answering.statements.attribution import as_said

REASONS = {Command.AMOUNT: RefusalReason.NO_FIGURE, Command.WHEN: RefusalReason.NO_DATE}
"""What a refusal says after reading, where the command asks for one kind of thing."""


def answer_with_reader(
    command: Command,
    query: str,
    index: ArticleIndex,
    strictness: Strictness = Strictness.BALANCED,
    reader: Reader | None = None,
) -> Outcome:
    """Return what the article says to ``query``; with a ``reader`` it is read where the small ranker is not sure."""
    first = answer(command, query, index, strictness)
    if reader is None or not wants_reading(command, first):
        return first
    return read_again(command, query, index, strictness, reader, first)


def read_again(
    command: Command, query: str, index: ArticleIndex, strictness: Strictness, reader: Reader, first: Outcome
) -> Outcome:
    """Return the outcome after reading, in place of ``first``; takes some tenths of a second."""
    policy, choices = policy_of(command), choices_of(command, query, index)
    if policy is None or not choices.ranked or not query.strip():
        return first

    def passages(some: Sequence[Choice]) -> tuple[Passage, ...]:
        return passages_of(index, (choice.place for choice in some))

    scores = scores_of(reader, reader_question(command, query), passages)
    best = read_best(choices.ranked, scores.read, policy)
    read, sure = settle(choices, best, policy, scores.closely)
    if not isinstance(first, Refusal):
        first = Refusal(REASONS.get(command, RefusalReason.NOT_SAID))
    outcome = decide(read, sure, policy, strictness, first)
    if command is Command.WHO_SAID:
        return as_said(outcome, query, index)
    return reviewed(command, outcome, query, index, was_read=True)


def decide(read: Sequence[Read], sure: float, policy: Policy, strictness: Strictness, refusal: Refusal) -> Outcome:
    """Return an answer, suggestions or the ``refusal``; ``sure`` is how probable it is that the joint best answers."""
    best = _shown(read[0], sure)
    if sure >= policy.thresholds[strictness.value]:
        return best
    if sure >= policy.thresholds["suggest"]:
        different = of_different_lines(read, lambda one: one.choice.line)
        chances = [(one, chance_beside(one, read[0], sure, policy)) for one in different]
        return Suggestions(tuple(_shown(*each) for each in worth_suggesting(chances, lambda each: each[1])))
    return replace(refusal, nearest=best)


def _shown(one: Read, sure: float) -> Answer:
    return replace(one.choice.answer(), match=round(100 * sure, 1))
