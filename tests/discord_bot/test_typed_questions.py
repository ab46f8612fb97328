"""Questions typed behind the prefix without the name of a command."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.asking.asked import Asked
from bot.discord_bot.commands.typed_questions import TypedQuestion, typed_question
from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER, MODERATOR

FERRY = (
    "The ferry to Ostvik\n\nThe ferry to Ostvik closed on 3 May 2021.\n"
    "Ola Brek, the harbour master, opened the new quay in Ostvik.\nThe repair cost 40,000 crowns.\n"
)


SHORT = [
    "will",
    "will do",
    "can",
    "can you",
    "can i play",
    "may",
    "might be",
    "do",
    "do a dance",
    "would you",
    "howmuch",
]
CHAT = [
    "dont worry about it",
    "don't stop me now",
    "do a barrel roll",
    "do me a favour",
    "may the force be with you",
    "must watch this video",
    "will be back soon",
    "will of the people",
    "will smith slaps chris rock",
    "can opener for sale",
    "can you stop it",
    "cant stop wont stop",
    "should have known better",
    "had to be done",
    "would you rather fly or swim",
]


@pytest.fixture
def ferry(room: OfflineRoom) -> OfflineRoom:
    room.bot.library.articles.add(GUILD, FERRY, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    return room


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("who's Ola Brek", "who is Ola Brek"),
        ("Who’s Ola Brek", "who is Ola Brek"),
        ("whos ola brek", "who is ola brek"),
        ("what's the cost of the repair", "what is the cost of the repair"),
        ("when's the ferry closed", "when is the ferry closed"),
        ("which ferry closed", "ask which ferry closed"),
        ("did the ferry to Ostvik close", "ask did the ferry to Ostvik close"),
        ("was the quay opened by Ola Brek", "ask was the quay opened by Ola Brek"),
        ("will the ferry to Ostvik close", "ask will the ferry to Ostvik close"),
        ("can the ferry reach Ostvik", "ask can the ferry reach Ostvik"),
        ("couldn't the quay be opened", "ask couldn't the quay be opened"),
        ("do ferries reach Ostvik", "ask do ferries reach Ostvik"),
        ("will ferries reach Ostvik", "ask will ferries reach Ostvik"),
        ("dont repairs cost crowns?", "ask dont repairs cost crowns?"),
        ("howmuch was the repair", "how much was the repair"),
    ],
)
async def test_a_question_without_a_command_asks_as_the_command_does(
    ferry: OfflineRoom, typed: str, written: str
) -> None:
    asked: list[Asked] = []

    async def keep(each: Asked) -> None:
        asked.append(each)

    ferry.bot.add_listener(keep, "on_asked")
    for message in (typed, written):
        assert len(await ferry.say(MEMBER, f"!{message}")) == 1
    first, second = asked
    assert (first.command, first.query.lower()) == (second.command, second.query.lower())


@pytest.mark.parametrize(
    "typed", ["did", "is", "was ?", "is up", "which", "who's", "who's ?", "did!", "have fun", *SHORT, *CHAT]
)
async def test_what_may_be_meant_for_another_bot_gets_silence(ferry: OfflineRoom, typed: str) -> None:
    assert await ferry.say(MEMBER, f"!{typed}") == []


async def test_who_wants_no_suggestions_is_not_read_as_asking(ferry: OfflineRoom) -> None:
    ferry.bot.library.settings.change(GUILD, "did_you_mean", "off", by=0, at=dt.datetime.now(dt.UTC))
    assert await ferry.say(MEMBER, "!who's Ola Brek") == []


def test_the_words_behind_are_kept_as_they_stand() -> None:
    assert typed_question("What’s   the “new  quay”?") == TypedQuestion("what", "is the “new  quay”?")


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_text_is_a_question_or_none(typed: str) -> None:
    found = typed_question(typed)
    assert found is None or found.name in ("what", "who", "where", "when", "why", "how", "ask")
