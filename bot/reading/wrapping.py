"""Joins the lines of a text that was wrapped at a fixed width, as wires and e-mails are: a paragraph is one line.

In such a text a line ends in the middle of a sentence, where the next word no longer fits. A text with a paragraph or
a sentence a line is not touched, nor are lists, verses and short lines.
"""

import re
from itertools import pairwise

from bot.reading.article import LineKind
from bot.reading.furniture import kind_of_line

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
NARROWEST, WIDEST = 50, 100
"""Characters of the lines of a wrapped text."""
FEWEST_BREAKS = 2
"""Breaks within a sentence that make a wrapped text; one does where the text has no more than two breaks."""
SHARE_OF_BREAKS = 0.4
"""Of all lines that follow a long one, the part that goes on in the middle of a sentence."""
SLACK = 5
"""Characters by which a line may stay below the width: some programs even their lines out."""
STOP = re.compile(r"[.!?…:;][”\"’')\]]*$")
ENTRY = re.compile(r"(?:[-*+•·–—>|#]|\d{1,3}[.)])\s|\||[#>]")
"""What opens an item of a list, a row of a table or a mark of Markdown."""
LABEL = re.compile(r"[A-Z][\w.'’ -]{0,40}:\s|[QA]\.\s")


def unwrapped(text: str) -> str:
    """Return a text with each wrapped paragraph in its first line; the others are left blank.

    Whatever stands below keeps its number so, and the paragraph has that of its first line in the file.
    """
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    parted = any(not line.strip() for line in lines[1:-1])
    kept: list[str] = []
    first = 0
    for number, line in enumerate(lines):
        if number and _goes_on(lines[number - 1], line, width, parted):
            kept[first] = _joined(kept[first].rstrip(), line.strip())
            kept.append("")
        else:
            first = number
            kept.append(line)
    return "\n".join(kept)


def _width(lines: list[str]) -> int:
    """Return at how many characters a text is wrapped, 0 where it is not."""
    stripped = [(line.rstrip(), after.strip()) for line, after in pairwise(lines)]
    pairs = [pair for pair in stripped if len(pair[0]) >= NARROWEST and pair[1] and not ENTRY.match(pair[1])]
    broken = [len(line) for line, after in pairs if _is_broken(line, after)]
    fewest = FEWEST_BREAKS if len(pairs) > FEWEST_BREAKS else 1
    if len(broken) < max(fewest, SHARE_OF_BREAKS * len(pairs)) or max(broken) > WIDEST:
        return 0
    return max(broken)


def _is_broken(line: str, after: str) -> bool:
    """Tell whether a sentence goes on from one line to the next, without white space around them."""
    return after[0].islower() and not STOP.search(line)


def _goes_on(line: str, after: str, width: int, parted: bool) -> bool:
    """Tell whether a line is the next one of a wrapped paragraph; ``parted`` where blank lines part the paragraphs."""
    before, words = line.rstrip(), after.strip()
    if not before or not words or ENTRY.match(words) or len(before) > WIDEST:
        return False
    if _indent(after) > _indent(line) and not ENTRY.match(before.lstrip()):
        return False
    if _is_broken(before, words):
        return 2 * len(before) >= width
    filled = len(before) + 1 + len(words.split(maxsplit=1)[0])
    if kind_of_line(words) is not LineKind.BODY or kind_of_line(before.lstrip()) is LineKind.BYLINE:
        return False
    if STOP.search(before):
        return parted and filled > width and not LABEL.match(words)
    return filled > width - SLACK


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _joined(before: str, words: str) -> str:
    if before.endswith(SOFT_HYPHEN):
        return before[:-1] + words
    if before[-1:] in "-–—" and before[-2:-1].isalnum():
        # "a long-" goes on with "term plan", and "he said—" with "and left".
        return before + words
    return f"{before} {words}"
