"""Why something is so: what is promised to those who ask for a reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.reasonless import gives_no_reason
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text
from bot.reading.span import Span


def is_reasonless(asked: str, line: str) -> bool:
    """Tell what is made of a line in which the words of the question stand between stars."""
    plain = line.replace("*", "")
    starred = [found.start() - 2 * number for number, found in enumerate(re.finditer(r"\*[^*]+\*", line))]
    return gives_no_reason(asked, plain, [Span(start, start + 1) for start in starred])


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("why were the coaches sacked", "They have *sacked* two *coaches* since Christmas."),
        ("why was the report delayed", "Its *report* was due last autumn and has been put off three times."),
        ("why did he resign", "He *resigned* in May and has since been seen in Kiel."),
        ("how come the flats are late", "The *flats* are four months behind."),
        ("why did the talks end", "The *talks* *ended* after forty minutes."),
    ],
)
def test_news_without_a_reason_is_no_reason(asked: str, line: str) -> None:
    assert is_reasonless(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("why did the boiler break", "The pool was shut, because the *boiler* had *broken*."),
        ("why did the boiler break", "The pool was shut after the *boiler* *broke*."),
        ("why did the brigade leave the trust", "Calls came through, since the *brigade* had *left* the *trust*."),
        ("why is the hall flooded", "The council, which met in a barn because its *hall* is *flooded*, voted twice."),
        ("what caused the landslide", "The road is closed after a *landslide*."),
        ("why hadnt the supplier warned them", "The landlord blamed a *supplier* who had not *warned* *them*."),
    ],
)
def test_the_reason_for_something_else_is_no_reason(asked: str, line: str) -> None:
    assert is_reasonless(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("why was the pool shut", "The *pool* was *shut* because the boiler had broken."),
        ("why was the pool shut", "The *pool* was *shut* after its boiler broke."),
        ("why was the pool shut", "Because the boiler had broken, the *pool* was *shut*."),
        ("why was the pool shut", "The *pool* has been *shut* since a ceiling fell in."),
        ("why was the pool shut", "The *pool* was *shut*, as nobody could swim in it."),
        ("why was the pool shut", "The boiler had broken, so the *pool* was *shut*."),
        ("why was the pool shut", "The boiler is so old that the *pool* was *shut*."),
        ("why was the pool shut", "The *pool* was *shut* to avoid an accident."),
        ("why was he fined", "He was *fined* for swimming at night."),
        ("why was the pool shut", "The *pool* was *shut* due to a broken boiler."),
        ("why is the pool shut", "The *pool* is *shut*: the boiler has broken."),
        ("when was the pool shut", "The *pool* was *shut* in May."),
        ("who shut the pool", "Ada Lind *shut* the *pool* in May."),
    ],
)
def test_a_reason_stays_an_answer_and_so_does_what_is_no_question_for_one(asked: str, line: str) -> None:
    assert not is_reasonless(asked, line)


@pytest.mark.parametrize(
    "line", ["He *died* in 2009.", "Her father was *killed* at 41.", "They spoke at the *funeral*."]
)
def test_a_death_is_no_cause_of_death(line: str) -> None:
    assert is_reasonless("how did her father die", line)


@pytest.mark.parametrize(
    "line",
    [
        "He *died* of a stroke.",
        "He was *killed* when his tractor rolled.",
        "Her father drowned when she was six.",
        "A son, Bo, *died* in a climbing accident.",
        "Cancer took him.",
    ],
)
def test_what_somebody_died_of_stays_an_answer(line: str) -> None:
    assert not is_reasonless("how did her father die", line)


@pytest.mark.parametrize(
    ("command", "query"), [(Command.WHY, "was the coach sacked"), (Command.ASK, "why was the coach sacked")]
)
def test_a_line_without_a_reason_is_only_suggested(command: Command, query: str) -> None:
    index = index_article(read_text("The coach was sacked in May."))
    sentence = index.sentences[0].sentence
    line = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(command, line, query, index), Suggestions)
    assert isinstance(reviewed(Command.ASK, line, "was the coach sacked", index), Answer)
    assert isinstance(reviewed(command, line, query, index, was_read=True), Answer)


@given(st.text(max_size=300))
def test_any_text_is_looked_through(text: str) -> None:
    assert gives_no_reason("why", text, []) in (True, False)
    assert gives_no_reason("how did he die", text, []) in (True, False)
