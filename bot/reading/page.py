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
LONGEST_LABEL = 2
"""Words of a label in a menu that is no section that is known."""
FEWEST_SECTIONS, FEWEST_LABELS = 2, 3
"""Names of sections that make a menu below the name of a site, and all its labels; a headline may have two tags."""


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

    So are the name of the site, below which they stand, and other labels among them.
    """
    for index, line in enumerate(lines):
        if _is_section(kinds[index], line):
            kinds[index] = LineKind.FURNITURE
        elif kinds[index] is not LineKind.FURNITURE:
            end = _menu_end(kinds, lines, index)
            kinds[index:end] = [LineKind.FURNITURE] * (end - index)
            return


def _is_section(kind: LineKind, line: str) -> bool:
    return kind is LineKind.BODY and is_row_of(line, "section")


def _menu_end(kinds: list[LineKind], lines: list[str], start: int) -> int:
    """Return where a menu ends that the name of the site opens, above rather a headline than the story; else ``start``.

    Its labels are the names of sections, buttons, and a word or two right above another label.
    """
    end = start + 1
    while end < len(lines) and _is_label(kinds, lines, end):
        end += 1
    sections = sum(is_row_of(line, "section") for line in lines[:end])
    if len(lines[start].split()) > LONGEST_NAME_OF_SITE or sections < FEWEST_SECTIONS or end == len(lines):
        return start
    if end - start <= FEWEST_LABELS:
        return start
    told = SENTENCE_END.search(lines[end]) or is_signature(lines[end])
    return start if kinds[end] is not LineKind.BODY or told else end


def _is_label(kinds: list[LineKind], lines: list[str], index: int) -> bool:
    if kinds[index] is LineKind.FURNITURE or _is_section(kinds[index], lines[index]):
        return True
    short = kinds[index] is LineKind.BODY and len(lines[index].split()) <= LONGEST_LABEL
    return short and index + 1 < len(lines) and is_row_of(lines[index + 1], "section")
