"""Quotations checked by command and by the menu of a message."""

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER, MODERATOR

WORDS = "State-to-state relations can only be built on mutual respect, equality and mutual benefit."


async def test_the_menu_checks_a_message_for_the_asker_only(room: OfflineRoom) -> None:
    (checked,) = await room.menu(MEMBER, "Check quotation", world.message(MODERATOR, f"“{WORDS}”"))
    assert checked.private
    assert "line 12" in checked.text


async def test_a_message_without_text_is_told_apart(room: OfflineRoom) -> None:
    (told,) = await room.menu(MEMBER, "Check quotation", world.message(MODERATOR, ""))
    assert "no text" in told.text


async def test_the_command_checks_a_quotation(room: OfflineRoom) -> None:
    (checked,) = await room.say(MEMBER, f'!check "{WORDS}" - Zhao Lijian')
    assert "line 12" in checked.text


async def test_several_quotations_of_a_message_get_a_verdict_each(room: OfflineRoom) -> None:
    text = f"First “{WORDS}” and then “We will buy the moon and paint it green next week.”"
    (checked,) = await room.menu(MEMBER, "Check quotation", world.message(MODERATOR, text))
    assert "2 quotations" in checked.text
    assert "**Verbatim** · line 12" in checked.text
    assert "**Not found**" in checked.text
