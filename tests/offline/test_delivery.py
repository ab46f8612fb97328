"""What is typed into a terminal reaches the bot as Discord would bring it."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from discord import app_commands
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.discord_bot.client import Sourceline
from bot.offline.delivery import NotASlashCommand, deliver, parse_slash
from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, MEMBER
from tests.bots import bot_in


@pytest.mark.parametrize("name", ["@Sourceline", "@sourceline", "  @Sourceline", f"<@{BOT}>", f"<@!{BOT}>"])
@pytest.mark.parametrize("after", [" ", ", ", ": "])
async def test_a_command_after_the_bots_name_is_that_command(room: OfflineRoom, name: str, after: str) -> None:
    (shown,) = await deliver(room, MEMBER, f"{name}{after}who said mutual respect")
    assert shown.embeds[0]["title"] == "Zhao Lijian"


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("amount funding", "C$250,000 in funding"),
        ('check "mutual respect" - Zhao Lijian', "Verbatim: Zhao Lijian"),
        ("define CSIS", "Canadian Security Intelligence Service"),
        ("quotes", "Quotations"),
        ("help", "Sourceline"),
        ("when were the memos presented", "January"),
    ],
)
async def test_every_command_works_after_the_bots_name(room: OfflineRoom, words: str, heading: str) -> None:
    (shown,) = await deliver(room, MEMBER, f"@Sourceline {words}")
    assert shown.embeds[0]["title"] == heading


async def test_other_words_after_the_bots_name_are_a_question(room: OfflineRoom) -> None:
    (shown,) = await deliver(room, MEMBER, "@Sourceline is Justin Trudeau the prime minister?")
    assert "Trudeau" in shown.text


async def test_somebody_elses_name_that_begins_alike_is_no_mention(room: OfflineRoom) -> None:
    (shown,) = await deliver(room, MEMBER, "@Sourcelines quotes")
    assert shown.embeds[0].get("title") != "Quotations"


async def test_a_word_that_goes_on_after_a_mention_calls_nobody(room: OfflineRoom) -> None:
    assert await room.say(MEMBER, f"<@{BOT}>'s answers are short") == []


@pytest.mark.parametrize(
    "line", ["!who said ~nobodysuch wins", "!article add ~nobodysuch/notes.txt", "~nobodysuch said mutual respect"]
)
async def test_a_tilde_before_any_word_is_a_character_like_others(room: OfflineRoom, line: str) -> None:
    assert await deliver(room, MEMBER, line)


async def test_a_file_in_the_home_of_nobody_is_a_file_that_cannot_be_read(room: OfflineRoom) -> None:
    with pytest.raises(NotASlashCommand, match="cannot be read"):
        await deliver(room, MEMBER, "/article add file: ~nobodysuch/notes.txt")


@pytest.fixture
async def tree(tmp_path: Path) -> AsyncIterator[app_commands.CommandTree[Sourceline]]:
    with bot_in(tmp_path) as bot:
        async with bot:
            await bot.furnish()
            yield bot.tree


@pytest.mark.parametrize(
    ("line", "path", "options"),
    [
        ("/who said mutual respect", "who said", {"words": "mutual respect"}),
        ("/who said words: mutual respect", "who said", {"words": "mutual respect"}),
        ("/WHO SAID words:a: b", "who said", {"words": "a: b"}),
        ("/line 12", "line", {"number": "12"}),
        ("/figures", "figures", {}),
        ("/quotes Zhao", "quotes", {"speaker": "Zhao"}),
        ("/amount funding article: #1", "amount", {"topic": "funding", "article": "#1"}),
        ("/who question told them", "who question", {"question": "told them"}),
    ],
)
async def test_a_line_becomes_a_call(
    tree: app_commands.CommandTree[Sourceline], line: str, path: str, options: dict[str, object]
) -> None:
    call = parse_slash(line, tree)
    assert (call.path, call.options) == (path, options)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/who", "Did you mean /who question, /who said or /who is?"),
        ("/who said", "/who said needs words. Write: /who said words: …"),
        ("/nothing", "There is no slash command /nothing."),
        ("/", "There is no slash command"),
        ("/stats seven", "days must be a whole number."),
    ],
)
async def test_what_is_no_call_is_told(tree: app_commands.CommandTree[Sourceline], line: str, words: str) -> None:
    with pytest.raises(NotASlashCommand) as error:
        parse_slash(line, tree)
    assert words in str(error.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # one file serves all examples
@given(rest=st.text(max_size=60), name=st.sampled_from(["who said", "line", "help", "who", ""]))
async def test_any_line_is_a_call_or_told(tree: app_commands.CommandTree[Sourceline], rest: str, name: str) -> None:
    with contextlib.suppress(NotASlashCommand):
        assert parse_slash(f"/{name} {rest}", tree).path
