""" "Who is Jane Smith": what the line that introduces a name promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command
from bot.answering.definitions.introduction import introduction
from bot.answering.outcome import Answer
from bot.reading.read import read_text

INDEX = index_article(
    read_text(
        "Torvik loses the yard\n\n"
        "Nobody knew what Torvik wanted on Monday.\n\n"
        "Prime Minister Ana Torvik, 51, has lost the yard and her seat in one night of storms.\n\n"
        "Farm leader Bohdan Tesk, who was her deputy until Sunday, blamed Ms Torvik for it.\n\n"
        "Lena Brand and Otto Brand, who sell ropes, were not there.\n"
    )
)


def line_of(command: Command, query: str, index: ArticleIndex = INDEX) -> int | None:
    outcome = answer(command, query, index)
    return outcome.line if isinstance(outcome, Answer) else None


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("is ana torvik", 5),
        ("is Torvik?", 5),
        ("is ms torvik", 5),
        ("is ana torvick", 5),
        ("was bohdan tesk", 7),
        ("is Tesk", 7),
        ("is lena brand", 9),
        ("is this torvik guy again?", 5),
        ("exactly is bohdan tesk", 7),
    ],
)
def test_a_name_is_answered_with_the_line_that_introduces_its_bearer(query: str, line: int) -> None:
    assert line_of(Command.WHO, query) == line
    assert line_of(Command.ASK, f"who {query}") == line


@pytest.mark.parametrize(
    "query", ["is brand", "is tesk's lawyer", "is torviks coach", "is the farm leader", "lost the yard", "is", "is ?"]
)
def test_what_is_no_name_or_that_of_two_is_asked_like_anything_else(query: str) -> None:
    assert introduction(Command.WHO, query, INDEX) is None


def test_other_commands_introduce_nobody() -> None:
    assert introduction(Command.WHERE, "is ana torvik", INDEX) is None


HARBOUR = index_article(
    read_text(
        "Harbour board loses its head\n\n"
        "The board wants to hear Mr Quillam before the week is out.\n\n"
        "Its treasurer, Ivo Quillam, will run the harbour for now.\n\n"
    )
)


@pytest.mark.parametrize("query", ["torvik", "ana torvik?", "r lena brand", "is that torvik dude"])
def test_a_bare_name_after_who_is_enough(query: str) -> None:
    assert line_of(Command.WHO, query) == (9 if "brand" in query else 5)


def test_a_title_of_courtesy_introduces_nobody() -> None:
    assert line_of(Command.WHO, "is quillam", HARBOUR) == 5


MEADOW = index_article(
    read_text(
        "Meadow is sold\n\n"
        "Tarrow, who had become a lord, wrote to a swimmer.\n\n"
        "Its chairman, Sir Ludo Penn, told the Prime Minister that she swims with the Otters.\n\n"
        "Penn, who had bought the meadow, said that the Prime Minister was late.\n"
    )
)


def test_a_title_of_courtesy_may_stand_between_a_description_and_a_name() -> None:
    assert line_of(Command.WHO, "was ludo penn", MEADOW) == 5


def test_a_name_that_is_borne_with_the_is_asked_for_with_it() -> None:
    assert line_of(Command.WHO, "are the otters", MEADOW) == 5


def test_an_office_is_no_name() -> None:
    assert introduction(Command.WHO, "is the prime minister", MEADOW) is None


@given(st.text(max_size=60))
def test_any_question_is_answered_with_a_sentence_or_not_at_all(query: str) -> None:
    found = introduction(Command.WHO, f"is {query}", INDEX)
    assert found is None or found.span in {sentence.span for sentence in INDEX.article.sentences}
