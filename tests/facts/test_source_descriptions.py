"""What is no part of a statement: what find_quotations promises about the words that describe its source."""

import pytest

from tests.facts.said import quotations


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("According to Ana Torvik, the mayor of Osterby, the quay is safe.", "the quay is safe"),
        ("According to Ana Torvik, 45, the quay is safe.", "the quay is safe"),
        ("According to Ana Torvik, who leads the yard, the quay is safe.", "the quay is safe"),
        ("The quay is safe, according to Ana Torvik, the mayor of Osterby.", "The quay is safe"),
        ("The quay is safe, according to Quayside Yard, which owns it.", "The quay is safe"),
    ],
)
def test_who_a_source_is_is_not_what_it_says(text: str, said: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("According to Ana Torvik, the driver, a man of 40, was drunk.", "the driver, a man of 40, was drunk"),
        ("According to Ana Torvik, the mayor, who is ill, left early.", "the mayor, who is ill, left early"),
        (
            "According to police, the driver, the son of a clerk, was drunk.",
            "the driver, the son of a clerk, was drunk",
        ),
        ("According to Ana Torvik, the quay, built in 1920, is safe.", "the quay, built in 1920, is safe"),
    ],
)
def test_whom_a_source_tells_of_is_part_of_what_it_says(text: str, said: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == [said]
