"""Hostile questions, quotations and lines cost no more than their length: the work is counted, not the seconds."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.checking.alleged_quotation import read_alleged
from bot.answering.command import Command
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.offices import office_holder
from bot.answering.lines.reasonless import gives_no_reason
from bot.answering.questions.question_parser import parse_question
from bot.reading.read import read_text
from bot.reading.span import Span
from tests.work import LONG, SHORT, SLACK, names, seconds, steps, text_of


@pytest.mark.parametrize(
    "around", ["{}", '"{}" - Ana', '"it will not last" -{}x', '{}x "it will not last"', "x{}- Ana"]
)
@pytest.mark.parametrize("piece", [" ", "\n", "\u00a0", "-", " - ", ":", ".", "'", "‘a ", '"', "said ", ", "])
def test_reading_what_to_check_is_no_matter_of_its_square(piece: str, around: str) -> None:
    short, long = (around.format(text_of(piece, length)) for length in (1_500, 24_000))
    allowed = 4 * 16 * seconds(lambda: read_alleged(short)) + 0.02
    assert seconds(lambda: read_alleged(long), enough=allowed) < allowed


@pytest.mark.parametrize("query", ["jo{}?x", "{}jo?x", "is{}jo ?x"])
def test_reading_who_is_asked_for_is_no_matter_of_the_square_of_its_blanks(query: str) -> None:
    index = index_article(read_text("Weir\n\nJo Lind, a miller, sang.\n"))
    short, long = (query.format(text_of(" ", length)) for length in (100, 1_600))
    allowed = 4 * 16 * seconds(lambda: introduction(Command.WHO, short, index)) + 0.02
    assert seconds(lambda: introduction(Command.WHO, long, index), enough=allowed) < allowed


@pytest.mark.parametrize(
    "told",
    [
        "Dr {} Torvik said no. ",
        "Mayor {} Torvik, mayor of Velm, said no. ",
        "Its mayor, {} Lind, ",
        "Velm Water sank. Velm's mayor, Dr {} Torvik, said no. ",
    ],
)
def test_who_holds_an_office_among_many_is_no_matter_of_their_square(told: str) -> None:
    indexes = [index_article(read_text("".join(map(told.format, names(count))))) for count in (40, 160, 640)]
    for index in indexes:
        assert index.facts.names
        office_holder(parse_question("runs velm", index.pool, Command.WHO), index)
        index.kept.clear()
    asked = parse_question("is the mayor of velm", indexes[0].pool, Command.WHO)
    short, long = (steps(lambda: office_holder(asked, index)) for index in indexes[1:])  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


@pytest.mark.parametrize(
    ("command", "query", "piece"),
    [
        (Command.AMOUNT, "how many bins in elm", "Elm and Tarn have 600 and 450 "),
        (Command.AMOUNT, "how many bins in oak", "Elm and Tarn have 600 and 450 bins "),
        (Command.AMOUNT, "how many bins in elm", "6 and 4 and "),
        (Command.AMOUNT, "how many bins in elm", "and Elm "),
        (Command.AMOUNT, "bins in june", "from 6 to 4 "),
        (Command.WHY, "did the weir break", "because the weir broke, "),
        (Command.WHY, "did the weir break", "weir since "),
        (Command.WHEN, "did the weir break", "the weir broke on 4 May and "),
        (Command.WHO, "is the judge", "the judge of Elm "),
        (Command.WHO, "threw the flare", "a flare was thrown, "),
        (Command.ASK, "which bank lent it", "a bank in a "),
    ],
)
def test_a_question_to_a_long_sentence_is_no_matter_of_its_square(command: Command, query: str, piece: str) -> None:
    indexes = [index_article(read_text(f"Weir\n\n{text_of(piece, length)}end.\n")) for length in (SHORT, SHORT, LONG)]
    for index in indexes:
        assert index.sentences
    answer(command, query, indexes[0])
    short, long = (steps(lambda: answer(command, query, index)) for index in indexes[1:])  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


REASONS = [", ", "because ", "because, ", "died ", "died of ", "died in the ", "for ", "so wet ", "after 2 ", " "]


@pytest.mark.parametrize("asked", ["why did it break", "how did he die", "how" + " " * 2_000 + "did he die"])
@pytest.mark.parametrize("piece", REASONS)
def test_looking_for_a_reason_is_no_matter_of_the_square_of_a_line(piece: str, asked: str) -> None:
    lines = [text_of(piece, length) for length in (1_500, 24_000)]
    short, long = ((line, [Span(at, at + 1) for at in range(0, len(line), 8)]) for line in lines)
    allowed = 4 * 16 * seconds(lambda: gives_no_reason(asked, *short)) + 0.02
    assert seconds(lambda: gives_no_reason(asked, *long), enough=allowed) < allowed
