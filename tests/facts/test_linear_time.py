"""Hostile texts cost no more than their length: the work is counted, not the seconds."""

import pytest

from bot.answering.article_index import index_article
from bot.cli.facts import fact_row
from bot.facts.facts import find_facts
from bot.reading.read import read_text
from tests.work import LONG, SHORT, SLACK, names, seconds, steps, text_of

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
    allowed = 4 * 16 * seconds(lambda: analyse(text_of(piece, 1_250))) + 0.05
    assert seconds(lambda: analyse(text_of(piece, 20_000)), enough=allowed) < allowed
