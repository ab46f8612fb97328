"""Parts a text into the words, numbers and signs that figures and dates are read from."""

import re
from typing import NamedTuple
from unicodedata import category

# A number keeps its separators ("1,234.5"); "'s" stands alone, as tokenised texts have it.
TOKEN = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*|['’]s\b|[^\W\d_]+|\S")


class Token(NamedTuple):
    """One word, number or sign with its place in the text."""

    text: str
    lower: str
    start: int
    end: int


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text`` between two offsets, which no token crosses; white space is left out."""
    matches = list(TOKEN.finditer(text, start, len(text) if end is None else end))
    pieces = [match.group() for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    return list(map(Token, pieces, map(str.lower, pieces), starts, ends))


def glued(tokens: list[Token], place: int) -> bool:
    """Tell whether the token at ``place`` touches the one before it."""
    return 0 < place < len(tokens) and tokens[place - 1].end == tokens[place].start


def lower_at(tokens: list[Token], place: int) -> str:
    """Return the token at ``place`` in lower case, empty outside the text."""
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def looks_like_year(text: str) -> bool:
    """Tell "1984" and "2015" from other digits."""
    return text.isdecimal() and len(text) == 4 and text[:2] in ("19", "20")


def is_in_title(tokens: list[Token], place: int) -> bool:
    """Tell the word or number at ``place`` in "the band The 1975" and "her novel, The Winter of 1963" from a year."""
    if lower_at(tokens, place - 1) == "of" and place > 1 and tokens[place - 2].text[0].isupper():
        place -= 2
    if place < 2 or tokens[place - 1].text != "The":
        return False
    before = tokens[place - 2].text
    return before == "," or (before.isalpha() and before.islower())


def follows_sum(tokens: list[Token], place: int) -> bool:
    """Tell whether the number at ``place`` ends a range of money whose sign stands before the first: "£10-15m"."""
    if place < 3 or lower_at(tokens, place - 1) not in ("-", "–", "—", "to"):
        return False
    sign = tokens[place - 3].text
    return tokens[place - 2].text[0].isdecimal() and category(sign[-1]) == "Sc"
