"""Finds who wrote a page by what its form says: an element that is marked as byline or author.

What takes an article out of a page leaves such elements out, with all that is not of the story.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice, takewhile
from typing import Any

from bot.reading.bylines import is_byline, is_signature

MARKED = re.compile(r"(?<![a-z])(?:by-?line|authors?|written-?by)(?![a-z])", re.IGNORECASE)
OTHERS = re.compile(r"comment|related|promo|teaser|most-?read", re.IGNORECASE)
"""Marks of what readers wrote and of other articles, whose writers are not this one's."""
APART = frozenset(["aside", "footer", "nav"])
WHOLE = frozenset(["article", "body", "html", "main"])
"""What holds an article: its marks are no marks of a part."""
MOST_ELEMENTS = 200
"""Marked elements that are looked at; a stranger's page may have thousands, one in the other."""
MOST_PIECES = 8
"""Pieces of text of an element that may make up a byline."""
BY = re.compile(r"by\b|.*\sby\b", re.IGNORECASE)
SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,;])")
TOP = 4
"""Lines of a text among which a byline stands that was not left out."""


def byline_in(page: Any) -> str | None:
    """Return the first byline of a page that its form marks as one, "By Ida Moss"; None where none is marked.

    A name alone is written as a byline, because the mark says that it is one.
    """
    if page is None:
        return None
    marked = (one for one in page.iter() if isinstance(one.tag, str) and MARKED.search(_marks(one)))
    found = (_byline_of(one) for one in islice(marked, MOST_ELEMENTS) if not _is_of_others(one))
    return next(filter(None, found), None)


def with_byline(text: str, byline: str | None, headline: str | None) -> str:
    """Return a text with its byline below the headline, or above all; one that stands at the top already stays."""
    lines = text.split("\n")
    if byline is None:
        return text
    name = _name_in(byline)
    standing = next((number for number, line in enumerate(lines[:TOP]) if name in line), None)
    if standing is not None:
        lines[standing] = byline if lines[standing].strip() == name else lines[standing]
    else:
        lines.insert(1 if headline and lines[0] and headline.startswith(lines[0]) else 0, byline)
    return "\n".join(lines)


def _marks(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "rel", "itemprop"))


def _is_of_others(element: Any) -> bool:
    around = takewhile(lambda one: one.tag not in WHOLE, chain([element], element.iterancestors()))
    return any(one.tag in APART or OTHERS.search(_marks(one)) for one in around)


def _byline_of(element: Any) -> str | None:
    pieces = list(islice(_pieces(element), MOST_PIECES))
    for count in range(len(pieces), 0, -1):
        words = SPACE_BEFORE_MARK.sub("", " ".join(pieces[:count]))
        if BY.match(words) and is_byline(words):
            return words
    return f"By {pieces[0]}" if pieces and is_signature(pieces[0]) else None


def _pieces(element: Any) -> Iterator[str]:
    return filter(None, (" ".join(piece.split()) for piece in element.itertext()))


def _name_in(byline: str) -> str:
    return re.split(r"\bby:?\s+", byline, maxsplit=1, flags=re.IGNORECASE)[-1]
