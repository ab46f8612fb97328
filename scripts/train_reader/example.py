"""One question to learn from, with the sentences that it is asked of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A question; the indexes in ``gold`` answer (none: nothing does), those in ``spare`` are not to be held wrong.

    ``order`` has the other sentences as the lexical ranker puts them, so that hard negatives come first.
    ``group`` names the article, by which sets are split. A sentence is read with the one before it, except where
    ``paragraphs`` says that they do not belong together, or where ``before`` says which one comes before it. ``ahead``
    has for each what is read before that one, too: the title of a passage, or the question of an interview.
    """

    id: str
    source: str
    group: str
    question: str
    sentences: tuple[str, ...]
    gold: frozenset[int]
    order: tuple[int, ...]
    spare: frozenset[int] = frozenset()
    paragraphs: tuple[int, ...] | None = None
    lines: tuple[int, ...] | None = None
    gold_lines: frozenset[int] = frozenset()
    before: tuple[int | None, ...] | None = None
    ahead: tuple[str, ...] = ()

    def read_with(self, index: int, hidden: frozenset[int] = frozenset()) -> tuple[str, ...]:
        """Return the texts that a sentence is read with, in order; none of them is a sentence in ``hidden``."""
        previous = self._previous(index)
        ahead = self.ahead[index] if self.ahead else ""
        before = self.sentences[previous] if previous is not None and previous not in hidden else ""
        return tuple(filter(None, (ahead, before)))

    def _previous(self, index: int) -> int | None:
        """Return the index of the sentence read before, or None."""
        if self.before is not None:
            return self.before[index]
        if index == 0 or (self.paragraphs and self.paragraphs[index - 1] != self.paragraphs[index]):
            return None
        return index - 1
