"""What a moderator wrote into a form that cannot be saved comes back, word for word, out of a file to the letter."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.forms import FILE_NAME, NotAForm, form_fields, form_file
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import GUILD, MEMBER, MODERATOR, OTHER
from tests.bots import bot_in
from tests.voice.hostile import texts

QUESTION, ANSWER = "When do we meet?", "On Mondays.\n= at noon\n  or later `!x`"
WRITTEN = {"question": QUESTION, "aliases": "what day\nwhich day", "answer": ANSWER}
written = st.dictionaries(st.sampled_from(["question", "answer", "line"]), texts | st.sampled_from(["= a\n=\n== b"]))


def filled_in(form: Shown) -> dict[str, str]:
    assert form.kind == Kind.MODAL
    components = [label["component"] for label in form.body["components"]]
    return {each["custom_id"]: each["value"] for each in components if each.get("value")}


async def opened_again(room: OfflineRoom, told: Shown) -> Shown:
    assert told.private
    assert [each["label"] for each in told.buttons] == ["Open the form again"]
    (form,) = await room.press(MODERATOR, told, 1)
    return form


@pytest.mark.parametrize("line", ["999", "abc"])
async def test_a_line_that_is_not_there_costs_no_word(room: OfflineRoom, line: str) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": line})
    assert "Nothing was saved" in told.text
    assert ANSWER.split("\n")[0] in told.text
    again = await opened_again(room, told)
    assert filled_in(again) == {**WRITTEN, "line": line}
    (saved,) = await room.submit(MODERATOR, again, {**WRITTEN, "line": "12"})
    assert "Added as FAQ #1." in saved.text
    assert room.bot.library.faq.entry(GUILD, 1).answer == ANSWER


async def test_a_form_in_which_nothing_was_written_gives_nothing_back(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "article add")
    (told,) = await room.submit(MODERATOR, form, {"title": "", "text1": "  \n", "text2": ""})
    assert told.text.startswith("Give the text of an article")
    assert (told.files, told.buttons, "What you wrote" in told.text) == ({}, [], False)


async def test_a_wording_that_exists_costs_no_word(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, QUESTION, "Never.", by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": ""})
    assert "already has the wording" in told.text
    assert filled_in(await opened_again(room, told)) == WRITTEN
    (slash,) = await room.slash(MODERATOR, "faq add", {"question": QUESTION, "answer": ANSWER})
    assert filled_in(await opened_again(room, slash)) == {"question": QUESTION, "answer": ANSWER}


async def test_the_longest_answer_comes_back_as_a_file(room: OfflineRoom) -> None:
    longest = {"question": "q" * 300, "aliases": ("a" * 299 + "\n") * 13, "answer": "x ```\n" * 583, "line": "999"}
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MODERATOR, form, longest)
    assert "in the attached file" in told.text
    assert longest["answer"].encode() in told.files[FILE_NAME]
    assert filled_in(await opened_again(room, told)) == longest


async def test_an_edit_that_cannot_be_saved_comes_back_even_when_the_entry_is_gone(room: OfflineRoom) -> None:
    faq, at = room.bot.library.faq, dt.datetime.now(dt.UTC)
    faq.add(GUILD, QUESTION, "Never.", by=MODERATOR.id, at=at)
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": "999"})
    again = await opened_again(room, told)
    assert again.body["title"] == "FAQ #1"
    assert filled_in(again) == {**WRITTEN, "line": "999"}
    faq.remove(GUILD, 1, by=MODERATOR.id, at=at)
    again = await opened_again(room, told)
    assert again.body["title"] == "New FAQ entry"
    assert filled_in(again) == {**WRITTEN, "line": "999"}


@pytest.mark.parametrize("label", ["Write FAQ entry", "Point to a line"])
async def test_the_forms_of_the_queue_give_back_what_was_written(room: OfflineRoom, label: str) -> None:
    await room.say(MEMBER, "!define photosynthesis")
    (shown,) = await room.say(MODERATOR, "!queue")
    number = next(count for count, each in enumerate(shown.buttons, start=1) if each["label"] == label)
    (form,) = await room.press(MODERATOR, shown, number)
    ids = {row["component"]["custom_id"] for row in form.body["components"]}
    written = {name: text for name, text in {**WRITTEN, "line": "999"}.items() if name in ids}
    (told,) = await room.submit(MODERATOR, form, written)
    again = await opened_again(room, told)
    assert filled_in(again) == written
    (changed, *_) = await room.submit(MODERATOR, again, {**written, "line": "12"})
    assert room.bot.library.queue.count(GUILD) == 0
    assert (changed.kind, changed.body["attachments"]) == (Kind.CHANGED, [])


async def test_an_article_that_is_there_already_comes_back(room: OfflineRoom) -> None:
    written = {"title": "Bread", "text1": "The bakery burnt down. The mayor was sorry.", "text2": ""}
    for _ in range(2):
        (form,) = await room.slash(MODERATOR, "article add")
        *_, told = await room.submit(MODERATOR, form, written)
    assert "already here" in told.text
    again = filled_in(await opened_again(room, told))
    assert again == {name: text for name, text in written.items() if text}


async def test_the_button_works_after_a_restart(tmp_path: Path) -> None:
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as room:
            (form,) = await room.slash(MODERATOR, "faq add")
            (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": "999"})
    with bot_in(tmp_path) as bot:
        async with OfflineRoom(bot) as started:
            started.transport.tape = room.transport.tape
            assert filled_in(await opened_again(started, told)) == {**WRITTEN, "line": "999"}


async def test_only_a_moderator_opens_it_again(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": "999"})
    (refused,) = await room.press(MEMBER, told, 1)
    assert "Only moderators can do this" in refused.text


async def test_a_message_that_has_lost_its_file_says_so(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "faq add")
    (told,) = await room.submit(MODERATOR, form, {**WRITTEN, "line": "999"})
    room.transport.tape.messages[told.message or ""]["attachments"] = []
    (refused,) = await room.press(MODERATOR, told, 1)
    assert "copy it out of the message" in refused.text


async def test_a_form_that_another_moderator_was_faster_with_overwrites_nothing(room: OfflineRoom) -> None:
    faq, at = room.bot.library.faq, dt.datetime.now(dt.UTC)
    faq.add(GUILD, QUESTION, "Never.", by=MODERATOR.id, at=at)
    (slower,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    faq.add_alias(GUILD, 1, "which weekday", by=OTHER.id, at=at)
    (told,) = await room.submit(MODERATOR, slower, {**WRITTEN, "line": ""})
    assert "changed by somebody else in the meantime" in told.text
    assert faq.entry(GUILD, 1).aliases == ("which weekday",)
    (saved,) = await room.submit(MODERATOR, await opened_again(room, told), {**WRITTEN, "line": ""})
    assert "Changed FAQ #1." in saved.text
    assert faq.entry(GUILD, 1).aliases == ("what day", "which day")


@given(written)
def test_every_text_comes_back_to_the_letter(fields: dict[str, str]) -> None:
    kept = {name: text.encode(errors="replace").decode() for name, text in fields.items() if text.strip()}
    assert form_fields(form_file(fields)) == kept


def test_another_file_is_no_form() -> None:
    with pytest.raises(NotAForm):
        form_fields(b"question")
