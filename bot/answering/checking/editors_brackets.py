"""What whoever quotes has put into a quotation in square brackets: "the board [of the dam] has met"."""

import re
from collections.abc import Sequence

from bot.answering.words.word_sequence import Word

BRACKETS = re.compile(r"\[[^\[\]\n]{1,80}\]")


def without_brackets(alleged: Sequence[Word], text: str) -> tuple[list[Word], list[Word]]:
    """Return the alleged words that were said, and those that brackets within ``text`` add to them.

    Brackets at either end add nothing for sure: they may stand for other words, as in "[The board] has met".
    """
    added = [match.span() for match in BRACKETS.finditer(text)]
    inside = [any(start <= word.span.start < end for start, end in added) for word in alleged]
    if not any(inside) or inside[0] or inside[-1]:
        return list(alleged), []
    marked = list(zip(alleged, inside, strict=True))
    return [word for word, within in marked if not within], [word for word, within in marked if within]


def with_brackets(alleged: Sequence[Word], start: int, end: int, text: str) -> str:
    """Return alleged words ``start`` to ``end`` as they are written, with the brackets around them if there are any."""
    first, last = alleged[start].span.start, alleged[end - 1].span.end
    if text[:first].endswith("[") and text.startswith("]", last):
        first, last = first - 1, last + 1
    return text[first:last]
