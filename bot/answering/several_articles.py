"""What several articles say to one question, as one outcome: the best answer, suggestions, or a refusal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.command import Strictness
from bot.answering.outcome import MOST_SUGGESTIONS, Answer, Doubt, Outcome, Refusal, Suggestions, Verdict
from bot.facts.quotation import Stance

FITTING = {Strictness.STRICT: 1.0, Strictness.BALANCED: 0.8, Strictness.EAGER: 0.5}
"""Fit of an article from which on its answer is one; below, most of the question is about something else.

Over 40 articles, answers from 0.8 on were right in 321 of 366 cases, those below in 155 of 351.
"""
WORTH_A_LOOK = 0.4
"""Fit from which on an article's lines are suggested."""
CLOSE = 0.15
"""Answers of two articles whose worth differs by less are both shown; it sums up to 1 of match and up to 1.5 of fit."""
BEHIND = 0.1
"""By how much an article that answers may fit worse than the one that fits best."""
BETTER_VERDICT = (None, Verdict.VERBATIM, Verdict.MISATTRIBUTED, Verdict.ALTERED)


@dataclass(frozen=True, slots=True)
class Contender:
    """What one article says, and how well the article fits the question: the share of its words, up to 1.5 in order."""

    outcome: Outcome
    fit: float


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer or suggestion that is shown: whose it is, and which of its suggestions, both counted from 0."""

    contender: int
    candidate: int
    answer: Answer
    worth: float


@dataclass(frozen=True, slots=True)
class Settled:
    """What the articles say together; ``choices`` are the answer or the suggestions in order, none for a refusal."""

    outcome: Outcome
    choices: tuple[Choice, ...]


def settle(contenders: Sequence[Contender], strictness: Strictness = Strictness.BALANCED) -> Settled:
    """Return what the articles say together; a refusal is that of the article that fits best, which comes first."""
    best = max((one.fit for one in contenders), default=0.0)
    sure = _ordered([choice for choice in _choices(contenders) if _is_sure(choice, contenders, best, strictness)])
    close = [choice for choice in sure if _is_close(choice, sure[0])][:MOST_SUGGESTIONS]
    if len(close) == 1:
        return Settled(close[0].answer, tuple(close))
    likely = [choice for choice in _choices(contenders) if contenders[choice.contender].fit >= WORTH_A_LOOK]
    shown = tuple(close or _ordered(likely)[:MOST_SUGGESTIONS])
    if shown:
        return Settled(Suggestions(tuple(choice.answer for choice in shown), _doubt(shown, contenders)), shown)
    refused = contenders[0].outcome if contenders else Refusal()
    return Settled(_refusal(refused), ())


def _choices(contenders: Sequence[Contender]) -> list[Choice]:
    return [
        Choice(number, place, answer, answer.match / 100 + one.fit)
        for number, one in enumerate(contenders)
        for place, answer in enumerate(candidates_of(one.outcome))
    ]


def candidates_of(outcome: Outcome) -> tuple[Answer, ...]:
    """Return the lines that an outcome shows."""
    match outcome:
        case Answer():
            return (outcome,)
        case Suggestions(candidates):
            return candidates
        case Refusal():
            return ()


def _ordered(choices: list[Choice]) -> list[Choice]:
    def rank(choice: Choice) -> tuple[int, bool, float]:
        contested = choice.answer.verdict is not None and choice.answer.stance is not Stance.ASSERTED
        return BETTER_VERDICT.index(choice.answer.verdict), contested, -choice.worth

    return sorted(choices, key=rank)


def _doubt(shown: Sequence[Choice], contenders: Sequence[Contender]) -> Doubt:
    """Return why the lines are only suggested, where each of them is for the same reason."""
    outcomes = [contenders[choice.contender].outcome for choice in shown]
    doubts = {one.doubt if isinstance(one, Suggestions) else Doubt.CLOSE for one in outcomes}
    return doubts.pop() if len(doubts) == 1 else Doubt.CLOSE


def _is_sure(choice: Choice, contenders: Sequence[Contender], best: float, strictness: Strictness) -> bool:
    one = contenders[choice.contender]
    if choice.answer.verdict is not None:
        return True
    return isinstance(one.outcome, Answer) and one.fit >= max(FITTING[strictness], best - BEHIND)


def _is_close(choice: Choice, best: Choice) -> bool:
    # A quotation is verbatim wherever it stands: the first article that has it settles that.
    return choice is best or (best.answer.verdict is None and best.worth - choice.worth < CLOSE)


def _refusal(outcome: Outcome) -> Refusal:
    match outcome:
        case Refusal():
            return outcome
        case Suggestions(candidates):
            return Refusal(nearest=candidates[0])
        case Answer():
            return Refusal(nearest=replace(outcome, verdict=None))
