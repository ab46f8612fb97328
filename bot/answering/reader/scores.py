"""Has the choices of one question read: by the reader, and closely where there is a close reader."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answering.reader.choices import Choice, Score
from bot.answering.reader.reader import Reader
from bot.answering.reader.reader_input import Passage


@dataclass(frozen=True, slots=True)
class Scores:
    """What scores the choices of one question; ``closely`` is None where there is no close reader."""

    read: Score
    closely: Score | None


def scores_of(reader: Reader, question: str, passages: Callable[[Sequence[Choice]], Sequence[Passage]]) -> Scores:
    """Return the scores that a ``reader`` gives by reading the ``passages`` of choices after a ``question``."""

    def read(some: Sequence[Choice]) -> Sequence[float]:
        return reader.read(question, passages(some))

    def closely(some: Sequence[Choice]) -> Sequence[float]:
        return reader.read_closely(question, passages(some))

    return Scores(read, closely if reader.reads_closely else None)
