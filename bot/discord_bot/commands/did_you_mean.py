"""Guesses which command was meant by one that does not exist, and keeps silent when none is near."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

SHORT_WORD = 4
LONG_WORD = 7
SHORTEST, INNER = 3, 2
"""Letters that a misspelling has at least; behind the name of a group there are fewer commands to mistake it for."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The name of a command, and what stood behind its misspelling."""

    name: str
    rest: str


def guess_command(typed: str, names: Iterable[str]) -> Guess | None:
    """Return the command that ``typed`` (all after the prefix) is a misspelling of; None when it is near none.

    Exclamations such as ``!!`` and ``important`` are near none.
    """
    words = typed.split()
    best: tuple[tuple[int, int], str, int] | None = None
    for name in names:
        for count in range(1, min(3, len(words)) + 1):
            joined = "".join(words[:count]).lower()
            distance = misspelling(joined, name.replace(" ", ""))
            # A name of two words explains more of what was typed; then the nearer one wins.
            if distance is not None and (best is None or (-name.count(" "), distance) < best[0]):
                best = ((-name.count(" "), distance), name, count)
    if best is None:
        return None
    return Guess(best[1], " ".join(words[best[2] :]))


def misspelling(typed: str, name: str, fewest: int = SHORTEST) -> int | None:
    """Return how many slips lie between what was typed and a name; None when they are too many for its length."""
    if not typed.isalpha() or len(typed) < fewest:
        return None
    allowed = 2 if len(name) >= LONG_WORD else 1
    distance = OSA.distance(typed, name, score_cutoff=allowed)
    if distance > allowed:
        return None
    if distance and len(name) <= SHORT_WORD and typed[0] != name[0] and sorted(typed) != sorted(name):
        return None
    return distance


def guess_inner(typed: str, names: Iterable[str]) -> str | None:
    """Return the name inside a group that a word behind the group's name is a misspelling of, None when near none."""
    word = typed.lower()
    slips = ((misspelling(word, name, INNER), name) for name in names if len(name) > INNER and word[:1] == name[0])
    return min(((slip, name) for slip, name in slips if slip is not None), default=(0, None))[1]
