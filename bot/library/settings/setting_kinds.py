"""The kinds of value that a setting may have: each turns a value, or what a person wrote, into what is kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Protocol

from bot.answering.command import Strictness
from bot.library.storage.errors import Unfit

SNOWFLAKE = re.compile(r"<(?:@&|#)(\d{1,20})>|\b(\d{15,20})\b")
NOTHING = ("", "none", "off", "-")
MAX_PREFIX = 5
MAX_IDS = 50
MAX_SNOWFLAKE = 2**63 - 1


class Kind(Protocol):
    """A kind of value."""

    def checked(self, value: Any) -> Any:
        """Return the value as it is kept; raises Unfit with a sentence that says what is wanted."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """A few visible characters without spaces that Discord gives no meaning of its own."""

    def checked(self, value: Any) -> str:
        """Return the prefix."""
        text = str(value).strip()
        if not 1 <= len(text) <= MAX_PREFIX or not text.isprintable() or " " in text:
            raise Unfit(f"A prefix has 1 to {MAX_PREFIX} visible characters and no space.")
        if text[0] in "/@#<`" or text.isalnum():
            raise Unfit(f"“{text}” cannot be a prefix: Discord or ordinary words start like that. Try ! or ?.")
        return text


@dataclass(frozen=True, slots=True)
class Snowflakes:
    """Ids of roles or channels."""

    of: str

    def checked(self, value: Any) -> tuple[int, ...]:
        """Return the ids, each once."""
        if isinstance(value, str):
            value = [] if value.strip().lower() in NOTHING else _mentioned(value, self.of)
        ids = tuple(dict.fromkeys(_snowflake(each, self.of) for each in (value if _is_many(value) else [value])))
        if len(ids) > MAX_IDS:
            raise Unfit(f"These are {len(ids)} {self.of}; there may be {MAX_IDS}.")
        return ids


@dataclass(frozen=True, slots=True)
class OptionalSnowflake:
    """The id of one channel, or None."""

    of: str

    def checked(self, value: Any) -> int | None:
        """Return the id or None."""
        found = () if value is None else Snowflakes(f"{self.of}s").checked(value)
        if len(found) > 1:
            raise Unfit(f"Name one {self.of}, or none.")
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class NumberBetween:
    """A whole number between two bounds, both included."""

    least: int
    most: int

    def checked(self, value: Any) -> int:
        """Return the number."""
        text = str(value).strip()
        if isinstance(value, bool) or not re.fullmatch(r"[0-9]{1,9}", text):
            raise Unfit(f"Give a whole number from {self.least} to {self.most}.")
        if not self.least <= int(text) <= self.most:
            raise Unfit(f"{text} is out of bounds: give a whole number from {self.least} to {self.most}.")
        return int(text)


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    def checked(self, value: Any) -> bool:
        """Return True for on."""
        text = str(value).strip().lower()
        if text in ("on", "yes", "true", "1"):
            return True
        if text in ("off", "no", "false", "0"):
            return False
        raise Unfit("Choose on or off.")


@dataclass(frozen=True, slots=True)
class StrictnessName:
    """One of the three degrees of strictness."""

    def checked(self, value: Any) -> Strictness:
        """Return the strictness."""
        try:
            return Strictness(str(value).strip().lower())
        except ValueError:
            raise Unfit("Choose strict, balanced or eager.") from None


def kind_of(settings: type[Any], name: str) -> Kind:
    """Return the kind of a setting."""
    kind: Kind = next(each.metadata["kind"] for each in fields(settings) if each.name == name)
    return kind


def _is_many(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str)


def _mentioned(text: str, of: str) -> list[str]:
    found = [mention or bare for mention, bare in SNOWFLAKE.findall(text)]
    if not found:
        raise Unfit(f"Name {of} by mention or id, or say none.")
    return found


def _snowflake(value: Any, of: str) -> int:
    if isinstance(value, bool) or not str(value).isascii() or not str(value).isdigit() or int(value) > MAX_SNOWFLAKE:
        raise Unfit(f"Name {of} by mention or id, or say none.")
    return int(value)
