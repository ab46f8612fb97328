"""What the reader is given: a question in words, sentences each after the one before it, what is asked about marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.reader.choices import choices_of
from bot.answering.reader.reader_input import CLS, MARKS, SEP, batches, marked, pair, passages_of, reader_question
from bot.reading.read import read_text
from bot.reading.span import Span

INDEX = index_article(
    read_text(
        "Ferry fund grows\n"
        "The fund rose from 4 million crowns in 2019 to 6 million crowns in 2023.\n"
        "No crew was hired in March.\n"
    )
)
pieces = st.lists(st.integers(1000, 2000), max_size=200)


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


def read_of(command: Command, query: str) -> list[str]:
    choices = choices_of(command, query, INDEX).ranked
    return [passage.sentence for passage in passages_of(INDEX, (choice.place for choice in choices))]


def test_each_figure_is_read_marked_in_its_own_sentence() -> None:
    assert sorted(read_of(Command.AMOUNT, "fund")) == [
        "The fund rose from 4 million crowns in 2019 to «6 million crowns» in 2023.",
        "The fund rose from «4 million crowns» in 2019 to 6 million crowns in 2023.",
    ]


def test_each_date_is_read_marked_in_its_own_sentence() -> None:
    assert "No crew was hired in «March»." in read_of(Command.WHEN, "crew hired")


def test_lines_and_statements_are_read_as_they_stand() -> None:
    for command in (Command.ASK, Command.WHO_SAID):
        read = read_of(command, "who hired the crew")
        assert set(read) == {sentence.span.of(INDEX.article.text) for sentence in INDEX.article.sentences}


def test_a_sentence_is_read_after_the_one_before_it() -> None:
    passages = passages_of(INDEX, [(0, None), (1, None)])
    assert (passages[0].previous, passages[1].previous) == ("", passages[0].sentence)


@given(st.text(max_size=60), st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_marking_adds_the_marks_and_changes_nothing_else(text: str, ends: list[int]) -> None:
    start, stop, left, right = (min(end, len(text)) for end in ends)
    sentence = Span(min(start, stop), max(start, stop))
    mark = Span(min(left, right), max(left, right))
    shown = marked(text, sentence, mark)
    plain = text[sentence.start : sentence.end]
    inside = sentence.start <= mark.start < mark.end <= sentence.end
    assert len(shown) == len(plain) + (len("".join(MARKS)) if inside else 0)
    assert not inside or f"{MARKS[0]}{text[mark.start : mark.end]}{MARKS[1]}" in shown


def test_a_pair_is_question_sentence_and_the_sentence_before() -> None:
    made = pair([7, 8], [9], [5])
    assert made.ids == (CLS, 7, 8, SEP, 9, SEP, 5, SEP)
    assert made.types == (0, 0, 0, 0, 1, 1, 0, 0)


def test_the_first_sentence_of_an_article_has_nothing_before_it() -> None:
    assert pair([7], [9]).ids == (CLS, 7, SEP, 9, SEP)


@given(pieces, pieces, pieces)
def test_no_pair_is_longer_than_the_network_has_positions(
    question: list[int], sentence: list[int], before: list[int]
) -> None:
    made = pair(question, sentence, before)
    assert len(made.ids) == len(made.types) <= 146
    assert sum(made.types) == min(len(sentence), 84) + 1


@given(st.lists(st.integers(3, 146), max_size=80), st.integers(1, 3000))
def test_every_pair_is_in_exactly_one_batch(lengths: list[int], size: int) -> None:
    groups = list(batches(lengths, size))
    assert sorted(index for group in groups for index in group) == list(range(len(lengths)))
    assert all(len(group) == 1 or len(group) * max(lengths[index] for index in group) <= size for group in groups)
