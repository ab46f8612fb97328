"""What the lists of statements and people promise."""

from bot.answering.article_index import index_article
from bot.answering.listings.listings import list_people, list_quotations
from bot.reading.read import read_text

INDEX = index_article(
    read_text(
        "Ana Torvik said the wall was old.\n“It will not last another winter,” Torvik said.\n"
        "“That is an insult to all of us,” said Peter Lund."
    )
)


def test_direct_statements_come_before_reported_ones() -> None:
    assert [entry.note for entry in list_quotations(INDEX).entries] == ["direct", "direct", "reported"]


def test_a_speaker_narrows_the_list() -> None:
    assert {entry.heading for entry in list_quotations(INDEX, "torvik").entries} == {"Ana Torvik"}


def test_whoever_speaks_most_comes_first() -> None:
    assert [(entry.heading, entry.note) for entry in list_people(INDEX).entries] == [
        ("Ana Torvik", "2 statements"),
        ("Peter Lund", "1 statement"),
    ]
