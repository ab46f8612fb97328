"""Whom a line leaves unnamed: what is promised to those who ask who somebody is that they can only describe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.unnamed import leaves_unnamed
from bot.answering.outcome import Answer, Suggestions
from bot.reading.read import read_text

ARTICLE = """Ferry case goes to Kiel
A judge in Kiel will hear the case about the ferry on 3 June.
The skipper, Ada Lind, lost her licence over it.
Its owner is the shipping magnate Bo Falk.
"""


def is_unnamed(asked: str, line: str) -> bool:
    index = index_article(read_text(f"A headline\n{line}\n"))
    return leaves_unnamed(asked, index.sentences[-1], index)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the judge", "A judge in Kiel will hear the three parties on 3 June."),
        ("who was the volunteer that got hurt", "A volunteer, whose name has not been released, was hurt."),
        ("who were the two miners killed", "Near Kiel, where police fired on a crowd, two miners were killed."),
        ("who is the judge leading the inquiry", "An inquiry is to be led by a judge, said Ada Lind."),
        ("who's the captain", "The captain turned the ship round, and Lind thanked the crew."),
        ("who threw the flare", "A flare was thrown at the bus, said Ada Lind."),
        ("who told lind to wait", "Ada Lind says that she was never told to wait."),
        ("who has leaked the memo", "The memo was later leaked to the Ledger."),
        ("which bank lent the money", "The money was lent by a small bank, said the owner."),
        ("which nine papers are rewritten", "Ada Lind said that nine papers will be rewritten."),
        ("who is captain of the Rosa", "Its captain had hidden the herring."),
        ("who was the captain", "The captain turned the stern to the swell, a decision that Lind praised."),
        ("name of the inspector who decides", "It will be made by an inspector, who came to look at it on Monday."),
        ("what is the name of the forum he posted on", "Lind posted a threat on a forum."),
        ("the trainees name", "It was answered by a trainee who was alone."),
        ("who is the health minister", "Its chairman, Bo Falk, said he would ask the minister to step in."),
        ("who is the judge", "The skipper, Ada Lind, is to report to the judge by June."),
        ("who is the guard's lawyer", "He heard nothing until the glass broke, his lawyer said."),
    ],
)
def test_somebody_is_left_unnamed_beside_whom_no_name_stands(asked: str, line: str) -> None:
    assert is_unnamed(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the judge", "The judge, Ada Lind, will hear them in June."),
        ("who is the judge", "Ada Lind, 51, a judge in Kiel, will hear them in June."),
        ("who is the judge", "It will be heard by Judge Lind in June."),
        ("who is the judge", "Lind was the only judge in Kiel."),
        ("who is the judge", "A judge in Kiel, the former rower Ada Lind, will hear them."),
        ("who is the judge", "Ada Lind, for nine years the only judge in Kiel, will hear them."),
        ("who is the mediator", "The mediator is Sister Agnes, a nun."),
        ("who was the spy", "The spy was a piano tuner known only as Leonard."),
        ("who was the chair", "Present were Ada Lind (chair) and Bo Falk."),
        ("who is the head of the yard", "“No,” said Ada Lind, the yard's technical head."),
        ("who is captain of the Rosa", "The captain, Ada Lind, had hidden the herring."),
        ("name of the inspector", "It will be made by the inspector, Ada Lind."),
        ("what is the ship's name", "The ship is called Rosa."),
        ("who are the police after", "Police said they were looking for a former clerk."),
        ("who is leading the inquiry", "A judge is leading the inquiry."),
        ("who is ada lind", "Lind has gone."),
        ("who threw the flare", "The flare was thrown, police say, by Bo Falk."),
        ("who threw the flare", "Bo Falk threw the flare that was found."),
        ("who was thrown out", "Bo Falk was thrown out."),
        ("who got thrown out of the hall", "Bo Falk was thrown out of the hall."),
        ("who drowned", "Bo Falk was drowned."),
        ("who is throwing a party", "A party is thrown for Bo Falk."),
        ("which bank lent the money", "The money was lent by a bank in Kiel."),
        ("which bank lent the money", "The bank that lent the money is the smallest in town."),
        ("which bank lent the money", "Kiel Savings, a small bank, lent the money."),
        ("who abstained", "One councillor abstained."),
    ],
)
def test_a_name_beside_them_or_another_question_is_no_reason_to_hold_a_line_back(asked: str, line: str) -> None:
    assert not is_unnamed(asked, line)


INDEX = index_article(read_text(ARTICLE))


@pytest.mark.parametrize(
    ("command", "query"),
    [(Command.WHO, "is the judge that will hear the case"), (Command.ASK, "who is the judge that will hear the case")],
)
def test_a_line_that_leaves_them_unnamed_is_only_suggested(command: Command, query: str) -> None:
    given = answer(command, query, INDEX)
    assert isinstance(given, Suggestions)
    assert given.candidates[0].line == 2


def test_what_happened_to_them_is_answered_by_the_same_line() -> None:
    given = answer(Command.ASK, "will a judge in kiel hear the case about the ferry", INDEX)
    assert isinstance(given, Answer)
    assert given.line == 2


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_question_may_be_asked_of_any_line(asked: str, line: str) -> None:
    index = index_article(read_text(f"A headline\nA judge came. {line}\n"))
    for opening in ("who is the", "who", "which"):
        assert isinstance(leaves_unnamed(f"{opening} {asked}", index.sentences[-1], index), bool)
