"""What several articles say to one question, as one outcome: the best answer, or "which article?"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions, Verdict

CLOSE = 0.15
"""Answers of two articles whose worth differs by less are both shown; of about 2, half match and half fit."""
MOST_SUGGESTIONS = 3
BETTER_VERDICT = (None, Verdict.VERBATIM, Verdict.MISATTRIBUTED, Verdict.ALTERED)


@dataclass(frozen=True, slots=True)
class Contender:
    """What one article says, and how well the article fits the question, about 0 to 1.5."""

    outcome: Outcome
    fit: float


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the contenders' answers: ``contender`` and ``candidate`` count from 0, the latter within its suggestions."""

    contender: int
    candidate: int
    answer: Answer
    worth: float


def answers_of(contenders: Sequence[Contender]) -> list[Choice]:
    """Return what is to be shown, best first: one choice is the answer, more are suggestions, none is a refusal.

    Suggestions of one article stand only where no article has an answer.
    """
    sure = _ordered([_choice(number, 0, one, one.outcome) for number, one in enumerate(contenders) if _is_sure(one)])
    if sure:
        return [choice for choice in sure if _is_close(choice, sure[0])][:MOST_SUGGESTIONS]
    unsure = [
        _choice(number, place, one, candidate)
        for number, one in enumerate(contenders)
        if isinstance(one.outcome, Suggestions)
        for place, candidate in enumerate(one.outcome.candidates)
    ]
    return _ordered(unsure)[:MOST_SUGGESTIONS]


def outcome_of(contenders: Sequence[Contender]) -> Outcome:
    """Return what the articles say together; the refusal is that of the article that fits best."""
    chosen = answers_of(contenders)
    if not chosen:
        return next((one.outcome for one in contenders if isinstance(one.outcome, Refusal)), Refusal())
    if len(chosen) == 1 and _is_sure(contenders[chosen[0].contender]):
        return chosen[0].answer
    return Suggestions(tuple(choice.answer for choice in chosen))


def _choice(contender: int, candidate: int, one: Contender, answer: Outcome) -> Choice:
    assert isinstance(answer, Answer)
    return Choice(contender, candidate, answer, answer.match / 100 + one.fit)


def _ordered(choices: list[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: (BETTER_VERDICT.index(choice.answer.verdict), -choice.worth))


def _is_sure(one: Contender) -> bool:
    return isinstance(one.outcome, Answer)


def _is_close(choice: Choice, best: Choice) -> bool:
    # A quotation is verbatim wherever it stands: the first article that has it settles that.
    return choice is best or (best.answer.verdict is None and best.worth - choice.worth < CLOSE)
