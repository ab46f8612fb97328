"""What is read closely: where the reader leaves it open, a larger network reads the best few once more.

Pure: no model is run here.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.learned.probability import share_of_best
from bot.answering.reader.cascade import ALONE, Read, features, log_sum, probability
from bot.answering.reader.choices import Choices, Score
from bot.answering.reader.policies import ClosePolicy, Policy


def settle(choices: Choices, read: Sequence[Read], policy: Policy, score: Score | None) -> tuple[Sequence[Read], float]:
    """Return what was ``read``, best first, and how probable it is that the best answers.

    Where that is open and there is a close reader, whose ``score`` it is, the best few are read closely before.
    """
    sure = probability(features(choices, read), policy)
    if score is None or policy.close is None or not policy.close.least <= sure <= policy.close.most:
        return read, sure
    again = read_closely(read, score, policy.close)
    return again, probability(close_features(choices, again, read[0]), policy.close)


def read_closely(read: Sequence[Read], score: Score, policy: ClosePolicy) -> list[Read]:
    """Return what was ``read``, best first, after the first few were read closely: these come before all others."""
    few = read[: policy.count]
    scores = score([one.choice for one in few])
    again = [
        replace(one, joint=one.joint + policy.share * close, close=close)
        for one, close in zip(few, scores, strict=True)
    ]
    return [*sorted(again, key=lambda one: -one.joint), *read[policy.count :]]


def close_features(choices: Choices, read: Sequence[Read], first: Read) -> tuple[float, ...]:
    """Return the numbers named by ``CLOSE_FEATURES``; ``first`` was the best before close reading."""
    best = read[0]
    scores = {one.choice: one.close for one in read if one.close is not None}
    of_best = scores[best.choice]
    others = [score for choice, score in scores.items() if not choice.says_as_much_as(best.choice)]
    return (
        *features(choices, read),
        of_best - max(others, default=of_best - ALONE),
        of_best - log_sum([0.0, *scores.values()]),
        of_best,
        float(best.choice.says_as_much_as(first.choice)),
    )


def chance_beside(one: Read, best: Read, sure: float, policy: Policy) -> float:
    """Return how probable it is that ``one`` answers, where the joint ``best`` does with the probability ``sure``.

    It falls with the joint score, as the mean of what all judges of both say in log odds. Of 1,384 second and third
    choices beside an unsure best one of held-out articles 6 in 100 answer, where this says 8 on average.
    """
    both_closely = policy.close is not None and one.close is not None and best.close is not None
    shares = 1 + policy.share + (policy.close.share if both_closely and policy.close else 0.0)
    behind = (_comparable(one, policy, both_closely) - _comparable(best, policy, both_closely)) / shares
    return sure * share_of_best(min(0.0, behind))


def _comparable(one: Read, policy: Policy, closely: bool) -> float:
    """Return the joint score, without the close reader's where only one of two was read closely."""
    if closely or one.close is None or policy.close is None:
        return one.joint
    return one.joint - policy.close.share * one.close
