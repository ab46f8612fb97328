"""Who says what somebody quotes in turn, inside quotation marks."""

import pytest

from tests.facts.said import quotations, speaker_of

COURT = "“Louis Lund looked me in the eye,” Ana Pell told the court. “{said} and I believed it.”\n"


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("My mother used to say, ‘Least said, soonest mended,’", "My mother"),
        ("My doctor, Ida Rowe, told me, ‘You will never row,’", "Ida Rowe"),
        ("The man behind me shouted: ‘Go home now,’", "The man"),
        ("He said, ‘A queen sat here,’", "Louis Lund"),
        ("One of them asked me, ‘Is it yours?’", "One of them"),
    ],
)
def test_what_is_quoted_in_turn_is_said_by_whom_its_clause_names(said: str, speaker: str) -> None:
    inner = said.partition("‘")[2].rstrip("’")
    assert speaker_of(COURT.format(said=said), inner) == speaker


def test_he_is_the_only_one_told_of_before() -> None:
    text = "“I said to the boy, ‘Where is my goat?’” Ana Pell recalls. “He says, ‘Which one is it?’”\n"
    assert speaker_of(text, "Which one") == "the boy"


@pytest.mark.parametrize(
    "said",
    [
        "When you say ‘no comment’ it is over",
        "He said, ‘Go home now,’ to Cy Reed and to Bo",
        "The ’90s were loud, and the boys’ club was",
    ],
)
def test_words_held_at_arms_length_and_those_of_either_of_two_stay_with_who_is_quoted(said: str) -> None:
    text = f"“Bo Lund and Cy Reed came in,” said Ana Pell. “{said}.”\n"
    article, found = quotations(text)
    assert {article.of(one.speaker.name) for one in found if one.speaker} == {"Ana Pell"}
