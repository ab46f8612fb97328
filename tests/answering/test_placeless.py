"""Where something is: what is promised to those who ask for a place."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.placeless import tells_no_place
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text


def tells_none(asked: str, line: str) -> bool:
    index = index_article(read_text(line))
    return tells_no_place(asked, index.sentences[0], index)


@pytest.mark.parametrize(
    "line",
    [
        "The office has printed the leaflets at a cost of 4,000 euros.",
        "The leaflets were printed in 2019.",
        "They printed the leaflets by the end of May, five weeks from now.",
        "The leaflets are still to be printed, Ada Lind said.",
    ],
)
def test_a_line_without_any_place_does_not_say_where(line: str) -> None:
    assert tells_none("where were the leaflets printed", line)


@pytest.mark.parametrize(
    "line",
    [
        "The leaflets were printed at a mill.",
        "The leaflets were printed in a spinning shed.",
        "They printed the leaflets at three farms.",
        "The Kiel firm printed the leaflets.",
        "The leaflets were printed abroad.",
        "Ada Lind left the village with the leaflets.",
        "A lorry took the leaflets to the printer.",
    ],
)
def test_a_line_with_what_may_be_a_place_stays_an_answer(line: str) -> None:
    assert not tells_none("where were the leaflets printed", line)


def test_only_a_question_for_a_place_needs_one() -> None:
    assert not tells_none("how were the leaflets printed", "The leaflets were printed in 2019.")


def test_an_answer_without_a_place_is_only_suggested() -> None:
    index = index_article(read_text("The leaflets were printed in 2019."))
    sentence = index.sentences[0].sentence
    answer = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.WHERE, answer, "were the leaflets printed", index), Suggestions)
