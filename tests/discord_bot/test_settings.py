"""A server chooses how the bot behaves in it, and nobody but its moderators does."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import discord
import pytest

from bot.answering.command import Strictness
from bot.discord_bot.commands.plain_question import is_plain_question
from bot.discord_bot.operating.configuration import Answers, Configuration, Discord
from bot.library.settings.settings import RULES, GuildSettings
from bot.library.storage.audit import Subject
from bot.library.storage.store import Store
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR
from tests.bots import bot_in

CHANNEL_ID, ROLE_ID = "123456789012345678", "223456789012345678"
VALUES = {
    "prefix": "?",
    "moderator_roles": f"<@&{ROLE_ID}>",
    "strictness": "strict",
    "answering_channels": f"<#{CHANNEL_ID}>",
    "cooldown_uses": "7",
    "cooldown_seconds": "60",
    "queue_channel": CHANNEL_ID,
    "queue_role": f"<@&{ROLE_ID}>",
    "retention_days": "30",
    "did_you_mean": "off",
}


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
async def test_every_setting_is_set_shown_and_reset(room: OfflineRoom, name: str) -> None:
    furnish(room)
    before = getattr(room.bot.choices.settings(GUILD), name)
    (told,) = await room.say(MODERATOR, f"!settings set {name.replace('_', '-')} {VALUES[name]}")
    assert f"**{name}** is now" in told.text
    assert getattr(room.bot.choices.settings(GUILD), name) != before
    (shown,) = await room.slash(MODERATOR, "settings show")
    assert told.text.partition(" is now ")[2].rstrip(".") in shown.text
    room.bot.library.settings.change(GUILD, "cooldown_seconds", 0, by=MODERATOR.id, at=now())
    (reset,) = await room.slash(MODERATOR, "settings reset", {"name": name})
    assert f"**{name}** is now" in reset.text
    assert getattr(room.bot.choices.settings(GUILD), name) == getattr(GuildSettings(), name)


async def test_the_settings_say_who_moderates_besides_the_chosen_roles(room: OfflineRoom) -> None:
    furnish(room)
    await room.say(MODERATOR, f"!settings set moderator_roles <@&{ROLE_ID}>")
    (shown,) = await room.say(MODERATOR, "!settings")
    assert "Roles that may change things, besides people with Manage Messages" in shown.text


async def test_a_new_prefix_is_what_commands_start_with(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set prefix ?")
    assert await room.say(MEMBER, "!line 12") == []
    (shown,) = await room.say(MEMBER, "?line 12")
    assert "mutual respect" in shown.text
    (settings,) = await room.say(MODERATOR, "?settings")
    assert "**prefix**: `?`" in settings.text


async def test_a_new_strictness_is_how_sure_an_answer_must_be(room: OfflineRoom) -> None:
    await room.slash(MODERATOR, "settings set", {"name": "strictness", "value": "Eager"})
    assert room.bot.choices.strictness(GUILD) is Strictness.EAGER
    assert room.bot.choices.strictness(None) is Strictness.BALANCED


async def test_a_server_may_choose_what_is_the_default_where_the_operator_has_something_else(tmp_path: Path) -> None:
    configuration = Configuration(discord=Discord(prefix="?"), answers=Answers(strictness=Strictness.STRICT))
    with bot_in(tmp_path, configuration) as bot:
        assert (bot.choices.prefix(GUILD), bot.choices.strictness(GUILD)) == ("?", Strictness.STRICT)
        bot.library.settings.change(GUILD, "prefix", "!", by=MODERATOR.id, at=now())
        bot.library.settings.change(GUILD, "strictness", "balanced", by=MODERATOR.id, at=now())
        assert (bot.choices.prefix(GUILD), bot.choices.strictness(GUILD)) == ("!", Strictness.BALANCED)
        bot.library.settings.reset(GUILD, "prefix", by=MODERATOR.id, at=now())
        assert (bot.choices.prefix(GUILD), bot.choices.prefix(None)) == ("?", "?")


async def test_what_is_shown_and_announced_is_what_holds(tmp_path: Path) -> None:
    configuration = Configuration(discord=Discord(prefix="?"), answers=Answers(strictness=Strictness.STRICT))
    with bot_in(tmp_path, configuration) as bot:
        async with OfflineRoom(bot) as room:
            (shown,) = await room.say(MODERATOR, "?settings")
            assert "**prefix**: `?`" in shown.text
            assert "**strictness**: `strict`" in shown.text
            assert "?settings set NAME VALUE" in shown.text
            await room.say(MODERATOR, "?settings set prefix $")
            (reset,) = await room.say(MODERATOR, "$settings reset prefix")
            assert "**prefix** is now `?`." in reset.text
            (history,) = await room.say(MODERATOR, "?settings history")
            assert "value: $ → the default" in history.text


async def test_the_history_of_a_switch_says_on_and_off(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set did_you_mean off")
    (history,) = await room.say(MODERATOR, "!settings history")
    assert "value: on → off" in history.text


async def test_a_chosen_role_moderates(room: OfflineRoom) -> None:
    role = {**world.guild()["roles"][0], "id": "400", "name": "Helpers"}
    room.transport.feed(room.bot, "GUILD_ROLE_CREATE", {"guild_id": str(GUILD), "role": role})
    helper = replace(MEMBER, roles=(400,))
    (refused,) = await room.say(helper, "!settings")
    assert "Only moderators can do this" in refused.text
    room.bot.library.settings.change(GUILD, "moderator_roles", (400,), by=MODERATOR.id, at=now())
    (allowed,) = await room.slash(helper, "settings set", {"name": "prefix", "value": "?"})
    assert "**prefix** is now `?`" in allowed.text


@pytest.mark.parametrize("by", ["server", "operator"])
async def test_a_role_named_like_the_id_of_a_chosen_one_does_not_moderate(tmp_path: Path, by: str) -> None:
    configured = Discord(moderator_roles=(ROLE_ID, "Helpers")) if by == "operator" else Discord()
    with bot_in(tmp_path, Configuration(discord=configured)) as bot:
        if by == "server":
            bot.library.settings.change(GUILD, "moderator_roles", ROLE_ID, by=MODERATOR.id, at=now())
        async with OfflineRoom(bot) as room:
            moderates = {}
            for number, name in ((400, ROLE_ID), (int(ROLE_ID), "Other"), (500, "Helpers")):
                role = {**world.guild()["roles"][0], "id": str(number), "name": name}
                room.transport.feed(room.bot, "GUILD_ROLE_CREATE", {"guild_id": str(GUILD), "role": role})
                (told,) = await room.say(replace(MEMBER, roles=(number,)), "!settings history")
                moderates[name] = "Only moderators" not in told.text
    assert moderates == {ROLE_ID: False, "Other": True, "Helpers": by == "operator"}


def furnish(room: OfflineRoom) -> None:
    """Add channels and roles with ids as Discord gives them."""
    channels = [(10**17 + 1, "newsroom"), (10**17 + 2, "desk"), (10**17 + 3, "twice"), (10**17 + 4, "twice")]
    channels.append((int(CHANNEL_ID), "moderators"))
    for number, name in channels:
        channel = {**world.guild()["channels"][0], "id": str(number), "name": name, "guild_id": str(GUILD)}
        room.transport.feed(room.bot, "CHANNEL_CREATE", channel)
    for number, name in ((10**17 + 5, "News Desk"), (10**17 + 6, "Helpers"), (int(ROLE_ID), "Watch")):
        role = {**world.guild()["roles"][0], "id": str(number), "name": name}
        room.transport.feed(room.bot, "GUILD_ROLE_CREATE", {"guild_id": str(GUILD), "role": role})


@pytest.mark.parametrize(
    ("name", "value", "chosen"),
    [
        ("queue_channel", "#newsroom", 10**17 + 1),
        ("queue_channel", "Desk", 10**17 + 2),
        ("answering_channels", f"#desk, <#{10**17 + 1}>", (10**17 + 2, 10**17 + 1)),
        ("answering_channels", "newsroom #desk", (10**17 + 1, 10**17 + 2)),
        ("moderator_roles", "@News Desk", (10**17 + 5,)),
        ("moderator_roles", "helpers, news desk", (10**17 + 6, 10**17 + 5)),
        ("moderator_roles", "none", ()),
        ("queue_role", "@Helpers", 10**17 + 6),
    ],
)
async def test_channels_and_roles_may_be_written_by_name(
    room: OfflineRoom, name: str, value: str, chosen: object
) -> None:
    furnish(room)
    await room.slash(MODERATOR, "settings set", {"name": name, "value": value})
    assert getattr(room.bot.choices.settings(GUILD), name) == chosen


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("#twice", "There are several channels `#twice`"),
        ("#newsroom #nowhere", "There is no channel `#nowhere` in this server"),
        ("twice", "There are several channels `twice`"),
    ],
)
async def test_a_name_of_none_or_of_several_changes_nothing(room: OfflineRoom, value: str, words: str) -> None:
    furnish(room)
    (told,) = await room.say(MODERATOR, f"!settings set answering_channels {value}")
    assert words in told.text
    assert room.bot.choices.settings(GUILD).answering_channels == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("queue_role <@&999999999999999999>", "There is no role `<@&999999999999999999>` in this server"),
        (f"moderator_roles <@&{ROLE_ID}> 999999999999999999", "There is no role `999999999999999999` in this server"),
        ("queue_channel 999999999999999999", "There is no channel `999999999999999999` in this server"),
        (f"answering_channels <#{CHANNEL}>, <#777>", "There is no channel `<#777>` in this server"),
    ],
)
async def test_what_another_server_has_is_no_choice_here(room: OfflineRoom, typed: str, words: str) -> None:
    furnish(room)
    before = room.bot.choices.settings(GUILD)
    (told,) = await room.say(MODERATOR, f"!settings set {typed}")
    assert words in told.text
    assert room.bot.choices.settings(GUILD) == before


async def test_a_channel_in_which_the_bot_may_not_post_is_told_when_it_is_chosen(room: OfflineRoom) -> None:
    (told,) = await room.say(MODERATOR, f"!settings set queue_channel <#{CHANNEL}>")
    assert told.content == ""
    shut = {"id": str(GUILD), "type": 0, "allow": "0", "deny": str(discord.Permissions(send_messages=True).value)}
    channel = {**world.guild()["channels"][0], "id": CHANNEL_ID, "name": "shut", "permission_overwrites": [shut]}
    room.transport.feed(room.bot, "CHANNEL_CREATE", {**channel, "guild_id": str(GUILD)})
    (told,) = await room.say(MODERATOR, "!settings set queue_channel #shut")
    assert f"**queue_channel** is now <#{CHANNEL_ID}>" in told.text
    assert f"I may not post in <#{CHANNEL_ID}> yet" in told.content


async def test_a_setting_that_stays_as_it_is_leaves_no_change_in_the_history(room: OfflineRoom) -> None:
    for typed in ("set retention_days 30", "set retention_days 30", "reset queue_channel"):
        (told,) = await room.say(MODERATOR, f"!settings {typed}")
        assert "is now" in told.text
    (history,) = await room.say(MODERATOR, "!settings history")
    assert history.text.count("retention") == 1
    assert "queue" not in history.text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("!settings set prefix !!!!!!!", "A prefix has 1 to 5"),
        ("!settings set colour red", "There is no setting “colour”"),
        ("!settings set retention_days 9999", "out of bounds"),
        ("!settings set queue_channel here", "by mention or id"),
        ("!settings set queue_role @everyone", "Everybody is too many"),
        (f"!settings set moderator_roles <@&{ROLE_ID}> @everyone", "Everybody in this server could change"),
        (f"!settings set queue_role <@&{ROLE_ID}> <@&{10**17 + 6}>", "Name one role"),
        ("!settings set prefix", "Something is missing: the value"),
        ("!settings reset colour", "There is no setting “colour”"),
    ],
)
async def test_what_cannot_be_set_is_said(room: OfflineRoom, typed: str, words: str) -> None:
    furnish(room)
    before = room.bot.choices.settings(GUILD)
    (told,) = await room.say(MODERATOR, typed)
    assert words in told.text
    assert room.bot.choices.settings(GUILD) == before


@pytest.mark.parametrize(
    ("mentionable", "channel", "words"),
    [
        (False, CHANNEL_ID, "allow everybody to mention it in the role's settings"),
        (True, None, "Nobody is notified until `queue_channel` says"),
        (True, CHANNEL_ID, ""),
    ],
)
async def test_a_role_that_nobody_would_be_notified_of_is_told_when_it_is_chosen(
    room: OfflineRoom, mentionable: bool, channel: str | None, words: str
) -> None:
    room.bot.library.settings.change(GUILD, "queue_channel", channel, by=MODERATOR.id, at=now())
    role = {**world.guild()["roles"][0], "id": ROLE_ID, "name": "Helpers", "mentionable": mentionable}
    room.transport.feed(room.bot, "GUILD_ROLE_CREATE", {"guild_id": str(GUILD), "role": role})
    (told,) = await room.say(MODERATOR, "!settings set queue_role @Helpers")
    assert f"**queue_role** is now <@&{ROLE_ID}>." in told.text
    assert words in told.content if words else told.content == ""


async def test_the_history_tells_who_changed_what(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set retention_days 30")
    (history,) = await room.say(MODERATOR, "!settings history")
    assert f"**retention\\_days** · changed · <@{MODERATOR.id}>" in history.text
    assert "value: 90 → 30" in history.text


async def test_the_history_of_the_settings_outlives_many_changes_of_other_things(
    room: OfflineRoom, store: Store
) -> None:
    await room.say(MODERATOR, "!settings set retention_days 30")
    with store.atomic():
        for number in range(250):
            room.bot.library.audit.record(GUILD, Subject.ARTICLE, number, "added", by=None, at=now())
    (history,) = await room.say(MODERATOR, "!settings history")
    assert "value: 90 → 30" in history.text


async def test_names_are_completed(room: OfflineRoom) -> None:
    (offered,) = await room.complete(MODERATOR, "settings set", "name", "reten")
    assert offered.body["choices"][0]["value"] == "retention_days"


async def listening(room: OfflineRoom) -> None:
    room.bot.library.settings.change(GUILD, "answering_channels", (CHANNEL,), by=MODERATOR.id, at=now())


async def test_nothing_is_answered_unasked_by_default(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=MODERATOR.id, at=now())
    assert await room.say(MEMBER, "When do we meet?") == []


async def test_a_sure_answer_comes_unasked_where_the_server_wants_it(room: OfflineRoom) -> None:
    await listening(room)
    room.bot.library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=MODERATOR.id, at=now())
    (shown,) = await room.say(MEMBER, "When do we meet?")
    assert "On Mondays." in shown.text
    room.bot.notebook.write()
    assert room.bot.library.statistics.summary(GUILD, until=now().date(), days=1).total.from_faq == 1


async def test_who_did_not_ask_the_bot_gets_no_direct_message_where_it_may_not_write(room: OfflineRoom) -> None:
    await listening(room)
    room.bot.library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=MODERATOR.id, at=now())
    room.transport.forbidden.add(str(CHANNEL))
    assert await room.say(MEMBER, "When do we meet?") == []


@pytest.mark.parametrize(
    "text",
    [
        "Is photosynthesis like quaternions?",
        "We meet on Mondays.",
        "Really?",
        "What? Why? Who said so?",
        "When is it? I forgot.",
    ],
)
async def test_what_is_unsure_or_no_question_is_left_to_people(room: OfflineRoom, text: str) -> None:
    await listening(room)
    assert await room.say(MEMBER, text) == []
    assert room.bot.library.queue.count(GUILD) == 0


async def test_a_doubt_among_people_is_not_answered_unasked(room: OfflineRoom) -> None:
    room.bot.library.articles.add(GUILD, "Fire\n\nIt is as stupid as that, said Ada Byron.\n", by=0, at=now())
    await listening(room)
    for typed in ("You are stupid, are you sure?", "Is that true?"):
        assert await room.say(MEMBER, typed) == []
    room.bot.library.faq.add(GUILD, "Is that true?", "Read the article.", by=MODERATOR.id, at=now())
    (shown,) = await room.say(MEMBER, "Is that true?")
    assert "Read the article." in shown.text


async def test_a_command_is_answered_once_where_questions_are_answered_unasked(room: OfflineRoom) -> None:
    await listening(room)
    assert len(await room.say(MEMBER, "!who said mutual respect?")) == 1


def test_hostile_messages_are_judged_quickly() -> None:
    assert not is_plain_question("a " * 240 + "!" * 10)
    assert not is_plain_question("?" * 500)
    assert is_plain_question("when do we meet ?")


@pytest.mark.parametrize(
    ("name", "value", "chosen"),
    [
        ("queue_channel", f"#{world.CHANNEL_NAME}", world.CHANNEL),
        ("moderator_roles", f"@{world.MODERATORS_NAME}", (world.MODERATORS,)),
        ("queue_role", f"<@&{world.MODERATORS}>", world.MODERATORS),
        ("prefix", '"?"', "?"),
        ("prefix", "=", "="),
        ("cooldown_uses", "“7”", 7),
    ],
)
async def test_what_the_room_in_the_terminal_has_can_be_chosen_and_marks_around_a_value_do_not_count(
    room: OfflineRoom, name: str, value: str, chosen: object
) -> None:
    await room.say(MODERATOR, f"!settings set {name} {value}")
    assert getattr(room.bot.choices.settings(GUILD), name) == chosen


@pytest.mark.parametrize("typed", ["cooldown_uses: 7", "cooldown_uses = 7", "cooldown-uses= 7"])
async def test_a_setting_may_be_written_as_in_a_file(room: OfflineRoom, typed: str) -> None:
    await room.say(MODERATOR, f"!settings set {typed}")
    assert room.bot.choices.settings(GUILD).cooldown_uses == 7
