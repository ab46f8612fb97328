"""What the article of a place, or all articles of a server, say to a question."""

from dataclasses import dataclass

from bot.answering.outcome import Answer, Outcome
from bot.discord_bot.shelf import Shelved


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
