"""Whose office it is: what is promised to those who ask who holds one of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.definitions.other_holder import has_other_holder, lacks_office
from bot.answering.outcome import Answer
from bot.answering.second_look import reviewed
from bot.reading.read import read_text

ARTICLE = """Ministers meet at Orrel
The sides of Tarn and Orrel met on Monday, and the ministers of Vell came to watch.
Ada Ulm and Tom Pike stood by, and so did the guests of the council.
"""


def is_other(asked: str, line: str) -> bool:
    index = index_article(read_text(f"{ARTICLE}{line}\n"))
    return any(rule(asked, index.sentences[-1], index) for rule in (has_other_holder, lacks_office))


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is Tarn's captain", "Orrel’s captain, Mia Lund, won the toss."),
        ("who is tarns captain", "“We won,” said Orrel's young captain, Mia Lund."),
        ("who is the captain of Tarn", "The captain of Orrel, Mia Lund, won the toss."),
        ("who is Ulm's lawyer", "Pike's lawyer, Mia Lund, spoke."),
        ("who was Ulm's husband", "Pike's husband, Jo Pell, spoke."),
    ],
)
def test_the_captain_of_another_side_is_not_the_one_asked_for(asked: str, line: str) -> None:
    assert is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the captain of Tarn", "The captain, Mia Lund, won the toss."),
        ("who is the captain of Tarn", "The captain for Saturday, Mia Lund, won the toss."),
        ("who is the captain of Tarn", "Tarn's captain, Mia Lund, beat Orrel's captain, Jo Pell."),
        ("who is the captain", "Orrel's captain, Mia Lund, won the toss."),
        ("who is the captain of the side that beat Orrel", "The captain of Tarn, Mia Lund, won."),
        ("who is Ada's lawyer", "Ulm's lawyer, Jo Pell, spoke."),
        ("who is Ulm's coach", "The Dane's coach, Mia Lund, spoke."),
        ("who is the manager of Tarn", "Mia Lund is Pike's aunt and manager of the side."),
        ("who is the manager of Tarn", "Mia Lund, manager of the Dane's team, spoke."),
        ("who is engineer at the VSA", "Mia Lund, engineer at the Vell Space Agency, the VSA, spoke."),
    ],
)
def test_a_captain_of_whoever_it_may_be_can_be_the_one_asked_for(asked: str, line: str) -> None:
    assert not is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the finance minister", "Foreign Minister Jo Pell flew to Vell."),
        ("who is the prime minister", "The finance minister, Jo Pell, flew to Vell."),
        ("who is the interior minister", "The minister for health, Jo Pell, flew to Vell."),
        ("who is the interior minister", "The permanent secretary, Jo Pell, flew to Vell."),
        ("who is the finance director", "The trust's operations director, Jo Pell, spoke."),
    ],
)
def test_the_minister_for_another_thing_is_not_the_one_asked_for(asked: str, line: str) -> None:
    assert is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the finance minister", "The treasury minister, Jo Pell, flew to Vell."),
        ("who is the finance minister", "The chancellor, Jo Pell, flew to Vell."),
        ("who is the finance minister", "The minister, Jo Pell, flew to Vell."),
        ("who is the interior minister", "The minister of the interior, Jo Pell, flew to Vell."),
        ("who is the health minister", "The health secretary, Jo Pell, flew to Vell."),
        ("who is the health and sport minister", "Jo Pell, minister for health, flew to Vell."),
        ("who is the energy company's boss", "The general manager, Jo Pell, spoke."),
    ],
)
def test_a_minister_may_be_called_by_another_word(asked: str, line: str) -> None:
    assert not is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the mayor", "The deputy mayor, Jo Pell, spoke."),
        ("who is the mayor now", "The former mayor, Jo Pell, spoke."),
        ("who was the president", "The vice-president, Jo Pell, spoke."),
    ],
)
def test_neither_a_deputy_nor_the_last_mayor_is_the_mayor(asked: str, line: str) -> None:
    assert is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who was the mayor", "The former mayor, Jo Pell, spoke."),
        ("who is the former mayor", "The former mayor, Jo Pell, spoke."),
        ("who is the mayor", "The vice-chair, Mayor Jo Pell, spoke."),
    ],
)
def test_who_was_the_mayor_may_be_the_former_one(asked: str, line: str) -> None:
    assert not is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the chair of the council", "The council's director, Jo Pell, spoke."),
        ("whos the mayor of Orrel", "The guests in Orrel were led by the clerk, Jo Pell."),
        ("who is the treasurer of the growers", "Jo Pell chairs the growers' union."),
    ],
)
def test_a_line_without_the_office_does_not_tell_its_holder(asked: str, line: str) -> None:
    assert is_other(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the chair of the council", "Jo Pell, who chairs the council, spoke."),
        ("who is the boss of the mill", "Jo Pell, who runs the mill, spoke."),
        ("who is the governor of Vell", "Jo Pell was elected to govern Vell in May."),
        ("who is the boss of the growers", "Jo Pell chairs the growers' union."),
        ("who is the deputy mayor", "His deputy, Jo Pell, spoke."),
        ("who is the head of the school", "The headteacher, Jo Pell, spoke."),
        ("who is the leader of the union", "The union's general secretary, Jo Pell, spoke."),
        ("who is the finance director", "Jo Pell, the chief financial officer, spoke."),
        ("who is the author of the report", "Jo Pell wrote the report."),
        ("who is Ulm's lawyer", "Jo Pell, for Ulm, spoke of the money."),
        ("who runs the council", "The council's clerk, Jo Pell, spoke."),
        ("why is the mayor here", "The council's clerk, Jo Pell, spoke."),
    ],
)
def test_an_office_may_be_told_by_another_noun_or_by_a_verb(asked: str, line: str) -> None:
    assert not is_other(asked, line)


CUP = index_article(
    read_text(
        "Orrel win the cup\n"
        "Orrel's captain, Mia Lund, lifted the cup at Tarn on Monday.\n"
        "The side of Tarn had lost three of its batsmen in an hour.\n"
    )
)


@pytest.mark.parametrize(
    ("command", "query"), [(Command.WHO, "is Tarn's captain"), (Command.ASK, "who is tarns captain")]
)
def test_the_line_of_another_captain_is_only_suggested(command: Command, query: str) -> None:
    assert not isinstance(answer(command, query, CUP), Answer)


def test_the_line_of_the_captain_asked_for_is_given() -> None:
    given = answer(Command.WHO, "is Orrel's captain", CUP)
    assert isinstance(given, Answer)
    assert given.line == 2


def test_what_a_reader_found_needs_no_word_for_the_office() -> None:
    read = Answer(CUP.article, 3, CUP.sentences[-1].sentence.span, 90.0, (3,))
    assert reviewed(Command.WHO, read, "is the mayor", CUP, was_read=True) is read
    assert not isinstance(reviewed(Command.WHO, read, "is the mayor", CUP), Answer)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_question_may_be_asked_of_any_line(asked: str, line: str) -> None:
    index = index_article(read_text(f"A headline\nA mayor came. {line}\n"))
    for opening in ("who is the", "who is", "whos"):
        for rule in (has_other_holder, lacks_office):
            assert rule(f"{opening} {asked}", index.sentences[-1], index) in (True, False)
