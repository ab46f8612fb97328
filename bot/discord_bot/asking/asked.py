"""What was asked where, and what came of it: sent as the event ``asked`` to whoever counts, queues or prints."""

from dataclasses import dataclass

from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome
from bot.discord_bot.place import Place
from bot.discord_bot.shelf import Shelved
from bot.library.faq.faq_entry import FaqEntry


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome, and the article of its answer or of each of its suggestions.

    ``places`` counts each suggestion from 1 among those of its own article. ``is_of_several`` tells whether all
    articles were searched rather than one asked, and ``among`` how many those are where a reply says so: it is 0 for an
    answer, which names its article. ``complete`` is false while changed articles wait to be indexed.
    """

    outcome: Outcome
    shelved: tuple[Shelved, ...]
    places: tuple[int, ...] = ()
    is_of_several: bool = False
    among: int = 0
    complete: bool = True

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without an answer or for the built-in one."""
        return self.shelved[0].number if isinstance(self.outcome, Answer) or not self.is_of_several else None


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
    def is_of_everything(self) -> bool:
        """Whether all that is asked was looked through, and no changed article waits to be indexed."""
        return isinstance(self.found, FaqEntry) or self.found.complete

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without one or for the built-in one."""
        return None if isinstance(self.found, FaqEntry) else self.found.article
