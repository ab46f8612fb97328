"""What somebody holds or makes clear is theirs, and who says it is no part of what is said."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by


def reported(text: str) -> list[str]:
    """Return the reported statements of a text."""
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In Bo Lund's view, the yard was old.", "Bo Lund"),
        ("In the opinion of Bo Lund, the yard was old.", "Bo Lund"),
        ("Bo Lund has made it very clear that the yard was old.", "Bo Lund"),
        ("The inspector general, Jane Dunn, made clear that the yard was old.", "Jane Dunn"),
        ("The letter makes plain that the yard was old.", "The letter"),
        ("A paper published last week in the journal Lakes suggests that the yard was old.", "A paper published"),
        ("A study published Monday in the journal Lakes found that the yard was old.", "A study published"),
        ("The bank warned last week that the yard was old.", "The bank"),
    ],
)
def test_who_holds_something_is_the_source_of_it(text: str, source: str) -> None:
    assert (reported_by(text, "the yard was old") or "").startswith(source)
    assert reported(text) == ["the yard was old"]


@pytest.mark.parametrize(
    "text",
    [
        "The fire made it clear that the yard was old.",
        "It is clear that the yard was old.",
        "Clouds hid Bo Lund's view of the old yard in Hull.",
    ],
)
def test_what_a_thing_shows_is_said_by_nobody(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Neither aide answered, the people said.", "Neither aide answered"),
        ("The yard is old, said Bo Lund, 61, whose farm is near.", "The yard is old"),
        ("Not so, said Bo Lund, 61, a farmer.", "Not so"),
    ],
)
def test_who_says_it_is_no_part_of_what_is_said(text: str, said: str) -> None:
    assert reported(text) == [said]


def test_what_somebody_is_told_to_have_said_stays_reported() -> None:
    assert "he had been joking" in reported("His office said that he had been joking.")
