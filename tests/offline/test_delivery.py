"""What is typed into a terminal reaches the bot as Discord would bring it."""

import pytest

from bot.offline.delivery import deliver
from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, MEMBER


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
        ("when did it start", "January"),
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
