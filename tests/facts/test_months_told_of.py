"""What "May" and "March" at the head of a sentence promise: they are months where nothing else can be meant."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 6, 5)


def found(text: str) -> list[tuple[str, str]]:
    return [(when.span.of(text), str(when.start)) for when in dates_in(text, Span(0, len(text)), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("May was the 12th month in a row to set a record.", "May", "2024-05-01"),
        ("May was the second consecutive month of growth.", "May", "2024-05-01"),
        ("May has been the wettest and windiest month.", "May", "2024-05-01"),
        ("May was the third-warmest on record.", "May", "2024-05-01"),
        ("May was the driest since 1890.", "May", "2024-05-01"),
        ("May was a good month for shops.", "May", "2024-05-01"),
        ("March was wet.", "March", "2024-03-01"),
        ("It rained. March was unusually dry.", "March", "2024-03-01"),
        ("March to May was dry.", "March to May", "2024-03-01"),
        ("May and June were dry.", "May", "2024-05-01"),
    ],
)
def test_a_month_that_a_sentence_is_about_is_a_date(text: str, words: str, start: str) -> None:
    assert found(text)[0] == (words, start)


@pytest.mark.parametrize(
    "text",
    [
        "May was angry.",
        "May was weak.",
        "May has resigned.",
        "May broke records.",
        "May I ask?",
        "May was a month into the job.",
        "May was the woman of the month.",
        "May was the minister who left a month earlier.",
        "May was the warmest of the speakers.",
        "March was peaceful.",
        "March was the biggest yet.",
    ],
)
def test_a_person_and_a_crowd_are_no_months(text: str) -> None:
    assert "May" not in [words for words, _ in found(text)]
    assert "March" not in [words for words, _ in found(text)]
