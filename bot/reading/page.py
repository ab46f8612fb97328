"""Tells what every line of a page is for, from the line itself and from where it stands."""

from bot.reading.article import LineKind
from bot.reading.bylines import is_signature
from bot.reading.chronology import keep_chronology
from bot.reading.furniture import kind_of_line
from bot.reading.headlines import is_labelled_headline, read_top
from bot.reading.mail import set_aside_head
from bot.reading.page_end import set_aside_end
from bot.reading.page_phrases import SENTENCE_END, is_row_of
from bot.reading.tables import keep_tables

LONGEST_NAME_OF_SITE = 4
"""Words of the name of a site."""
FEWEST_SECTIONS = 2
"""Names of sections that make a menu."""


def kinds_of_lines(lines: list[str]) -> list[LineKind]:
    """Return the kind of every line of a page, in order; ``lines`` holds no blank ones.

    A text of a single line is always story: there is no page around it.
    """
    if len(lines) < 2:
        return [LineKind.BODY for _ in lines]
    kinds = [kind_of_line(line) for line in lines]
    keep_tables(kinds, lines)
    set_aside_head(kinds, lines)
    _set_aside_menu(kinds, lines)
    entries = keep_chronology(kinds, lines)
    if LineKind.BODY not in kinds:
        return [LineKind.BODY for _ in lines]
    for index, line in enumerate(lines):
        if index in entries:
            break
        if _is_section(kinds[index], line):
            kinds[index] = LineKind.FURNITURE
        elif kinds[index] is LineKind.BODY or (kinds[index] is LineKind.FURNITURE and is_labelled_headline(line)):
            read_top(kinds, lines, index)
            break
    set_aside_end(kinds, lines)
    return kinds


def _set_aside_menu(kinds: list[LineKind], lines: list[str]) -> None:
    """Note the sections above everything else as furniture, before the story above a day is counted.

    So is the name of the site, below which they stand.
    """
    for index, line in enumerate(lines):
        if _is_section(kinds[index], line) or _names_site(kinds, lines, index):
            kinds[index] = LineKind.FURNITURE
        elif kinds[index] is not LineKind.FURNITURE:
            return


def _is_section(kind: LineKind, line: str) -> bool:
    return kind is LineKind.BODY and is_row_of(line, "section")


def _names_site(kinds: list[LineKind], lines: list[str], index: int) -> bool:
    """Tell whether a few words stand above a menu with sections, below which is rather a headline than the story."""
    if kinds[index] is not LineKind.BODY or len(lines[index].split()) > LONGEST_NAME_OF_SITE:
        return False
    below = next((n for n in range(index + 1, len(lines)) if not _is_of_menu(kinds[n], lines[n])), len(lines))
    if below == len(lines) or not is_row_of(lines[index + 1], "section", "alone"):
        return False
    if sum(is_row_of(line, "section") for line in lines[index + 1 : below]) < FEWEST_SECTIONS:
        return False
    return kinds[below] is LineKind.BODY and not SENTENCE_END.search(lines[below]) and not is_signature(lines[below])


def _is_of_menu(kind: LineKind, line: str) -> bool:
    return kind is LineKind.FURNITURE or _is_section(kind, line)
