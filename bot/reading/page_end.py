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
    below = False
    for index, line in enumerate(lines):
        if kinds[index] is LineKind.FURNITURE:
            below = below or is_row_of(line, "heading of links")
        elif below and kinds[index] is LineKind.BODY and _is_link(line):
            kinds[index] = LineKind.FURNITURE
        else:
            below = False
    for index in range(_first_comment(kinds, lines), len(lines)):
        kinds[index] = LineKind.FURNITURE


def _is_link(line: str) -> bool:
    return len(line.split()) <= LONGEST_LINK and not line.endswith(STOPS) and not is_row_of_figures(line)


def _first_comment(kinds: list[LineKind], lines: list[str]) -> int:
    """Return where the comments of readers begin: below a heading that says so, with a button to reply among them."""
    last_reply = next((index for index in reversed(range(len(lines))) if is_row_of(lines[index], "reply")), 0)
    story = 0
    for index, line in enumerate(lines[:last_reply]):
        story += kinds[index] is LineKind.BODY
        if story >= LINES_OF_STORY and is_row_of(line, "heading of comments"):
            return index
    return len(lines)
