"""Every archive that is written can be taken in again, whatever people have written."""

import datetime as dt
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.library.library import Library
from bot.library.storage.errors import LibraryError

SERVERS = count(810000000000000001)
STRANGE = st.sampled_from(
    [
        *"\u00a0\u00ad\u200d\u200b\u202e\u2028\u2029\x85\x0b\x0c\x1c\r\n\t",
        "\ue000",
        "\U0001f469\u200d\U0001f692",
        "---",
        "\\",
    ]
)
PIECES = st.one_of(
    STRANGE, st.characters(codec=None, exclude_categories=()), st.sampled_from(["a", "Bridge", " ", ". "])
)
TEXT = st.lists(PIECES, max_size=30).map("".join)


@given(title=TEXT, text=TEXT, question=TEXT, answer=TEXT, alias=TEXT, asked=TEXT)
@example(
    "Bridge\u00a0reopens\u00ad",
    "Bridge\u2028reopens\n\nIt did.",
    "Why\u200d?",
    "No.\n---\u00a0\nYes.",
    "-",
    "x" * 299 + " y",
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])  # one file serves all examples
def test_every_archive_that_is_written_can_be_imported(
    library: Library,
    now: dt.datetime,
    tmp_path: Path,
    title: str,
    text: str,
    question: str,
    answer: str,
    alias: str,
    asked: str,
) -> None:
    guild, other = next(SERVERS), next(SERVERS)
    library.settings.change(guild, "prefix", "?", by=1, at=now)
    with suppress(LibraryError):
        library.articles.add(guild, text, title=title, by=1, at=now)
    with suppress(LibraryError):
        library.articles.add(guild, f"{title}\n\nIt is the headline of this one.", by=1, at=now)
    with suppress(LibraryError):
        library.faq.add(guild, question, answer, aliases=[alias], by=1, at=now)
        library.faq.remove(guild, 1, by=1, at=now)
        library.faq.add(guild, question, answer, by=1, at=now)
        library.faq.edit(guild, 2, question=alias, by=1, at=now)
    with suppress(LibraryError):
        library.queue.join(guild, asked, asker=5, at=now)
    library.long_questions.keep(guild, asked, asker=5, at=now)
    library.import_archive(library.export(guild, tmp_path / "server.zip", at=now), other)
    assert library.articles.entries(other) == tuple(
        replace(each, guild=other) for each in library.articles.entries(guild)
    )
    assert library.faq.entries(other) == tuple(replace(each, guild=other) for each in library.faq.entries(guild))
    assert [each.question for each in library.queue.questions(other)] == [
        each.question for each in library.queue.questions(guild)
    ]


def test_the_wording_of_a_removed_entry_may_be_that_of_another(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    guild, other = next(SERVERS), next(SERVERS)
    for _ in range(2):
        library.faq.remove(guild, library.faq.add(guild, "Why?", "Because.", by=1, at=now).number, by=1, at=now)
    library.faq.add(guild, "Why?", "Because.", by=1, at=now)
    library.import_archive(library.export(guild, tmp_path / "server.zip", at=now), other)
    assert [entry.number for entry in library.faq.entries(other)] == [3]
    assert {entry.number for entry in library.faq.removed(other)} == {1, 2}


def test_every_asking_goes_with_its_question_where_other_servers_have_questions_too(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    another, guild, other = next(SERVERS), next(SERVERS), next(SERVERS)
    library.queue.join(another, "Where is the harbour?", asker=5, at=now)
    for question in ("Who paid for the zeppelin?", "When does the bridge reopen?"):
        library.queue.join(guild, question, asker=5, at=now)
    library.import_archive(library.export(guild, tmp_path / "server.zip", at=now), other)
    assert [each.wording for each in library.queue.askings(other, 1)] == ["Who paid for the zeppelin?"]


def test_a_setting_that_this_version_finds_unfit_is_left_out(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    guild, other = next(SERVERS), next(SERVERS)
    library.settings.change(guild, "prefix", "?", by=1, at=now)
    library.settings.change(guild, "retention_days", 7, by=1, at=now)
    with closing(sqlite3.connect(library.path)) as writer, writer:
        writer.execute("UPDATE settings SET value = '\"a long prefix\"' WHERE name = 'prefix'")
    library.import_archive(library.export(guild, tmp_path / "server.zip", at=now), other)
    assert (library.settings.of(other).prefix, library.settings.of(other).retention_days) == ("!", 7)
