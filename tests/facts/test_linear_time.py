"""Hostile texts cost no more than their length: the work is counted, not the seconds.

Lines of Python are counted where Python does the work. What a regular expression or a library does inside one line is
timed instead, and only told apart from its square: sixteen times the text may take four times as long as it should.
"""

import gc
import sys
import time
from collections.abc import Callable

import pytest

from bot.answering.article_index import index_article
from bot.answering.checking.alleged_quotation import read_alleged
from bot.answering.command import Command
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.offices import office_holder
from bot.answering.questions.question_parser import parse_question
from bot.cli.facts import fact_row
from bot.facts.facts import find_facts
from bot.reading.read import read_text

HOSTILE = [
    "Ana Torvik said the wall was old. “It will not last,” she said. ",
    "Ana and ",
    "(((",
    "said that he said that ",
    "A B C D, ",
    "Ana, who said, ",
    "said ",
    "said, ",
    "7",
    "5 ",
    "1-",
    "1:",
    "$1 ",
    "R1 ",
    "4 to 3 ",
    "Ana 5 per cent, Bo 4, ",
    "5, 6 and 7 per cent, ",
    "at four in the ",
    "within 5 days of the 5th ",
    "4, ",
    "First ",
    "1,",
    ",",
    ":",
    " ",
    "\u00a0",
    "\n",
    "a\n",
    "$",
    "May ",
    "million ",
    "the ",
    "Mr ",
    "A. ",
    ". ",
    "’",
    "“",
    "‘",
    "«",
    "''",
    '"A ',
    "“A ",
    "»A ",
    "„A“ ",
    "a | ",
    "1 | 2\n",
    "9 August 2022\na\n",
    "Comments\nReply\n",
    "Most read\n",
    "the ferry that stood still for years at the old quay of\n",
    "BREAKING: ",
    "NAGARPUR: “A\n",
    "–",
    "-",
    "“It is late.”\n\nAna Torvik, 34\n\n",
    "Ana Torvik 0:10\nIt is late.\n",
    "Q1 Ana Torvik: I am late.\nIt is late.\n",
    "half a ",
    "twenty-",
    "2 weeks before ",
    "on 4 March and two days later and that year ",
    "7, million: $May “said” (the A Mr.’ 1-$1 ",
]
SHORT, LONG = 600, 2_400
"""Characters."""
SLACK = 3_000
"""Lines that a text costs whatever its length, caches not yet filled."""


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python ``work`` runs, and how often it returns."""
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.settrace(lambda frame, event, argument: counting)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


def seconds(work: Callable[[], object], enough: float = 0.0) -> float:
    """Return the processor time of the faster of two runs; no second one where the first took less than ``enough``."""
    durations: list[float] = []
    while len(durations) < 2 and not any(duration < enough for duration in durations):
        # To look through what other tests have left in memory may take longer than the work.
        gc.disable()
        try:
            started = time.process_time()
            work()
            durations.append(time.process_time() - started)
        finally:
            gc.enable()
    return min(durations)


def text_of(piece: str, length: int) -> str:
    """Return a text of that length of one piece again and again."""
    return (piece * (length // len(piece) + 1))[:length]


def analyse(text: str) -> None:
    """Find everything that there is to find in a text."""
    article = read_text(text)
    facts = find_facts(article)
    fact_row("hostile", article, facts)
    index_article(article, facts)


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_is_about_four_times_the_work(piece: str) -> None:
    analyse(text_of(piece, SHORT - 1))  # fills the caches of words, not those of texts
    short, long = (steps(lambda: analyse(text_of(piece, length))) for length in (SHORT, LONG))  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


def names(count: int) -> list[str]:
    """Return so many different names of four letters."""
    letters = "abcdefghij"
    return [f"{one.upper()}{two}{three}o" for one in letters for two in letters for three in letters][:count]


@pytest.mark.parametrize("told", ["{} Torvik said no. ", "Mayor {} Torvik, the mayor, said no. "])
def test_many_names_are_no_matter_of_their_square(told: str) -> None:
    analyse("".join(map(told.format, names(159))))
    texts = ["".join(map(told.format, names(count))) for count in (160, 640)]
    short, long = (steps(lambda: analyse(text)) for text in texts)  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


@pytest.mark.parametrize("piece", [", a rope", ", it", ", Jo, it was"])
def test_a_report_that_opens_a_sentence_is_no_matter_of_the_square_of_its_commas(piece: str) -> None:
    texts = [f"Weir\n\nAfter Pell said{text_of(piece, length)}.\n" for length in (SHORT, LONG)]
    analyse(texts[0])
    short, long = (steps(lambda: analyse(text)) for text in texts)  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


def test_a_headline_of_nothing_but_names_takes_no_longer_than_its_words() -> None:
    texts = [f"{' '.join(names(count))}\nThe story.\nIt goes on.\nHe said no.\n" for count in (80, 320)]
    short, long = (steps(lambda: analyse(text)) for text in texts)  # noqa: B023 (runs at once)
    assert long < 6 * short + SLACK


@pytest.mark.parametrize(
    "piece", ["“", "‘", "«", "Mr ", "1:", "“A ", "‘a ", "Harbour Union (HU) ", "4 May and 2 days later "]
)
def test_analysing_a_long_text_is_no_matter_of_its_square(piece: str) -> None:
    analyse(text_of(piece, 1_249))
    allowed = 4 * 32 * seconds(lambda: analyse(text_of(piece, 1_250))) + 0.05
    assert seconds(lambda: analyse(text_of(piece, 40_000)), enough=allowed) < allowed


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
