"""Whose words a letter, a note or a statement has that somebody else quotes, sends or reads out."""

import pytest

from tests.facts.said import quotations, speaker_of

WORDS = "“Please can we have a boat.”\n"


@pytest.mark.parametrize(
    "opening",
    [
        "Ana Pell quoted a letter from a pupil, Isla Munro: ",
        "The minister read out an email from Isla Munro: ",
        "She cited a note by a pupil in Kent, Isla Munro: ",
        "Reading from a statement by the manager, Isla Munro, who was ill, counsel said: ",
    ],
)
def test_a_letter_quoted_is_said_by_whom_it_is_from(opening: str) -> None:
    assert speaker_of(opening + WORDS, "Please") == "Isla Munro"


def test_she_behind_a_letter_quoted_is_who_quotes_it() -> None:
    text = f"Ms Ana Pell quoted a letter from Isla Munro: {WORDS.strip()} “It is short,” she said.\n"
    assert speaker_of(text, "It is short") == "Ana Pell"


@pytest.mark.parametrize(
    ("opening", "sender"),
    [
        ("Ana Pell sent the rescuers a note.", "Ana Pell"),
        ("The bank e-mailed reporters a statement.", "The bank"),
        ("Bo Lund's lawyer read a statement on his behalf.", "Bo Lund"),
        ("A lawyer for the families, Ian Petrie, read a statement on their behalf.", "the families"),
        ("A spokesman read out a statement on behalf of the crew.", "the crew"),
    ],
)
def test_it_means_the_words_of_who_sends_a_letter_or_for_whom_it_is_read(opening: str, sender: str) -> None:
    assert speaker_of(f"{opening} “We are sorry,” it said.\n", "We are") == sender


def test_what_only_goes_to_somebody_is_not_said() -> None:
    _, found = quotations("Ana Pell e-mailed her superior, Carl Weston. She texted reporters a photograph.\n")
    assert not found


def test_a_message_behind_a_colon_is_said() -> None:
    assert quotations("A reader, Tess, emails: My dog fell in.\n")[1]


def test_what_is_titled_so_is_no_quotation() -> None:
    article, found = quotations("The bank e-mailed reporters a statement titled “Our commitment to safety”.\n")
    assert not [one for one in found if "commitment" in article.of(one.span)]


def test_what_somebody_sends_reads_as_they_put_it() -> None:
    assert speaker_of("Ana Pell sent him a text. “So is the apology,” it read.\n", "So is") == "Ana Pell"


def test_nobody_is_it_that_reads() -> None:
    text = "Ana Pell said it was late. She owns a warm shirt. It reads: “Say no to it all.”\n"
    assert speaker_of(text, "Say no") is None
