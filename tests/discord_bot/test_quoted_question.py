"""A question in quotation marks of any kind is told from the answer behind it."""

import pytest
from hypothesis import given

from bot.discord_bot.faq.quoted_question import NeverClosed, question_and_answer, unquoted
from bot.offline.room import OfflineRoom
from bot.offline.world import MODERATOR
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


@pytest.mark.parametrize(
    ("written", "question"),
    [
        ('"When is tea?"', "When is tea?"),
        (" ‘When is tea?’ ", "When is tea?"),
        ("When is “tea”?", "When is “tea”?"),
        ('"Tea" or coffee?', '"Tea" or coffee?'),
        ('"Tea', '"Tea'),
        ("", ""),
    ],
)
def test_marks_around_all_of_a_question_go_and_no_others(written: str, question: str) -> None:
    assert unquoted(written) == question


async def test_a_slash_command_keeps_no_marks_around_the_question(room: OfflineRoom) -> None:
    await room.slash(MODERATOR, "faq add", {"question": '"When is tea?"', "answer": "At four."})
    (listed,) = await room.say(MODERATOR, "!faq")
    assert "**#1** When is tea?" in listed.text
