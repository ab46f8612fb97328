"""Questions that somebody is asked in an article: what is promised to those who ask the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.replies import reply_in_place_of
from bot.answering.outcome import Answer
from bot.answering.questions.question_parser import parse_question
from bot.reading.read import read_text

INDEX = index_article(
    read_text(
        "Will the ferry master resign?\n"
        "Ten questions for the master of the Osterby ferry.\n"
        "Q: Have you offered to resign over the ferry?\n"
        "A: On Wednesday night, by text.\n"
        "Q: What did Ada Lind, the owner, say to that? Did she accept?\n"
        "A: She sent a thumb.\n"
        "“Where do they think the ropes will go? Up the chimney?”\n"
        "Nobody laughed at that.\n"
        "12:20 Who cut the ropes\n"
        "What we know is this\n"
        "The ropes were cut by a goat.\n"
        "What the goat wanted was hay.\n"
    )
)


def shown(line: int, asked: str) -> int:
    sentence = next(one for one in INDEX.sentences if one.sentence.line == line)
    return reply_in_place_of(sentence, lambda: parse_question(asked, INDEX.pool, Command.ASK).type, INDEX).sentence.line


@pytest.mark.parametrize(("line", "asked"), [(3, "did he offer to resign"), (5, "what did the owner say")])
def test_the_reply_is_shown_in_place_of_the_question(line: int, asked: str) -> None:
    assert shown(line, asked) == line + 1


@pytest.mark.parametrize(("line", "asked"), [(9, "who cut the ropes"), (10, "what do we know of the ropes")])
def test_what_stands_below_a_heading_is_shown_in_place_of_it(line: int, asked: str) -> None:
    assert shown(line, asked) == 11


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (12, "what did the goat want"),
        (1, "will the master resign"),
        (4, "did he offer to resign"),
        (5, "who is the owner"),
        (7, "what did they think of the ropes"),
    ],
)
def test_a_headline_a_statement_a_name_and_a_quotation_stay(line: int, asked: str) -> None:
    assert shown(line, asked) == line


def test_whoever_asks_what_somebody_is_asked_gets_the_reply() -> None:
    given = answer(Command.ASK, "have they offered to resign over the ferry", INDEX)
    assert isinstance(given, Answer)
    assert (given.line, given.sentence) == (4, "A: On Wednesday night, by text.")


def test_a_term_is_explained_by_what_stands_behind_the_question_what_it_is() -> None:
    index = index_article(read_text("Banks in trouble\nWhat is a bad bank?\nIt buys loans that nobody wants.\n"))
    given = answer(Command.DEFINE, "bad bank", index)
    assert isinstance(given, Answer)
    assert given.line == 3


def test_a_name_in_a_question_is_not_explained_by_the_reply() -> None:
    given = answer(Command.DEFINE, "Ada Lind", INDEX)
    assert isinstance(given, Answer)
    assert given.line == 5


@given(st.text(max_size=60))
def test_the_last_line_may_be_a_question(text: str) -> None:
    index = index_article(read_text(f"A headline\nIt rained. {text}?"))
    question = parse_question("why", index.pool, Command.ASK)
    assert all(reply_in_place_of(one, lambda: question.type, index) in index.sentences for one in index.sentences)
