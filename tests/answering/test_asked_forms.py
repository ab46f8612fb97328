"""Figures that tell a difference, how often something happens, or where a change ended, for who asks for just that."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import rank_figures
from bot.reading.read import read_text

POLICE = "Police get $402 million, $18 million more than this year."
FARM = "The farm in Hale was hit three times in eleven days."
SALES = "Sales of biscuits rose 6 per cent to €690m."
FUND = "The reserve fund will shrink from $95 million to $61 million."
SHIPS = "The line began with two ships and now has 14."
SHARES = "Shares in the line fell 9p at 88p."
VACANCY = "Vacancy in the city fell to 1.6 percent, compared with 2.9 percent in the country."


def figures(query: str, line: str) -> list[str]:
    index = index_article(read_text(f"A headline\n{line}"))
    return [index.article.of(one.amount.core) for _, one in rank_figures(parse_amount_question(query, index), index)]


@pytest.mark.parametrize(
    ("query", "line", "kept", "left"),
    [
        ("how much more do the police get", POLICE, "$18 million", "$402 million"),
        ("how often was the farm hit", FARM, "three", "eleven days"),
        ("how many times was the farm hit", FARM, "three", "eleven days"),
        ("how much were biscuit sales", SALES, "€690m", "6 per cent"),
        ("how much is left in the reserve fund", FUND, "$61 million", "$95 million"),
        ("city vacancy", VACANCY, "1.6 percent", "2.9 percent"),
        ("how many ships now", SHIPS, "14", "two"),
        ("how many ships did it have at first", SHIPS, "two", "14"),
        ("share price", SHARES, "88p", "9p"),
    ],
)
def test_the_figure_of_the_form_asked_for_is_kept_alone(query: str, line: str, kept: str, left: str) -> None:
    found = figures(query, line)
    assert kept in found
    assert left not in found


@pytest.mark.parametrize(
    ("query", "line", "both"),
    [
        ("how much do the police get", POLICE, {"$402 million", "$18 million"}),
        ("how far did the shares sink", SHARES, {"9p", "88p"}),
        ("how old is the line", SHIPS, {"two", "14"}),
        ("sales of twins", SALES, {"6 per cent", "€690m"}),
        ("biscuit sales growth", SALES, {"6 per cent", "€690m"}),
        ("size of the fund when she left", FUND, {"$95 million", "$61 million"}),
        ("vacancy in the country", VACANCY, {"2.9 percent"}),
    ],
)
def test_nothing_is_left_out_where_no_form_is_asked_for(query: str, line: str, both: set[str]) -> None:
    assert both <= set(figures(query, line))
