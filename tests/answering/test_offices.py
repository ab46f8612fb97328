""" "Who is the mayor", "who runs the trust": what the line that introduces the bearer of an office promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command
from bot.answering.definitions.offices import office_holder
from bot.answering.outcome import Answer
from bot.answering.questions.question_parser import parse_question
from bot.reading.read import read_text


def article(*lines: str) -> ArticleIndex:
    return index_article(read_text("\n".join(["Harbour fees to rise in Velm", *lines]) + "\n"))


def held(command: Command, query: str, index: ArticleIndex) -> Answer | None:
    return office_holder(parse_question(query, index.pool, command), index)


def line_of(query: str, *lines: str) -> int | None:
    found = held(Command.WHO, query, article(*lines))
    return found.line if found else None


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("runs the harbour trust", "“We have no choice,” said Ines Sandqvist, the harbour trust's director."),
        ("runs the harbour trust", "The harbour trust's chief executive, Dame Ines Sandqvist, spoke first."),
        ("chairs the harbour trust", "Ines Sandqvist, chair of the harbour trust, spoke first."),
        ("leads the greens", "The Greens' leader, Ines Sandqvist, spoke first."),
        ("is the mayor", "Mayor Ines Sandqvist said that fees would rise."),
        ("is the mayor of velm", "The mayor of Velm, Ines Sandqvist, said that fees would rise."),
        ("is the judge", "The case went before Mrs Justice Sandqvist on Monday."),
        ("is prosecuting", "Prosecutor Ines Sandqvist asked for six years."),
        ("is his lawyer", "His solicitor, Ines Sandqvist, asked for bail."),
        ("is the ceo", "Ines Sandqvist, the chief executive, said that fees would rise."),
        ("is the cfo", "Costs will fall, finance chief Ines Sandqvist said."),
        ("is the chairwomen", "Its chairwoman, the retired teacher Ines Sandqvist, spoke first."),
    ],
)
def test_whoever_holds_an_office_is_found_by_the_nouns_of_newspapers(query: str, line: str) -> None:
    assert line_of(query, "Nobody spoke on Sunday.", line) == 3
    found = answer(Command.ASK, f"who {query}", article("Nobody spoke on Sunday.", line))
    assert isinstance(found, Answer)
    assert found.line == 3


def test_its_is_whoever_the_sentence_before_is_about() -> None:
    lines = ("The Velm Rowing Club has closed.", "Its president, Ines Sandqvist, blamed the fees.")
    assert line_of("heads the rowing club", *lines) == 3
    assert line_of("heads the sailing club", *lines) is None


def test_its_is_not_whatever_else_the_sentence_before_names() -> None:
    lines = (
        "The students' union says that it warned the estates department of Velm in October.",
        "Its president, Ines Sandqvist, produced a letter.",
    )
    assert line_of("heads the students union", *lines) == 3
    assert line_of("heads the estates department", *lines) is None


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("is the head of the trust", "The trust's operations chief, Ines Sandqvist, spoke first."),
        ("is the mayor", "The former mayor, Ines Sandqvist, said that fees would rise."),
        ("is the mayor", "The deputy mayor, Ines Sandqvist, said that fees would rise."),
        ("was mayor before sandqvist", "Mayor Ines Sandqvist said that fees would rise."),
        ("is the new mayor", "Mayor Ines Sandqvist said that fees would rise."),
        ("is standing against the mayor", "Mayor Ines Sandqvist said that fees would rise."),
        ("runs the harbour trust", "The harbour trust's finance director, Ines Sandqvist, spoke first."),
        ("runs the harbour trust", "The yacht club's director, Ines Sandqvist, attacked the harbour trust."),
        ("runs the harbour school", "Ines Sandqvist, head of geography at the harbour school, spoke first."),
        ("leads the harbour party", "The Greens' leader, Ines Sandqvist, attacked the harbour party."),
        ("runs", "The harbour trust's director, Ines Sandqvist, spoke first."),
        ("is the mayor of kolm", "Mayor Ines Sandqvist said that fees would rise in Velm and Kolm."),
        ("is the captain", "The captain turned the ship round, said Ines Sandqvist."),
    ],
)
def test_another_office_or_that_of_another_body_is_none(query: str, line: str) -> None:
    assert line_of(query, "Nobody spoke on Sunday.", line) is None


def test_of_two_bearers_neither_is_taken_for_the_one() -> None:
    lines = ("The judge, Ines Sandqvist, was ill.", "Judge Olof Brandt took the case.")
    assert line_of("is the judge", *lines) is None


def test_one_bearer_may_be_named_often() -> None:
    lines = ("The judge, Ines Sandqvist, was ill.", "Judge Sandqvist will be back on Friday.")
    assert line_of("is the judge", *lines) == 2


def test_other_commands_ask_for_no_office() -> None:
    assert held(Command.WHERE, "is the mayor", article("Mayor Ines Sandqvist spoke.")) is None


SPOKE = article("Mayor Ines Sandqvist, head of the board, spoke.")


@given(st.text(alphabet="who is thermayor,’'s of()“”\n", max_size=60))
def test_any_question_can_be_asked(query: str) -> None:
    held(Command.ASK, query, SPOKE)


def test_a_body_that_is_named_in_short_is_the_one_that_is_asked_for() -> None:
    lines = ("Velm Water was fined on Monday.", "Velm's chief executive, Ines Sandqvist, said she was sorry.")
    assert line_of("runs velm water", *lines) == 3


def test_another_body_beside_one_that_is_named_in_short_has_a_head_of_its_own() -> None:
    lines = ("Velm Water was fined on Monday.", "The union's leader, Ines Sandqvist, said Velm had been warned.")
    assert line_of("leads velm water", *lines) is None
