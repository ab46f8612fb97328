"""What is kept about a person is declared for every column, and can be erased."""

import datetime as dt
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from bot.library.library import Library
from bot.library.privacy import privacy
from bot.library.privacy.personal_data import DECLARATIONS, Holds
from bot.library.questions.answered_questions import GivenAnswer
from bot.library.questions.statistics import Outcome, Vote, counts_of
from bot.library.questions.unanswered import Why
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store

GUILD, OTHER = 810000000000000001, 810000000000000002
PERSON, SOMEBODY = 510000000000000001, 510000000000000002
WORDS = "Who paid for the zeppelin?"
DAY = dt.timedelta(days=1)
ARTICLE = "Bridge Reopens\n\nThe bridge reopens on Monday, said Ada Byron.\n"


@pytest.fixture
def beside(library: Library) -> Iterator[Store]:
    """A second connection, to look into the tables."""
    opened = open_store(library.path)
    yield opened
    opened.close()


def leave_traces(library: Library, guild: int, person: int, at: dt.datetime, words: str = WORDS) -> None:
    library.faq.add(guild, f"How do I join, {person}?", "Press.", by=person, at=at)
    library.articles.add(guild, f"{ARTICLE}{person}", by=person, at=at)
    library.settings.change(guild, "prefix", "?", by=person, at=at)
    library.statistics.add(Counter(counts_of(guild, Outcome.REFUSED, at=at)))
    library.statistics.vote(guild, 7, person, Vote.HELPFUL, at=at)
    joined = library.queue.join(guild, words, asker=person, at=at, channel=1, message=2)
    library.queue.dismiss(guild, joined.question.number, by=person, at=at)
    library.queue.join(guild, words, asker=person, at=at, why=Why.NOT_HELPFUL)
    library.given_answers.keep([(GivenAnswer(guild, 1, 2, 3, "0-ab", at), person)])
    library.long_questions.keep(guild, words, asker=person, at=at)
    library.state.set("commands", "abc")


def tables(beside: Store) -> dict[str, set[str]]:
    names = [
        row["name"]
        for row in beside.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not row["name"].startswith(("sqlite_", "_sqlite_"))
    ]
    return {name: {row["name"] for row in beside.rows(f"SELECT * FROM pragma_table_info('{name}')")} for name in names}


def columns_with(beside: Store, value: Any) -> set[tuple[str, str]]:
    return {
        (table, column)
        for table, columns in tables(beside).items()
        for column in columns
        if beside.value(f'SELECT count(*) FROM "{table}" WHERE "{column}" = :value', value=value)
    }


def declared(kind: Holds) -> set[tuple[str, str]]:
    return {(each.table, column) for each in DECLARATIONS for column in each.holding(kind)}


def test_every_column_of_every_table_is_declared(beside: Store) -> None:
    assert {each.table: set(each.columns) for each in DECLARATIONS} == tables(beside)


def test_every_table_of_a_server_refers_to_the_servers(beside: Store) -> None:
    for table, columns in tables(beside).items():
        if "guild" in columns and table != "guilds":
            keys = beside.rows(f"SELECT * FROM pragma_foreign_key_list('{table}')")
            assert ("guilds", "guild", "CASCADE") in {(key["table"], key["from"], key["on_delete"]) for key in keys}


def test_the_declared_columns_and_no_others_name_a_person(library: Library, beside: Store, now: dt.datetime) -> None:
    leave_traces(library, GUILD, PERSON, now)
    assert columns_with(beside, PERSON) == declared(Holds.PERSON)
    assert columns_with(beside, library.guilds.asker(GUILD, PERSON)) == declared(Holds.HASH)
    assert columns_with(beside, WORDS) == declared(Holds.WORDS)


def test_erasing_leaves_no_trace_of_a_person_in_any_table(library: Library, beside: Store, now: dt.datetime) -> None:
    for guild in (GUILD, OTHER):
        leave_traces(library, guild, PERSON, now)
    assert library.privacy.erase(PERSON) > 0
    for trace in (PERSON, library.guilds.asker(GUILD, PERSON), library.guilds.asker(OTHER, PERSON), WORDS):
        assert columns_with(beside, trace) == set()
    assert sum(kept.rows for kept in library.privacy.kept_about(PERSON)) == 0
    assert library.faq.count(GUILD) == 1


def traces_in_the_bytes(library: Library) -> list[bool]:
    traces = [struct.pack(">q", PERSON), library.guilds.asker(GUILD, PERSON).encode(), WORDS.encode()]
    log = library.path.with_name(library.path.name + "-wal")
    data = library.path.read_bytes() + (log.read_bytes() if log.exists() else b"")
    return [trace in data for trace in traces]


def test_erasing_leaves_no_trace_in_the_bytes_of_the_file(library: Library, now: dt.datetime) -> None:
    leave_traces(library, GUILD, PERSON, now)
    assert traces_in_the_bytes(library) == [True, True, True]
    library.privacy.erase(PERSON)
    assert library.privacy.overwrite_log()
    assert traces_in_the_bytes(library) == [False, False, False]


def test_what_somebody_still_reads_is_overwritten_once_they_are_done(
    library: Library, beside: Store, now: dt.datetime
) -> None:
    leave_traces(library, GUILD, PERSON, now)
    beside.run("BEGIN")
    assert beside.value("SELECT count(*) FROM askings") == 2
    library.privacy.erase(PERSON)
    assert not library.privacy.overwrite_log()
    assert traces_in_the_bytes(library)[2]
    beside.run("COMMIT")
    assert library.privacy.overwrite_log()
    assert traces_in_the_bytes(library) == [False, False, False]


def test_a_purge_is_overwritten_too(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, WORDS, asker=PERSON, at=now)
    library.privacy.purge(now + 100 * DAY)
    assert library.privacy.overwrite_log()
    assert traces_in_the_bytes(library)[2] is False


def test_erasing_in_one_server_leaves_the_others(library: Library, beside: Store, now: dt.datetime) -> None:
    for guild in (GUILD, OTHER):
        leave_traces(library, guild, PERSON, now)
    library.privacy.erase(PERSON, GUILD)
    assert sum(kept.rows for kept in library.privacy.kept_about(PERSON, GUILD)) == 0
    assert columns_with(beside, PERSON) == declared(Holds.PERSON)


def test_a_question_that_others_asked_too_stays_in_their_words(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "who paid for the zepelin", asker=PERSON, at=now)
    library.queue.join(GUILD, WORDS, asker=SOMEBODY, at=now)
    library.privacy.erase(PERSON)
    question = library.queue.question(GUILD, 1)
    assert (question.question, question.count) == (WORDS, 1)
    assert not library.queue.join(GUILD, WORDS, asker=3, at=now).is_new


def test_what_is_kept_is_told_in_words_and_numbers(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, WORDS, asker=PERSON, at=now)
    kept = {each.about: each.rows for each in library.privacy.kept_about(PERSON, GUILD) if each.rows}
    assert kept == {"who asked a question that found no answer, as a hash, with a link to the message": 1}


def test_a_person_has_another_name_in_every_server(library: Library) -> None:
    assert library.guilds.asker(GUILD, PERSON) == library.guilds.asker(GUILD, PERSON)
    assert library.guilds.asker(GUILD, PERSON) != library.guilds.asker(OTHER, PERSON)


def test_questions_and_votes_go_after_the_retention_time(library: Library, beside: Store, now: dt.datetime) -> None:
    library.settings.change(GUILD, "retention_days", 7, by=1, at=now)
    library.queue.join(GUILD, WORDS, asker=PERSON, at=now - 8 * DAY)
    library.queue.join(GUILD, "Where is the harbour master?", asker=PERSON, at=now - 6 * DAY)
    library.statistics.vote(GUILD, 7, PERSON, Vote.HELPFUL, at=now - 8 * DAY)
    purged = library.privacy.purge(now)
    assert (purged["questions"], purged["votes"]) == (1, 1)
    assert [question.question for question in library.queue.questions(GUILD)] == ["Where is the harbour master?"]
    assert columns_with(beside, WORDS) == set()
    assert library.statistics.summary(GUILD, until=now.date()).total.helpful == 1


def test_one_servers_trouble_does_not_keep_the_words_of_the_others(
    library: Library, beside: Store, now: dt.datetime, caplog: pytest.LogCaptureFixture
) -> None:
    for guild in (GUILD, OTHER):
        library.queue.join(guild, WORDS, asker=PERSON, at=now - 100 * DAY)
    beside.run(
        "CREATE TRIGGER trouble BEFORE DELETE ON askings WHEN OLD.guild = "
        f"{GUILD} BEGIN SELECT RAISE(ABORT, 'this server is in trouble'); END"
    )
    assert library.privacy.purge(now)["questions"] == 1
    assert (library.queue.count(GUILD), library.queue.count(OTHER)) == (1, 0)
    assert f"the purge of server {GUILD} failed" in caplog.text


def test_a_removal_can_be_undone_for_thirty_days_and_not_after(library: Library, now: dt.datetime) -> None:
    leave_traces(library, GUILD, PERSON, now)
    library.faq.remove(GUILD, 1, by=1, at=now)
    library.articles.remove(GUILD, 1, by=1, at=now)
    library.privacy.purge(now + 29 * DAY)
    assert (len(library.faq.removed(GUILD)), len(library.articles.removed(GUILD))) == (1, 1)
    library.privacy.purge(now + 31 * DAY)
    assert (library.faq.removed(GUILD), library.articles.removed(GUILD)) == ((), ())
    assert "How do I join" not in str(library.audit.latest(GUILD, 100))
    assert library.faq.add(GUILD, "New?", "Yes.", by=1, at=now).number == 2


def test_a_server_that_was_left_is_erased_after_thirty_days(library: Library, beside: Store, now: dt.datetime) -> None:
    for guild in (GUILD, OTHER):
        leave_traces(library, guild, PERSON, now)
        library.guilds.left(guild, at=now)
    library.guilds.returned(OTHER)
    library.privacy.purge(now + 29 * DAY)
    assert library.faq.count(GUILD) == 1
    library.privacy.purge(now + 31 * DAY)
    assert library.faq.entries(GUILD) == ()
    assert library.faq.find(GUILD, "How do I join?") == ()
    assert columns_with(beside, GUILD) == set()
    assert library.faq.count(OTHER) == 1


def left_with_articles(library: Library, at: dt.datetime, count: int) -> None:
    for number in range(count):
        library.articles.add(GUILD, f"{ARTICLE}{number}", by=1, at=at)
    library.guilds.left(GUILD, at=at)


def test_others_have_their_turn_while_a_server_is_erased(
    library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_with_articles(library, now, 6)
    counts = []

    def others_turn(_: float) -> None:
        counts.append(library.articles.count(GUILD))
        write = threading.Thread(
            target=library.settings.change, args=(OTHER, "prefix", "?"), kwargs={"by": 1, "at": now}
        )
        write.start()
        write.join(timeout=10)
        assert not write.is_alive()

    monkeypatch.setattr(privacy, "PART", 2)
    monkeypatch.setattr(time, "sleep", others_turn)
    assert library.privacy.purge(now + 31 * DAY)["servers"] == 1
    assert {4, 2, 0} <= set(counts)
    assert library.settings.of(OTHER).prefix == "?"


def test_a_server_that_comes_back_while_it_is_erased_keeps_the_rest(
    library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now)
    left_with_articles(library, now, 6)
    monkeypatch.setattr(privacy, "PART", 2)
    monkeypatch.setattr(time, "sleep", lambda _: library.guilds.returned(GUILD))
    assert library.faq.count(GUILD) == 1
    assert library.privacy.purge(now + 31 * DAY)["servers"] == 0
    assert library.articles.count(GUILD) + library.faq.count(GUILD) > 0
    assert library.guilds.known() == (GUILD,)
    # What was in memory is read anew.
    assert len(library.faq.entries(GUILD)) == library.faq.count(GUILD)


def test_counts_go_after_four_hundred_days(library: Library, now: dt.datetime) -> None:
    library.statistics.add(Counter(counts_of(GUILD, Outcome.ANSWERED, at=now - 401 * DAY)))
    library.statistics.add(Counter(counts_of(GUILD, Outcome.ANSWERED, at=now)))
    assert library.privacy.purge(now)["days"] == 1
