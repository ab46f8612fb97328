"""What a page says with its form: who is quoted in a block of quotation, its notes, and the rows of a table.

What takes an article out of a page leaves the names below a quotation out, and the whole quotation in a figure.
"""

import re
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Any

from bot.reading.tables import BAR, cells_of, is_row_of_figures

ATTRIBUTION = (".//footer", ".//cite", ".//figcaption")
MOST_BLOCKS = 200
"""Blocks of quotation that are looked at; a stranger's page may have thousands, one in the other."""
LONGEST_ATTRIBUTION = 20
"""Words that say who is quoted."""
LONGEST_CELL = 80
"""Characters of a cell of a table; a longer one is a part of the page that is laid out as a table."""
NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡])\]?$")
NOTE_CLASS = re.compile(r"(?<![a-z])(?:foot|end)-?note", re.IGNORECASE)
MOST_LINKS = 5000
"""Links that are looked at; a stranger's page may have many more."""
ITEM = "- "
"""What the extraction writes before an item of a list; the page has no such mark."""
DASH = "—"
MARKS = re.compile(r"[“”„«»\"]")


def name_the_quoted(page: Any) -> None:
    """Put whoever is named below a block of quotation behind its words: "“We pay twice.” — Ida Moss, resident"."""
    for block in list(islice(page.iter("blockquote"), MOST_BLOCKS)):
        figure = block.getparent() if block.getparent() is not None and block.getparent().tag == "figure" else None
        named = _attribution(block)
        if named is None and figure is not None:
            named = _attribution(figure)
        if named is not None:
            words, name = _words(block, named), " ".join(named.text_content().split()).lstrip("-–— ")
            _set_words(block, f"{words if MARKS.search(words) else f'“{words}”'} {DASH} {name}")
        if figure is not None:
            figure.tag = "div"
            for caption in figure.findall("figcaption"):
                figure.remove(caption)


def leave_out_note_marks(page: Any) -> None:
    """Take out the links to the notes of a page, whose numbers would stand glued to the words: "It leaks.1"."""
    for link in list(islice(page.iter("a"), MOST_LINKS)):
        if NOTE_MARK.match(" ".join(link.text_content().split())) and _leads_to_note(link):
            link.drop_tree()


def _leads_to_note(link: Any) -> bool:
    parent = link.getparent()
    raised = parent is not None and parent.tag == "sup"
    return raised or link.get("role") == "doc-noteref" or NOTE_CLASS.search(link.get("class") or "") is not None


def with_parts_as_lines(text: str) -> str:
    """Return a text with the rows of tables of figures as lines, "Sewer | £31m", and without other tables.

    The items of lists are lines without a mark, as those of Markdown are.
    """
    return "\n".join(_lines(text.split("\n")))


def _attribution(element: Any) -> Any | None:
    found = next((one for path in ATTRIBUTION if (one := element.find(path)) is not None), None)
    if found is None or not 0 < len(found.text_content().split()) <= LONGEST_ATTRIBUTION:
        return None
    return found


def _words(block: Any, named: Any) -> str:
    """Return the words of a block without the name of whoever is quoted."""
    if named in block.iterdescendants():
        tail, parent, before = named.tail or "", named.getparent(), named.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(named)
    return " ".join(block.text_content().split())


def _set_words(block: Any, words: str) -> None:
    block.clear(keep_tail=True)
    block.text = words


def _lines(lines: list[str]) -> Iterator[str]:
    for is_table, run in groupby(lines, key=lambda line: line.startswith(BAR)):
        if not is_table:
            yield from (line.removeprefix(ITEM) for line in run)
            continue
        rows = [[cell for cell in cells_of(line) if cell] for line in run if any(map(str.isalnum, line))]
        written = [f" {BAR} ".join(row) for row in rows]
        short = all(len(cell) <= LONGEST_CELL for row in rows for cell in row)
        if short and len(written) > 1 and any(map(is_row_of_figures, written)):
            yield from written
