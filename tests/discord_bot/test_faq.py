"""The FAQ: moderators write, everybody reads, and nobody takes it for the article."""

import datetime as dt

import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER, MODERATOR

QUESTION, ANSWER = "When is the next meeting?", "Every first Monday."


async def added(room: OfflineRoom) -> None:
    (shown,) = await room.say(MODERATOR, f'!faq add "{QUESTION}" {ANSWER}')
    assert "Added as FAQ #1." in shown.text


async def test_an_entry_answers_ask_as_the_moderators_words(room: OfflineRoom) -> None:
    await added(room)
    (shown,) = await room.say(MEMBER, "!ask when is the nxt meeting")
    assert ANSWER in shown.text
    assert "Answer of the moderators" in shown.text
    assert "not quoted from an article" in shown.text


async def test_a_misspelt_question_word_asks_the_entry_and_leaves_nothing_in_the_queue(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "When do we meet?" On Mondays.')
    for typed in ("!ask wen do we meet", "!when do we meat"):
        (shown,) = await room.say(MEMBER, typed)
        assert "On Mondays." in shown.text
    assert room.bot.library.queue.count(100) == 0


async def test_an_entry_is_shown_by_number_and_by_misspelt_wording(room: OfflineRoom) -> None:
    await added(room)
    for name in ("1", "#1", "when is the nxt meeting"):
        (shown,) = await room.say(MEMBER, f"!faq {name}")
        assert ANSWER in shown.text


async def test_an_entry_is_shown_by_words_that_only_its_question_has(room: OfflineRoom) -> None:
    for question in ("What is the wifi password?", "How much does membership cost?", "How do I cancel my membership?"):
        await room.say(MODERATOR, f'!faq add "{question}" {ANSWER}')
    for words in ("wifi", "the password", "cancel"):
        (shown,) = await room.say(MEMBER, f"!faq {words}")
        assert ANSWER in shown.text
    (told,) = await room.say(MEMBER, "!faq membership")
    assert "#2 “How much does membership cost?”" in told.text
    assert "#3 “How do I cancel my membership?”" in told.text
    (refused,) = await room.say(MODERATOR, "!faq remove wifi")
    assert "There is no FAQ entry “wifi”" in refused.text


async def test_a_moderator_edits_and_removes_an_entry(room: OfflineRoom) -> None:
    await added(room)
    (edited,) = await room.say(MODERATOR, "!faq edit 1 Every second Monday.")
    assert "Every second Monday." in edited.text
    (removed,) = await room.say(MODERATOR, "!faq remove 1")
    assert "Removed FAQ #1" in removed.text
    (listed,) = await room.say(MEMBER, "!faq list")
    assert "no FAQ entries yet" in listed.text


async def test_a_form_adds_an_entry_with_other_wordings(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    assert form.kind == "modal"
    values = {"question": QUESTION, "aliases": "meeting day\nwhen do you meet", "answer": ANSWER}
    (shown,) = await room.submit(MODERATOR, form, values)
    assert "Added as FAQ #1." in shown.text
    (asked,) = await room.say(MEMBER, "!ask when do you meet")
    assert ANSWER in asked.text


async def test_a_form_of_a_moderator_is_of_no_use_to_a_member(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MEMBER, form, {"question": QUESTION, "aliases": "", "answer": ANSWER})
    assert "Only moderators can do this" in told.text


async def test_a_form_to_edit_begins_with_what_is_there(room: OfflineRoom) -> None:
    await added(room)
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "#1"})
    values = [label["component"].get("value") for label in form.body["components"]]
    assert values == [QUESTION, None, ANSWER, None]
    (shown,) = await room.submit(MODERATOR, form, {"question": QUESTION, "aliases": "", "answer": "Never."})
    assert "Never." in shown.text


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("!faq add", "Write the question in quotation marks"),
        ('!faq add "open question answer', "A quotation mark is opened and never closed."),
        ("!faq edit 1", "Write the entry's number and the new answer"),
        ("!faq edit 77 x", "#77"),
        ("!faq nothing like it", "There is no FAQ entry"),
    ],
)
async def test_what_cannot_be_done_is_said(room: OfflineRoom, command: str, words: str) -> None:
    await added(room)
    (told,) = await room.say(MODERATOR, command)
    assert words in told.text


@pytest.mark.parametrize("typed", ["When do we meet? On Mondays.", "What’s new?", 'When "is" it', '"When?"'])
async def test_a_question_without_marks_is_not_saved_by_its_first_word(room: OfflineRoom, typed: str) -> None:
    await room.say(MODERATOR, "!settings set prefix ?")
    (told,) = await room.say(MODERATOR, f"?faq add {typed}")
    assert 'such as `?faq add "When do we meet?" On Mondays.`' in told.text
    assert room.bot.library.faq.count(100) == 0


@pytest.mark.parametrize("typed", ["'Single quotes?' answer", "„Single quotes?“ answer", "«Single quotes?» answer"])
async def test_marks_of_every_kind_hold_a_question(room: OfflineRoom, typed: str) -> None:
    await room.say(MODERATOR, f"!FAQ  Add {typed}")
    entry = room.bot.library.faq.entry(100, 1)
    assert (entry.question, entry.answer) == ("Single quotes?", "answer")


async def test_outside_a_server_there_is_no_faq(room: OfflineRoom) -> None:
    (told,) = await room.say(MODERATOR, "faq list", direct=True)
    assert "in a server only" in told.text


async def test_a_quotation_in_an_entry_does_not_look_like_one_of_the_article(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "Who said it" > “We lost.”\n>>> all of us @everyone')
    (shown,) = await room.say(MEMBER, "!faq 1")
    assert not [line for line in shown.text.splitlines() if line.startswith(">")]
    assert shown.body["allowed_mentions"]["parse"] == []


async def test_entries_are_completed_by_wording_with_their_number_as_value(room: OfflineRoom) -> None:
    await added(room)
    (offered,) = await room.complete(MEMBER, "faq show", "entry", "meeti")
    assert offered.body["choices"] == [{"name": f"#1 {QUESTION}", "value": "#1"}]


async def test_a_long_list_has_pages(room: OfflineRoom) -> None:
    for number in range(30):
        room.bot.library.faq.add(100, f"question number {number} of many", "a", by=2, at=_now())
    (first,) = await room.say(MEMBER, "!faq list")
    assert "page 1 of 3" in first.text
    (second,) = await room.press(MEMBER, first, 1)
    assert "page 2 of 3" in second.text


async def test_an_unanswered_question_joins_the_queue_and_is_counted(room: OfflineRoom) -> None:
    await room.say(MEMBER, "!who is Barack Obama")
    (waiting,) = room.bot.library.queue.questions(100)
    assert "Obama" in str(waiting)
    await room.say(MEMBER, "who is Barack Obama", direct=True)
    assert room.bot.library.queue.count(0) == 0


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
