"""What several articles say to one question, as one outcome: the best answer, suggestions, or a refusal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.article_chances import Contender, chances
from bot.answering.command import Strictness
from bot.answering.outcome import MOST_SUGGESTIONS, Answer, Doubt, Outcome, Refusal, Suggestions, Verdict
from bot.facts.quotation import Stance

SURE = {Strictness.STRICT: 0.8, Strictness.BALANCED: 0.65, Strictness.EAGER: 0.5}
"""Probability from which on the answer of one article is that of all; figures in docs/decisions/0018."""
WORTH_A_LOOK = 0.4
"""Fit from which on an article's lines are suggested."""
LIKELY = 0.3
"""Probability from which on an answer is suggested however its article fits."""
CLOSE = 0.1
"""Answers of two articles whose probabilities differ by less are both shown."""
BETTER_VERDICT = (None, Verdict.VERBATIM, Verdict.MISATTRIBUTED, Verdict.ALTERED)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer or suggestion that is shown: whose it is, and which of its suggestions, both counted from 0.

    ``chance`` is how probable it is that it is right, 0 for a suggestion; ``fit`` adds its match to its article's fit.
    """

    contender: int
    candidate: int
    answer: Answer
    chance: float
    fit: float


@dataclass(frozen=True, slots=True)
class Settled:
    """What the articles say together; ``choices`` are the answer or the suggestions in order, none for a refusal."""

    outcome: Outcome
    choices: tuple[Choice, ...]


def settle(
    contenders: Sequence[Contender], strictness: Strictness = Strictness.BALANCED, *, read: bool = False
) -> Settled:
    """Return what the articles say together; a refusal is that of the article that fits best, which comes first.

    ``read`` says that they were read where the small rankers were not sure.
    """
    every = _ordered(_choices(contenders, chances(contenders, read=read)))
    is_sure = bool(every) and _is_sure(every[0], strictness)
    fitting = [one for one in every if (_is_close(one, every[0]) if is_sure else _is_worth_a_look(one, contenders))]
    shown = tuple(fitting[:MOST_SUGGESTIONS])
    if is_sure and len(shown) == 1:
        return Settled(shown[0].answer, shown)
    if shown:
        return Settled(Suggestions(tuple(choice.answer for choice in shown), _doubt(shown, contenders)), shown)
    refused = contenders[0].outcome if contenders else Refusal()
    return Settled(_refusal(refused), ())


def _choices(contenders: Sequence[Contender], chances: Sequence[float]) -> list[Choice]:
    return [
        Choice(number, place, answer, chance, answer.match / 100 + one.fit)
        for number, (one, chance) in enumerate(zip(contenders, chances, strict=True))
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
    def rank(choice: Choice) -> tuple[int, bool, float, float]:
        contested = choice.answer.verdict is not None and choice.answer.stance is not Stance.ASSERTED
        return BETTER_VERDICT.index(choice.answer.verdict), contested, -choice.chance, -choice.fit

    return sorted(choices, key=rank)


def _doubt(shown: Sequence[Choice], contenders: Sequence[Contender]) -> Doubt:
    """Return why the lines are only suggested, where each of them is for the same reason."""
    outcomes = [contenders[choice.contender].outcome for choice in shown]
    doubts = {one.doubt if isinstance(one, Suggestions) else Doubt.CLOSE for one in outcomes}
    return doubts.pop() if len(doubts) == 1 else Doubt.CLOSE


def _is_sure(choice: Choice, strictness: Strictness) -> bool:
    return choice.answer.verdict is not None or choice.chance >= SURE[strictness]


def _is_worth_a_look(choice: Choice, contenders: Sequence[Contender]) -> bool:
    return contenders[choice.contender].fit >= WORTH_A_LOOK or choice.chance >= LIKELY


def _is_close(choice: Choice, best: Choice) -> bool:
    # A quotation is verbatim wherever it stands: the first article that has it settles that.
    return choice is best or (best.answer.verdict is None and best.chance - choice.chance < CLOSE)


def _refusal(outcome: Outcome) -> Refusal:
    match outcome:
        case Refusal():
            return outcome
        case Suggestions(candidates):
            return Refusal(nearest=candidates[0])
        case Answer():
            return Refusal(nearest=replace(outcome, verdict=None))
