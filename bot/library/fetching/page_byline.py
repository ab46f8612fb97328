"""Finds who wrote a page by what its form says: an element that is marked as byline or author.

What takes an article out of a page leaves such elements out, with all that is not of the story.
"""

import re
from itertools import islice, pairwise, takewhile
from typing import Any

from bot.library.fetching.byline_place import is_of_story
from bot.library.fetching.byline_words import BY, byline_of, joins_names
from bot.library.fetching.page_story import story_in
from bot.library.fetching.page_words import PageWords, holds, letters_of, words_of_page
from bot.reading.bylines import LONGEST_BYLINE, is_byline
from bot.reading.page_phrases import is_sentence

MARKED = re.compile(r"(?<![a-z])(?:by-?line|authors?|written-?by)(?![a-z])", re.IGNORECASE)
MOST_ELEMENTS = 200
"""Marked elements that are looked at; a stranger's page may have thousands, one in the other."""
MOST_PIECES = 8
"""Pieces of text of an element that may make up a byline."""
PERSON = re.compile(r"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*){1,3}$")
NOBODY = re.compile(r"\b(?:the|staff|news|newsroom|desk|team|editors?|reporters?|admin|agency)\b", re.IGNORECASE)
TOP = 4
"""Lines of a text among which a byline stands that was not left out."""


def byline_in(page: Any, text: str, headline: str | None, site: str | None = None) -> str | None:
    """Return the byline that a page marks as its story's, "By Ida Moss"; None where none certainly is.

    A name alone is written as a byline, because the mark says that it is one. Where the head of the page names
    somebody else as its author, nobody is certain.
    """
    marked = _marked(page)
    words = words_of_page(page) if marked else None
    story = story_in(words, text, headline) if words is not None else None
    if words is None or story is None:
        return None
    own = [one for one in marked if is_of_story(one, story, words)]
    read = (byline_of(_pieces(words, own[number:])) for number in range(len(own)))
    byline = next(filter(None, read), None)
    named = _author_in_head(page, site)
    return byline if byline is None or named is None or letters_of(named) in letters_of(byline) else None


def with_byline(text: str, byline: str | None, headline: str | None) -> str:
    """Return a text with its byline below the headline, or above all; one that stands at the top already stays.

    A sentence that tells of the writer, or the headline, is no byline.
    """
    lines = text.split("\n")
    if byline is None or any(BY.match(line) and is_byline(line) for line in lines[:TOP]):
        return text
    name = _name_in(byline)
    below = 1 if headline and lines[0] and headline.startswith(lines[0]) else 0
    standing = next((number for number in range(below, len(lines[:TOP])) if _only_names(lines[number], name)), None)
    if standing is not None:
        lines[standing] = byline if lines[standing].strip() == name else lines[standing]
    else:
        lines.insert(below, byline)
    return "\n".join(lines)


def _marked(page: Any) -> list[Any]:
    if page is None:
        return []
    return list(islice((one for one in page.iter("*") if MARKED.search(_marks(one))), MOST_ELEMENTS))


def _marks(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "rel", "itemprop"))


def _author_in_head(page: Any, site: str | None) -> str | None:
    """Return the one person whom the head of a page names as its author; a site or a desk is none."""
    named = [" ".join((one.get("content") or "").split()) for one in page.iter("meta") if one.get("name") == "author"]
    people = {one for one in named if PERSON.match(one) and not NOBODY.search(one)} - {site}
    return people.pop() if len(people) == 1 else None


def _pieces(page: PageWords, marks: list[Any]) -> list[str]:
    """Return the words of the first of some marked elements, and of those right beside it."""
    apart = [one for number, one in enumerate(marks) if not any(holds(before, one) for before in marks[:number])]
    beside = takewhile(lambda pair: _are_beside(page, *pair), pairwise(apart))
    last = [marks[0], *(second for _, second in beside)][-1]
    held = page.within(range(page.spans[marks[0]].start, page.spans[last].stop))
    return [piece.words for piece in held[:MOST_PIECES]]


def _are_beside(page: PageWords, first: Any, second: Any) -> bool:
    between = page.within(range(page.spans[first].stop, page.spans[second].start))
    return first.getparent() is second.getparent() and all(joins_names(piece.words) for piece in between)


def _only_names(line: str, name: str) -> bool:
    """Tell whether a line begins with a name, alone or behind "by", and goes on with no sentence."""
    said = _name_in(line) if BY.match(line) else line
    return said.startswith(name) and len(line.split()) <= LONGEST_BYLINE and not is_sentence(line)


def _name_in(byline: str) -> str:
    return re.split(r"\bby:?\s+", byline, maxsplit=1, flags=re.IGNORECASE)[-1]
