"""What the article of a place, or all articles of a server, say to a question."""

from dataclasses import dataclass

from bot.answering.outcome import Answer, Outcome
from bot.discord_bot.shelf import Shelved


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome, and the article of its answer or of each of its suggestions.

    ``places`` counts each suggestion from 1 among those of its own article. ``among`` is how many articles were
    searched, 1 where one was asked; ``complete`` is false while changed articles wait to be indexed.
    """

    outcome: Outcome
    shelved: tuple[Shelved, ...]
    places: tuple[int, ...] = ()
    among: int = 1
    complete: bool = True

    @property
    def is_of_several(self) -> bool:
        """Tell whether more than one article was searched."""
        return self.among > 1

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without an answer or for the built-in one."""
        return self.shelved[0].number if isinstance(self.outcome, Answer) or not self.is_of_several else None
