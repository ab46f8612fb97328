"""What was asked where, and what came of it: sent as the event ``asked`` to whoever counts, queues or prints."""

from dataclasses import dataclass

from bot.answering.command import Command
from bot.answering.outcome import Outcome
from bot.library.faq_entry import FaqEntry


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question comes from: ``guild`` is None in a direct message, ``message`` None without a message."""

    guild: int | None
    channel: int
    person: int
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what came of it; ``seconds`` is the time that finding it took.

    ``article`` is the number of the article in its server, None for the built-in one.
    """

    place: Place
    command: Command
    query: str
    outcome: Outcome | FaqEntry
    seconds: float
    article: int | None = None
