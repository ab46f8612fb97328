"""Reads what is typed behind the prefix without the name of a command as the question that it is, if it is one."""

from dataclasses import dataclass
from functools import cache

from bot.answering.routing import APOSTROPHES
from bot.reading.resources import data_lines

SUBJECT = "subject"
"""Marks, in the list, a word behind which somebody or something must stand: "will the ferry sail"."""
SUBJECTS = frozenset(
    "i he she it we they there anyone anybody everyone everybody someone somebody people "
    "the this that these those any some all both each every my our their his her its".split()
)
"""Words with which a subject begins. "You" is none: "can you stop it" is said to somebody."""
NO_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """The name of a command, and what stands behind it."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Beginning:
    """How many words must follow a word that begins a question, as what it is read, and whether a subject follows."""

    fewest: int
    read_as: str
    before_subject: bool


def typed_question(typed: str) -> TypedQuestion | None:
    """Return the question in ``typed`` (all after the prefix), None when its first word begins none.

    Where too little stands behind that word, as in ``!did``, or no subject, as in ``!will be back soon``, it may be
    meant for another bot or for people; a question mark at the end shows a question all the same.
    """
    first, *behind = typed.split()
    rest = typed.strip()[len(first) :].strip()
    begun = _beginnings().get(first.lower().translate(APOSTROPHES))
    if begun is None or len(behind) < begun.fewest or not any(character.isalnum() for character in rest):
        return None
    if begun.before_subject and not rest.endswith("?") and not _begins_subject(behind[0]):
        return None
    name, _, verb = begun.read_as.partition(" ")
    return TypedQuestion(name, f"{verb} {rest}" if verb else f"{first} {rest}")


def _begins_subject(word: str) -> bool:
    """Tell whether a word begins a subject, or is a plural or a name: "can parents", "will Reed"."""
    plain = word.lower()
    plural = len(plain) > 3 and plain.endswith("s") and not plain.endswith(NO_PLURAL)
    return plain in SUBJECTS or plural or word[:1].isupper()


@cache
def _beginnings() -> dict[str, _Beginning]:
    rows = (line.split("\t") for line in data_lines("words/typed-questions.txt"))
    return {word: _Beginning(int(fewest), read_as, SUBJECT in marks) for word, fewest, read_as, *marks in rows}
