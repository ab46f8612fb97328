"""A form in "-ing" that opens what somebody says is a part of it, and says nothing itself."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("A report warned that rejecting the plan could cost the council £4m.", "rejecting the plan", "A report"),
        ("The minister said denying the claim would be wrong.", "denying the claim would", "The minister"),
        ("Police said calling 999 had saved her life.", "calling 999 had saved", "Police"),
        ("The coach said promising youngsters would get a chance.", "promising youngsters", "The coach"),
    ],
)
def test_it_stays_in_the_statement_which_is_asserted(text: str, words: str, speaker: str) -> None:
    assert reported_by(text, words) == speaker
    _, found = quotations(text)
    assert [one.stance for one in found] == [Stance.ASSERTED]


def test_one_behind_a_comma_says_something_of_its_own() -> None:
    text = "Ana Torvik said the plan was sound, adding that it was cheap."
    assert reported_by(text, "it was cheap") == "Ana Torvik"
