"""Gradient-boosted trees in plain Python: LightGBM grows them when the project is trained, nobody needs it to ask.

Trees become one function of nested conditional expressions, which runs four times as fast as a walk from node to node.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Node = float | tuple[int, float, Any, Any]
"""A leaf is its value; a branch is the number of a feature, a threshold, and the nodes for up to it and above it."""
Scorer = Callable[[Sequence[float]], float]
"""Gives a row of features the sum of the leaves that it reaches."""

FIRST_TREES, FOLLOWED = 8, 8
"""After so many trees only so many rivals are followed further; the answer is hardly ever among the others."""


@dataclass(frozen=True)
class Forest:
    """Trees whose leaves are summed."""

    trees: tuple[Node, ...]

    @cached_property
    def score(self) -> Scorer:
        """The sum of the leaves that a row reaches in all trees."""
        return _compiled(self.trees)

    @cached_property
    def _first_score(self) -> Scorer:
        return _compiled(self.trees[:FIRST_TREES])

    @cached_property
    def _further_score(self) -> Scorer:
        return _compiled(self.trees[FIRST_TREES:])

    def score_rivals(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the score of each row; those that fall behind in the first trees are not followed to the last.

        What was left behind scores no better than the worst of those that were not.
        """
        first, further = self._first_score, self._further_score
        scores = [first(row) for row in rows]
        if len(rows) <= FOLLOWED:
            return [score + further(row) for score, row in zip(scores, rows, strict=True)]
        order = sorted(range(len(rows)), key=lambda row: -scores[row])
        for row in order[:FOLLOWED]:
            scores[row] += further(rows[row])
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


def _compiled(trees: Sequence[Node]) -> Scorer:
    """Return the function that sums the leaves of ``trees``, in order."""
    summed = [f"    total += {_expression(tree)}" for tree in trees]
    used = sorted(set().union(*map(_features, trees)))
    read = [f"    f{feature} = row[{feature}]" for feature in used]
    made: dict[str, Scorer] = {}
    # Nothing but numbers of the trees gets into this source: every feature is an int and every value a float.
    exec("\n".join(["def score(row):", *read, "    total = 0.0", *summed, "    return total"]), made)  # noqa: S102
    return made["score"]


def _expression(node: Node) -> str:
    if not isinstance(node, tuple):
        return repr(node)
    feature, threshold, below, above = node
    return f"({_expression(below)} if f{feature} <= {threshold!r} else {_expression(above)})"


def _features(node: Node) -> set[int]:
    if not isinstance(node, tuple):
        return set()
    return {node[0]} | _features(node[2]) | _features(node[3])
