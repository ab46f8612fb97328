"""Helpful and not helpful."""

import datetime as dt
from pathlib import Path

from bot.discord_bot.asking.presses import SAME, THANKS, TO_MODERATORS
from bot.library.questions.unanswered import Why
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import GUILD, MEMBER, OTHER
from bot.reading.read import built_in_article
from tests.bots import bot_in

QUESTION = "!who said mutual respect, equality and mutual benefit"


async def vote(room: OfflineRoom, answer: Shown, label: str) -> str:
    labels = [button["label"] for button in answer.buttons]
    (thanks,) = await room.press(OTHER, answer, labels.index(label) + 1)
    assert thanks.private
    return thanks.text


async def test_a_vote_is_counted_once(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, QUESTION)
    assert await vote(room, answer, "Helpful") == THANKS
    assert await vote(room, answer, "Helpful") == SAME


async def test_an_answer_that_did_not_help_joins_the_queue(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, QUESTION)
    assert await vote(room, answer, "Not helpful") == TO_MODERATORS
    (waiting,) = room.bot.library.queue.questions(GUILD)
    (asking,) = room.bot.library.queue.askings(GUILD, waiting.number)
    assert asking.why is Why.NOT_HELPFUL


async def test_an_entry_that_did_not_help_joins_the_queue_too(room: OfflineRoom) -> None:
    room.bot.library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=OTHER.id, at=dt.datetime.now(dt.UTC))
    (answer,) = await room.say(MEMBER, "!ask when do we meet")
    assert await vote(room, answer, "Not helpful") == TO_MODERATORS
    (waiting,) = room.bot.library.queue.questions(GUILD)
    assert waiting.question == "when do we meet"


async def test_a_question_too_long_for_a_button_joins_the_queue_all_the_same(room: OfflineRoom) -> None:
    words = "State-to-state relations can only be built on mutual respect, equality and mutual benefit. Canada"
    (answer,) = await room.say(MEMBER, f"!who said “{words}”")
    assert await vote(room, answer, "Not helpful") == TO_MODERATORS
    (waiting,) = room.bot.library.queue.questions(GUILD)
    assert waiting.question == f"who said “{words}”"


async def test_what_did_not_help_about_a_given_article_is_none_of_the_moderators_business(tmp_path: Path) -> None:
    with bot_in(tmp_path, article=built_in_article()) as bot:
        async with OfflineRoom(bot) as room:
            (answer,) = await room.say(MEMBER, QUESTION)
            assert await vote(room, answer, "Not helpful") == THANKS
        assert not bot.library.queue.questions(GUILD)
