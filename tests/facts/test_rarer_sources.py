"""Who is the source where the subject has no noun of its own, has a clause within it, or is told of by a passive."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, speaker_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("One of them, Petra Lind, said the rope was old.", "Petra Lind"),
        ("One of the three women rescued said the rope was old.", "One of the three women"),
        ("A lawyer for 38 of them said the rope was old.", "A lawyer for 38 of them"),
        ("The man I interviewed said the rope was old.", "The man I interviewed"),
        ("The men being held said the rope was old.", "The men being held"),
        ("The group that took the rope and sold it said the rope was old.", "The group"),
        (
            "A report commissioned by the mayor and leaked to the Herald said the rope was old.",
            "A report commissioned by the mayor and leaked to the Herald",
        ),
    ],
)
def test_the_whole_of_a_subject_is_the_source(text: str, source: str) -> None:
    article, (found,) = quotations(text)
    assert (article.of(found.span), found.speaker and article.of(found.speaker.name)) == ("the rope was old", source)


def test_a_memo_that_puts_something_in_words_says_them() -> None:
    assert speaker_of("“The rope was old,” as a memo put it.", "The rope") == "a memo"


def test_staff_whom_somebody_says_to_have_asked_are_the_source_of_what_they_asked() -> None:
    article, found = quotations("Ana Torvik said staff had asked that the rope be sold.")
    told = {article.of(one.span): one.speaker and article.of(one.speaker.name) for one in found}
    assert told == {"staff had asked that the rope be sold": "Ana Torvik", "the rope be sold": "staff"}


def test_what_somebody_is_said_to_do_is_said_by_nobody_who_is_named() -> None:
    _, found = quotations("Bo Lund is said to have been offered a rope.")
    assert [one.speaker for one in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "They will be offered posts elsewhere.",
        "Bo Lund was admitted to hospital.",
        "Claims that the rope was “unsafe” were rejected by Bo Lund.",
    ],
)
def test_a_passive_that_tells_of_a_deed_has_somebody_say_nothing(text: str) -> None:
    assert [one for one in quotations(text)[1] if one.stance is Stance.ASSERTED] == []
