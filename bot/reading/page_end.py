"""Sets aside what stands around the end of a story: the headlines of others, and what readers wrote."""

from bot.reading.article import LineKind
from bot.reading.page_phrases import is_row_of
from bot.reading.tables import is_row_of_figures

LONGEST_LINK = 20
"""Words of the headline of another story."""
LINES_OF_STORY = 2
"""Lines that a story has at least above what its readers wrote."""
STOPS = (".", "…", ".”", ".’", '."', ".'", ".)")


def set_aside_end(kinds: list[LineKind], lines: list[str]) -> None:
    """Note as furniture the links below a heading such as "Most read", and what readers wrote."""
    for index, line in enumerate(lines):
        if kinds[index] is LineKind.FURNITURE and is_row_of(line, "heading of links"):
            _set_aside_links(kinds, lines, index + 1)
    comments = _first_comment(kinds, lines)
    for index in range(comments, len(lines)):
        kinds[index] = LineKind.FURNITURE


def _set_aside_links(kinds: list[LineKind], lines: list[str], first: int) -> None:
    for index in range(first, len(lines)):
        if kinds[index] is LineKind.FURNITURE:
            continue
        if not _is_link(lines[index]) or kinds[index] is not LineKind.BODY:
            break
        kinds[index] = LineKind.FURNITURE


def _is_link(line: str) -> bool:
    return len(line.split()) <= LONGEST_LINK and not line.endswith(STOPS) and not is_row_of_figures(line)


def _first_comment(kinds: list[LineKind], lines: list[str]) -> int:
    """Return where the comments of readers begin: below a heading that says so, with a button to reply among them."""
    replies = [index for index, line in enumerate(lines) if is_row_of(line, "reply")]
    headings = [index for index, line in enumerate(lines) if is_row_of(line, "heading of comments")]
    for heading in headings:
        if replies and heading < replies[-1] and kinds[:heading].count(LineKind.BODY) >= LINES_OF_STORY:
            return heading
    return len(lines)
