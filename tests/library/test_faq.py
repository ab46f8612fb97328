"""What moderators can do with FAQ entries, and what is refused."""

import datetime as dt
from contextlib import suppress
from typing import Any

import pytest

from bot.library.faq.faq_entry import MAX_ALIASES, MAX_ANSWER, Backing, FaqEntry, FaqText
from bot.library.faq.faq_markdown import to_markdown
from bot.library.faq.faq_table import FaqTable
from bot.library.library import Library
from bot.library.storage.errors import LibraryBusy, Missing, Taken, Unfit
from bot.library.storage.opening import open_store
from bot.library.storage.store import Store

GUILD, OTHER, MODERATOR = 810000000000000001, 810000000000000002, 510000000000000001


def test_an_added_entry_is_shown_as_written(library: Library, now: dt.datetime) -> None:
    added = library.faq.add(
        GUILD, "  How do I\njoin? ", "Press *here*.\r\nThen wait.", by=MODERATOR, at=now, aliases=["Joining"]
    )
    assert library.faq.entry(GUILD, added.number) == added
    assert (added.question, added.answer, added.aliases) == (
        "How do I join?",
        "Press *here*.\nThen wait.",
        ("Joining",),
    )
    assert (added.author, added.created, added.changed, added.removed) == (MODERATOR, now, now, None)


def test_entries_of_another_server_are_not_seen(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    assert library.faq.entries(OTHER) == ()
    assert library.faq.find(OTHER, "How do I join?") == ()
    assert library.faq.add(OTHER, "How do I join?", "Knock.", by=MODERATOR, at=now).number == 1


def test_the_same_question_in_other_letters_is_taken(library: Library, now: dt.datetime) -> None:
    first = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    with pytest.raises(Taken, match="Entry #1 already has the wording") as raised:
        library.faq.add(GUILD, "how do I JOIN", "Knock.", by=MODERATOR, at=now)
    assert raised.value.number == first.number
    assert library.faq.count(GUILD) == 1


def test_an_alias_of_another_entry_is_taken(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now, aliases=["Entry"])
    second = library.faq.add(GUILD, "How do I leave?", "Go.", by=MODERATOR, at=now)
    with pytest.raises(Taken):
        library.faq.add_alias(GUILD, second.number, "entry", by=MODERATOR, at=now)
    assert library.faq.entry(GUILD, second.number) == second


def test_an_edit_changes_only_what_is_given(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now, aliases=["Entry"])
    later = now + dt.timedelta(hours=1)
    edited = library.faq.edit(GUILD, entry.number, answer="Knock.", by=MODERATOR + 1, at=later)
    assert (edited.question, edited.answer, edited.aliases) == ("How do I join?", "Knock.", ("Entry",))
    assert (edited.created, edited.changed, edited.author) == (now, later, MODERATOR + 1)


def test_an_entry_is_found_by_an_alias_until_the_alias_is_removed(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    library.faq.add_alias(GUILD, entry.number, "membership application", by=MODERATOR, at=now)
    assert library.faq.best(GUILD, "membership applicaton") is not None
    library.faq.remove_alias(GUILD, entry.number, "Membership application!", by=MODERATOR, at=now)
    assert library.faq.find(GUILD, "membership application") == ()


def test_a_removed_entry_is_neither_shown_nor_found_and_frees_its_wording(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    library.faq.remove(GUILD, entry.number, by=MODERATOR, at=now)
    with pytest.raises(Missing, match="can be restored"):
        library.faq.entry(GUILD, entry.number)
    assert library.faq.find(GUILD, "How do I join?") == ()
    assert library.faq.add(GUILD, "How do I join?", "Knock.", by=MODERATOR, at=now).number == entry.number + 1


def test_a_missing_entry_is_named(library: Library, now: dt.datetime) -> None:
    with pytest.raises(Missing, match=r"There is no FAQ entry #7\."):
        library.faq.edit(GUILD, 7, answer="x", by=MODERATOR, at=now)


@pytest.mark.parametrize(
    ("question", "answer", "sentence"),
    [
        (" \u200b\n", "Yes.", "The question is empty"),
        ("Why?", "\x00", "The answer is empty"),
        ("w" * 301, "Yes.", "The question has 301 characters"),
        ("Why?", "y" * (MAX_ANSWER + 1), "The answer has 3501 characters"),
    ],
)
def test_an_unfit_text_is_refused_with_a_sentence(
    library: Library, now: dt.datetime, question: str, answer: str, sentence: str
) -> None:
    with pytest.raises(Unfit, match=sentence):
        library.faq.add(GUILD, question, answer, by=MODERATOR, at=now)
    assert library.faq.entries(GUILD) == ()


def test_an_entry_is_called_by_number_or_wording(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    assert [library.faq.called(GUILD, name) for name in ("1", " #1", "how do i jion")] == [entry] * 3
    with pytest.raises(Missing, match="There is no FAQ entry “the weather”"):
        library.faq.called(GUILD, "the weather")


def test_entries_come_page_by_page_without_removed_ones(library: Library, now: dt.datetime) -> None:
    for number in range(1, 7):
        library.faq.add(GUILD, f"Question {number}?", "Yes.", by=MODERATOR, at=now)
    library.faq.remove(GUILD, 2, by=MODERATOR, at=now)
    pages = [[entry.number for entry in library.faq.page(GUILD, limit=3, skip=skip)] for skip in (0, 3, 6)]
    assert pages == [[1, 3, 4], [5, 6], []]


def test_a_line_that_backs_the_answer_is_kept_through_edits(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "Who won?", "Nobody.", by=MODERATOR, at=now, line=3)
    assert library.faq.edit(GUILD, entry.number, answer="All.", by=MODERATOR, at=now).line == 3
    assert library.faq.edit(GUILD, entry.number, backing=Backing(), by=MODERATOR, at=now).line is None


def test_an_alias_is_added_to_what_the_entry_has_then(
    library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    read, acknowledged = FaqTable.entry, []
    store = open_store(library.path)
    with Library(store) as other:
        store.run("PRAGMA busy_timeout = 0")

        def reading_while_another_adds(table: FaqTable, *which: Any, **options: Any) -> FaqEntry:
            entry = read(table, *which, **options)
            monkeypatch.undo()
            with suppress(LibraryBusy):
                other.faq.add_alias(GUILD, 1, "enrolment", by=MODERATOR, at=now)
                acknowledged.append("enrolment")
            return entry

        monkeypatch.setattr(FaqTable, "entry", reading_while_another_adds)
        library.faq.add_alias(GUILD, 1, "membership", by=MODERATOR, at=now)
    assert {"membership", *acknowledged} <= set(library.faq.entry(GUILD, 1).aliases)


def test_two_changed_entries_cost_no_reading_of_all_others(library: Library, now: dt.datetime, store: Store) -> None:
    file = to_markdown(FaqText(f"Question number {number}?", "Yes.") for number in range(400))
    for _ in library.faq.import_in_steps(library.faq.plan_import(GUILD, file), by=1, at=now):
        pass
    assert library.faq.best(GUILD, "Question number 7?") is not None
    for number in (8, 9):
        library.faq.edit(GUILD, number, answer="No.", by=1, at=now)
    steps: list[int] = []
    store.database.conn.set_progress_handler(lambda: steps.append(1), 10)
    assert library.faq.best(GUILD, "Question number 7?") is not None
    assert len(steps) < 100


def test_an_entry_has_no_more_aliases_than_fit_into_its_form(library: Library, now: dt.datetime) -> None:
    aliases = [f"Alias {number}" for number in range(MAX_ALIASES)]
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now, aliases=aliases)
    with pytest.raises(Unfit, match=f"this one would have {MAX_ALIASES + 1}"):
        library.faq.add_alias(GUILD, entry.number, "One more", by=MODERATOR, at=now)


def test_a_server_has_no_more_entries_than_can_be_searched(
    library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.library.faq.faq.MAX_ENTRIES", 1)
    library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now)
    with pytest.raises(Unfit, match="has 1 FAQ entries, which is the most"):
        library.faq.add(GUILD, "How do I leave?", "Go.", by=MODERATOR, at=now)
    plan = library.faq.plan_import(GUILD, to_markdown([FaqText("How do I leave?", "Go.")]))
    with pytest.raises(Unfit, match="with this file it would have more"):
        list(library.faq.import_in_steps(plan, by=MODERATOR, at=now))


def test_an_alias_that_no_entry_has_cannot_be_taken_away(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now, aliases=["Entry"])
    with pytest.raises(Missing, match="has no alias “Exit”"):
        library.faq.remove_alias(GUILD, entry.number, "Exit", by=MODERATOR, at=now)


@pytest.mark.parametrize("line", [0, -1])
def test_an_entry_points_to_no_line_before_the_first(library: Library, now: dt.datetime, line: int) -> None:
    with pytest.raises(Unfit, match="Lines are counted from 1"):
        library.faq.add(GUILD, "How do I join?", "Press.", by=MODERATOR, at=now, line=line)
