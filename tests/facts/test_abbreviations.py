"""What find_abbreviations promises about short forms and what they stand for."""

import pytest

from bot.facts.names.abbreviations import find_abbreviations
from bot.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Harbour Safety Board (HSB) met.", "HSB", "Harbour Safety Board"),
        ("HSB (the Harbour Safety Board) met.", "HSB", "Harbour Safety Board"),
        ("the Harbour Safety Board’s (HSB) chief", "HSB", "Harbour Safety Board"),
        ("The Harbour Safety Board, or HSB, met.", "HSB", "Harbour Safety Board"),
        ("The Harbour Safety Board, known as the HSB, met.", "HSB", "Harbour Safety Board"),
        ("The HSB, the Harbour Safety Board, met.", "HSB", "Harbour Safety Board"),
        ("The Ministry of Roads and Ports (MRP) met.", "MRP", "Ministry of Roads and Ports"),
        ("Several members of parliament (MPs) voted.", "MPs", "members of parliament"),
        ("The Department of Docks (DoD) met.", "DoD", "Department of Docks"),
        ("The Gilded Objects of Austria Trust (GOAT) met.", "GOAT", "Gilded Objects of Austria Trust"),
    ],
)
def test_a_short_form_is_spelled_out(text: str, short: str, long: str) -> None:
    article = read_text(text)
    assert [(article.of(a.short), article.of(a.long)) for a in find_abbreviations(article)] == [(short, long)]


@pytest.mark.parametrize("text", ["Ana Torvik (D) spoke.", "It rose by half (YOY).", "one representative (MP) who"])
def test_brackets_that_explain_nothing_are_left_alone(text: str) -> None:
    assert find_abbreviations(read_text(text)) == ()


def test_a_short_form_of_another_language_stands_for_the_body_named_before_it() -> None:
    article = read_text("Rope\n\nIt was made at the Nordic Rope Institute (KTR) and sold to the North Sea (Kvarn).")
    found = find_abbreviations(article)
    assert [(article.of(one.short), article.of(one.long)) for one in found] == [("KTR", "Nordic Rope Institute")]
