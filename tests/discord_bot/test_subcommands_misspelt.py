"""A misspelt subcommand gets a suggestion; words that call something are no slip."""

import datetime as dt

import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MODERATOR


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("!faq lst", "!faq list"),
        ('!faq ad "x" y', "!faq add"),
        ("!faq remov 3", "!faq remove"),
        ("!article lst", "!article list"),
        ("!article ad https://example.org/news", "!article add"),
        ("!queue reopn 7", "!queue reopen"),
        ("!settings st prefix ?", "!settings set"),
        ("!settings hstory", "!settings history"),
        ("!privacy eras", "!privacy erase"),
    ],
)
async def test_a_misspelt_subcommand_gets_a_suggestion(room: OfflineRoom, typed: str, meant: str) -> None:
    (told,) = await room.say(MODERATOR, typed)
    assert told.text == f"There is no command `{' '.join(typed[1:].split()[:2])}`. Did you mean `{meant}`?"


async def test_a_word_of_an_entry_or_of_a_title_is_no_slip(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "When was the last meeting?", "In May.", by=MODERATOR.id, at=at)
    room.bot.library.articles.add(GUILD, "The lost city. It was found.", title="Lost city", by=MODERATOR.id, at=at)
    (entry,) = await room.say(MODERATOR, "!faq last meeting")
    assert "In May." in entry.text
    (article,) = await room.say(MODERATOR, "!article lost city")
    assert article.embeds[0]["title"] == "Lost city"


async def test_suggestions_can_be_switched_off(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set did_you_mean off")
    (told,) = await room.say(MODERATOR, "!faq lst")
    assert "There is no FAQ entry" in told.text
    (shown,) = await room.say(MODERATOR, "!settings hstory")
    assert "Settings of this server" in shown.text
