"""Questions typed behind the prefix without a command: ``!who's Ola Brek``, ``!did it close``."""

from dataclasses import dataclass
from functools import cache

from bot.reading.resources import data_lines

APOSTROPHES = str.maketrans("", "", "'’‘´`")


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """The name of a command, and what stands behind it."""

    name: str
    rest: str


def typed_question(typed: str) -> TypedQuestion | None:
    """Return the question in ``typed`` (all after the prefix), None when its first word begins none.

    Where too little stands behind that word, as in ``!did``, it may be meant for another bot.
    """
    first, *behind = typed.split(maxsplit=2)
    rest = typed.strip()[len(first) :].strip()
    fewest, read_as = _beginnings().get(first.lower().translate(APOSTROPHES), (0, ""))
    if not read_as or len(behind) < fewest or not any(character.isalnum() for character in rest):
        return None
    name, _, verb = read_as.partition(" ")
    return TypedQuestion(name, f"{verb} {rest}" if verb else f"{first} {rest}")


@cache
def _beginnings() -> dict[str, tuple[int, str]]:
    rows = (line.split("\t") for line in data_lines("words/typed-questions.txt"))
    return {word: (int(fewest), read_as) for word, fewest, read_as in rows}
