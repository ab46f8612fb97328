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


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("where was the book launch", "Ada Lind ate oysters at a book launch."),
        ("where was the christening", "His secretary let it slip at a christening in February."),
        ("where did her boat land", "Mum got into a rubber boat with three children."),
        ("where is the factory", "The pin had been fitted backwards at the factory."),
        ("where is the trench", "It was seen at the bottom of the Sable Trench in May."),
        ("where is the sable trench", "It was seen in the dark middle of the trench."),
    ],
)
def test_the_very_thing_that_is_asked_for_is_not_its_own_place(asked: str, line: str) -> None:
    assert tells_none(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("where was the book launch", "The book launch was held on a barge."),
        ("where was the book launch", "Ada Lind ate oysters at a book launch in Kiel."),
        ("where was the launch", "She ate oysters at the launch pad."),
        ("where did the river break its bank", "The river broke its bank at the mouth of the river."),
        ("where is the trench", "The Sable Trench lies off Kiel."),
        ("where was the trench dug", "They dug it at the Sable Trench."),
    ],
)
def test_a_place_of_its_own_stays_an_answer(asked: str, line: str) -> None:
    assert not tells_none(asked, line)


def test_only_a_question_for_a_place_needs_one() -> None:
    assert not tells_none("how were the leaflets printed", "The leaflets were printed in 2019.")


def test_an_answer_without_a_place_is_only_suggested() -> None:
    index = index_article(read_text("The leaflets were printed in 2019."))
    sentence = index.sentences[0].sentence
    answer = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.WHERE, answer, "were the leaflets printed", index), Suggestions)
