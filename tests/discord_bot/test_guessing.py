"""A misspelt command gets a suggestion; exclamations, and words that call something, are no slip."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.cogs.guessing import guess_command, guess_inner
from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER, MODERATOR

NAMES = ["who", "who said", "who is", "amount", "when", "where", "why", "how", "what", "ask", "define", "check", "help"]
NAMES += ["quotes", "figures", "timeline", "people", "find", "line", "article", "article list", "article use"]
NAMES += ["faq", "faq add"]


@pytest.mark.parametrize(
    ("typed", "name", "rest"),
    [
        ("whosaid mutual respect", "who said", "mutual respect"),
        ("who sayd mutual respect", "who said", "mutual respect"),
        ("hwo said it", "who said", "it"),
        ("defnie CSIS", "define", "CSIS"),
        ("aks anything", "ask", "anything"),
        ("faqadd x", "faq add", "x"),
        ("articles", "article", ""),
        ("artcile list", "article list", ""),
        ("articlelist", "article list", ""),
        ("timelnie a b", "timeline", "a b"),
        ("said mutual respect", "who said", "mutual respect"),
        ("FactCheck “we paid”", "check", "“we paid”"),
        ("numbers", "figures", ""),
    ],
)
def test_a_slip_is_recognised(typed: str, name: str, rest: str) -> None:
    guess = guess_command(typed, NAMES)
    assert guess is not None
    assert (guess.name, guess.rest) == (name, rest)


@pytest.mark.parametrize(
    "typed",
    [
        "!!",
        "important",
        "",
        "  ",
        "...",
        "1",
        "ok",
        "wow",
        "play music",
        "ban",
        "no",
        "ping",
        "summary",
        "info",
        "saidso",
    ],
)
def test_an_exclamation_is_left_alone(typed: str) -> None:
    assert guess_command(typed, NAMES) is None


@given(st.text(max_size=200))
def test_any_text_is_survived(typed: str) -> None:
    guess = guess_command(typed, NAMES)
    assert guess is None or guess.name in NAMES


@pytest.mark.parametrize(("typed", "name"), [("lst", "list"), ("ad", "add"), ("Remov", "remove"), ("ist", None)])
def test_a_slip_behind_a_group_is_recognised(typed: str, name: str | None) -> None:
    assert guess_inner(typed, ["list", "add", "remove", "edit"]) == name


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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("!faq delete 3", "!faq remove"),
        ('!faq create "x" y', "!faq add"),
        ("!faq change 3 On Tuesdays.", "!faq edit"),
        ("!article Upload https://example.org/news", "!article add"),
        ("!article switch 2", "!article use"),
        ("!queue undo 7", "!queue reopen"),
        ("!settings change prefix ?", "!settings set"),
        ("!privacy delete", "!privacy erase"),
    ],
)
async def test_a_subcommand_in_other_words_gets_a_suggestion(room: OfflineRoom, typed: str, meant: str) -> None:
    (told,) = await room.say(MODERATOR, typed)
    assert told.text == f"There is no command `{' '.join(typed[1:].split()[:2])}`. Did you mean `{meant}`?"


async def test_an_entry_that_has_the_other_word_is_shown(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "How do I delete my account?", "Write to us.", by=MODERATOR.id, at=at)
    (entry,) = await room.say(MODERATOR, "!faq delete my account")
    assert "Write to us." in entry.text


async def test_who_is_in_one_word_is_run_by_its_button(room: OfflineRoom) -> None:
    (guessed,) = await room.say(MEMBER, "!whois Zhao Lijian")
    assert "Did you mean `!who is`?" in guessed.text
    (answer,) = await room.press(MEMBER, guessed, 1)
    assert "spokesperson" in answer.text


async def test_a_word_of_an_entry_or_of_a_title_is_no_slip(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "When was the last meeting?", "In May.", by=MODERATOR.id, at=at)
    room.bot.library.articles.add(GUILD, "The lost city. It was found.", title="Lost city", by=MODERATOR.id, at=at)
    (entry,) = await room.say(MODERATOR, "!faq last meeting")
    assert "In May." in entry.text
    (article,) = await room.say(MODERATOR, "!article lost city")
    assert article.embeds[0]["title"] == "Lost city"


async def test_what_somebody_said_is_asked_by_the_button_below_the_suggestion(room: OfflineRoom) -> None:
    (guessed,) = await room.say(MEMBER, "!said mutual respect")
    assert "There is no command `said`. Did you mean `!who said`?" in guessed.text
    (answer,) = await room.press(MEMBER, guessed, 1)
    assert "Zhao Lijian" in answer.text


async def test_suggestions_can_be_switched_off(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set did_you_mean off")
    (told,) = await room.say(MODERATOR, "!faq lst")
    assert "There is no FAQ entry" in told.text
    (shown,) = await room.say(MODERATOR, "!settings hstory")
    assert "Settings of this server" in shown.text
