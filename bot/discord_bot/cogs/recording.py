"""Counts what is asked and queues what was not answered, in the server where it was asked."""

import datetime as dt
import logging
from typing import TYPE_CHECKING

from discord.ext import commands

from bot.answering.choices.amount_question import asks_for_list
from bot.answering.command import Command
from bot.answering.outcome import Answer, Refusal, Suggestions
from bot.discord_bot.asking.asked import Asked
from bot.discord_bot.operating.counters import outcome_name
from bot.discord_bot.queue.joining import join_queue
from bot.library.faq.faq_entry import FaqEntry
from bot.library.questions.statistics import Outcome, counts_of
from bot.library.storage.errors import LibraryError
from bot.voice.explaining import Explained

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

log = logging.getLogger("sourceline")


class Recording(commands.Cog):
    """Keeps no text but that of unanswered questions, and nothing of direct messages."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_asked(self, asked: Asked) -> None:
        """Count a question and queue an unanswered one; a full disk or a busy database must not cost an answer."""
        self.bot.counters.count(asked)
        fields = {"command": asked.command.value, "outcome": outcome_name(asked), "seconds": round(asked.seconds, 6)}
        log.info("question answered", extra=fields)
        # What is asked about an article that no server keeps is no business of the server's moderators.
        if asked.place.guild is None or self.bot.shelf.has_given:
            return
        try:
            self._record(asked, asked.place.guild, dt.datetime.now(dt.UTC))
        except LibraryError as error:
            log.warning("a question was not queued: %s", error)

    @commands.Cog.listener()
    async def on_explained(self, explained: Explained) -> None:
        """Count the program's own faults."""
        if explained.reference:
            self.bot.counters.problems += 1

    def _record(self, asked: Asked, guild: int, at: dt.datetime) -> None:
        match asked.outcome:
            case FaqEntry(number=number):
                counts = counts_of(guild, Outcome.FROM_FAQ, at=at, faq=number)
            case Answer(line=line):
                counts = counts_of(guild, Outcome.ANSWERED, at=at, article=asked.article, line=line)
            case Suggestions():
                counts = counts_of(guild, Outcome.SUGGESTED, at=at)
            case _:
                counts = counts_of(guild, Outcome.REFUSED, at=at)
        self.bot.notebook.count(counts)
        # Who asked while articles waited to be indexed was told to ask again, and will be answered then.
        if isinstance(asked.outcome, Refusal) and asked.is_of_everything and not _is_for_a_list(asked):
            join_queue(self.bot, asked.place, asked.command, asked.query)


def _is_for_a_list(asked: Asked) -> bool:
    """Tell whether all figures of a size or a kind were asked for: that there are none is no question left open."""
    if asked.command is not Command.AMOUNT or isinstance(asked.found, FaqEntry):
        return False
    return any(asks_for_list(asked.query, shelved.index) for shelved in asked.found.shelved)
