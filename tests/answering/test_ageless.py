"""Ages: what is promised to those who ask how old somebody or something is."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.choices.ageless import has_no_age
from bot.answering.command import Command
from bot.answering.outcome import Answer
from bot.reading.read import read_text


def is_ageless(asked: str, line: str) -> bool:
    index = index_article(read_text(f"A headline\n{line}\n"))
    return has_no_age(asked, index.sentences[-1], index)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("how old was she", "In May she opened a bakery in an old net loft."),
        ("how old is the ship", "The ship was allowed to sail with one radar out of two."),
        ("how old is gudrun", "Baker Gudrun Falk, who has nine employees, expects to pay 17,000 marks more."),
        ("how old are the missing", "The missing were last seen about 190 kilometres north of Kiel."),
        ("how old is the director", "The director lasted 19 days."),
        ("how old is tom lund", "Doreen Pell, 68, of Little Skelby left the hall with Tom Lund, who said: “No.”"),
    ],
)
def test_a_line_without_their_age_does_not_tell_how_old_they_are(asked: str, line: str) -> None:
    assert is_ageless(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("how old is ada lind", "Ada Lind, 46, is married to Bo Falk."),
        ("how old is her mother", "Her mother is 87 and has been excused."),
        ("how old is the book-keeper", "It began with a book-keeper of 26."),
        ("how old was she when she built it", "She built her first radio at nine."),
        ("how old is the ship", "The ship was built in 1989."),
        ("how old is the cup", "It is the first such win in the 97-year history of the cup."),
        ("how old is the wall", "The wall dates from the tenth century."),
        ("how big is the ship", "The ship was allowed to sail."),
    ],
)
def test_an_age_or_a_year_leaves_an_answer_be(asked: str, line: str) -> None:
    assert not is_ageless(asked, line)


def test_an_old_house_is_no_answer_to_how_old_she_was() -> None:
    index = index_article(read_text("A baker dies\nShe opened a bakery in an old net loft.\nShe had two sons.\n"))
    assert not isinstance(answer(Command.HOW, "old was she", index), Answer)
