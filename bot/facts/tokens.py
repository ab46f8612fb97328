"""Words of a text with the class that the grammar of names and reporting clauses needs."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.facts.lexicon import cue_classes, titles, word_classes, word_group


class Kind(StrEnum):
    """The class of a token."""

    NAME = "name"
    TITLE = "title"
    WORD = "word"
    NUMBER = "number"
    CUE = "cue"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    SUBJECT = "subject"
    OBJECT = "object"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    CONJUNCTION = "conjunction"
    AUXILIARY = "auxiliary"
    ADVERB = "adverb"
    TIME = "time"
    POSSESSIVE = "possessive"
    COMMA = "comma"
    COLON = "colon"
    BREAK = "break"
    STOP = "stop"
    MARK = "mark"
    BRACKET = "bracket"
    LINE = "line"
    QUOTED = "quoted"


class Token(NamedTuple):
    """One token: its class, its words in lower case with plain apostrophes, and where it stands in the text.

    ``opens`` tells that a capital letter means nothing here: the token opens a line, a sentence or a quotation.
    """

    kind: Kind
    lower: str
    start: int
    end: int
    opens: bool = False


PIECE = re.compile(
    r"(?P<possessive>['’]s\b|['’](?=\s))"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,}(?!\w)|[A-Z]\.(?=\s+[A-Z(“\"]))"
    r"|(?P<number>[$€£]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?%?)"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[-‑&](?=\w)|['’](?!s\b)(?=[^\W\d_]))*)"
    r"|(?P<comma>,)|(?P<colon>:)|(?P<stop>[.!?…]+)|(?P<break>;|--+|[–—―]|(?<=\s)-(?=\s))"
    r"|(?P<mark>[“”„«»\"‘]|''|``)|(?P<bracket>[()\[\]])|(?P<slash>/)|(?P<line>\n)"
)
OPENING_CUE = re.compile(r"(?:Said|Says|Adds|Added|Asked|Wrote)\s(?:[A-Z][\w.’'-]{0,30}\s?){1,4}:")
"""A cue that opens a sentence before its source and a colon: "Said Ellis: …"."""
ABBREVIATED = word_group("abbreviated")
OPENERS = (Kind.STOP, Kind.MARK, Kind.COLON, Kind.LINE, Kind.BRACKET)
NO_ADVERBS = word_group("no-adverb")
KIND_OF = {kind.value: kind for kind in Kind} | {"slash": Kind.WORD}


@lru_cache(maxsize=8)
def text_tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; the end of a line is a token too."""
    classes, cues, known_titles = word_classes(), cue_classes(), titles()
    found: list[Token] = []
    opens = True
    for match in PIECE.finditer(text):
        group = match.lastgroup or ""
        start, end = match.span()
        piece = match.group()
        if group == "word":
            lower = piece.lower().replace("’", "'")
            capital = piece[0].isupper()
            known = classes.get(lower)
            if known and (opens or not capital or known in ("time", "subject")):
                kind = KIND_OF[known]
            elif capital and opens and OPENING_CUE.match(text, start):
                kind = Kind.CUE
            elif capital:
                kind = Kind.TITLE if lower in known_titles else Kind.NAME
            elif lower in cues:
                kind = Kind.CUE
            elif lower.endswith("ly") and len(lower) > 4 and lower not in NO_ADVERBS:
                kind = Kind.ADVERB
            else:
                kind = Kind.WORD
            if kind is Kind.TIME and piece.isupper() and found and found[-1].kind is Kind.NAME:
                # "USA TODAY".
                kind = Kind.NAME
            if lower == "that" and found and found[-1].kind is Kind.PREPOSITION:
                kind = Kind.DETERMINER
            found.append(Token(kind, lower, start, end, opens))
            opens = False
        elif group == "stop" and piece == "." and found and found[-1].end == start and found[-1].lower in ABBREVIATED:
            continue
        else:
            kind = Kind.NAME if group == "dotted" else KIND_OF[group]
            if kind is Kind.POSSESSIVE and found and _is_contraction(found[-1]):
                kind = Kind.AUXILIARY
            found.append(Token(kind, piece.lower(), start, end, opens))
            opens = kind in OPENERS
    return tuple(found)


def _is_contraction(before: Token) -> bool:
    """Tell whether "'s" after this word is short for "is" or "has"."""
    return before.kind in (Kind.SUBJECT, Kind.RELATIVE) or before.lower in ("that", "there", "here", "what")
