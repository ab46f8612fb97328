"""A few words in quotation marks are a quotation where somebody is said to have said them, whoever that is."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, speaker_of


@pytest.mark.parametrize(
    ("text", "words"),
    [("Police were called at three. “It was hell,” she said.", "It was hell"), ("Asked why, she said: “No.”", "No.")],
)
def test_words_that_a_pronoun_says_are_kept_though_nobody_is_known(text: str, words: str) -> None:
    assert speaker_of(text, words) is None


def test_words_held_at_arms_length_are_none() -> None:
    _, found = quotations("The “average man” pays for it. Its “vision” is gone.")
    assert found == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘They told me “go home” and I did,’ said Kim Lee. ‘So we all went.’", ["They told me", "So we all went"]),
        ("'He said \"no\" to me,' Kim Lee told the court.", ["He said"]),
    ],
)
def test_single_marks_around_double_ones_are_the_outer_ones(text: str, words: list[str]) -> None:
    assert [speaker_of(text, each) for each in words] == ["Kim Lee"] * len(words)


def test_double_marks_around_single_ones_are_the_outer_ones() -> None:
    text = "“They told me ‘go home,’ and I did,” said Kim Lee."
    assert speaker_of(text, "They told me") == "Kim Lee"
    _, found = quotations(text)
    assert len([one for one in found if one.kind is QuotationKind.DIRECT]) == 1


def test_what_somebody_captions_a_picture_with_is_theirs() -> None:
    assert speaker_of("“Enjoy the view,” Tom Lund captioned the photo.", "Enjoy the view") == "Tom Lund"


def test_a_surname_that_is_a_title_as_well_is_a_name_where_no_name_follows() -> None:
    text = "Amartya Sen won the prize. “I am happy,” Sen said. “It is late,” said Sen. Ana Pell."
    assert speaker_of(text, "I am happy") == "Amartya Sen"
    assert speaker_of(text, "It is late") == "Ana Pell"


@pytest.mark.parametrize(
    "name", ["known as “Harbour Fever”", "known to its friends as “Big Ken”", "called “Fresh Start”"]
)
def test_what_something_goes_by_is_neither_speech_nor_the_end_of_a_statement(name: str) -> None:
    text = f"The scheme, {name}, helps 400 people, according to the mayor."
    article, found = quotations(text)
    assert [one.kind for one in found] == [QuotationKind.REPORTED]
    assert article.of(found[0].span).endswith("helps 400 people")
