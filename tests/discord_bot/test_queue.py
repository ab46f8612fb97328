"""Questions that found no answer wait for a moderator, who deals with them without leaving Discord."""

import datetime as dt

import pytest

from bot.library.questions.unanswered import State, Why
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, OTHER

UNANSWERED = "photosynthesis"


async def asked(room: OfflineRoom, count: int = 1) -> str:
    """Ask something that the article does not say, and return the id of the first message that did."""
    words = ["photosynthesis", "quaternions", "zirconium", "saxophone", "hydrangea", "tungsten", "origami"]
    before = len(room.transport.tape.calls)
    for word in words[:count]:
        await room.say(MEMBER, f"!define {word}")
    return str(room.transport.tape.calls[before].body["message_reference"]["message_id"])


def button(shown: Shown, label: str) -> int:
    return next(number for number, each in enumerate(shown.buttons, start=1) if each["label"] == label)


async def test_a_refusal_joins_with_a_link_to_the_message(room: OfflineRoom) -> None:
    message = await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    assert "define photosynthesis" in shown.text
    assert f"https://discord.com/channels/{GUILD}/{CHANNEL}/{message}" in shown.text
    assert "1 person" in shown.text


async def test_the_asker_is_nowhere_in_the_queue(room: OfflineRoom) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    assert MEMBER.name not in shown.text
    assert str(MEMBER.id) not in str(room.bot.library.queue.askings(GUILD, 1)[0].wording)


async def test_a_free_question_is_kept_without_the_command(room: OfflineRoom) -> None:
    await room.say(MEMBER, "!ask is photosynthesis like quaternions")
    assert [each.question for each in room.bot.library.queue.questions(GUILD)] == ["is photosynthesis like quaternions"]


async def test_a_quotation_that_is_not_found_is_no_question(room: OfflineRoom) -> None:
    await room.say(MEMBER, '!check "Zebras sleep on Saturn every night" - Nobody')
    assert room.bot.library.queue.count(GUILD) == 0


async def test_an_answer_that_did_not_help_is_marked(room: OfflineRoom) -> None:
    await asked(room)
    at = dt.datetime.now(dt.UTC)
    room.bot.library.queue.join(GUILD, "define photosynthesis", at=at, asker=OTHER.id, why=Why.NOT_HELPFUL)
    (shown,) = await room.slash(MODERATOR, "queue show")
    assert "2 people · answer not helpful to 1" in shown.text


@pytest.mark.parametrize("state", ["open", "answered", "dismissed"])
async def test_an_empty_queue_says_so(room: OfflineRoom, state: str) -> None:
    (typed,) = await room.say(MODERATOR, f"!queue {state}")
    (slash,) = await room.slash(MODERATOR, "queue show", {"state": state})
    assert typed.embeds == slash.embeds
    assert "No question" in typed.text
    assert slash.private


async def test_members_press_its_buttons_in_vain(room: OfflineRoom) -> None:
    await asked(room, 2)
    (shown,) = await room.say(MODERATOR, "!queue")
    for number in range(1, len(shown.buttons) + 1):
        (told,) = await room.press(MEMBER, shown, number)
        assert told.private
        assert "Only moderators can do this" in told.text
    assert room.bot.library.queue.count(GUILD) == 2


async def test_the_queue_has_a_page_for_each_question(room: OfflineRoom) -> None:
    await asked(room, 7)
    (first,) = await room.say(MODERATOR, "!queue")
    assert "1 of 7" in first.text
    (second,) = await room.press(MODERATOR, first, button(first, "▶"))
    assert (second.kind, "2 of 7" in second.text) == (Kind.CHANGED, True)
    (again,) = await room.press(MODERATOR, second, button(second, "◀"))
    assert again.embeds == first.embeds


async def test_a_form_with_the_question_filled_in_makes_an_entry(room: OfflineRoom) -> None:
    message = await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (form,) = await room.press(MODERATOR, shown, button(shown, "Write FAQ entry"))
    assert form.kind == Kind.MODAL
    values = {row["component"]["custom_id"]: row["component"].get("value") for row in form.body["components"]}
    assert values["question"] == "define photosynthesis"
    filled = {"question": "What is photosynthesis?", "aliases": "", "answer": "How plants eat."}
    changed, posted = await room.submit(MODERATOR, form, filled)
    assert (changed.kind, changed.message) == (Kind.CHANGED, shown.message)
    assert "Added as FAQ #1." in changed.text
    assert "No question is waiting" in changed.text
    assert "How plants eat." in posted.text
    assert posted.body["message_reference"]["message_id"] == int(message)
    assert room.bot.library.queue.question(GUILD, 1).faq == 1


@pytest.mark.parametrize(
    ("label", "filled"),
    [
        ("Write FAQ entry", {"question": "What is photosynthesis?", "aliases": "", "answer": "How plants eat."}),
        ("Point to a line", {"question": "What is photosynthesis?", "line": "12"}),
    ],
)
async def test_a_question_that_was_erased_while_the_form_was_open_makes_no_entry(
    room: OfflineRoom, label: str, filled: dict[str, str]
) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (form,) = await room.press(MODERATOR, shown, button(shown, label))
    room.bot.library.privacy.purge(dt.datetime.now(dt.UTC) + dt.timedelta(days=400))
    (told,) = await room.submit(MODERATOR, form, filled)
    assert "Question #1 is no longer kept. Add the answer as a new FAQ entry.\nNothing was saved. What" in told.text
    assert room.bot.library.faq.count(GUILD) == 0


async def test_a_form_is_one_version_of_an_entry(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, "When?", "On Mondays.", by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    await room.submit(MODERATOR, form, {"question": "When?", "aliases": "", "answer": "Never.", "line": "12"})
    assert [each.action for each in room.bot.library.faq.history(GUILD, 1)] == ["added", "edited"]


async def test_a_form_of_the_queue_is_of_no_use_to_a_member(room: OfflineRoom) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (entry,) = await room.press(MODERATOR, shown, button(shown, "Write FAQ entry"))
    (told,) = await room.submit(MEMBER, entry, {"question": "a b", "aliases": "", "answer": "c"})
    assert "Only moderators can do this" in told.text
    (line,) = await room.press(MODERATOR, shown, button(shown, "Point to a line"))
    (told,) = await room.submit(MEMBER, line, {"line": "12"})
    assert "Only moderators can do this" in told.text
    assert room.bot.library.queue.count(GUILD) == 1


async def test_pointing_to_a_line_answers_where_it_was_asked(room: OfflineRoom) -> None:
    message = await asked(room, 2)
    (shown,) = await room.say(MODERATOR, "!queue")
    (second,) = await room.press(MODERATOR, shown, button(shown, "▶"))
    (form,) = await room.press(MODERATOR, second, button(second, "Point to a line"))
    assert form.body["title"] == "define photosynthesis"
    changed, posted = await room.submit(MODERATOR, form, {"line": "line 12"})
    assert "Pointed to line 12 of CSIS alleges Chinese interference in Canadian elections." in changed.text
    assert "define quaternions" in changed.text
    assert "The moderators point to this line" in posted.text
    assert "mutual respect" in posted.text
    assert posted.body["message_reference"]["message_id"] == int(message)
    answered = room.bot.library.queue.question(GUILD, 1)
    assert (answered.state, answered.line, answered.article) == (State.ANSWERED, 12, None)


async def pointed(room: OfflineRoom, values: dict[str, str]) -> Shown:
    """Ask, point to a line by the form, and return what the moderator sees then."""
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (form,) = await room.press(MODERATOR, shown, button(shown, "Point to a line"))
    changed, _ = await room.submit(MODERATOR, form, values)
    return changed


async def test_a_line_that_was_pointed_to_answers_from_now_on_as_the_moderators_choice(room: OfflineRoom) -> None:
    changed = await pointed(room, {"line": "12"})
    assert "It answers this question from now on, as FAQ #1." in changed.text
    for text in ("!define photosyntesis", "<@10> define photosynthesis"):
        (answer,) = await room.say(OTHER, text)
        assert "**The moderators point to this line**\n> “State-to-state relations" in answer.text
        assert answer.text.endswith("line 12 · FAQ #1, chosen by the moderators")
        assert [each["label"] for each in answer.buttons] == ["Context", "Helpful", "Not helpful"]
    (history,) = await room.say(MODERATOR, "!faq history 1")
    assert "added" in history.text


async def test_what_points_to_a_line_can_be_edited_like_any_entry_and_exported(room: OfflineRoom) -> None:
    await pointed(room, {"line": "12"})
    (form,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    values = {"question": "How do plants eat?", "aliases": "", "answer": "", "line": "14"}
    (shown,) = await room.submit(MODERATOR, form, values)
    assert "line 14 · FAQ #1, chosen by the moderators" in shown.text
    faq = room.bot.library.faq
    written = faq.export(GUILD)
    assert faq.plan_import(GUILD, written).changes == ()
    (again,) = await room.slash(MODERATOR, "faq edit", {"entry": "1"})
    (told,) = await room.submit(MODERATOR, again, {**values, "line": ""})
    assert "The answer is empty." in told.text


@pytest.mark.parametrize("undo", ["button", "command"])
async def test_pointing_can_be_undone(room: OfflineRoom, undo: str) -> None:
    changed = await pointed(room, {"line": "12"})
    if undo == "button":
        await room.press(MODERATOR, changed, button(changed, "Undo"))
    else:
        await room.say(MODERATOR, "!queue reopen 1")
    (refusal,) = await room.say(OTHER, "!define photosynthesis")
    assert "doesn't say" in refusal.text
    assert room.bot.library.queue.count(GUILD) == 1
    (back,) = await room.say(MODERATOR, "!faq restore 1")
    assert "The moderators point to this line" in back.text


async def test_a_line_can_be_pointed_to_for_this_time_only(room: OfflineRoom) -> None:
    changed = await pointed(room, {"line": "12", "question": ""})
    assert "Pointed to line 12 of CSIS alleges Chinese interference in Canadian elections." in changed.text
    assert room.bot.library.faq.count(GUILD) == 0
    (refusal,) = await room.say(OTHER, "!define photosynthesis")
    assert "doesn't say" in refusal.text


async def test_a_line_of_an_article_that_is_gone_answers_no_more(room: OfflineRoom) -> None:
    article, at = "Bridge Reopens\n\nThe bridge reopens on Monday, said Ada Byron.\n", dt.datetime.now(dt.UTC)
    room.bot.library.articles.add(GUILD, article, by=MODERATOR.id, at=at)
    await pointed(room, {"line": "3"})
    room.bot.library.articles.remove(GUILD, 1, by=MODERATOR.id, at=at)
    (refusal,) = await room.say(OTHER, "!define photosynthesis")
    assert "doesn't say" in refusal.text
    (shown,) = await room.say(OTHER, "!faq 1")
    assert "The moderators pointed to line 3 of article #1, which is not there any more." in shown.text


@pytest.mark.parametrize(("line", "words"), [("999", "has no line 999"), ("twelve", "Write the number of a line")])
async def test_a_line_that_is_not_there_changes_nothing(room: OfflineRoom, line: str, words: str) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (form,) = await room.press(MODERATOR, shown, button(shown, "Point to a line"))
    (told,) = await room.submit(MODERATOR, form, {"line": line})
    assert words in told.text
    assert room.bot.library.queue.count(GUILD) == 1


async def test_a_dismissed_question_comes_back_with_undo_or_a_command(room: OfflineRoom) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    (dropped,) = await room.press(MODERATOR, shown, button(shown, "Dismiss"))
    assert "Dismissed question #1." in dropped.text
    (back,) = await room.press(MODERATOR, dropped, button(dropped, "Undo"))
    assert "Question #1 is open again." in back.text
    await room.press(MODERATOR, back, button(back, "Dismiss"))
    (listed,) = await room.say(MODERATOR, "!queue dismissed")
    assert "define photosynthesis" in listed.text
    (reopened,) = await room.slash(MODERATOR, "queue reopen", {"number": "#1"})
    assert "Question #1 is open again." in reopened.text
    assert room.bot.library.queue.count(GUILD) == 1


async def test_an_open_question_is_not_said_to_be_open_again(room: OfflineRoom) -> None:
    await asked(room)
    (told,) = await room.say(MODERATOR, "!queue reopen 1")
    assert "Question #1 is open, so there is nothing to bring back." in told.text


async def test_an_old_button_of_a_question_that_was_dealt_with_says_so(room: OfflineRoom) -> None:
    await asked(room)
    (shown,) = await room.say(MODERATOR, "!queue")
    room.bot.library.queue.dismiss(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    for label in ("Write FAQ entry", "Point to a line", "Dismiss"):
        number = button(shown, label)
        (told,) = await room.press(MODERATOR, shown, number)
        assert "was dealt with in the meantime" in told.text


async def test_a_chosen_role_and_nobody_else_is_notified_of_new_questions_once_an_hour(room: OfflineRoom) -> None:
    at, queue, role = dt.datetime.now(dt.UTC), room.bot.library.queue, 223000000000000001
    for name, value in (("queue_channel", 777000000000000001), ("queue_role", role)):
        room.bot.library.settings.change(GUILD, name, value, by=MODERATOR.id, at=at)
    contents = []
    for minutes, word in ((0, "zinc"), (1, "opals @everyone"), (59, "harps"), (61, "ferns"), (90, f"<@{OTHER.id}>")):
        question = queue.join(GUILD, f"define {word}", at=at + dt.timedelta(minutes=minutes), asker=OTHER.id).question
        before = len(room.transport.tape.calls)
        room.bot.dispatch("queued", question)
        await room.settle()
        (call,) = room.transport.tape.calls[before:]
        contents.append(call.body.get("content") or "")
        roles = [role] if contents[-1] else []
        assert {name: ids for name, ids in call.body["allowed_mentions"].items() if ids} == (
            {"roles": roles} if roles else {}
        )
    assert contents == [f"<@&{role}>", "", "", f"<@&{role}>", ""]


async def test_a_notice_that_could_not_be_posted_does_not_count(room: OfflineRoom) -> None:
    at, queue, channel = dt.datetime.now(dt.UTC), room.bot.library.queue, "777000000000000001"
    for name, value in (("queue_channel", channel), ("queue_role", 223000000000000001)):
        room.bot.library.settings.change(GUILD, name, value, by=MODERATOR.id, at=at)
    room.transport.forbidden.add(channel)
    room.bot.dispatch("queued", queue.join(GUILD, "define zinc", at=at).question)
    await room.settle()
    room.transport.forbidden.remove(channel)
    room.bot.dispatch("queued", queue.join(GUILD, "define opals", at=at).question)
    await room.settle()
    assert room.transport.tape.calls[-1].body["content"] == "<@&223000000000000001>"


async def test_servers_are_notified_apart_and_none_unasked(room: OfflineRoom) -> None:
    at, queue = dt.datetime.now(dt.UTC), room.bot.library.queue
    for guild, role in ((GUILD, 223000000000000001), (GUILD + 1, 223000000000000002), (GUILD + 2, None)):
        room.bot.library.settings.change(guild, "queue_channel", 777000000000000001, by=MODERATOR.id, at=at)
        if role:
            room.bot.library.settings.change(guild, "queue_role", role, by=MODERATOR.id, at=at)
        room.bot.dispatch("queued", queue.join(guild, "define zinc", at=at).question)
        await room.settle()
        call = room.transport.tape.calls[-1]
        assert (call.body.get("content") or "") == (f"<@&{role}>" if role else "")


async def test_a_new_question_is_posted_once_where_the_server_wants_it(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.settings.change(GUILD, "queue_channel", "777000000000000001", by=MODERATOR.id, at=at)
    refusal, posted = await room.say(MEMBER, f"!define {UNANSWERED}")
    assert "doesn't say" in refusal.text
    assert "define photosynthesis" in posted.text
    assert room.transport.tape.calls[-1].path == "/channels/777000000000000001/messages"
    assert len(await room.say(OTHER, f"!define {UNANSWERED}")) == 1
    (dropped,) = await room.press(MODERATOR, posted, button(posted, "Dismiss"))
    assert "Dismissed." in dropped.text
    assert [each["label"] for each in dropped.buttons] == ["Reopen"]
