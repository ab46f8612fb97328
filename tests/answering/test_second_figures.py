"""Two figures of a sort, and words that stand beside the second alone: what is promised of which one is meant."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import rank_figures
from bot.reading.read import read_text

DRIVERS = "It has hired 160 drivers, 45 of them women, at once."
CRASH = "The crash left 63 people injured, nine of them badly."
RENTS = "A flat costs £900 in Oakley and £790 in Hollin Park."
PAY = "The union wants a rise of 5 per cent; the company has offered 2.5."
POSTS = "It will cut 340 of its 3,100 posts, 210 of them at sea."
TANKS = "It will spend £350m on tanks, of which £60m goes to Pell Bridge."
CRUISE = "The cruise cost $3.6 million, two thirds of it paid by the Lindqvist fund."
PAPERS = "Of the 23,101 ballot papers, 162 were spoiled."


def figures(query: str, line: str) -> list[str]:
    index = index_article(read_text(f"A headline\n{line}"))
    return [index.article.of(one.amount.core) for _, one in rank_figures(parse_amount_question(query, index), index)]


@pytest.mark.parametrize(
    ("query", "line", "kept", "left"),
    [
        ("how many women drivers", DRIVERS, "45", "160"),
        ("how many badly injured", CRASH, "nine", "63"),
        ("cost of a flat in hollin park", RENTS, "£790", "£900"),
        ("what has the company offered", PAY, "2.5", "5 per cent"),
        ("posts lost at sea", POSTS, "210", "340"),
        ("posts lost at sea", POSTS, "210", "3,100"),
        ("how much for pell bridge", TANKS, "£60m", "£350m"),
        ("how much did lindqvist pay", CRUISE, "two thirds", "$3.6 million"),
        ("how many were spoiled", PAPERS, "162", "23,101"),
        ("how many ballot papers", PAPERS, "23,101", "162"),
    ],
)
def test_the_figure_beside_which_the_words_stand_is_meant(query: str, line: str, kept: str, left: str) -> None:
    found = figures(query, line)
    assert kept in found
    assert left not in found


@pytest.mark.parametrize(
    ("query", "line", "both"),
    [
        ("how many drivers", DRIVERS, {"160", "45"}),
        ("cost of a flat in oakley and hollin park", RENTS, {"£900", "£790"}),
        ("how many were hurt", "Nineteen officers and 43 were hurt.", {"Nineteen", "43"}),
        ("how many signed", "Forty of 96 signed it, and 12 of 96 signed another.", {"Forty", "12"}),
    ],
)
def test_both_stay_where_the_words_stand_beside_neither_alone(query: str, line: str, both: set[str]) -> None:
    assert both <= set(figures(query, line))
