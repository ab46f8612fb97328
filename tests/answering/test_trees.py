"""A row reaches the leaves that a walk through the trees reaches, and rivals left behind stay behind."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.learned.trees import FOLLOWED, WALKS, forest_from, node_from

FEATURES = 5
numbers = st.floats(-9, 9).map(lambda value: round(value, 2))
nodes: st.SearchStrategy[Any] = st.recursive(
    numbers,
    lambda node: st.tuples(st.integers(0, FEATURES - 1), numbers, node, node).map(list),
    max_leaves=8,
)


def leaf(node: Any, row: list[float]) -> float:
    while isinstance(node, list):
        feature, threshold, below, above = node
        node = below if row[feature] <= threshold else above
    return float(node)


@settings(max_examples=50)
@given(st.lists(nodes, max_size=20), st.lists(numbers, min_size=FEATURES, max_size=FEATURES))
def test_the_score_is_the_sum_of_the_leaves_that_a_row_reaches_walked_or_compiled(
    trees: list[Any], row: list[float]
) -> None:
    total = 0.0
    for tree in trees:
        total += leaf(tree, row)
    forest = forest_from(trees)
    walked = forest.score
    assert {forest.score(row) for _ in range(WALKS + 2)} == {total}
    assert forest.score != walked


def test_a_row_at_a_threshold_goes_below() -> None:
    forest = forest_from([[0, 1.5, 2.0, 3.0], 10.0])
    assert (forest.score([1.5]), forest.score([1.6])) == (12.0, 13.0)


def test_rivals_left_behind_score_no_better_than_those_followed() -> None:
    forest = forest_from([[0, 38.5 - number, 0.0, 1.0] for number in range(40)])
    scores = forest.score_rivals([[float(number)] for number in range(40)])
    followed = FOLLOWED[0]
    assert scores.index(max(scores)) == 39
    assert max(scores[: 40 - followed]) <= min(scores[40 - followed :])


@pytest.mark.parametrize("row", [["row.clear()", 0.5, 1.0, 2.0], [0, "print()", 1.0, 2.0], [0, 0.5, 1.0, "exit()"]])
def test_nothing_but_numbers_gets_into_a_tree(row: list[object]) -> None:
    with pytest.raises(ValueError, match=r"could not convert|invalid literal"):
        node_from(row)
