"""What has happened and what will: what is promised to those who ask when something was."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.still_to_come import is_still_to_come
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text
from bot.reading.span import Span


@pytest.mark.parametrize(
    "before",
    [
        "He will likely be charged ",
        "The stand will be opened on ",
        "It has begun and is expected to end in ",
        "She is to be heard on ",
        "A hearing has been fixed for ",
        "It now runs until ",
        "The stand opens on ",
    ],
)
def test_what_will_be_does_not_tell_when_it_was(before: str) -> None:
    assert is_still_to_come("when was he charged", before)


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        ("when will he be charged", "He will be charged on "),
        ("when was it originally going to open", "It will open on "),
        ("when was he charged", "He was charged on "),
        ("when did they get the pike", "The pike was left to them in a will of "),
        ("when did rape peak", "Rape will fall again, a third of its peak in "),
        ("when did she take over", "She runs the port, and has run it since "),
        ("when was it dropped", "The plan to send whoever returns from the port home was dropped on "),
        ("when did she join", "“I will stay,” she said on "),
    ],
)
def test_a_date_of_what_was_stays_an_answer(asked: str, before: str) -> None:
    assert not is_still_to_come(asked, before)


def test_a_date_to_come_is_only_suggested() -> None:
    index = index_article(read_text("The driver will be charged on Thursday."))
    sentence, day = index.sentences[0].sentence, Span(30, 38)
    assert index.article.of(day) == "Thursday"
    answer = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,), values=(day,))
    assert isinstance(reviewed(Command.WHEN, answer, "was the driver charged", index), Suggestions)
    assert isinstance(reviewed(Command.WHEN, answer, "will the driver be charged", index), Answer)
