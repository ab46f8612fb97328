"""Who speaks where two talk and their lines name nobody."""

import pytest

from tests.facts.said import speaker_of

SHOP = """“You are early,” says old Mr Tamm.

“I am late,” says his granddaughter, Lise Kroon.

“Then the tram is late. You are early by my clock.”

“By your clock it is still 1987.”

He laughs. Next month the shop will close, because the landlord wants to build flats.

“Have you told him yet?” Lise asks.

“Told whom?”

“The bishop. About the clock.”

“He has a telephone.”

Lise sighs. “He thinks you will go on,” she says.

“And who says I will not?”
"""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("Then the tram", "Tamm"), ("By your clock", "Lise Kroon"), ("Told whom", "Tamm"), ("The bishop", "Lise Kroon")],
)
def test_short_lines_said_to_each_other_take_turns(words: str, speaker: str) -> None:
    assert speaker_of(SHOP, words) == speaker


def test_two_who_talked_before_go_on_behind_what_is_told() -> None:
    assert speaker_of(SHOP, "And who says") == "Tamm"


def test_nobody_is_named_where_either_may_speak() -> None:
    assert speaker_of(SHOP, "He has a telephone") is None


def test_a_single_line_behind_another_speaker_goes_on_for_that_one() -> None:
    text = "“They left,” said Ana Pell.\n\n“We stayed,” said Bo Lund.\n\n“You never know what they want of us.”\n"
    assert speaker_of(text, "You never") == "Bo Lund"


def test_who_asked_does_not_answer_in_the_lines_below() -> None:
    text = "It was cold.\n\n“Have you told him yet?” Lise Kroon asks.\n\n“Told whom, may I ask?”\n\n“The man there.”\n"
    assert speaker_of(text, "Told whom") is None


@pytest.mark.parametrize("reply", ["came the reply", "came the angry answer", "comes the retort"])
def test_a_reply_that_comes_is_not_that_of_who_is_answered(reply: str) -> None:
    text = f"Ana Pell suggested that he had lied. “I went to his funeral,” {reply}.\n"
    assert speaker_of(text, "I went") is None
