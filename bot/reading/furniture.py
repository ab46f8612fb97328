"""Tells the story from the furniture of the page: subscription offers, markers, captions, links, bylines.

Every rule asks for the form of such a line, not for a word somewhere in it, and a line that opens with a quotation
mark is always story: losing a sentence of the article is worse than keeping a link.
"""

import re
from functools import cache

from bot.reading.article import LineKind
from bot.reading.days import STAMP
from bot.reading.resources import data_lines


@cache
def _phrases(kind: str) -> frozenset[str]:
    rows = (line.partition(":") for line in data_lines("words/page-furniture.txt"))
    return frozenset(phrase.strip() for name, _, phrases in rows if name == kind for phrase in phrases.split("|"))


def _any_of(kind: str) -> str:
    """Return the pattern of a phrase of a kind."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(_phrases(kind), reverse=True))


WORD = re.compile(r"\w[\w'.-]*(?<![.-])")
NUMBER = re.compile(r"[\d.]+(?:k|st|nd|rd|th)?")
LABEL = re.compile(r"([\w'’& -]{0,60}[\w'’&-])\s*[:|»>]")
ADVERTISEMENT = re.compile(
    r"[\[(*\-–—\s]*(?:advertisements?|advertising|sponsored|promoted|paid\s+post)\s*[-–—:|]", re.I
)
RIGHTS = re.compile(
    r"(?:©|\(c\)\s|copyright\s+[©\d(]|copyright\b.{0,200}\b(?:all\s+rights\s+reserved|may\s+not\s+be))", re.I
)
CAPTION = re.compile(
    r"""(?:(?:file\s+)?(?:photo(?:graph)?|picture|pictured|image|illustration|graphic|caption|video|credit)s?
         (?:\s+(?:by|credit|courtesy))?\s*[:©/|]|(?:photo(?:graph)?|picture|image)s?\s+(?:by|courtesy)\s+[A-Z]
         |(?:image|media)\s+(?:source|caption|credit),)""",
    re.IGNORECASE | re.VERBOSE,
)
CREDIT_AT_END = re.compile(
    rf"""(?:\b(?:photo(?:graph)?|picture|image|credit|illustration)s?(?:\s+(?:by|credit))?\s*:\s*[^.]{{2,60}}
         |\((?:AP\s+)?(?:photo|file|picture|image)s?[^)]{{0,60}}\)
         |[(/|:–—]\s*(?:[\w\s/]+/)?(?:{_any_of("agency")})\)?)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
SHORT_FORM_AT_END = re.compile(r"\(([A-Z]{2,6})\)\.?$")
CAPITAL_LETTER = re.compile(r"\b[A-Z]")
DESK_NOTE = re.compile(
    r"[(\[]?(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\s+[A-Z][^.]{2,160}[)\]]?\.?$", re.IGNORECASE
)
NAME = r"[A-Z][\w'’.-]+(?:\s+(?:(?:de|van|von|der|al|bin|la|le|of|and|the)\s+)*[A-Z][\w'’.-]*){0,5}"
ROLE = rf"(?:{_any_of('role')})"
BYLINE = re.compile(
    r"(?:(?:exclusive|analysis|report(?:ed)?|words|story|text|written|edited|updated?s?|compiled|interview|review"
    r"|illustrations?|photography)"
    r"(?:\s+(?:and|&)\s+(?:photos?|pictures?|photographs?|photography|video))?\s+)?"
    rf"by:?\s+(?:(?:[\w&-]+\s+){{0,3}}{ROLE}s?\s+)?(?-i:{NAME})(?:\s*[,&|/]|\s+and\b|\s+in\b|\s+at\b|\s+for\b|$)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"{NAME}(?:,\s+|\s+[-–|]\s+)(?:[\w&-]+\s+){{0,4}}{ROLE}(?:,?\s+(?:in|at)\s+[\w\s]+)?$", re.IGNORECASE
)
DESK = re.compile(
    r"(?:by|from)\s+(?:the|our)\s+(?:[\w'’&-]+\s+){0,5}"
    r"(?:desk|team|staff|newsroom|agencies|(?:correspondent|reporter|editor)s?)\b",
    re.IGNORECASE,
)
PLACED = re.compile(rf"{NAME}\s+(?:in|at)\s+{NAME}$")
PERSON = re.compile(r"([A-Z][\w'’-]+)(?:\s+[A-Z][\w'’.-]*){1,3}$")
CHANGED = re.compile(
    r"(?:[A-Z][\w'’ -]{1,40}\s*[,|]\s*)?(?:(?:first|last)\s+)?"
    r"(?:published|posted|updated|modified)(?:\s+(?:on|at))?\s*:?\s+"
    r"(?:\d{1,2}[:.]\d\d|\d{1,2}\s*[ap]\.?m\b|\d{1,4}[/-]\d{1,2}[/-]|\d+\s+(?:min|hour|day|week|month|year)\w*\s+ago"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?\s+\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|today\b|yesterday\b)",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"[A-Z0-9&’'()\s|/·>-]{2,50}$")
BARE_ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)$")
CRUMBS = re.compile(r"home\s*[/>»›|]", re.IGNORECASE)
COUNTER = re.compile(r"\d:\d\d$|\d{1,3}\s?(?:of|/)\s?\d{1,3}$")
REPORTED = re.compile(rf"\b(?:{_any_of('said')})\b", re.IGNORECASE)
OPENING_MARKS = "“‘«\"'"
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")
LONGEST_OFFER, LONGEST_LABEL, LONGEST_HEADLINE = 30, 18, 28
"""Words of an offer or a credit, of a byline or a label, and of a headline."""
LONGEST_ROW = 8
"""Words of a row of buttons or of sections."""
LONGEST_PHRASE, LONGEST_SECTION = 6, 3
"""Words of a phrase of the lists, and of the name of a section above a headline."""
HEADLINE_IN_CAPITALS = 4
"""Words of a line in capitals from which on it is rather a headline than the name of a section."""
TOP_OF_PAGE = 12
"""Lines from the top within which a headline and a byline stand."""


def kind_of_line(line: str) -> LineKind:
    """Return whether a line, taken by itself, is story, byline or furniture; headlines need their neighbours."""
    words = len(line.split())
    if line[:1] in OPENING_MARKS or not any(character.isalnum() for character in line):
        return LineKind.BODY if any(character.isalnum() for character in line) else LineKind.FURNITURE
    if words <= LONGEST_LABEL and (BYLINE.match(line) or CHANGED.match(line)) and not _is_sentence(line):
        return LineKind.BYLINE
    if words <= LONGEST_LABEL and STAMP.match(line):
        return LineKind.BYLINE
    if _is_button(line) or _leads_away(line) or CAPTION.match(line) or DESK_NOTE.match(line) or RIGHTS.match(line):
        return LineKind.FURNITURE
    if words <= LONGEST_OFFER and (_is_offer(line) or ADVERTISEMENT.match(line) or _ends_with_credit(line)):
        return LineKind.FURNITURE
    if BARE_ADDRESS.match(line) or (line.count(" | ") >= 2 and words <= LONGEST_OFFER) or _is_in_capitals(line):
        return LineKind.FURNITURE
    return LineKind.BODY


def kinds_of_lines(lines: list[str]) -> list[LineKind]:
    """Return the kind of every line of a page, in order; ``lines`` holds no blank ones.

    A text of a single line is always story: there is no page around it.
    """
    if len(lines) < 2:
        return [LineKind.BODY for _ in lines]
    kinds = [kind_of_line(line) for line in lines]
    if LineKind.BODY not in kinds:
        return [LineKind.BODY for _ in lines]
    for index, line in enumerate(lines[:TOP_OF_PAGE]):
        if kinds[index] is LineKind.BODY and _is_row_of(line, "section"):
            kinds[index] = LineKind.FURNITURE
        elif kinds[index] is LineKind.BODY or (kinds[index] is LineKind.FURNITURE and _is_labelled_headline(line)):
            _read_top(kinds, lines, index)
            break
    return kinds


def _read_top(kinds: list[LineKind], lines: list[str], first: int) -> None:
    """Note the headline, which ``first`` is or what stands above it in capitals, and the signature below it."""
    kinds[first] = LineKind.BODY
    if _is_above_headline(kinds, lines, first):
        first += 1
    if _label(lines[first], "label") or _is_headline(lines, first):
        kinds[first] = LineKind.HEADLINE
    else:
        capitals = [n for n in range(first) if kinds[n] is LineKind.FURNITURE and _is_headline_in_capitals(lines[n], 2)]
        if not capitals:
            return
        first = capitals[-1]
        kinds[first] = LineKind.HEADLINE
    for index in range(first + 1, min(first + 4, len(lines))):
        if kinds[index] is LineKind.BODY and _is_signature(lines[index]):
            kinds[index] = LineKind.BYLINE


@cache
def _first_names() -> frozenset[str]:
    files = ("words/first-names.txt", "words/first-names-of-many-countries.txt")
    return frozenset(name for file in files for line in data_lines(file) for name in line.split()[1:])


def _words(line: str) -> list[str]:
    return WORD.findall(line.lower().replace("’", "'").replace(" & ", " and "))


def _opens_with(words: list[str], kind: str) -> int:
    """Return how many words the longest phrase of a kind has that ``words`` open with; 0 for none."""
    phrases = _phrases(kind)
    for count in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        opening = " ".join(words[:count])
        if opening in phrases:
            return count
        if f"{opening} *" in phrases:
            return len(words)
    return 0


def _is_row_of(line: str, *kinds: str) -> bool:
    """Return whether a short line has nothing but phrases of these kinds, and counts."""
    if line.count(" ") > 2 * LONGEST_ROW or _is_sentence(line):
        return False
    words = [word for word in _words(line) if not NUMBER.fullmatch(word)]
    if not 0 < len(words) <= LONGEST_ROW:
        return False
    while words:
        count = max(_opens_with(words, kind) for kind in kinds)
        if not count:
            return False
        words = words[count:]
    return True


def _is_button(line: str) -> bool:
    return _is_row_of(line, "alone") or bool(COUNTER.match(line) or (CRUMBS.match(line) and not _is_sentence(line)))


def _label(line: str, kind: str) -> bool:
    found = LABEL.match(line)
    words = _words(found[1]) if found else []
    return bool(words) and _opens_with(words, kind) == len(words)


def _leads_away(line: str) -> bool:
    """Return whether a label leads to another page; what is a whole sentence after "Watch:" is told by the story."""
    return _label(line, "link") or (_label(line, "label") and not line.endswith("."))


def _is_offer(line: str) -> bool:
    words = _words(line)
    words = words[1:] if words[:1] == ["please"] else words
    if REPORTED.search(line):
        return False
    if _opens_with(words, "opening"):
        return True
    asked = _opens_with(words, "ask")
    if not asked:
        return False
    rest = f" {' '.join(words[asked:])} "
    brief = not line.endswith(".")
    named = [*_phrases("site"), *(_phrases("site in brief") if brief else ())]
    return (brief and words[0] == "subscribe") or any(f" {phrase} " in rest for phrase in named)


def _ends_with_credit(line: str) -> bool:
    """Return whether a picture's agency stands at the end: "(AFP)", and not "the Federal Police (FP)"."""
    if not CREDIT_AT_END.search(line):
        return False
    short = SHORT_FORM_AT_END.search(line)
    return short is None or not "".join(CAPITAL_LETTER.findall(line[: short.start()])).endswith(short[1])


def _is_in_capitals(line: str) -> bool:
    return len(line.split()) <= LONGEST_LABEL // 3 and bool(CAPITALS.match(line)) and any(map(str.isalpha, line))


def _is_sentence(line: str) -> bool:
    return bool(SENTENCE_END.search(line)) and not re.search(r"\b[ap]\.m\.$|\b[A-Z][a-z]{0,3}\.$", line)


def _is_signature(line: str) -> bool:
    if len(line.split()) > LONGEST_LABEL or _is_sentence(line):
        return False
    person = PERSON.match(line)
    named = person and person[1].lower() in _first_names()
    return bool(named or SIGNED.match(line) or PLACED.match(line) or DESK.match(line))


def _is_above_headline(kinds: list[LineKind], lines: list[str], index: int) -> bool:
    """Return whether a line of a few words is rather the name of a section, for a headline stands right below it."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if not below or kinds[index + 1] is not LineKind.BODY or SENTENCE_END.search(line) or _is_signature(below[0]):
        return False
    is_short, is_long = len(line.split()) <= LONGEST_SECTION, len(below[0].split()) > HEADLINE_IN_CAPITALS
    return is_short and is_long and not SENTENCE_END.search(below[0]) and _is_headline(lines, index + 1)


def _is_headline_in_capitals(line: str, fewest: int = HEADLINE_IN_CAPITALS) -> bool:
    return len(_words(line)) >= fewest and _is_in_capitals(line) and not _is_row_of(line, "section", "alone")


def _is_labelled_headline(line: str) -> bool:
    """Return whether what is furniture further down is the headline at the top of the page."""
    if _is_button(line) or _is_offer(line) or _label(line, "link"):
        return False
    if _label(line, "label"):
        return len(line.split()) >= HEADLINE_IN_CAPITALS and not CREDIT_AT_END.search(line.partition(":")[2])
    return _is_headline_in_capitals(line) and not re.search(r"[|/·>]", line)


def _is_headline(lines: list[str], index: int) -> bool:
    line, rest = lines[index], lines[index + 1 :]
    if not rest or len(line.split()) > LONGEST_HEADLINE or (line[:1] in '“"' and line[-1:] in '”"'):
        return False
    if not SENTENCE_END.search(line):
        return True
    signed_below = kind_of_line(rest[0]) is LineKind.BYLINE or _is_signature(rest[0])
    short_beside_story = line.endswith(".") and len(line.split()) <= 14 and len(rest[0]) > 2 * len(line) and index == 0
    return signed_below or short_beside_story
