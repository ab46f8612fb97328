"""A person may have the bot installed for themselves, and take it to servers to which nobody has added it."""

from contextlib import closing
from typing import Any

import pytest

from bot.library.storage.opening import open_beside
from bot.offline import world
from bot.offline.room import OfflineRoom, slash_data
from bot.offline.shown import Shown
from bot.offline.world import GUILD, MEMBER, MODERATOR, OTHER, Payload, Person

ELSEWHERE, CHANNEL_ELSEWHERE = 555, 777
UNKNOWN = "Who keeps the lighthouse of Torvik?"
KEPT = ("guilds", "unanswered", "askings", "daily_counts", "given_answers", "long_questions", "votes", "faq_entries")


def elsewhere(event: Payload) -> Payload:
    """Return an interaction as it comes from a server to which the bot was not added."""
    channel = {**event["channel"], "id": str(CHANNEL_ELSEWHERE), "position": 0}
    member = {**event["member"], "permissions": str(world.permissions(MODERATOR).value)}
    return event | {
        "guild_id": str(ELSEWHERE),
        "guild": {"id": str(ELSEWHERE), "locale": "en-US", "features": []},
        "authorizing_integration_owners": {"1": event["member"]["user"]["id"]},
        "channel": channel,
        "channel_id": channel["id"],
        "member": member,
    }


async def slash(room: OfflineRoom, person: Person, path: str, options: dict[str, Any]) -> Shown:
    event = elsewhere(world.interaction(person, 2, slash_data(path, options)))
    (shown,) = await room.happen("INTERACTION_CREATE", event)
    return shown


async def press(room: OfflineRoom, person: Person, shown: Shown, label: str) -> Shown:
    custom_id = next(each["custom_id"] for each in shown.buttons if each["label"] == label)
    room.transport.pressed = shown.message
    target = room.transport.tape.messages[shown.message or ""]
    event = elsewhere(world.interaction(person, 3, {"custom_id": custom_id, "component_type": 2}))
    (told,) = await room.happen("INTERACTION_CREATE", {**event, "message": target})
    return told


def rows(room: OfflineRoom) -> dict[str, list[tuple[Any, ...]]]:
    room.bot.notebook.write()
    with closing(open_beside(room.bot.library.path)) as store:
        return {table: [tuple(row) for row in store.rows(f"SELECT * FROM {table}")] for table in KEPT}


async def test_nothing_is_kept_of_a_server_that_never_added_the_bot(room: OfflineRoom) -> None:
    before = rows(room)
    refused = await slash(room, MEMBER, "ask", {"question": UNKNOWN})
    assert "The article doesn't say" in refused.text
    target = {**world.message(OTHER, UNKNOWN), "channel_id": str(CHANNEL_ELSEWHERE), "guild_id": str(ELSEWHERE)}
    data = {"id": "9", "name": "Ask about this", "type": 3, "target_id": target["id"]}
    data["resolved"] = {"messages": {target["id"]: target}}
    await room.happen("INTERACTION_CREATE", elsewhere(world.interaction(MEMBER, 2, data)))
    answer = await slash(room, MEMBER, "who said", {"words": "mutual respect, equality and mutual benefit " * 3})
    await press(room, MEMBER, answer, "Not helpful")
    assert rows(room) == before


async def test_it_answers_there_as_in_a_direct_message_buttons_included(room: OfflineRoom) -> None:
    answer = await slash(room, MEMBER, "who said", {"words": "mutual respect, equality and mutual benefit"})
    assert answer.embeds[0]["title"] == "Zhao Lijian"
    assert "**line 12**" in (await press(room, MEMBER, answer, "Context")).text


@pytest.mark.parametrize(
    ("path", "options"),
    [
        ("faq add", {"question": "When do we meet?", "answer": "On Mondays."}),
        ("faq show", {}),
        ("article remove", {"article": "1"}),
        ("settings set", {"name": "prefix", "value": "?"}),
        ("queue show", {}),
    ],
)
async def test_nothing_can_be_moderated_there(room: OfflineRoom, path: str, options: dict[str, Any]) -> None:
    before = rows(room)
    shown = await slash(room, MODERATOR, path, options)
    assert "one that has added me" in shown.text
    assert rows(room) == before


async def test_a_server_that_has_added_the_bot_counts_although_the_person_has_it_too(room: OfflineRoom) -> None:
    event = world.interaction(MEMBER, 2, slash_data("ask", {"question": UNKNOWN}))
    owners = {"0": str(GUILD), "1": str(MEMBER.id)}
    await room.happen("INTERACTION_CREATE", {**event, "authorizing_integration_owners": owners})
    assert len(rows(room)["unanswered"]) == 1
