"""Nothing that moderators wrote is lost: versions, restoring, and files that go out and come back."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.faq.faq_entry import FaqText, faq_text, text_of
from bot.library.faq.faq_import import ChangeKind, ImportPlan
from bot.library.faq.faq_markdown import from_markdown, to_markdown
from bot.library.library import Library
from bot.library.storage.errors import ChangedMeanwhile, Missing, Taken, Unfit

GUILD, OTHER = 810000000000000001, 810000000000000002
FILE = """---
question: "How do I join?"
aliases: ["Joining", "Wie trete ich bei?"]
line: 12
article: 2
---
Press the *green* button:

\\---

- then wait

---
question: "How do I \\"leave\\"?"
---
Go.
"""


def take_in(library: Library, plan: ImportPlan, now: dt.datetime) -> None:
    for _ in library.faq.import_in_steps(plan, by=1, at=now):
        pass


def test_a_removed_entry_is_restored_with_its_aliases(library: Library, now: dt.datetime) -> None:
    entry = library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now, aliases=["Joining"])
    library.faq.remove(GUILD, entry.number, by=1, at=now)
    assert [removed.number for removed in library.faq.removed(GUILD)] == [entry.number]
    assert library.faq.restore(GUILD, entry.number, by=1, at=now) == entry
    assert library.faq.best(GUILD, "joining") is not None


def test_an_earlier_version_is_restored(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now)
    library.faq.edit(GUILD, 1, question="How can I enter?", answer="Knock.", by=2, at=now)
    history = library.faq.history(GUILD, 1)
    assert [(each.version, each.who, each.action) for each in history] == [(1, 1, "added"), (2, 2, "edited")]
    restored = library.faq.restore(GUILD, 1, version=1, by=3, at=now)
    assert (restored.question, restored.answer) == ("How do I join?", "Press.")
    with pytest.raises(Missing, match="no version 9"):
        library.faq.restore(GUILD, 1, version=9, by=3, at=now)


def test_a_wording_taken_meanwhile_bars_the_restoring(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now)
    library.faq.remove(GUILD, 1, by=1, at=now)
    library.faq.add(GUILD, "How do I join?", "Knock.", by=1, at=now)
    with pytest.raises(Taken, match="#2"):
        library.faq.restore(GUILD, 1, by=1, at=now)
    assert library.faq.entry(GUILD, 2).answer == "Knock."


def test_a_file_comes_back_byte_for_byte(library: Library, now: dt.datetime) -> None:
    take_in(library, library.faq.plan_import(GUILD, FILE), now)
    assert library.faq.export(GUILD) == FILE
    assert library.faq.entry(GUILD, 1).answer == "Press the *green* button:\n\n---\n\n- then wait"


WORDS = st.text(min_size=1, max_size=40).filter(lambda text: any(mark.isalnum() for mark in text))


@given(st.lists(st.tuples(WORDS, st.one_of(WORDS, st.sampled_from(["---", "\\---", "a\n---\nb", "\\\\--- "])))))
def test_any_entries_come_back_from_markdown(pairs: list[tuple[str, str]]) -> None:
    texts: list[FaqText] = []
    for question, answer in pairs:
        try:
            texts.append(faq_text(question, answer, ["Alias of " + question], 1, 7))
        except Unfit:
            continue
    written = to_markdown(texts)
    assert from_markdown(written) == tuple(texts)
    assert to_markdown(from_markdown(written)) == written


@given(st.text(alphabet=st.sampled_from('---\n\\question: "aliases[]line1{}')))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    refused = ""
    try:
        from_markdown(text)
    except Unfit as error:
        refused = str(error)
    assert not refused or refused.startswith("Line ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hello", "Line 1: an entry begins with a line ---. The export shows how a file is written."),
        ('---\nquestion: "Why?"\nBecause.', "Line 1: the front matter is not closed"),
        ("---\nquestion: Why?\n---\nBecause.", "Line 2: the question is not written as JSON"),
        ('---\ncolour: "red"\n---\nBecause.', "Line 2: “colour” is not a key"),
        ("---\nline: 3\n---\nBecause.", "Line 1: the entry has no question"),
        ('---\nquestion: "Why?"\nline: -3\n---\nBecause.', "Line 3: the line is not a whole number"),
        ('---\nquestion: "Why?"\n---\n', "Line 1: The answer is empty"),
        ("[" * 100_000, "Line 1"),
        ("---\naliases: " + "[" * 100_000 + "\n---\n", "Line 2: the aliases is not written as JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_line(library: Library, text: str, sentence: str) -> None:
    with pytest.raises(Unfit) as raised:
        library.faq.plan_import(GUILD, text)
    assert str(raised.value).startswith(sentence)


def test_an_import_says_what_it_will_change_before_it_does(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now)
    library.faq.add(GUILD, "Where am I?", "Here.", by=1, at=now)
    before = library.faq.entries(GUILD)
    plan = library.faq.plan_import(GUILD, FILE, remove_others=True)
    kinds = [(change.kind, change.number) for change in plan.changes]
    assert kinds == [(ChangeKind.EDITED, 1), (ChangeKind.ADDED, None), (ChangeKind.REMOVED, 2)]
    assert library.faq.entries(GUILD) == before
    take_in(library, plan, now)
    assert library.faq.export(GUILD) == FILE
    assert library.faq.plan_import(GUILD, FILE).changes == ()


def test_an_import_leaves_other_entries_alone(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "Where am I?", "Here.", by=1, at=now)
    take_in(library, library.faq.plan_import(GUILD, FILE), now)
    assert library.faq.entry(GUILD, 1).answer == "Here."
    assert library.faq.count(GUILD) == 3


def test_a_new_question_with_an_old_alias_changes_the_entry(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "Joining", "Press.", by=1, at=now)
    plan = library.faq.plan_import(GUILD, FILE)
    assert (plan.changes[0].kind, plan.changes[0].number) == (ChangeKind.EDITED, 1)


def test_wordings_may_swap_their_entries_in_one_import(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "One", "1", by=1, at=now, aliases=["Uno"])
    library.faq.add(GUILD, "Two", "2", by=1, at=now, aliases=["Due"])
    swapped = '---\nquestion: "One"\naliases: ["Due"]\n---\n1\n\n---\nquestion: "Two"\naliases: ["Uno"]\n---\n2\n'
    take_in(library, library.faq.plan_import(GUILD, swapped), now)
    assert [entry.aliases for entry in library.faq.entries(GUILD)] == [("Due",), ("Uno",)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('---\nquestion: "One"\n---\n1\n---\nquestion: "one?"\n---\n2', "in two entries"),
        ('---\nquestion: "New"\naliases: ["One", "Two"]\n---\n1', "has aliases of #1 and #2"),
        ('---\nquestion: "One"\naliases: ["Two"]\n---\n1', "belongs to entry #2 already"),
    ],
)
def test_an_import_with_wordings_in_two_places_is_refused(
    library: Library, now: dt.datetime, text: str, sentence: str
) -> None:
    library.faq.add(GUILD, "One", "1", by=1, at=now)
    library.faq.add(GUILD, "Two", "2", by=1, at=now)
    with pytest.raises(Unfit, match=sentence):
        library.faq.plan_import(GUILD, text)


def test_a_plan_that_is_out_of_date_is_refused(library: Library, now: dt.datetime) -> None:
    plan = library.faq.plan_import(GUILD, FILE)
    library.faq.add(GUILD, "Where am I?", "Here.", by=1, at=now)
    with pytest.raises(ChangedMeanwhile):
        take_in(library, plan, now)
    assert library.faq.count(GUILD) == 1


def test_an_import_brings_all_of_a_file_in_several_steps(library: Library, now: dt.datetime) -> None:
    file = to_markdown(FaqText(f"Question number {number}?", "Yes.") for number in range(100))
    taken = list(library.faq.import_in_steps(library.faq.plan_import(GUILD, file), by=1, at=now))
    assert len(taken) > 1
    assert library.faq.export(GUILD) == file
    assert library.faq.plan_import(GUILD, file).changes == ()


def test_entries_that_swap_their_wordings_in_steps_swap_them_at_once(library: Library, now: dt.datetime) -> None:
    first = [FaqText(f"Question {number}?", "Yes.", (f"Alias {number}",)) for number in range(99)]
    take_in(library, library.faq.plan_import(GUILD, to_markdown(first)), now)
    swapped = [replace(each, answer="No.") for each in first]
    swapped[0], swapped[98] = replace(swapped[0], aliases=("Alias 98",)), replace(swapped[98], aliases=("Alias 0",))
    file = to_markdown(swapped)
    take_in(library, library.faq.plan_import(GUILD, file), now)
    assert library.faq.export(GUILD) == file


def test_a_change_between_two_steps_ends_an_import_and_it_can_be_taken_up(library: Library, now: dt.datetime) -> None:
    file = to_markdown(FaqText(f"Question number {number}?", "Yes.") for number in range(100))
    steps = library.faq.import_in_steps(library.faq.plan_import(GUILD, file), by=1, at=now)
    next(steps)
    library.faq.add(GUILD, "Of somebody else?", "Yes.", by=2, at=now)
    with pytest.raises(ChangedMeanwhile):
        next(steps)
    take_in(library, library.faq.plan_import(GUILD, file), now)
    assert library.faq.count(GUILD) == 101


def test_a_change_written_while_somebody_else_changed_the_entry_is_not_saved(
    library: Library, now: dt.datetime
) -> None:
    seen = text_of(library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now))
    library.faq.add_alias(GUILD, 1, "Joining", by=2, at=now)
    with pytest.raises(ChangedMeanwhile, match="by somebody else"):
        library.faq.edit(GUILD, 1, answer="Knock.", aliases=(), seen=seen, by=1, at=now)
    now_seen = library.faq.entry(GUILD, 1)
    assert (now_seen.answer, now_seen.aliases) == ("Press.", ("Joining",))
    assert library.faq.edit(GUILD, 1, answer="Knock.", seen=text_of(now_seen), by=1, at=now).answer == "Knock."
