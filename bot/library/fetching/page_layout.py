"""Takes apart, before an article is looked for, what hides it: tables that a page is laid out with, readers' comments.

What takes an article out of a page leaves tables of long cells out, and knows comments by the marks of few systems.
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any

from bot.library.fetching.page_story import HEADINGS
from bot.reading.page_phrases import is_row_of

LONGEST_CELL = 400
"""Characters of a cell of a table; a longer one is a part of a page that is laid out as a table."""
MOST_PARTS = 200
"""Tables, marked parts and headings that are looked at; a stranger's page may have thousands, one in the other."""
TABLE_PARTS = frozenset(["table", "tbody", "thead", "tfoot", "tr", "td", "th"])
COMMENTS = re.compile(
    r"(?:^|\s)(?:(?:article|entry|facebook|fb|page|post|reader|readers|site|story|user|user-?generated)[-_]{0,2})?"
    r"(?:comments?[-_]{0,2}(?:area|container|list|section|thread|wrapper)|comments|disqus[\w-]*)(?=\s|$)",
    re.IGNORECASE,
)
"""The names that pages give what their readers write."""
STORY_PARTS = frozenset(["article", "body", "h1", "html", "main"])
"""What holds a story, or its headline: nothing with one of these is left out."""
WRITTEN_IN = frozenset(["form", "textarea"])
DIGIT = re.compile(r"\d")


def open_layout(page: Any) -> None:
    """Turn tables that a page is laid out with into plain parts of it."""
    for table in list(islice(page.iter("table"), MOST_PARTS)):
        if any(len(cell.text_content()) > LONGEST_CELL for cell in _cells(table)):
            for part in (table, *_parts(table)):
                part.tag = "div"


def leave_out_comments(page: Any) -> None:
    """Take out what readers wrote below a story: by the name of its part, or by the heading that is above it."""
    marked = (one for one in page.iter("div", "section", "ol", "ul", "aside") if _is_marked(one))
    headed = (part for one in list(islice(page.iter(*HEADINGS), MOST_PARTS)) for part in _headed(one))
    for part in [*islice(marked, MOST_PARTS), *headed]:
        if part.getparent() is not None and not _holds_story(part):
            part.drop_tree()


def _cells(table: Any) -> Iterator[Any]:
    for row in table.iter("tr"):
        yield from row.iterchildren("td")


def _parts(table: Any) -> list[Any]:
    """Return the rows and cells of a table, and none of a table in it."""
    found, left = [], list(table)
    while left:
        part = left.pop()
        if part.tag in TABLE_PARTS and part.tag != "table":
            found.append(part)
            left += list(part)
    return found


def _is_marked(element: Any) -> bool:
    return any(COMMENTS.search(element.get(name) or "") for name in ("id", "class"))


def _headed(heading: Any) -> list[Any]:
    """Return the parts of a page below the heading of comments, which has their number or takes new ones."""
    words = " ".join(heading.text_content().split())
    parent = heading.getparent()
    if parent is None or not is_row_of(words, "heading of comments"):
        return []
    begins = " ".join(parent.text_content().split()).startswith(words)
    below = takewhile(lambda one: one.tag not in HEADINGS and not _holds_story(one), heading.itersiblings("*"))
    parts = [parent] if begins and not _holds_story(parent) else [heading, *below]
    takes_new = any(one.tag in WRITTEN_IN or _is_reply(one) for part in parts for one in part.iter())
    return parts if DIGIT.search(words) or takes_new else []


def _holds_story(part: Any) -> bool:
    return any(one.tag in STORY_PARTS for one in part.iter())


def _is_reply(element: Any) -> bool:
    return element.tag in ("a", "button") and is_row_of(" ".join(element.text_content().split()), "reply")
