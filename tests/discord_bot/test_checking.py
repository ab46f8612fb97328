"""Quotations checked by command and by the menu of a message."""

import pytest

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, MEMBER, MODERATOR, OTHER

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


async def test_several_quotations_of_a_query_are_checked_against_the_speaker_at_its_end(room: OfflineRoom) -> None:
    (checked,) = await room.say(MEMBER, '!check "mutual respect" and "significant measures" - Trudeau')
    assert "2 quotations" in checked.text
    assert "“mutual respect”" in checked.text
    assert "“significant measures”" in checked.text
    assert "Said by **Zhao Lijian**, not by Trudeau." in checked.text


async def test_a_name_at_the_beginning_stands_for_all_that_follow(room: OfflineRoom) -> None:
    (checked,) = await room.say(MEMBER, '!check Trudeau: "mutual respect" and "mutual benefit"')
    assert checked.text.count("not by Trudeau") == 2


async def test_each_quotation_with_a_name_of_its_own_keeps_it(room: OfflineRoom) -> None:
    (checked,) = await room.say(
        MEMBER, '!check "mutual respect" - Zhao Lijian\n"equality and mutual benefit" - Trudeau'
    )
    assert checked.text.count("not by Trudeau") == 1


async def test_many_quotations_are_counted_that_are_not_checked(room: OfflineRoom) -> None:
    (checked,) = await room.say(MEMBER, "!check " + '"mutual respect" ' * 40)
    assert "and 34 more, not checked here" in checked.text


async def test_marks_without_words_are_no_quotation(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, '!check "')
    assert "no word in that quotation" in told.text


@pytest.mark.parametrize("typed", ["!check", f"<@{BOT}> verify"])
async def test_a_check_alone_in_reply_to_a_message_is_of_its_quotations(room: OfflineRoom, typed: str) -> None:
    quoting = world.message(OTHER, "Zhao Lijian: “mutual respect, equality and mutual benefit”")
    (shown,) = await room.happen("MESSAGE_CREATE", world.replying(world.message(MEMBER, typed), quoting))
    assert "Verbatim: Zhao Lijian" in shown.text


async def test_a_question_alone_in_reply_to_a_message_is_that_message(room: OfflineRoom) -> None:
    asking = world.message(OTHER, "who said mutual respect, equality?")
    (shown,) = await room.happen("MESSAGE_CREATE", world.replying(world.message(MEMBER, "!ask"), asking))
    assert "Zhao Lijian" in shown.text


async def test_words_behind_a_check_are_what_is_checked_whatever_it_replies_to(room: OfflineRoom) -> None:
    quoting = world.message(OTHER, "“mutual respect, equality and mutual benefit”")
    typed = world.message(MEMBER, "!check “nobody ate this sandwich”")
    (shown,) = await room.happen("MESSAGE_CREATE", world.replying(typed, quoting))
    assert "Not found" in shown.text
    (told,) = await room.happen(
        "MESSAGE_CREATE", world.replying(world.message(MEMBER, "!check"), world.message(OTHER, ""))
    )
    assert told.text.startswith("Something is missing")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"mutual respect, equality and mutual gain"', '"mutual respect, inequality and mutual benefit"'),
        (
            '"mutual respect, equality and mutual benefit" - Trudeau',
            '"mutual respect, equality and mutual benefit" - Lavrov',
        ),
    ],
)
async def test_another_quotation_of_the_same_line_gets_a_card_of_its_own(
    room: OfflineRoom, first: str, second: str
) -> None:
    (_,) = await room.say(MEMBER, f"!check {first}")
    (told,) = await room.say(OTHER, f"!check {second}")
    assert "answered just above" not in told.text


async def test_the_same_quotation_in_other_letters_is_a_link_to_the_card_above(room: OfflineRoom) -> None:
    (_,) = await room.say(MEMBER, '!check "mutual respect, equality and mutual gain"')
    (told,) = await room.say(OTHER, "!check “Mutual respect – equality and mutual GAIN.”")
    assert "answered just above" in told.text
