"""Who is named beside a quotation, in print and in chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.checking.alleged_quotation import read_alleged
from bot.answering.checking.named_beside import named_beside


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("", " - Jo Lind", "Jo Lind"),
        ("", " — Dr. Jo Lind. What a hero", "Dr. Jo Lind"),
        ("", " 😅 — Jo Lind", "Jo Lind"),
        ("", "\n~ Jo Lind, 2023", "Jo Lind"),
        ("", " (Jo Lind) vs ", "Jo Lind"),
        ("", " says the mayor. ok then", "the mayor"),
        ("", " warned Jo Lind in a speech", "Jo Lind"),
        ("this is what Lind told the Herald: ", "", "Lind"),
        ("**WOW** the minister admits: ", "", "the minister"),
        ("so jo lind be like ", "", "jo lind"),
        ("and then the mayor literally goes ", "", "the mayor"),
        ("according to Dr Lind, ", "", "Dr Lind"),
        ("as the prosecutor put it, ", "", "the prosecutor"),
        ("wow: Gov Lind tonight:\n\n", "", "Gov Lind"),
        ("Lind (R-Mont.): ", "", "Lind"),
        ("Lind on taxes: ", "", "Lind"),
        ("Lind to the press: ", "", "Lind"),
        ("my kid goes there, the head told us ", "", "the head"),
        ("<@123456> @everyone Lind: ", "", "Lind"),
        ("The United States: ", "", "The United States"),
    ],
)
def test_whoever_is_named_beside_a_quotation_is_its_speaker(before: str, after: str, speaker: str) -> None:
    assert named_beside(before, after) == speaker


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lol he literally said ", ""),
        ("and then they said: ", ""),
        ("did you see ", ""),
        ("headline: ", ""),
        ("", " - that's what she said"),
        ("", " - is this true?"),
        ("", " from the article"),
        ("", " says a lot about the mayor"),
        ("", " went viral"),
    ],
)
def test_a_pronoun_or_a_remark_beside_a_quotation_names_nobody(before: str, after: str) -> None:
    assert named_beside(before, after) is None


def test_a_single_word_in_marks_is_passed_over_for_a_quotation() -> None:
    alleged = read_alleged('My "friend" Jo Lind says "the dam is cracked again"')
    assert (alleged.words, alleged.speaker) == ("the dam is cracked again", "Jo Lind")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_name_a_phrase_of_theirs_or_nobody(before: str, after: str) -> None:
    found = named_beside(before, after)
    assert found is None or found.strip()
