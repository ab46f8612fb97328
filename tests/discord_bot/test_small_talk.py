"""Greetings, thanks and doubts: a sentence that says what can be asked, and no question for the moderators."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.routing import SmallTalk, small_talk
from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, GUILD, MEMBER, MODERATOR

CALLED = f"<@{BOT}>"


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        (f"{CALLED} hello", "Hello! Ask me"),
        (f"{CALLED}, good morning everyone!", "Hello! Ask me"),
        (f"{CALLED} how are you?", "Hello! Ask me"),
        (f"{CALLED} thanks a lot!", "You are welcome!"),
        (f"{CALLED} good bot", "You are welcome!"),
        (f"{CALLED} what can you do?", "I answer questions"),
        (f"{CALLED} ping", "I answer questions"),
        (f"{CALLED} summarise the article for me, please", "I answer questions"),
        ("!ask TL;DR", "I answer questions"),
        ("!ask ok thx", "You are welcome!"),
        (f"{CALLED} no that's wrong", "I only show lines"),
        (f"{CALLED} are you sure??", "I only show lines"),
        (f"{CALLED} you are stupid", "I only show lines"),
        ("!ask that doesn't answer my question", "I only show lines"),
    ],
)
async def test_small_talk_gets_a_sentence_and_joins_no_queue(room: OfflineRoom, typed: str, begins: str) -> None:
    (shown,) = await room.say(MEMBER, typed)
    assert shown.text.startswith(begins)
    assert "`!help`" in shown.text
    assert room.bot.library.queue.count(GUILD) == 0


async def test_an_entry_of_the_moderators_answers_small_talk(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, "Hello", "Welcome to the newsroom.", by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (shown,) = await room.say(MEMBER, f"{CALLED} hello")
    assert "Welcome to the newsroom." in shown.text


@pytest.mark.parametrize(
    "text",
    [
        "hello who closed the harbour",
        "who said thanks a lot",
        "thank you for closing it",
        "what did the summary say",
        "who was online",
        "what went wrong",
        "was it fake",
        "who called it a lie",
        "is the mayor stupid",
        "how wrong was the answer",
        "wrong turn",
        "please",
        "the",
        "there",
        "",
    ],
)
def test_a_word_of_something_else_is_no_small_talk(text: str) -> None:
    assert small_talk(text) is None


@pytest.mark.parametrize("text", ["no, wrong article", "Thanks, but that is incorrect.", "it's a lie!", "is that true"])
def test_a_doubt_beside_other_words_is_a_doubt(text: str) -> None:
    assert small_talk(text) is SmallTalk.DOUBT


def test_thanks_after_a_greeting_are_a_greeting() -> None:
    assert small_talk("Hey there, thank you so much") is SmallTalk.GREETING


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    assert small_talk(text) in (None, *SmallTalk)
