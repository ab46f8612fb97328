"""The values that stand for a name and for an abbreviation, and the initials of a name."""

from dataclasses import dataclass
from enum import StrEnum

from bot.reading.span import Span


class NameKind(StrEnum):
    """What kind of thing a name names, as far as its form tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something that the article names: the fullest form, and every mention in order.

    ``gender`` is "m" or "f" where a title or a first name shows it; ``roles`` are the nouns in lower case with which
    the article introduces a person: "minister", "spokesman"; ``trades`` those of them that are no title before the
    name: "the mayor, Jane Smith" and not "Mayor Jane Smith".
    """

    span: Span
    kind: NameKind
    mentions: tuple[Span, ...]
    gender: str | None = None
    roles: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the words that the article gives for it: "CSIS", "Canadian Security Intelligence Service"."""

    short: Span
    long: Span


def initials(name: str) -> str:
    """Return the capitals with which the words of a name begin: "MJE" of "María José Echeverría"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
