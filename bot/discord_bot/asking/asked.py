"""What was asked where, and what came of it: sent as the event ``asked`` to whoever counts, queues or prints."""

from dataclasses import dataclass

from bot.answering.command import Command
from bot.answering.outcome import Outcome
from bot.discord_bot.asking.found import Found
from bot.discord_bot.place import Place
from bot.library.faq.faq_entry import FaqEntry


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what came of it; ``seconds`` is the time that finding it took."""

    place: Place
    command: Command
    query: str
    found: Found | FaqEntry
    seconds: float

    @property
    def outcome(self) -> Outcome | FaqEntry:
        """What is said: an entry of the moderators, or an outcome."""
        return self.found if isinstance(self.found, FaqEntry) else self.found.outcome

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without one or for the built-in one."""
        return None if isinstance(self.found, FaqEntry) else self.found.article
