"""A question that names a year: what is promised where the article tells of another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.outcome import Answer, Suggestions
from bot.reading.read import read_text

INDEX = index_article(
    read_text(
        "Walkers lost on the Karn\n"
        "The flood on the Karn in 2017 killed 22 walkers and swept away the lower hut.\n"
        "The bridge was rebuilt by the Alpine Guild at its own cost.\n"
        "Since 2019 the Guild has closed the path in spring.\n"
    )
)


@pytest.mark.parametrize(
    ("command", "query"),
    [
        (Command.AMOUNT, "how many walkers did the flood on the karn kill in 2009"),
        (Command.ASK, "did the flood on the karn in 2009 sweep away the lower hut"),
    ],
)
def test_a_line_about_another_year_is_only_suggested(command: Command, query: str) -> None:
    given = answer(command, query, INDEX)
    assert isinstance(given, Suggestions)
    assert given.candidates[0].line == 2
    assert isinstance(answer(command, query.replace("2009", "2017"), INDEX), Answer)


@pytest.mark.parametrize(
    ("command", "query", "line"),
    [
        (Command.ASK, "did the guild close the path in spring 2021", 4),
        (Command.ASK, "was the bridge rebuilt by the alpine guild at its own cost in 2009", 3),
    ],
)
def test_a_year_that_a_date_reaches_into_or_a_line_without_one_is_no_reason(
    command: Command, query: str, line: int
) -> None:
    given = answer(command, query, INDEX)
    assert isinstance(given, Answer)
    assert given.line == line


@given(st.text(max_size=60))
def test_any_question_has_an_outcome(query: str) -> None:
    assert answer(Command.ASK, f"{query} in 2009", INDEX)
