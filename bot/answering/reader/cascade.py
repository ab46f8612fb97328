"""When the reader is asked, and what its scores make of the small ranker's choices. Pure: no model is run here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.command import Command
from bot.answering.learned.probability import logistic
from bot.answering.outcome import Answer, Doubt, Outcome, Refusal, Suggestions
from bot.answering.reader.choices import Choice, Choices, Score
from bot.answering.reader.policies import ClosePolicy, Policy, policy_of

FIRST_READ = 4
"""So many choices are read before it is asked whether the others need to be."""
ALONE = 5.0
"""The lead of what has no rival."""


@dataclass(frozen=True, slots=True)
class Read:
    """A choice with the reader's score of its sentence, the close reader's if it has one, and all scores as one."""

    choice: Choice
    reader: float
    joint: float
    close: float | None = None


def wants_reading(command: Command, first: Outcome) -> bool:
    """Return whether the reader is asked after the small ranker's outcome ``first``.

    A statement that is not found is always looked for, however sure it is that it is not there; one that is found and
    denied, asked, or told by the article itself is found.
    """
    policy = policy_of(command)
    if policy is None:
        return False
    unfound = isinstance(first, Refusal) or (isinstance(first, Suggestions) and first.doubt is Doubt.CLOSE)
    return (command is Command.WHO_SAID and unfound) or match_of(first) < policy.sure


def match_of(outcome: Outcome) -> float:
    """Return how sure the small ranker was of its best line, from 0 to 100, answered or not."""
    if isinstance(outcome, Answer):
        return outcome.match
    if isinstance(outcome, Suggestions):
        return outcome.candidates[0].match
    return outcome.nearest.match if outcome.nearest else 0.0


def read_best(choices: Sequence[Choice], score: Score, policy: Policy) -> list[Read]:
    """Return the choices that were read, best first: the first few, and the others where none of those is enough.

    ``score`` reads choices and returns the reader's score of each; ``choices`` are the small ranker's, best first.
    """
    chosen = choices[: policy.read]
    scores = tuple(score(chosen[:FIRST_READ]))
    read = join(chosen[:FIRST_READ], scores, policy)
    if len(chosen) <= FIRST_READ or _is_enough(read, policy):
        return read
    return join(chosen, (*scores, *score(chosen[FIRST_READ:])), policy)


def _is_enough(read: Sequence[Read], policy: Policy) -> bool:
    """Return whether the joint best is the reader's best too and scores so high that no other need be read."""
    return read[0].reader >= max(policy.enough, *(one.reader for one in read))


def join(choices: Sequence[Choice], scores: Sequence[float], policy: Policy) -> list[Read]:
    """Return the choices with their scores joined, best first."""
    both = zip(choices, scores, strict=True)
    read = [Read(choice, score, choice.score + policy.share * score) for choice, score in both]
    return sorted(read, key=lambda one: -one.joint)


def features(choices: Choices, read: Sequence[Read]) -> tuple[float, ...]:
    """Return the numbers named by ``FEATURES`` of choices that were read and joined."""
    best = read[0]
    others = [one for one in read if not one.choice.says_as_much_as(best.choice)]
    top = max(read, key=lambda one: one.reader)
    return (
        choices.sure,
        best.reader - max((one.reader for one in others), default=best.reader - ALONE),
        best.reader - log_sum([0.0, *(one.reader for one in read)]),
        float(best.choice.says_as_much_as(choices.ranked[0])),
        best.choice.score,
        float(best.choice.says_as_much_as(top.choice)),
        best.reader,
    )


def log_sum(values: Sequence[float]) -> float:
    """Return the logarithm of the sum of what ``values`` are the logarithms of."""
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))


def probability(row: Sequence[float], policy: Policy | ClosePolicy) -> float:
    """Return the probability that the joint best answers, by logistic regression."""
    odds = policy.bias + sum(weight * value for weight, value in zip(policy.weights, row, strict=True))
    return logistic(odds)
