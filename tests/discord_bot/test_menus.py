"""The menus of a message."""

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind
from bot.offline.world import MEMBER, MODERATOR


async def test_a_message_can_be_asked_about_privately(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "When do we meet?" On Mondays.')
    (shown,) = await room.menu(MEMBER, "Ask about this", world.message(MEMBER, "when do we meet"))
    assert shown.private
    assert "On Mondays." in shown.text


async def test_a_moderator_makes_a_message_an_entry(room: OfflineRoom) -> None:
    (form,) = await room.menu(MODERATOR, "Add to FAQ", world.message(MEMBER, "When do\nwe meet?"))
    assert form.kind is Kind.MODAL
    assert form.body["components"][0]["component"]["value"] == "When do we meet?"
    (added,) = await room.submit(MODERATOR, form, {"question": "When?", "aliases": "", "answer": "Now."})
    assert "Added as FAQ #1." in added.text


async def test_a_member_cannot(room: OfflineRoom) -> None:
    (told,) = await room.menu(MEMBER, "Add to FAQ", world.message(MEMBER, "When do we meet?"))
    assert "Only moderators" in told.text


async def test_a_message_too_long_for_a_question_is_told(room: OfflineRoom) -> None:
    (told,) = await room.menu(MEMBER, "Ask about this", world.message(MEMBER, "word " * 300))
    assert "the limit is 500" in told.text


async def test_menus_are_private_to_servers_where_they_must_be(room: OfflineRoom) -> None:
    menus = {each.name: each.to_dict(room.bot.tree) for each in room.bot.tree.get_commands()}
    assert menus["Check quotation"]["integration_types"] == [0, 1]
    assert menus["Add to FAQ"]["integration_types"] == [0]
