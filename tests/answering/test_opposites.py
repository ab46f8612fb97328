"""What a line has the opposite of: what is promised to those who ask when something ends that begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.opposites import has_opposite
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("does the dig end", "The dig begins on 8 July."),
        ("did the talks start", "The talks ended on 3 May."),
        ("had the last ticket", "The first ticket went to Ada Lind."),
        ("is the smallest plant", "The largest of the plants is in Kiel."),
        ("sits for the north", "Ada Lind, the member for the South, abstained."),
        ("visitors in summer", "It drew 900 visitors in the winter months."),
    ],
)
def test_a_line_with_the_opposite_is_no_answer(query: str, sentence: str) -> None:
    assert has_opposite(query, sentence)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("does the dig end", "The dig begins on 8 July and ends in August."),
        ("does the dig end", "The dig will be over by August."),
        ("how long from start to end", "It began in May."),
        ("when did they last meet", "It is the first time since 2019 that they have met."),
        ("when does the lease end", "The site opened in 2011, and its lease runs until 2029."),
        ("when did it last snow", "It was the first snow since 2012."),
        ("what was last years prize", "The first prize was 900 marks last year."),
        ("what was last year's prize", "The first prize was 900 marks."),
        ("when did it first open", "It was launched last Christmas."),
        ("who won first", "Ada Lind won last year."),
        ("how many came last time", "At first 40 came."),
        ("who was first", "Ada Lind came in after the last two weeks."),
    ],
)
def test_a_line_with_both_or_neither_may_be_one(query: str, sentence: str) -> None:
    assert not has_opposite(query, sentence)


def test_an_answer_with_the_opposite_is_suggested() -> None:
    index = index_article(read_text("Dig in Kiel\nThe third dig begins on 8 July.\n"))
    sentence = index.sentences[-1].sentence
    found = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.WHEN, found, "does the dig end", index), Suggestions)
    assert reviewed(Command.WHEN, found, "does the dig begin", index) is found


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_may_be_compared(query: str, sentence: str) -> None:
    has_opposite(query, sentence)
