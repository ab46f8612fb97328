"""Entries are found by what people mean, and by nothing else."""

import datetime as dt
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library.faq import faq_table
from bot.library.faq.faq_entry import FoundIn
from bot.library.faq.faq_search import ENTRIES_AT_ONCE
from bot.library.library import Library
from bot.library.wordings.wording_index import WordingIndex

GUILD = 810000000000000001
ENTRIES = {
    "How do I join the server?": "Press the green button.",
    "How do I leave the server?": "Right-click the icon.",
    "Where is the meeting?": "Room four.",
    "When is the meeting?": "On Monday at noon.",
    "Can I post links?": "Yes, in the link channel.",
    "Can't I post pictures?": "No.",
    "What are the rules on advertising?": "None in public; see the pinned message.",
}


@pytest.fixture
def filled(library: Library, now: dt.datetime) -> Library:
    for question, answer in ENTRIES.items():
        library.faq.add(GUILD, question, answer, by=1, at=now)
    return library


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("how do i join the server", "How do I join the server?"),
        ("how do i jion teh sever??", "How do I join the server?"),
        ("Hello, sorry, how can I leave this server please?", "How do I leave the server?"),
        ("when's the meeting", "When is the meeting?"),
        ("what are the advertizing rules", "What are the rules on advertising?"),
    ],
)
def test_a_question_finds_its_entry_in_other_words_and_with_typos(filled: Library, asked: str, meant: str) -> None:
    best = filled.faq.best(GUILD, asked)
    assert best is not None
    assert best.entry.question == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("wen do we meet", "When do we meet?"),
        ("wehn do we meet", "When do we meet?"),
        ("whre is teh key", "Where is the key?"),
        ("were do we meet", "Where do we meet?"),
        ("when do we meat", "When do we meet?"),
        ("whats the membership cost", "How much does membership cost?"),
    ],
)
def test_a_slip_in_a_word_that_tells_nothing_apart_costs_no_entry(
    library: Library, now: dt.datetime, asked: str, meant: str
) -> None:
    for question in ("When do we meet?", "Where do we meet?", "Where is the key?", "How much does membership cost?"):
        library.faq.add(GUILD, question, "So.", by=1, at=now)
    best = library.faq.best(GUILD, asked)
    assert best is not None
    assert best.entry.question == meant


@pytest.mark.parametrize("asked", ["when do we eat", "when do we mete out justice", "what is thor"])
def test_another_word_is_no_slip(library: Library, now: dt.datetime, asked: str) -> None:
    for question in ("When do we meet?", "What is it for?"):
        library.faq.add(GUILD, question, "So.", by=1, at=now)
    assert library.faq.best(GUILD, asked) is None


@pytest.mark.parametrize(
    "asked",
    [
        "how do I cook mice",
        "how do i cook lice",
        "who leads the chair",
        "what pen should I buy",
        "how do I renew offline",
    ],
)
def test_a_word_of_english_is_not_mended_to_one_of_an_entry(library: Library, now: dt.datetime, asked: str) -> None:
    for question in ("How do I cook rice?", "Who leads the choir?", "What pan should I buy?", "Can I renew online?"):
        library.faq.add(GUILD, question, "So.", by=1, at=now)
    assert library.faq.best(GUILD, asked) is None


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("where are the test centers", "Where is the test centre?"),
        ("how do i organize a walk", "How do I organise a walk?"),
        ("how do i reach the sever", "How do I reach the server?"),
        ("who leads the chior", "Who leads the choir?"),
    ],
)
def test_another_spelling_and_a_usual_slip_are_the_entrys_word(
    library: Library, now: dt.datetime, asked: str, meant: str
) -> None:
    for question in (
        "Where is the test centre?",
        "How do I organise a walk?",
        "How do I reach the server?",
        "Who leads the choir?",
    ):
        library.faq.add(GUILD, question, "So.", by=1, at=now)
    best = library.faq.best(GUILD, asked)
    assert best is not None
    assert best.entry.question == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("how long does milk keep in the fridge", None),
        ("when does the winter reading group meet", None),
        ("how much does a day ticket for the zoo cost", None),
        ("how long will rice keep in my fridge", "How long does rice keep in the fridge?"),
        ("when does the reading group meet in summer", "When does the summer reading group meet?"),
        ("what does a museum day ticket cost", "How much does a day ticket for the museum cost?"),
    ],
)
def test_one_other_word_in_a_long_question_makes_another_question(
    library: Library, now: dt.datetime, asked: str, meant: str | None
) -> None:
    for question in (
        "How long does rice keep in the fridge?",
        "When does the summer reading group meet?",
        "How much does a day ticket for the museum cost?",
    ):
        library.faq.add(GUILD, question, "So.", by=1, at=now)
    best = library.faq.best(GUILD, asked)
    assert (best.entry.question if best else None) == meant


@pytest.mark.parametrize("asked", ["cn i open pm", "can i open teh pm?"])
def test_a_spelling_of_chats_that_an_entry_has_is_the_entrys_word(
    library: Library, now: dt.datetime, asked: str
) -> None:
    library.faq.add(GUILD, "Can I open PM?", "No.", by=1, at=now)
    assert library.faq.best(GUILD, asked) is not None


@pytest.mark.parametrize(
    "asked",
    [
        "meeting",
        "why is the meeting",
        "how do I report the server?",
        "How do I join the voice channel?",
        "what is the weather",
        "",
        "???",
    ],
)
def test_a_question_that_no_entry_answers_finds_no_sure_one(filled: Library, asked: str) -> None:
    assert filled.faq.best(GUILD, asked) is None


def test_words_of_an_answer_only_suggest(filled: Library) -> None:
    found = filled.faq.find(GUILD, "green button")
    assert [(match.entry.question, match.found_in) for match in found] == [
        ("How do I join the server?", FoundIn.ANSWER)
    ]
    assert filled.faq.best(GUILD, "green button") is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ho", "How do I join the server?"),
        ("where", "Where is the meeting?"),
        ("serv", "How do I join the server?"),
        ("rules adv", "What are the rules on advertising?"),
        ("advertizing", "What are the rules on advertising?"),
        ("", "How do I join the server?"),
    ],
)
def test_typing_offers_what_begins_or_holds_the_words(filled: Library, typed: str, first: str) -> None:
    assert filled.faq.complete(GUILD, typed)[0].entry.question == first


def test_an_edit_by_another_process_is_found(filled: Library, now: dt.datetime) -> None:
    assert filled.faq.find(GUILD, "parking") == ()
    with Library.open(filled.path) as other:
        other.faq.add(GUILD, "Where is the parking?", "Behind.", by=1, at=now)
        other.faq.remove(GUILD, 1, by=1, at=now)
    assert filled.faq.find(GUILD, "parking")[0].entry.answer == "Behind."
    assert filled.faq.best(GUILD, "How do I join the server?") is None


def test_an_index_that_is_made_ready_in_steps_finds_what_was_changed_between_them(
    library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[int] = []
    usual = WordingIndex.put

    def noted(self: WordingIndex, key: int, *about: Any) -> None:
        put.append(key)
        usual(self, key, *about)

    monkeypatch.setattr(WordingIndex, "put", noted)
    for number in range(3 * ENTRIES_AT_ONCE):
        library.faq.add(GUILD, f"What is word{number}?", "Something.", by=1, at=now)
    steps = library.faq.prepare(GUILD)
    next(steps)
    library.faq.edit(GUILD, 1, answer="Nothing.", by=1, at=now)
    library.faq.remove(GUILD, 2, by=1, at=now)
    assert len(list(steps)) == 2
    assert library.faq.is_prepared(GUILD)
    assert len(put) == 3 * ENTRIES_AT_ONCE + 1
    best = library.faq.best(GUILD, "What is word0?")
    assert best is not None
    assert best.entry.answer == "Nothing."
    assert library.faq.best(GUILD, "What is word1?") is None


def test_a_long_faq_is_read_whole_and_in_order(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for at_once in (1, 2, len(ENTRIES), 100):
        monkeypatch.setattr(faq_table, "ROWS_AT_ONCE", at_once)
        assert [entry.question for entry in filled.faq.entries(GUILD)] == list(ENTRIES)


def test_the_index_after_changes_is_the_index_made_anew() -> None:
    random.seed(7)
    vocabulary = ["join", "leave", "server", "post", "links", "meeting", "rules", "mute", "channel", "role"]
    changed, current = WordingIndex(), dict[int, tuple[str, ...]]()
    for _ in range(400):
        key = random.randrange(40)
        if random.random() < 0.3:
            changed.drop(key)
            current.pop(key, None)
        else:
            current[key] = (" ".join(random.sample(vocabulary, 3)) + f" {key}",)
            changed.put(key, current[key])
    anew = WordingIndex()
    for key, wordings in current.items():
        anew.put(key, wordings)
    for asked in ("join server", "mute role rules", "leeve chanel", "post 7"):
        assert {hit.key for hit in changed.find(asked, 40)} <= set(current)
        assert changed.find(asked, 3)[0].likeness == anew.find(asked, 3)[0].likeness


@given(st.text(max_size=2000))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])  # one file serves all examples
def test_any_text_can_be_looked_up(filled: Library, text: str) -> None:
    assert all(0 <= match.match <= 100 for match in filled.faq.find(GUILD, text))
    assert len(filled.faq.complete(GUILD, text, 3)) <= 3
