"""Gradient-boosted trees in plain Python: LightGBM grows them when the project is trained, nobody needs it to ask.

Trees that are asked again and again become one function of nested conditional expressions, which runs three times as
fast as a walk from node to node (docs/decisions/0013-compiled-trees.md). Making it takes as long as a thousand walks or
so, so that a program that asks a question or two never makes it.
"""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

Node = float | tuple[int, float, "Node", "Node"]
"""A leaf is its value; a branch is the number of a feature, a threshold, and the nodes for up to it and above it."""
Scorer = Callable[[Sequence[float]], float]
"""Gives a row of features the sum of the leaves that it reaches."""

ROUNDS = (8, 24, 64)
"""After so many trees those that fall behind are left."""
FOLLOWED = (12, 6, 3)
"""So many rivals are followed further after each round.

Of held-out questions 99.4 % keep the best that they have when all are followed, and as many are right, in a tenth of
the time.
"""
FEWER = (8, 4, 2)
"""Likewise where no probability hangs on how the others fare."""
WALKS = 64
"""So many rows walk before the trees are compiled: those of one question are fewer."""


class Trees:
    """Trees whose leaves are summed; ``score`` gives the sum of those that a row reaches."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._nodes = nodes
        self._walks = 0
        self.score: Scorer = self._walk

    def _walk(self, row: Sequence[float]) -> float:
        self._walks += 1
        if self._walks > WALKS:
            self.score = _compiled(self._nodes, len(row))
        total = 0.0
        for node in self._nodes:
            while isinstance(node, tuple):
                feature, threshold, below, above = node
                node = below if row[feature] <= threshold else above
            total += node
        return total


class Forest(Trees):
    """Trees that can also tell rivals apart without following all of them."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        super().__init__(nodes)
        bounds = [0, *ROUNDS, len(nodes)]
        self._parts = [Trees(nodes[start:end]) for start, end in itertools.pairwise(bounds)]

    def score_rivals(self, rows: Sequence[Sequence[float]], followed: Sequence[int] = FOLLOWED) -> list[float]:
        """Return the score of each row; those that fall behind in the first trees are not followed to the last.

        What was left behind scores no better than the worst of those that were not.
        """
        scores = [0.0] * len(rows)
        leading, behind = list(range(len(rows))), []
        for part, most in zip(self._parts, (*followed, len(rows)), strict=True):
            for row in leading:
                scores[row] += part.score(rows[row])
            if len(leading) > most:
                order = sorted(leading, key=scores.__getitem__, reverse=True)
                leading = order[:most]
                behind.append(order[most:])
        for left in reversed(behind):
            worst = min([scores[row] for row in leading])
            for row in left:
                if scores[row] > worst:
                    scores[row] = worst
            leading = left
        return scores


def forest_from(rows: Sequence[Any]) -> Forest:
    """Return the forest that nested lists from a JSON file describe: ``[feature, threshold, below, above]``."""
    return Forest(tuple(map(node_from, rows)))


def node_from(row: Any) -> Node:
    """Return the tree that a nested list from a JSON file describes."""
    if isinstance(row, list):
        return (int(row[0]), float(row[1]), node_from(row[2]), node_from(row[3]))
    return float(row)


def _compiled(trees: Sequence[Node], width: int) -> Scorer:
    """Return the function that sums the leaves of ``trees``, in order, of rows of ``width`` features."""
    read = "".join([f"f{feature}, " for feature in range(width)])
    summed = [f"    total += {_expression(tree)}" for tree in trees]
    made: dict[str, Scorer] = {}
    # Nothing but numbers of the trees gets into this source: every feature is an int and every value a float.
    lines = ["def score(row):", f"    {read}= row", "    total = 0.0", *summed, "    return total"]
    exec("\n".join(lines), made)  # noqa: S102 - numbers only
    return made["score"]


def _expression(node: Node) -> str:
    if not isinstance(node, tuple):
        return repr(node)
    feature, threshold, below, above = node
    return f"({_expression(below)} if f{feature} <= {threshold!r} else {_expression(above)})"
