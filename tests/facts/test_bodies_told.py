"""What a court or an inquiry hears is told, by nobody who is named."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations


def told(text: str) -> list[tuple[str, str | None]]:
    article, found = quotations(text)
    return [
        (article.of(one.span), article.of(one.speaker.name) if one.speaker else None)
        for one in found
        if one.kind is QuotationKind.REPORTED
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court heard that Lund had stolen £40.", "Lund had stolen £40"),
        ("Leeds Crown Court heard the baker had stolen £40.", "the baker had stolen £40"),
        ("The inquest heard how she fell from a ladder.", "how she fell from a ladder"),
        ("Lund stole £40 from the till, a jury heard on Monday.", "Lund stole £40 from the till"),
        ("Mrs Torvik waited eleven hours, an inquest was told.", "Mrs Torvik waited eleven hours"),
        ("The jury was told that Lund had stolen £40.", "Lund had stolen £40"),
    ],
)
def test_what_a_body_hears_is_told_by_nobody_in_particular(text: str, words: str) -> None:
    assert told(text) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard 74 witnesses in nine days.",
        "The panel heard from three nurses on Monday.",
        "The inquiry heard evidence on Monday.",
        "The judge heard the case in private.",
        "We heard that the road would close.",
    ],
)
def test_whom_or_what_a_body_hears_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_who_tells_a_court_is_named_all_the_same() -> None:
    assert told("Prosecutor Ana Torvik told the court that Lund had stolen £40.") == [
        ("Lund had stolen £40", "Ana Torvik")
    ]
