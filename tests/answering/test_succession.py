"""Who came after or before: what is promised to those who ask for the next or the last holder of an office."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.succession import tells_no_succession
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the new mayor", "The mayor, Ada Lind, is not accused of anything."),
        ("who will be the club's next treasurer", "The treasurer, Ada Lind, will leave in September."),
        ("who takes over as captain", "The captain, Ada Lind, was carried off."),
        ("who replaced lind as head", "The head, Ada Lind, left in January with a payment of £600,000."),
        ("who was manager before Lind", "Manager Ada Lind was fined £2,000 in November."),
        ("who ran the museum before 2008", "Mrs Lind has run the museum since 2008."),
        ("who did lind replace", "Lind, who took over in February, has spent the money."),
    ],
)
def test_the_holder_of_an_office_is_nobody_who_came_after_or_before(asked: str, line: str) -> None:
    assert tells_no_succession(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is the new mayor", "The town elected Ada Lind on Sunday."),
        ("who takes over as captain", "Bo Falk steps in as captain."),
        ("who replaced lind as head", "Her post went to Bo Falk."),
        ("who will be the next treasurer", "Bo Falk will be the treasurer from June."),
        ("who was manager before Lind", "Her predecessor, Bo Falk, won 11 matches."),
        ("who ran the museum before 2008", "Bo Falk left the museum in 2008."),
        ("who owned the line before Lind", "Lind bought the line from Falk in 1998."),
        ("who did lind replace", "She succeeded Bo Falk in May."),
        ("who was manager before Lind", "Lind, who took over in May from her brother, Bo, was fined."),
        ("who is the mayor", "The mayor, Ada Lind, is not accused of anything."),
        ("who is acting for the family", "Counsel for the family, Ada Lind, asked who had sent him."),
        ("who is next to be heard by the committee", "The committee called the minister, Ada Lind."),
        ("who noticed it before anyone else did", "Ada Lind noticed it at noon."),
    ],
)
def test_a_word_of_coming_or_going_leaves_an_answer_be(asked: str, line: str) -> None:
    assert not tells_no_succession(asked, line)


def test_the_holder_of_an_office_is_only_suggested_as_the_next() -> None:
    index = index_article(read_text("The treasurer, Hugo Maas, leaves in September."))
    sentence = index.sentences[0].sentence
    given = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.WHO, given, "will be the new treasurer", index), Suggestions)
    assert isinstance(reviewed(Command.WHO, given, "is the treasurer", index), Answer)
