"""Channels and roles that a person writes by name, ``#general`` or ``@Moderators``, instead of by mention or id."""

import re
from collections.abc import Iterable
from typing import Protocol

from bot.voice.explaining import Told
from bot.voice.limits import NAME
from bot.voice.wording.neutral import code
from bot.voice.wording.shortening import shorten

MENTION_OR_ID = re.compile(r"<(?:@&|#)[0-9]+>|[0-9]{15,20}")
NONE = "There is no {what} {name} in this server. Mention it, or write its id."
SEVERAL = "There are several {what}s {name} in this server. Mention the one that you mean, or write its id."


class Named(Protocol):
    """A channel or a role."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""


def with_ids(value: str, what: str, known: Iterable[Named]) -> str:
    """Return ``value`` with the ids of those of ``known`` that it calls by name; other words stay as they are.

    Names are parted by commas, those without a space by spaces, too. Raises Told for a ``#name`` or ``@name`` that
    nothing has, and for a name of several.
    """
    ids: dict[str, list[int]] = {}
    for each in known:
        ids.setdefault(_bare(each.name), []).append(each.id)
    # A name may hold commas and spaces itself, so the longest reading comes first.
    if _bare(value) in ids:
        return _id(value, what, ids)
    parts = [part.strip() for part in value.split(",") if part.strip()]
    words = [word for part in parts for word in ([part] if _bare(part) in ids else part.split())]
    return " ".join(_id(word, what, ids) for word in words)


def _id(written: str, what: str, ids: dict[str, list[int]]) -> str:
    if MENTION_OR_ID.fullmatch(written):
        return written
    found = ids.get(_bare(written), [])
    if not found and not written.startswith(("#", "@")):
        return written
    if len(found) != 1:
        raise Told((SEVERAL if found else NONE).format(what=what, name=code(shorten(written, NAME))))
    return str(found[0])


def _bare(name: str) -> str:
    return name.strip().lstrip("#@").casefold()
