"""Puts a question into the queue, and tells whoever listens for ``queued`` when nobody had asked it before."""

import datetime as dt
from typing import TYPE_CHECKING

from bot.answering.command import Command
from bot.library.questions.unanswered import Why
from bot.voice.wording.phrases import question_in_words

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline
    from bot.discord_bot.place import Place


def join_queue(bot: "Sourceline", place: "Place", command: Command, query: str, why: Why = Why.UNANSWERED) -> None:
    """Queue a question that was asked in a server; raises a LibraryError.

    A quotation that was checked is no question, and questions of direct messages are kept nowhere.
    """
    if place.guild is None or command is Command.CHECK:
        return
    joined = bot.library.queue.join(
        place.guild,
        question_in_words(command, query),
        at=dt.datetime.now(dt.UTC),
        asker=place.person,
        channel=place.channel,
        message=place.message,
        why=why,
        about=place.article,
    )
    if joined.is_new:
        bot.dispatch("queued", joined.question)
