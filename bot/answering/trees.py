"""Gradient-boosted trees in plain Python: LightGBM grows them when the project is trained, nobody needs it to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Node = float | tuple[int, float, Any, Any]
"""A leaf is its value; a branch is the number of a feature, a threshold, and the nodes for up to it and above it."""


FIRST_TREES, FOLLOWED = 8, 8
"""After so many trees only so many rivals are followed further; the answer is hardly ever among the others."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves are summed."""

    trees: tuple[Node, ...]

    def score(self, row: Sequence[float], first: int = 0, last: int | None = None) -> float:
        """Return the sum of the leaves that ``row`` reaches in the trees from ``first`` up to ``last``."""
        total = 0.0
        for node in self.trees[first:last]:
            while node.__class__ is tuple:
                feature, threshold, below, above = node
                node = below if row[feature] <= threshold else above
            total += node  # type: ignore[operator] # a leaf
        return total

    def score_rivals(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the score of each row; those that fall behind in the first trees are not followed to the last.

        What was left behind scores no better than the worst of those that were not.
        """
        scores = [self.score(row, last=FIRST_TREES) for row in rows]
        if len(rows) <= FOLLOWED:
            return [score + self.score(row, FIRST_TREES) for score, row in zip(scores, rows, strict=True)]
        order = sorted(range(len(rows)), key=lambda row: -scores[row])
        for row in order[:FOLLOWED]:
            scores[row] += self.score(rows[row], FIRST_TREES)
        worst = min(scores[row] for row in order[:FOLLOWED])
        for row in order[FOLLOWED:]:
            scores[row] = min(scores[row], worst)
        return scores


def forest_from(rows: Sequence[Any]) -> Forest:
    """Return the forest that nested lists from a JSON file describe: ``[feature, threshold, below, above]``."""
    return Forest(tuple(_node(row) for row in rows))


def _node(row: Any) -> Node:
    if isinstance(row, list):
        return (int(row[0]), float(row[1]), _node(row[2]), _node(row[3]))
    return float(row)
