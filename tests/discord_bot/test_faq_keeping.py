"""What moderators wrote is never lost: other wordings, versions, removed entries, files out and in."""

import datetime as dt
import threading
from typing import Any

import discord
import pytest
from discord import InteractionResponseType

from bot.answering.command import Command
from bot.answering.outcome import Answer, Refusal, RefusalReason
from bot.discord_bot.asking.asking import is_surer, settles
from bot.library.faq.faq_entry import Backing, FaqEntry, FaqMatch, FoundIn
from bot.library.faq.faq_search import CHANGES_ON_THE_WAY
from bot.library.wordings.wording_index import WordingIndex
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, Upload
from bot.reading.read import read_text
from bot.reading.span import Span

QUESTION, ANSWER = "When is the next meeting?", "Every first Monday."


@pytest.fixture(autouse=True)
async def entry(room: OfflineRoom) -> FaqEntry:
    return room.bot.library.faq.add(GUILD, QUESTION, ANSWER, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))


def button(shown: Shown, label: str) -> int:
    return next(number for number, each in enumerate(shown.buttons, start=1) if each["label"] == label)


def files(text: str) -> list[Upload]:
    return [Upload("faq.md", text.encode())]


async def test_another_wording_finds_the_entry_until_it_is_taken_away(room: OfflineRoom) -> None:
    (added,) = await room.say(MODERATOR, "!faq alias 1 which day do we gather")
    assert "Also found as: which day do we gather" in added.text
    (asked,) = await room.say(MEMBER, "!ask which day do we gather")
    assert ANSWER in asked.text
    (taken,) = await room.slash(MODERATOR, "faq unalias", {"entry": "#1", "wording": "which day do we gather"})
    assert "Also found as: none" in taken.text
    assert room.bot.library.faq.best(GUILD, "which day do we gather") is None


async def test_other_wordings_are_seen_with_the_entry_and_in_its_history(room: OfflineRoom) -> None:
    (before,) = await room.say(MEMBER, "!faq 1")
    assert "Also found as" not in before.text
    await room.say(MODERATOR, "!faq alias 1 which day do we gather")
    await room.say(MODERATOR, "!faq alias 1 what day")
    (shown,) = await room.say(MEMBER, "!faq 1")
    assert "Also found as: which day do we gather; what day" in shown.text
    await room.say(MODERATOR, "!faq unalias 1 what day")
    (history,) = await room.say(MODERATOR, "!faq history 1")
    assert history.text.count("wording added") == 2
    assert history.text.count("wording taken away") == 1
    assert "Also found as: which day do we gather; what day" in history.text


async def test_a_wording_that_is_there_changes_nothing_and_that_is_said(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!faq alias 1 what day")
    (again,) = await room.say(MODERATOR, "!faq alias 1 What day?")
    assert "FAQ #1 is found as “What day?” already, so nothing was changed." in again.text
    assert len(room.bot.library.faq.history(GUILD, 1)) == 2


async def test_a_search_looks_into_questions_and_answers(room: OfflineRoom) -> None:
    (typed,) = await room.say(MEMBER, "!faq search meetng")
    (slash,) = await room.slash(MEMBER, "faq search", {"words": "every first monday"})
    assert "#1" in typed.text
    assert QUESTION in slash.text
    assert slash.private
    (nothing,) = await room.say(MEMBER, "!faq search zirconium")
    assert "No FAQ entry is like that" in nothing.text


async def test_every_version_is_kept_and_can_be_brought_back(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!faq edit 1 Never.")
    (history,) = await room.say(MODERATOR, "!faq history 1")
    assert "Version 2" in history.text
    assert ANSWER in history.text
    assert f"<@{MODERATOR.id}>" in history.text
    (restored,) = await room.slash(MODERATOR, "faq restore", {"number": "1", "version": 1})
    assert ANSWER in restored.text
    (missing,) = await room.say(MODERATOR, "!faq restore 1 9")
    assert "has no version 9" in missing.text


async def test_a_removed_entry_comes_back_with_a_button_or_a_command(room: OfflineRoom) -> None:
    (removed,) = await room.say(MODERATOR, "!faq remove 1")
    (refused,) = await room.press(MEMBER, removed, 1)
    assert "Only moderators can do this" in refused.text
    (back,) = await room.press(MODERATOR, removed, 1)
    assert (back.kind, "Restored FAQ #1." in back.text) == (Kind.CHANGED, True)
    await room.say(MODERATOR, "!faq remove 1")
    (offered,) = await room.complete(MODERATOR, "faq restore", "number", "")
    assert offered.body["choices"] == [{"name": f"#1 {QUESTION}", "value": "#1"}]
    (history,) = await room.slash(MODERATOR, "faq history", {"entry": "1"})
    assert "removed" in history.text
    await room.say(MODERATOR, "!faq restore 1")
    assert room.bot.library.faq.count(GUILD) == 1


async def test_what_can_be_brought_back_is_listed_for_whoever_has_lost_its_number(room: OfflineRoom) -> None:
    (nothing,) = await room.say(MODERATOR, "!faq restore")
    assert "Nothing was removed" in nothing.text
    await room.say(MODERATOR, "!faq remove 1")
    for listed in (await room.say(MODERATOR, "!faq restore"), await room.slash(MODERATOR, "faq restore")):
        assert f"#1 {QUESTION}" in listed[0].text
        assert "faq restore 1" in listed[0].text
    (refused,) = await room.say(MEMBER, "!faq restore")
    assert QUESTION not in refused.text


@pytest.mark.parametrize(
    ("typed", "question", "answer"),
    [
        ('"When do we meet now?" On Fridays.', "When do we meet now?", "On Fridays."),
        ("“When do we meet now?”", "When do we meet now?", ANSWER),
        ("On Fridays.", QUESTION, "On Fridays."),
        ('"Never" is the word.', QUESTION, '"Never" is the word.'),
        ('"When', QUESTION, '"When'),
    ],
)
async def test_a_question_that_is_typed_before_the_new_answer_is_changed_too(
    room: OfflineRoom, typed: str, question: str, answer: str
) -> None:
    await room.say(MODERATOR, f"!faq edit 1 {typed}")
    entry = room.bot.library.faq.entry(GUILD, 1)
    assert (entry.question, entry.answer) == (question, answer)


async def test_an_entry_that_is_in_use_is_not_brought_back(room: OfflineRoom) -> None:
    (told,) = await room.say(MODERATOR, "!faq restore 1")
    assert "Entry #1 is not removed" in told.text


async def test_what_is_exported_is_imported_byte_for_byte(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "Where?" There.\n---\nOr here: `x`')
    (exported,) = await room.slash(MODERATOR, "faq export")
    assert exported.private
    data = exported.files["faq.md"]
    for number in (1, 2):
        await room.say(MODERATOR, f"!faq remove {number}")
    (plan,) = await room.say(MODERATOR, "!faq import", files=[Upload("faq.md", data)])
    assert "2 added, 0 edited, 0 removed, 0 unchanged" in plan.text
    assert room.bot.library.faq.count(GUILD) == 0
    (done,) = await room.press(MODERATOR, plan, button(plan, "Apply"))
    assert "Done: 2 added" in done.text
    assert room.bot.library.faq.export(GUILD).encode() == data


async def test_an_import_shows_what_it_edits_and_removes_before_it_does(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "Where?" There.')
    text = f'---\nquestion: "{QUESTION}"\n---\nNever again.\n'
    options = {"file": files(text)[0], "others": "remove"}
    (plan,) = await room.slash(MODERATOR, "faq import", options)
    assert "0 added, 1 edited, 1 removed" in plan.text
    assert "removed: #2 Where?" in plan.text
    (refused,) = await room.press(MEMBER, plan, button(plan, "Apply"))
    assert "Only moderators can do this" in refused.text
    before = room.bot.library.faq.export(GUILD)
    (done,) = await room.press(MODERATOR, plan, button(plan, "Apply"))
    assert [each.answer for each in room.bot.library.faq.entries(GUILD)] == ["Never again."]
    assert "to go back" in done.text
    assert done.files == {"faq-before.md": before.encode()}
    back = {"file": Upload("faq-before.md", done.files["faq-before.md"]), "others": "remove"}
    (plan,) = await room.slash(MODERATOR, "faq import", back)
    (done,) = await room.press(MODERATOR, plan, button(plan, "Apply"))
    assert room.bot.library.faq.export(GUILD) == before


async def test_an_faq_that_discord_does_not_take_is_told_where_to_be_had(
    room: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Guild, "filesize_limit", 40)
    (told,) = await room.say(MODERATOR, "!faq export")
    assert "`sourceline export`" in told.text
    assert told.files == {}


async def test_an_import_and_its_applying_tell_discord_at_once_that_they_take_a_while(room: OfflineRoom) -> None:
    calls = room.transport.tape.calls
    (plan,) = await room.slash(MODERATOR, "faq import", {"file": files('---\nquestion: "New?"\n---\nYes.\n')[0]})
    assert calls[0].body["type"] == InteractionResponseType.deferred_channel_message.value
    mark = len(calls)
    (done,) = await room.press(MODERATOR, plan, button(plan, "Apply"))
    assert calls[mark].body["type"] == InteractionResponseType.deferred_message_update.value
    assert (done.kind, done.message, "Done: 1 added" in done.text) == (Kind.CHANGED, plan.message, True)


async def test_an_import_that_was_planned_before_another_change_is_refused(room: OfflineRoom) -> None:
    (plan,) = await room.say(MODERATOR, "!faq import", files=files('---\nquestion: "New?"\n---\nYes.\n'))
    await room.say(MODERATOR, "!faq edit 1 Tuesdays.")
    (told,) = await room.press(MODERATOR, plan, button(plan, "Apply"))
    assert "changed in the meantime" in told.text
    assert room.bot.library.faq.count(GUILD) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"no front matter", "begins with a line"),
        (b"\xff\xfe\x00x", "not text in UTF-8"),
        (b"---\nx: 1\n---\n", "not a key"),
    ],
)
async def test_a_file_that_cannot_be_read_changes_nothing(room: OfflineRoom, data: bytes, words: str) -> None:
    (told,) = await room.say(MODERATOR, "!faq import", files=[Upload("faq.md", data)])
    assert words in told.text
    assert not told.buttons


async def test_a_file_with_nothing_new_has_nothing_to_apply(room: OfflineRoom) -> None:
    (plan,) = await room.say(MODERATOR, "!faq import", files=files(room.bot.library.faq.export(GUILD)))
    assert "There is nothing to change" in plan.text
    assert not plan.buttons
    (told,) = await room.say(MODERATOR, "!faq import")
    assert "Attach the file" in told.text


async def test_a_line_that_backs_an_entry_is_a_button_away(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    filled = {"question": "What does China want?", "aliases": "", "answer": "Respect.", "line": "12"}
    (saved,) = await room.submit(MODERATOR, form, filled)
    assert "backed by line 12 of the built-in article" in saved.text
    (shown,) = await room.say(MEMBER, "!faq 2")
    (context,) = await room.press(MEMBER, shown, button(shown, "Line 12"))
    assert "mutual respect" in context.text


async def test_a_line_that_is_not_there_backs_nothing_and_adds_nothing(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    filled = {"question": "What does China want?", "aliases": "", "answer": "Respect.", "line": "999"}
    (told,) = await room.submit(MODERATOR, form, filled)
    assert "has no line 999" in told.text
    assert room.bot.library.faq.count(GUILD) == 1


async def test_editing_leaves_the_backing_line_alone(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.edit(GUILD, 1, backing=Backing(None, 3), by=MODERATOR.id, at=at)
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    filled = {"question": QUESTION, "aliases": "", "answer": "Never.", "line": "3"}
    await room.submit(MODERATOR, form, filled)
    assert room.bot.library.faq.entry(GUILD, 1).line == 3


async def test_an_entry_stands_in_where_the_article_has_no_answer(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "define photosynthesis", "How plants eat.", by=MODERATOR.id, at=at)
    (shown,) = await room.say(MEMBER, "!define photosynthesis")
    assert "How plants eat." in shown.text
    assert room.bot.library.queue.count(GUILD) == 0


def test_the_surer_one_answers(entry: FaqEntry) -> None:
    article = read_text("It is so. It is not so.")
    answer = Answer(article, 1, Span(0, 9), 90.0)
    refusal = Refusal(RefusalReason.NOT_SAID)
    near, same = (FaqMatch(entry, QUESTION, FoundIn.QUESTION, match, match) for match in (85.0, 100.0))
    assert settles(same, Command.ASK)
    assert not settles(same, Command.WHEN)
    assert not settles(near, Command.ASK)
    assert is_surer(near, Command.ASK, refusal)
    assert not is_surer(near, Command.ASK, answer)
    assert not is_surer(same, Command.WHEN, answer)
    assert is_surer(near, Command.WHEN, refusal)


async def test_entries_answer_in_other_channels_of_the_server_too(room: OfflineRoom) -> None:
    assert room.bot.library.faq.best(GUILD, QUESTION) is not None
    assert await room.bot.shelf.numbered(GUILD, None) is await room.bot.shelf.current(GUILD, CHANNEL)


async def test_more_wordings_than_a_form_holds_are_left_as_they_are(room: OfflineRoom) -> None:
    aliases = [f"{'long wording ' * 20}{number}" for number in range(20)]
    room.bot.library.faq.edit(GUILD, 1, aliases=aliases, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    assert "aliases" not in [row["component"]["custom_id"] for row in form.body["components"]]
    await room.submit(MODERATOR, form, {"question": QUESTION, "answer": "Never.", "line": ""})
    changed = room.bot.library.faq.entry(GUILD, 1)
    assert (changed.answer, len(changed.aliases)) == ("Never.", 20)


@pytest.mark.parametrize("said", ["!ask where is word 7 kept", "!faq where is word 7 kept", "!faq search word 7"])
async def test_the_index_of_a_long_faq_is_made_in_a_thread_while_others_are_answered(
    room: OfflineRoom, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    for number in range(2 * CHANGES_ON_THE_WAY):
        room.bot.library.faq.add(GUILD, f"Where is word {number} kept?", "Here.", by=1, at=dt.datetime.now(dt.UTC))
    threads: list[threading.Thread] = []
    usual = WordingIndex.put

    def put(self: WordingIndex, *about: Any) -> None:
        threads.append(threading.current_thread())
        usual(self, *about)

    monkeypatch.setattr(WordingIndex, "put", put)
    (shown,) = await room.say(MEMBER, said)
    assert "word 7 kept" in shown.text
    assert len(threads) == 2 * CHANGES_ON_THE_WAY + 1
    assert threading.main_thread() not in threads
