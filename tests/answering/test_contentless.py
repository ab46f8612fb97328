"""What is in things and what they say: what is promised to those who ask for more than that there is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.contentless import tells_no_content
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text


def is_contentless(asked: str, line: str) -> bool:
    index = index_article(read_text(f"A headline\n{line}\n"))
    return tells_no_content(asked, index.sentences[-1], index)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("what was on the computers", "Officers carried out 19 computers and a stuffed lynx."),
        ("what was on the computers they took", "They searched the house on Saturday and removed two computers."),
        ("whats in the boxes", "A guard reports that 40 boxes have been carried out at night."),
        ("what was in the notebook", "“Falk had a little notebook, and Lind did the talking,” she says."),
        ("what did the letter of two lines say", "Ada Lind came away with a letter of two lines."),
        ("what did the review find", "A review under Ada Lind is to report by the end of January."),
        ("what does the plaque say", "The plaque was paid for by his widow, who said that it was cheap."),
        ("what did the eye test show", "One warden was hit by a hymn book and needed an eye test."),
    ],
)
def test_that_there_is_a_thing_does_not_tell_what_is_in_it(asked: str, line: str) -> None:
    assert is_contentless(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("what was in the box", "She was taken off the train with a box of 200 yellow umbrellas."),
        ("what was in the box", "In the box lay a silver spoon."),
        ("what was in the box", "The box held jam jars."),
        ("what was in the flat", "The flat, said to be an office, had a hot tub."),
        ("what was in the box", "It was a silver spoon."),
        ("what did the letter say", "The letter, found on the stairs, told her to leave."),
        ("what did the letter say", "She was asked in the letter to leave."),
        ("what did the banner say", "They unrolled a banner: “Go home.”"),
        ("what did the review find", "The review found that the bridge was safe."),
        ("what did the mayor say", "The mayor came on Monday."),
        ("where are the computers", "Officers carried out 19 computers."),
    ],
)
def test_what_may_be_in_it_or_another_question_leaves_an_answer_be(asked: str, line: str) -> None:
    assert not is_contentless(asked, line)


def test_a_mere_mention_is_only_suggested() -> None:
    index = index_article(read_text("Officers carried out 19 computers."))
    sentence = index.sentences[0].sentence
    given_answer = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.WHAT, given_answer, "was on the computers", index), Suggestions)
    assert isinstance(reviewed(Command.WHAT, given_answer, "was carried out", index), Answer)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_question_may_be_asked_of_any_line(asked: str, line: str) -> None:
    index = index_article(read_text(f"A headline\nThe letter came. {line}\n"))
    for opening in ("what is in the letter", "what did the letter say about"):
        assert isinstance(tells_no_content(f"{opening} {asked}", index.sentences[-1], index), bool)
