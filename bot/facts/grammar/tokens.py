"""Words of a text with the class that the grammar of names and reporting clauses needs.

Those that stand beside a name and are no part of its sentence are left out (``asides``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar, NamedTuple

from bot.facts.grammar.asides import asides
from bot.facts.grammar.lexicon import cue_classes, source_nouns, titles, word_classes, word_group


class Kind(str):
    """The class of a token, by name.

    No Enum: Python 3.11 takes ten times as long to look up a member of one, and an article needs tens of thousands.
    """

    __slots__ = ()

    NAME: ClassVar["Kind"]
    TITLE: ClassVar["Kind"]
    WORD: ClassVar["Kind"]
    NUMBER: ClassVar["Kind"]
    CUE: ClassVar["Kind"]
    DETERMINER: ClassVar["Kind"]
    PREPOSITION: ClassVar["Kind"]
    SUBJECT: ClassVar["Kind"]
    OBJECT: ClassVar["Kind"]
    RELATIVE: ClassVar["Kind"]
    SUBORDINATOR: ClassVar["Kind"]
    CONJUNCTION: ClassVar["Kind"]
    AUXILIARY: ClassVar["Kind"]
    ADVERB: ClassVar["Kind"]
    TIME: ClassVar["Kind"]
    POSSESSIVE: ClassVar["Kind"]
    COMMA: ClassVar["Kind"]
    COLON: ClassVar["Kind"]
    BREAK: ClassVar["Kind"]
    STOP: ClassVar["Kind"]
    MARK: ClassVar["Kind"]
    BRACKET: ClassVar["Kind"]
    LINE: ClassVar["Kind"]
    QUOTED: ClassVar["Kind"]


for _name in Kind.__annotations__:
    setattr(Kind, _name, Kind(_name.lower()))


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
    r"|(?P<handle>(?<![\w.@])@[^\W\d]\w{1,30})"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,}(?!\w)|Ph\.D\.|[A-Z]\.(?=\s+[A-Z(“\"]))"
    r"|(?P<number>(?:[$€£]|[^\W\d_]{1,3}(?=\d+\.\d))?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|[ap]m\b)?%?)"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[\u0300-\u036f]|[-‑&](?=\w)|['’](?!s\b)(?=[^\W\d_]))*)"
    r"|(?P<comma>,)|(?P<colon>:)|(?P<stop>[.!?…]+)|(?P<break>;|--+|[–—―]|(?<=\s)-(?=\s))"
    r"|(?P<mark>[“”„«»\"‘]|''|``)|(?P<bracket>[()\[\]])|(?P<slash>/)|(?P<line>\n)"
)
OPENING_CUE = re.compile(r"(?:Said|Says|Adds|Added|Asked|Wrote)\s(?:[A-Z][\w.’'-]{0,30}\s?){1,4}:")
"""A cue that opens a sentence before its source and a colon: "Said Ellis: …"."""
OPENING_CUES = frozenset(["said", "says", "adds", "added", "asked", "wrote"])
ABBREVIATED = word_group("abbreviated")
MONTH_NAMES = frozenset(["jan", "jun", "april", "may", "june", "august"])
"""Months that are first names as well."""
SAYING = frozenset(["announced", "announces", "confirmed", "confirms", "said", "says", "told", "tells", "warned"])
"""Forms that are no nouns, so that what is in front of them is who says it: "Moody's said"."""
BEFORE_NAME = (Kind.COMMA, Kind.CUE, Kind.TITLE, Kind.CONJUNCTION, Kind.DETERMINER)
TIME_STAMP = re.compile(r"\d{1,2}[.:]\d\d|[ap]\.m\.|[–—-]")
"""What may stand before the first word of an entry in a live blog: "10.30 a.m. – The doors open"."""
HALVES_OF_DAY = frozenset(["a.m.", "p.m."])
ZONE = (
    r"(?:[ACEMPW]?[CEMPW][DS]?T|[CEW]E?ST|GMT|UTC|BST|IST|JST|KST|SGT|HKT|MYT|WIB|PKT|NZ[DS]?T|[CEW]AT|SAST|MSK"
    r"|Eastern|Pacific|local\stime)\b"
)
"""What says of which zone a time of day is: "14.20 CET", "9:05pm ET"."""
WITH_PARTICLE = re.compile(r"(?:a[dlnrstz]|ash|ath|el|ibn|ul)-[^\W\d_a-z]|[dlo]['’][^\W\d_a-z]")
"""A name that begins with a particle in small letters: "al-Bashir", "d'Arcy"."""
SETTLED_BY_NEIGHBOUR = (Kind.NAME, Kind.TIME)
"""Classes that a word may lose, or change in the word before it, beside another: "USA TODAY", "April Jones"."""
OPENERS = (Kind.STOP, Kind.MARK, Kind.COLON, Kind.LINE, Kind.BRACKET)
DESCRIBING = word_group("after-name")
SHORT_TITLES = word_group("short-title")
FIRST_PARTS = word_group("before-title")
SECOND_PARTS = word_group("title-after-title")
PARTICLES = word_group("name-particle")
SURNAMES_TOO = frozenset(["sen"])
"""Titles that are surnames as well, where no name follows."""
BEFORE_SURNAME = re.compile(r"\.|\s[A-Z]")
SETTLED = SECOND_PARTS | PARTICLES | {"that"}
"""Words that may change the class of the word before them: "Jan van der Berg"."""
NOUNS_IN_CAPITALS = word_group("noun-in-capitals")
BRANDS_TOO = frozenset(["td"])
BEFORE_NOUN = (Kind.NAME, Kind.WORD, Kind.DETERMINER, Kind.POSSESSIVE, Kind.COMMA, Kind.CONJUNCTION)
NO_ADVERBS = word_group("no-adverb")
KIND_OF: dict[str, Kind] = {name.lower(): getattr(Kind, name) for name in Kind.__annotations__} | {"slash": Kind.WORD}


@lru_cache(maxsize=1)
def text_tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; the end of a line is a token too.

    Names and statements are found in the same ones, one after the other. They take thirty times the text, so that
    those of one text only are kept.
    """
    found: list[Token] = []
    opens = True
    for match in _pieces(text):
        group = match.lastgroup or ""
        start, end = match.span()
        piece = match.group()
        if group == "word":
            lower, inside, opening = _kinds_of_word(piece)
            kind = opening if opens else inside
            if kind is Kind.TITLE and lower in PARTICLES and not text.startswith(".", end):
                # "Óscar Del Río", but "Del. Ana Pell".
                kind = Kind.NAME
            elif kind is Kind.TITLE and lower in SURNAMES_TOO and not BEFORE_SURNAME.match(text, end):
                # "Rukmini Sen is", but "Sen. Ana Pell", "Sen Ana Pell".
                kind = Kind.NAME
            elif kind is Kind.NAME and lower in NOUNS_IN_CAPITALS and _is_noun(lower, found, text, end):
                kind = Kind.WORD
            if opens and lower in OPENING_CUES and OPENING_CUE.match(text, start):
                kind = Kind.CUE
            if kind is Kind.CUE and lower in SAYING and len(found) > 1:
                _join_brand(found, text)
            found.append(Token(kind, lower, start, end, opens))
            if kind in SETTLED_BY_NEIGHBOUR or lower in SETTLED:
                _settle_last(found, piece)
            opens = False
        elif not (piece == "." and found and _is_shortened(found[-1], text, start)):
            timed = piece.lower() in HALVES_OF_DAY
            kind = Kind.TIME if timed else Kind.NAME if group in ("dotted", "handle") else KIND_OF[group]
            if kind is Kind.POSSESSIVE and found and _is_contraction(found[-1]):
                kind = Kind.AUXILIARY
            found.append(Token(kind, piece.lower(), start, end, opens))
            opens = timed or kind in OPENERS or (opens and TIME_STAMP.fullmatch(piece) is not None)
            if piece == ")" and len(found) > 1 and found[-2].kind is Kind.TITLE:
                # "Dr. (Mrs.) Blessing Ezeh".
                opens = False
    return tuple(found)


def _is_noun(lower: str, before: Sequence[Token], text: str, end: int) -> bool:
    """Tell whether "MP" is a noun behind the tokens so far: "the Leeds MP", but not "said MP Ana Pell"."""
    if lower.endswith("s"):
        return True
    if lower in BRANDS_TOO and text[end + 1 : end + 2].isupper():
        # "Donegal TD Ana Pell", but not "the TD Bank".
        return bool(before) and before[-1].kind in (Kind.NAME, Kind.WORD)
    return bool(before) and before[-1].kind in BEFORE_NOUN


def _is_shortened(before: Token, text: str, stop: int) -> bool:
    """Tell whether the full stop at ``stop`` belongs to a short form right before it: "Gov. Smith", "Aug. 12"."""
    if before.end != stop:
        return False
    if text.startswith(",", stop + 1):
        # "Ph.D., said": no sentence ends before a comma.
        return True
    if before.lower == "no" and text[before.start] == "N":
        # "No. 10 said".
        return text[stop + 1 : stop + 3].strip().isdigit()
    return before.lower in ABBREVIATED or (before.kind is Kind.TIME and text[stop + 1 : stop + 3].strip().isdigit())


def _join_brand(found: list[Token], text: str) -> None:
    """Make one name of "Moody's" before what it says; of "the board's" nothing is made."""
    name, possessive = found[-2], found[-1]
    if possessive.kind is Kind.POSSESSIVE and name.kind is Kind.NAME and possessive.start == name.end:
        found[-2:] = [name._replace(lower=text[name.start : possessive.end].lower(), end=possessive.end)]


def _settle_last(found: list[Token], piece: str) -> None:
    """Set the classes of the last word, ``piece`` as it is written, and of the one before it by each other."""
    if len(found) < 2:
        return
    before, word = found[-2], found[-1]
    if word.lower in SECOND_PARTS and before.lower in FIRST_PARTS and before.kind is Kind.NAME:
        # "Tan Sri": "Tan" alone is a surname, and "Sri" begins the name of a country. "The Right Reverend".
        found[-2:] = before._replace(kind=Kind.TITLE), word._replace(kind=Kind.TITLE)
    elif word.kind is Kind.TIME:
        if before.kind is Kind.NAME and (piece.isupper() or before.lower in PARTICLES):
            # "USA TODAY", "Keith Le Mar".
            found[-1] = word._replace(kind=Kind.NAME)
    elif word.kind is Kind.NAME or word.lower in PARTICLES:
        if before.kind is Kind.TIME and _is_first_name(found):
            found[-2] = before._replace(kind=Kind.NAME)
    elif before.kind is Kind.PREPOSITION and word.lower == "that":
        found[-1] = word._replace(kind=Kind.DETERMINER)


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """Yield the pieces of a text but for what stands beside names."""
    start = 0
    for aside in asides(text):
        yield from PIECE.finditer(text, start, aside.start)
        start = aside.end
    yield from PIECE.finditer(text, start)


@lru_cache(maxsize=16_384)
def _kinds_of_word(piece: str) -> tuple[str, Kind, Kind]:
    """Return a word in lower case, its class inside a sentence, and where it opens one and a capital means nothing."""
    lower = piece.lower().replace("’", "'")
    capital = piece[0].isupper() or WITH_PARTICLE.match(piece) is not None
    known = word_classes().get(lower)
    if capital and lower.rpartition("-")[2] in DESCRIBING and "-" in lower:
        # "the London-based analyst".
        kind = Kind.WORD
    elif capital:
        titled = lower in titles() and not (lower in SHORT_TITLES and piece.isupper())
        kind = Kind.TITLE if titled else Kind.NAME
    elif lower in cue_classes():
        kind = Kind.CUE
    elif lower.endswith("ly") and len(lower) > 4 and lower not in NO_ADVERBS:
        kind = Kind.ADVERB
    else:
        kind = Kind.WORD
    if known is None:
        return lower, kind, kind
    # "I'm" has its capital everywhere.
    always = not capital or known in ("time", "subject") or lower.startswith("i'")
    return lower, KIND_OF[known] if always else kind, KIND_OF[known]


def _is_first_name(found: list[Token]) -> bool:
    """Tell whether the month before the last word is a first name: "the engineer, Jan Kowal", "said April Jones"."""
    month, name = found[-2], found[-1]
    if month.lower not in MONTH_NAMES or name.start != month.end + 1:
        return False
    before = found[-3] if len(found) > 2 else None
    return month.opens or (before is not None and (before.kind in BEFORE_NAME or before.lower in source_nouns()))


def _is_contraction(before: Token) -> bool:
    """Tell whether "'s" after this word is short for "is" or "has"."""
    return before.kind in (Kind.SUBJECT, Kind.RELATIVE) or before.lower in ("that", "there", "here", "what")
