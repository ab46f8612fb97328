"""What several articles say to one question, as one outcome: the best answer, suggestions, or a refusal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.article_chances import Contender, chances
from bot.answering.command import Strictness
from bot.answering.outcome import MOST_SUGGESTIONS, Answer, Doubt, Outcome, Refusal, Suggestions, Verdict
from bot.facts.quotation import Stance

SURE = {Strictness.STRICT: 0.75, Strictness.BALANCED: 0.6, Strictness.EAGER: 0.45}
"""Probability from which on the answer of one article is that of all; figures in docs/decisions/0018."""
WORTH_A_LOOK = 0.4
"""Fit from which on an article's lines are suggested."""
LIKELY = 0.3
"""Probability from which on an answer is suggested however its article fits."""
CLOSE = 0.15
"""Answers of two articles whose worth differs by less are both shown; it sums up to 1 of match and up to 1.5 of fit."""
BETTER_VERDICT = (None, Verdict.VERBATIM, Verdict.MISATTRIBUTED, Verdict.ALTERED)


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
    every, chance = _choices(contenders), chances(contenders)
    sure = _ordered([choice for choice in every if _is_sure(choice, chance[choice.contender], strictness)])
    close = [choice for choice in sure if _is_close(choice, sure[0])][:MOST_SUGGESTIONS]
    if len(close) == 1:
        return Settled(close[0].answer, tuple(close))
    likely = [
        choice
        for choice in every
        if contenders[choice.contender].fit >= WORTH_A_LOOK or chance[choice.contender] >= LIKELY
    ]
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


def _is_sure(choice: Choice, chance: float, strictness: Strictness) -> bool:
    return choice.answer.verdict is not None or chance >= SURE[strictness]


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
