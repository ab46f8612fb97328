"""Which command a free question means: what telling them apart promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.command import Command
from bot.answering.routing import told_apart


@pytest.mark.parametrize(
    ("command", "query", "meant", "rest"),
    [
        (Command.ASK, "who said the mill is shut", Command.WHO_SAID, "the mill is shut"),
        (Command.ASK, "wait, who was it that said the mill is shut", Command.WHO_SAID, "the mill is shut"),
        (Command.ASK, "when did the mill shut?", Command.WHEN, "did the mill shut?"),
        (Command.ASK, "when's the vote", Command.WHEN, "is the vote"),
        (Command.ASK, "ok so wen did it shut", Command.WHEN, "did it shut"),
        (Command.ASK, "what year did it shut", Command.WHEN, "what year did it shut"),
        (Command.ASK, "on which day is the vote", Command.WHEN, "on which day is the vote"),
        (Command.ASK, "how many millers r left", Command.AMOUNT, "how many millers r left"),
        (Command.ASK, "can someone tell me how much flour went", Command.AMOUNT, "how much flour went"),
        (Command.WHAT, "share of the mill is his", Command.AMOUNT, "what share of the mill is his"),
        (Command.ASK, "so, who is the miller", Command.ASK, "who is the miller"),
        (Command.HOW, "many millers are left", Command.AMOUNT, "how many millers are left"),
    ],
)
def test_a_free_question_asks_as_its_own_command_does(command: Command, query: str, meant: Command, rest: str) -> None:
    assert told_apart(command, query) == (meant, rest)


@pytest.mark.parametrize(
    ("command", "query"),
    [
        (Command.ASK, "when"),
        (Command.ASK, "so"),
        (Command.ASK, "when ?"),
        (Command.ASK, "how many"),
        (Command.ASK, "how did it shut when the miller left"),
        (Command.ASK, "who saw him say it"),
        (Command.ASK, "what times are they living in"),
        (Command.HOW, "did they do it"),
        (Command.WHO, "said so when it shut"),
        (Command.WHEN, "how many left"),
    ],
)
def test_any_other_question_stays_what_it_is(command: Command, query: str) -> None:
    assert told_apart(command, query) == (command, query)


@given(st.sampled_from(Command), st.text(max_size=80))
def test_what_is_told_apart_is_the_end_of_what_was_asked(command: Command, query: str) -> None:
    _, rest = told_apart(command, query)
    assert rest.split()[-1:] == query.split()[-1:]
