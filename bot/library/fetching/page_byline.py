"""Finds who wrote a page by what its form says: an element that is marked as byline or author.

What takes an article out of a page leaves such elements out, with all that is not of the story.
"""

import re
from itertools import islice, pairwise, takewhile
from typing import Any

from bot.library.fetching.byline_place import is_of_story
from bot.library.fetching.byline_words import BY, byline_of, joins_names
from bot.library.fetching.head_author import author_in_data, author_in_head
from bot.library.fetching.page_story import Story, story_in
from bot.library.fetching.page_words import PageWords, holds, letters_of, words_of_page
from bot.reading.bylines import LONGEST_BYLINE, is_byline
from bot.reading.page_phrases import is_sentence

MARKED = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|(?:written|posted|submitted)-?by|submitted)(?![a-z])", re.IGNORECASE
)
MOST_ELEMENTS = 200
"""Marked elements that are looked at; a stranger's page may have thousands, one in the other."""
MOST_PIECES = 8
"""Pieces of text of an element that may make up a byline."""
PAGE_OF_WRITER = re.compile(r"/(?:authors?|by|contributors?|profiles?|reporters?|staff|writers?)/[^/?#]", re.IGNORECASE)
"""Where a link beside a story leads that has the name of its writer."""
BEFORE_NAME = re.compile(r"by:?\s+", re.IGNORECASE)
MOST_PLACES = 5000
"""Pieces of text among which a name is looked for."""
TOP = 4
"""Lines of a text among which a byline stands that was not left out."""


def byline_in(page: Any, text: str, headline: str | None, site: str | None = None) -> str | None:
    """Return the byline that a page marks as its story's, "By Ida Moss"; None where none certainly is.

    A name alone is written as a byline, because the mark says that it is one; so does the head of the page, of a name
    that stands at its place unmarked. Where the head names somebody else as its author, nobody is certain.
    """
    if page is None:
        return None
    in_head = author_in_head(page, site)
    named = author_in_data(page, headline, site) or in_head
    marked = _marked(page)
    words = words_of_page(page) if marked or named else None
    story = story_in(words, text, headline) if words is not None else None
    if words is None or story is None:
        return None
    own = [one for one in marked if is_of_story(one, story, words)]
    read = (byline_of(_pieces(words, own[number:])) for number in range(len(own)))
    byline = next(filter(None, read), None) or (f"By {named}" if named and _is_shown(named, story, words) else None)
    return byline if byline is None or in_head is None or letters_of(in_head) in letters_of(byline) else None


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
        lines[standing] = _parted(lines[standing], byline, name)
    else:
        lines.insert(below, byline)
    return "\n".join(lines)


def _parted(line: str, byline: str, name: str) -> str:
    """Return a line with the name of the writer as byline; what the form of the page parts from it is the next line."""
    behind = line.strip().removeprefix(name) if line.strip().startswith(name) else None
    if behind is None or (behind and not behind[0].isalnum()):
        return line
    return f"{byline}\n{behind}" if behind else byline


def _marked(page: Any) -> list[Any]:
    return list(islice((one for one in page.iter("*") if _is_marked(one)), MOST_ELEMENTS))


def _is_marked(element: Any) -> bool:
    return MARKED.search(_marks(element)) is not None or (
        element.tag == "a" and PAGE_OF_WRITER.search(element.get("href") or "") is not None
    )


def _is_shown(name: str, story: Story, page: PageWords) -> bool:
    """Tell whether a name alone stands where only the writer of the story is named."""
    wanted = letters_of(name)
    holders = (
        piece.holder for piece in page.pieces[:MOST_PLACES] if letters_of(BEFORE_NAME.sub("", piece.words)) == wanted
    )
    return any(is_of_story(holder, story, page) for holder in islice(holders, MOST_PIECES))


def _marks(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "rel", "itemprop"))


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
