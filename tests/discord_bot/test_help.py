"""The help teaches."""

import re

import pytest
from discord.app_commands import Command as AppCommand

from bot.discord_bot.cogs.help import command_helps
from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER, MODERATOR


async def test_every_example_of_the_help_can_be_typed(room: OfflineRoom) -> None:
    (shown,) = await room.say(MEMBER, "!help")
    examples = re.findall(r"`(![^`]+)`", shown.text.split("\n\n")[1])
    assert examples
    for example in examples:
        (reply,) = await room.say(MEMBER, example)
        assert not reply.text.startswith(("There is no command", "Something"))


async def test_every_command_has_a_page_with_usage(room: OfflineRoom) -> None:
    for command in command_helps(room.bot):
        (page,) = await room.say(MEMBER, f"!help {command.name}")
        assert f"!{command.name}" in page.text
        assert command.summary.splitlines()[0][:20] in page.text


async def test_every_example_in_a_page_is_understood(room: OfflineRoom) -> None:
    for command in command_helps(room.bot):
        if command.example:
            (reply,) = await room.say(MEMBER, f"!{command.example}")
            assert "missing" not in reply.text


@pytest.mark.parametrize("asked", ["who said", "!who said", "/who said", "WHO SAID"])
async def test_a_command_is_found_however_it_is_written(room: OfflineRoom, asked: str) -> None:
    (page,) = await room.say(MEMBER, f"!help {asked}")
    assert "!who said" in page.text


@pytest.mark.parametrize("typed", ["!help me", "!help!", "!help please?", "!HELP ME!"])
async def test_whoever_calls_for_help_gets_it(room: OfflineRoom, typed: str) -> None:
    (shown,) = await room.say(MEMBER, typed)
    assert "**Ask the article**" in shown.text


async def test_help_on_a_misspelt_command_suggests_it(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, "!help whosaid")
    assert "Did you mean `who said`?" in told.text


async def test_the_help_of_slash_commands_names_what_can_be_run(room: OfflineRoom) -> None:
    (shown,) = await room.slash(MEMBER, "help")
    named = re.findall(r"`/([^`]+)`", shown.text.partition("**Ask the article**")[2].partition("More on one")[0])
    known = {command.qualified_name for command in room.bot.tree.walk_commands() if isinstance(command, AppCommand)}
    assert {"who question", "faq show", "who said"} <= set(named)
    assert [name for name in named if name not in known] == []
    assert "!" not in shown.text


async def test_the_page_of_a_command_tells_its_name_among_slash_commands(room: OfflineRoom) -> None:
    (page,) = await room.say(MEMBER, "!help queue")
    assert "As a slash command `/queue show`" in page.text
    (page,) = await room.say(MEMBER, "!help when")
    assert "slash" not in page.text


@pytest.mark.parametrize(
    ("typed", "usage"), [("!stats x", "!stats [days]"), ("!queue x", "!queue [open|answered|dismissed]")]
)
async def test_how_a_command_is_written_is_told_without_marks_of_the_library(
    room: OfflineRoom, typed: str, usage: str
) -> None:
    (told,) = await room.say(MODERATOR, typed)
    assert f"Write `{usage}`." in told.text


@pytest.mark.parametrize(
    ("example", "lines"),
    [
        ("who alerted the ministers", [2]),
        ("who said mutual respect", [12]),
        ("who is Justin Trudeau", [2]),
        ("amount funding", [5]),
        ("when were the memos presented", [3]),
        ("where was it directed from", [6]),
        ("why were agents placed in the offices", [4, 6]),
        ("how many candidates were backed", [5]),
        ("what did the prime minister say", [9]),
        ("ask which parties were targeted?", [8]),
        ("define CSIS", [1]),
    ],
)
async def test_the_examples_of_the_help_are_answered_by_the_built_in_article(
    room: OfflineRoom, example: str, lines: list[int]
) -> None:
    assert example in [command.example for command in command_helps(room.bot)]
    (shown,) = await room.say(MEMBER, f"!{example}")
    assert any(f"line {line} · match" in shown.embeds[0]["footer"]["text"] for line in lines)
