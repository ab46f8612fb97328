"""Splits what is learned from for cross-validation: what belongs together is never on both sides."""

from collections.abc import Iterator, Sequence

from sklearn.model_selection import GroupKFold

FOLDS = 5
"""So many parts the articles are split into."""


def folds(groups: Sequence[str], count: int = FOLDS) -> Iterator[tuple[list[int], list[int]]]:
    """Yield ``count`` times the numbers to train on and those to test on; ``groups`` are those of each, in order."""
    for train, test in GroupKFold(count).split(groups, groups=groups):
        yield train.tolist(), test.tolist()
