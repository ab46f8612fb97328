"""A question in quotation marks of any kind is told from the answer behind it."""

import pytest
from hypothesis import given

from bot.discord_bot.faq.quoted_question import NeverClosed, question_and_answer
from tests.voice.hostile import texts


@pytest.mark.parametrize(
    "typed",
    [
        '"When?" On Mondays.', "“When?” On Mondays.", "„When?“ On Mondays.", "«When?» On Mondays.",
        "»When?« On Mondays.", "‹When?› On Mondays.", "'When?' On Mondays.", "‘When?’ On Mondays.",
        "'When?'\nOn Mondays.", '"When?"On Mondays.',
    ],
)  # fmt: skip # a list, read across
def test_every_kind_of_mark_is_known(typed: str) -> None:
    assert question_and_answer(typed) == ("When?", "On Mondays.")


@pytest.mark.parametrize(
    ("typed", "question", "answer"),
    [
        ("'Don't we meet?' We do.", "Don't we meet?", "We do."),
        ("'What are the members' rights?' Many.", "What are the members' rights?", "Many."),
        ("'Who decides?' It is the members' choice.", "Who decides?", "It is the members' choice."),
        ("'What now' He said 'wait.' and left", "What now", "He said 'wait.' and left"),
        ('"Who?" “Nobody” said so', "Who?", "“Nobody” said so"),
    ],
)
def test_an_apostrophe_closes_nothing(typed: str, question: str, answer: str) -> None:
    assert question_and_answer(typed) == (question, answer)


@pytest.mark.parametrize("typed", ["", "When do we meet?", '"When?"', '"" answer', "When “do” we meet"])
def test_without_a_question_in_marks_and_an_answer_there_is_neither(typed: str) -> None:
    assert question_and_answer(typed) is None


@pytest.mark.parametrize("typed", ['"When do we meet', "'Don't we", "«When"])
def test_a_mark_that_is_never_closed_is_told(typed: str) -> None:
    with pytest.raises(NeverClosed):
        question_and_answer(typed)


@given(texts)
def test_no_text_breaks_it(typed: str) -> None:
    try:
        found = question_and_answer(typed)
    except NeverClosed:
        return
    assert found is None or all(found)
