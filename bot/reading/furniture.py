"""Tells the story from the furniture of the page: subscription offers, consent, markers, captions, links, bylines.

Every rule asks for the form of such a line, not for a word somewhere in it, and a line that opens with a quotation
mark is always story: losing a sentence of the article is worse than keeping a link.
"""

import re

from bot.reading.article import LineKind
from bot.reading.bylines import is_byline
from bot.reading.offers import asks_consent, is_offer
from bot.reading.page_phrases import any_of, is_labelled, is_row_of, is_sentence
from bot.reading.tables import is_row_of_figures

ADVERTISEMENT = re.compile(
    r"[\[(*\-–—\s]*(?:advertisements?|advertising|sponsored|promoted|paid\s+post)\s*[-–—:|]", re.I
)
RIGHTS = re.compile(
    r"(?:©|\(c\)\s|copyright\s+[©\d(]|copyright\b.{0,200}\b(?:all\s+rights\s+reserved|may\s+not\s+be))", re.I
)
CAPTION = re.compile(
    r"""(?:(?:file\s+)?(?:photo(?:graph)?|picture|pictured|image|illustration|graphic|caption|video|credit)s?
         (?:\s+(?:by|credit|courtesy))?(?:\s*[:©/|]|\s+[–—]\s)|(?:photo(?:graph)?|picture|image)s?\s+(?:by|courtesy)\s+[A-Z]
         |(?:image|media)\s+(?:source|caption|credit),
         |courtesy\s+(?:of\s+)?(?-i:[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,4})$)""",
    re.IGNORECASE | re.VERBOSE,
)
VIDEO = re.compile(r"videos?\s*:", re.IGNORECASE)
CREDIT_AT_END = re.compile(
    rf"""(?:\b(?:photo(?:graph)?|picture|image|credit|illustration)s?(?:\s+(?:by|credit))?\s*:\s*[^.]{{2,60}}
         |\bAP\s+photo/[^.]{{2,40}}
         |\((?:(?:{any_of("agency")}|AP)/[^().]{{2,40}}|AP)\)
         |[–—-]\s?photo\s(?:provided\s)?by\s[^.]{{2,40}}
         |\((?:AP\s+)?(?:photo|file|picture|image)s?[^)]{{0,60}}\)
         |[(/|:–—]\s*(?:[\w\s/]+/)?(?:{any_of("agency")})\)?)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
SHORT_FORM_AT_END = re.compile(r"\(([A-Z]{2,6})\)\.?$")
CAPITAL_LETTER = re.compile(r"\b[A-Z]")
DESK_NOTE = re.compile(
    r"[(\[]?(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\s+[A-Z][^.]{2,160}[)\]]?\.?$", re.IGNORECASE
)
CONTRIBUTED = re.compile(
    r"(?:[Cc]ontributing:\s+[A-Z]|[A-Z](?:[^.]|\.(?=[,\w])){2,160}\s(?:also\s)?contributed\s(?:reporting\s)?to\sthis\s"
    r"(?:report|story|article)\.?$|[A-Z]\S+\s[A-Z]\S+(?:\s[A-Z]\S+)?\s(?:can|may)\sbe\s(?:reached|contacted)\s(?:at|on|via)"
    r"\s\S{1,64}@\S+$)"
)
"""Who helped to write it, and how the writer is reached."""
CAPITALS = re.compile(r"[A-Z0-9&’'()\s|/·>-]{2,50}$")
BARE_ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|@\w{2,30})$")
CRUMBS = re.compile(r"home\s*[/>»›|]", re.IGNORECASE)
COUNTER = re.compile(r"\d:\d\d$|\d{1,3}\s?(?:of|/)\s?\d{1,3}$")
OPENING_MARKS = "“‘«\"'"
LONGEST_OFFER, LONGEST_IN_CAPITALS = 30, 6
"""Words of an offer or a credit, and of a line in capitals that is the name of something on the page."""


def kind_of_line(line: str) -> LineKind:
    """Return whether a line, taken by itself, is story, byline or furniture; headlines need their neighbours."""
    words = len(line.split())
    if line[:1] in OPENING_MARKS or not any(character.isalnum() for character in line):
        return LineKind.BODY if any(character.isalnum() for character in line) else LineKind.FURNITURE
    if is_row_of_figures(line):
        return LineKind.BODY
    if is_byline(line):
        return LineKind.BYLINE
    if (
        is_button(line)
        or _leads_away(line)
        or _is_caption(line)
        or DESK_NOTE.match(line)
        or CONTRIBUTED.match(line)
        or RIGHTS.match(line)
    ):
        return LineKind.FURNITURE
    if words <= LONGEST_OFFER and (is_offer(line) or ADVERTISEMENT.match(line) or _ends_with_credit(line)):
        return LineKind.FURNITURE
    if (
        asks_consent(line)
        or BARE_ADDRESS.match(line)
        or (line.count(" | ") >= 2 and words <= LONGEST_OFFER)
        or is_in_capitals(line)
    ):
        return LineKind.FURNITURE
    return LineKind.BODY


def is_button(line: str) -> bool:
    """Return whether a line is something to press, a counter or the way to the page: "Share", "3 of 14", "Home /"."""
    return is_row_of(line, "alone") or bool(COUNTER.match(line) or (CRUMBS.match(line) and not is_sentence(line)))


def is_in_capitals(line: str) -> bool:
    """Return whether a line is a few words in capitals."""
    return len(line.split()) <= LONGEST_IN_CAPITALS and bool(CAPITALS.match(line)) and any(map(str.isalpha, line))


def _leads_away(line: str) -> bool:
    """Return whether a label leads to another page; what is a whole sentence after "Watch:" is told by the story."""
    inside = line.lstrip("([")
    return is_labelled(inside, "link") or (is_labelled(inside, "label") and not line.endswith("."))


def _is_caption(line: str) -> bool:
    """Return whether a line describes a picture; "Video: The court watched it." tells what happened."""
    return bool(CAPTION.match(line)) and not (VIDEO.match(line) and line.endswith("."))


def _ends_with_credit(line: str) -> bool:
    """Return whether a picture's agency stands at the end: "(AFP)", and not "the Federal Police (FP)"."""
    if not CREDIT_AT_END.search(line):
        return False
    short = SHORT_FORM_AT_END.search(line)
    return short is None or not "".join(CAPITAL_LETTER.findall(line[: short.start()])).endswith(short[1])
