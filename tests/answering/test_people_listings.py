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


def test_a_name_narrows_the_list_of_people() -> None:
    assert [entry.heading for entry in list_people(INDEX, "lund").entries] == ["Peter Lund"]
    assert list_people(INDEX, "Maria").entries == ()


def test_a_direct_statement_keeps_its_marks() -> None:
    words = [INDEX.article.of(entry.span) for entry in list_quotations(INDEX).entries if entry.span]
    assert words == ["“It will not last another winter,”", "“That is an insult to all of us,”", "the wall was old"]


def test_a_mark_of_the_next_paragraph_is_not_taken_for_one_that_closes() -> None:
    index = index_article(read_text("“We go on with it.\n“And on and on,” said Ana Torvik of the works."))
    words = [index.article.of(entry.span) for entry in list_quotations(index).entries if entry.span]
    assert words == ["“We go on with it.", "“And on and on,”"]


def test_somebody_is_shown_with_what_they_say_and_not_with_what_they_deny() -> None:
    index = index_article(read_text("Ana Torvik ruled out a tax on boats. Torvik said the wall was old."))
    (entry,) = list_people(index).entries
    assert entry.span
    assert index.article.of(entry.span) == "the wall was old"
