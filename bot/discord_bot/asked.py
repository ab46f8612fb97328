"""What was asked where, and what came of it: sent as the event ``asked`` to whoever counts, queues or prints."""

from dataclasses import dataclass

from bot.answering.command import Command
from bot.answering.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question comes from; ``guild`` is None in a direct message."""

    guild: int | None
    channel: int
    person: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and its outcome; ``seconds`` is the time that finding it took."""

    place: Place
    command: Command
    query: str
    outcome: Outcome
    seconds: float
