import pytest

from bot.answering.command import Command
from bot.answering.reader.reader_input import reader_question


@pytest.mark.parametrize(
    ("command", "query", "asked"),
    [
        (Command.WHO_SAID, "the count was  sound", "who said the count was sound"),
        (Command.WHEN, "was the mayor told", "when was the mayor told"),
        (Command.WHEN, "when was the mayor told?", "when was the mayor told?"),
        (Command.AMOUNT, "new buses", "how much or how many new buses"),
        (Command.AMOUNT, "how much the PM won by", "how much the PM won by"),
        (Command.WHAT, "what’s the plan", "what’s the plan"),
        (Command.ASK, "did they dodge any questions", "did they dodge any questions"),
    ],
)
def test_a_command_and_its_query_read_on_as_one_question(command: Command, query: str, asked: str) -> None:
    assert reader_question(command, query) == asked
