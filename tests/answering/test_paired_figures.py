"""Figures told in one breath for two things: what is promised to those who name one of the things."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import rank_figures
from bot.reading.read import read_text

BINS = "The firm has supplied Elmbury and Scarth, where it rains, with 600 and 450 bins."
GAINS = "Two councils, Elmbury and Scarth, saw recycling rise by 8 and 11 points respectively."
AGES = "Women were 61% of hip patients and 54% of knee patients, and the average age was 69 and 67."
FINES = "Ada Lind and Bo Falk were fined £48,000 and about £112,000."


def figures(query: str, line: str) -> list[str]:
    index = index_article(read_text(f"A headline\n{line}"))
    return [index.article.of(one.amount.core) for _, one in rank_figures(parse_amount_question(query, index), index)]


@pytest.mark.parametrize(
    ("query", "line", "kept", "left"),
    [
        ("how many bins in elmbury", BINS, "600", "450"),
        ("scarth bins", BINS, "450", "600"),
        ("recycling gain in elmbury", GAINS, "8", "11"),
        ("recycling gain in scarth", GAINS, "11", "8"),
        ("average age of knee patients", AGES, "67", "69"),
        ("average age of hip patients", AGES, "69", "67"),
        ("lind's fine", FINES, "£48,000", "£112,000"),
        ("what was falk fined", FINES, "£112,000", "£48,000"),
    ],
)
def test_a_figure_goes_with_the_thing_of_its_place(query: str, line: str, kept: str, left: str) -> None:
    found = figures(query, line)
    assert kept in found
    assert left not in found


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("how many bins", BINS),
        ("bins in elmbury and scarth", BINS),
        ("schools wrecked", "The war destroyed 600 homes and 450 schools and drove out the rest."),
        ("homes in elmbury", "Elmbury and Scarth have 600 homes and 450 shops."),
    ],
)
def test_both_stay_where_neither_or_both_are_named_or_each_has_its_own_thing(query: str, line: str) -> None:
    assert {"600", "450"} <= set(figures(query, line))
