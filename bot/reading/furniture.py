"""Tells the story from the furniture of the page: subscription offers, markers, captions, links, bylines.

Every rule asks for the form of such a line, not for a word somewhere in it, and a line that opens with a quotation
mark is always story: losing a sentence of the article is worse than keeping a link.
"""

import re

from bot.reading.article import LineKind

OFFER = re.compile(
    r"""(?:please\s+)?(?:
        (?:subscribe|sign\s?up|register|log\s?in)\s+(?:to|for|now|today|here|and|free)\b
      | (?:subscribe|sign\s?up|register)[.!]?$
      | follow\s+(?:us|our|@|the\s+\w+\s+on)\b
      | join\s+(?:the\s+(?:conversation|discussion|debate)|our|us\b)
      | (?:share|print|save|email|e-mail)\s+(?:this|the)\s+(?:story|article|page)\b
      | (?:donate|become\s+a\s+(?:member|subscriber|supporter)|support\s+(?:our|independent|local)\s+\w*\s*journalism)\b
      | (?:get|receive)\s+(?:our|the\s+latest|more)\b.{0,60}\b(?:newsletter|inbox|briefing|alerts?|app)\b
      | (?:download|install)\s+(?:our|the)\b.{0,30}\bapp\b
      | (?:click|tap)\s+(?:here|to)\b
      | (?:leave|post|add|view|show|read|see)\s+(?:a\s+|all\s+|your\s+|the\s+|\d+\s+)?comments?\b
      | (?:do\s+you\s+have|got)\s+a\s+(?:story|tip|news\s+tip)\b
      | (?:contact|email|e-mail)\s+(?:the\s+)?(?:newsroom|reporter|author|us)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
MARKER = re.compile(
    r"""[\[(*\-–—\s]*(?:
        (?:advertisements?|advertising|sponsored(?:\s+content)?|promoted(?:\s+content)?|paid\s+post)
            (?:[\])*\s]*$|\s*[-–—:|].*)
      | (?:(?:story|article)\s+continues|continue\s+reading|keep\s+reading|scroll\s+down)\b
      | (?:all\s+rights\s+reserved|copyright\s+[©\d(]|©)
      | (?:loading|trending|most\s+(?:read|popular|viewed)|recommended|newsletters?|topics|tags|share|comments?)
          \s*:?\s*$
      | this\s+(?:article|story)\s+(?:was\s+(?:originally|first)\s+published|originally\s+appeared|first\s+appeared)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
LINKS = re.compile(
    r"""(?:
        (?:related(?:\s+(?:stor(?:y|ies)|articles?|content|coverage|links?))?|read\s+(?:more|next|also|the\s+full\s+story)
          |more\s+(?:on\s+this(?:\s+story)?|from|about|in)\b[^:.]{0,40}|see\s+also|also\s+read|up\s+next|don['’]t\s+miss
          |you\s+may\s+(?:also\s+)?like|must\s+read|further\s+reading|watch(?:\s+(?:now|more|live|the\s+video))?
          |listen(?:\s+now)?|video|podcast|gallery|photo\s+gallery|in\s+pictures|photos|opinion|explainer|live(?:\s+updates)?)
        \s*[:|»>]
    )""",
    re.IGNORECASE | re.VERBOSE,
)
CAPTION = re.compile(
    r"""(?:(?:file\s+)?(?:photo(?:graph)?|picture|pictured|image|illustration|graphic|caption|video|credit)s?
         (?:\s+(?:by|credit|courtesy))?\s*[:©/|]|(?:photo(?:graph)?|picture|image)s?\s+(?:by|courtesy)\s+[A-Z])""",
    re.IGNORECASE | re.VERBOSE,
)
CREDIT_AT_END = re.compile(
    r"""(?:\b(?:photo(?:graph)?|picture|image|credit|illustration)s?(?:\s+(?:by|credit))?\s*:\s*[^.]{2,60}
         |\((?:AP\s+)?(?:photo|file|picture|image)s?[^)]{0,60}\)
         |[(/|:–—]\s*(?:[\w\s/]+/)?(?:Getty\s+Images|AP\s+Photo|Shutterstock|AFP|EPA|Reuters|Handout|file\s+photo)\)?)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
DESK_NOTE = re.compile(
    r"[(\[]?(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\s+[A-Z][^.]{2,160}[)\]]?\.?$", re.IGNORECASE
)
NAME = r"[A-Z][\w'’.-]+(?:\s+(?:(?:de|van|von|der|al|bin|la|le|of|and|the)\s+)*[A-Z][\w'’.-]*){0,5}"
BYLINE = re.compile(
    rf"(?:exclusive\s+|analysis\s+|report\s+|words\s+|story\s+)?by:?\s+(?-i:{NAME})(?:\s*[,&|/]|\s+and\b|\s+in\b|\s+at\b|\s+for\b|$)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"{NAME}(?:,\s+|\s+[-–|]\s+)(?:[\w&-]+\s+){{0,4}}"
    r"(?:editor|correspondent|reporter|writer|columnist|critic|staff|bureau(?:\s+chief)?)(?:,?\s+(?:in|at)\s+[\w\s]+)?$",
    re.IGNORECASE,
)
PLACED = re.compile(rf"{NAME}\s+(?:in|at)\s+{NAME}$")
STAMP = re.compile(
    r"(?:(?:first\s+|last\s+)?(?:published|posted|updated|modified)(?:\s+(?:on|at))?\s*:?\s+(?=\S*\d|\w+day|\w+\s+\d)"
    r"|(?:\w+\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+\w+\s+\d{4})\s*(?:[|,]\s*\d.*)?$)",
    re.IGNORECASE,
)
SECTION = re.compile(r"[A-Z0-9&’'\s|/·>-]{2,50}$")
BARE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
REPORTED = re.compile(r"\b(?:said|says|told|urged|added)\b", re.IGNORECASE)
OPENING_MARKS = "“‘«\"'"
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")
LONGEST_OFFER = 30
LONGEST_LABEL = 18
LONGEST_HEADLINE = 28
TOP_OF_PAGE = 6
"""Lines from the top within which a headline and a byline stand."""


def kind_of_line(line: str) -> LineKind:
    """Return whether a line, taken by itself, is story, byline or furniture; headlines need their neighbours."""
    words = len(line.split())
    if line[:1] in OPENING_MARKS or not any(character.isalnum() for character in line):
        return LineKind.BODY if any(character.isalnum() for character in line) else LineKind.FURNITURE
    if words <= LONGEST_LABEL and (BYLINE.match(line) or STAMP.match(line)) and not _is_sentence(line):
        return LineKind.BYLINE
    if words <= LONGEST_OFFER and OFFER.match(line) and not REPORTED.search(line):
        return LineKind.FURNITURE
    if words <= LONGEST_OFFER and (MARKER.match(line) or BARE_ADDRESS.match(line)):
        return LineKind.FURNITURE
    if LINKS.match(line) or CAPTION.match(line) or DESK_NOTE.match(line):
        return LineKind.FURNITURE
    if words <= LONGEST_OFFER and (CREDIT_AT_END.search(line) or line.count(" | ") >= 2):
        return LineKind.FURNITURE
    if words <= LONGEST_LABEL // 3 and SECTION.match(line) and any(character.isalpha() for character in line):
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
    first = kinds.index(LineKind.BODY)
    if first < TOP_OF_PAGE and _is_headline(lines, first):
        kinds[first] = LineKind.HEADLINE
        for index in range(first + 1, min(first + 3, len(lines))):
            if kinds[index] is LineKind.BODY and _is_signature(lines[index]):
                kinds[index] = LineKind.BYLINE
    return kinds


def _is_sentence(line: str) -> bool:
    return bool(SENTENCE_END.search(line)) and not re.search(r"\b[ap]\.m\.$|\b[A-Z][a-z]{0,3}\.$", line)


def _is_signature(line: str) -> bool:
    return len(line.split()) <= LONGEST_LABEL and bool(SIGNED.match(line) or PLACED.match(line))


def _is_headline(lines: list[str], index: int) -> bool:
    line, rest = lines[index], lines[index + 1 :]
    if not rest or len(line.split()) > LONGEST_HEADLINE or (line[:1] in '“"' and line[-1:] in '”"'):
        return False
    if not SENTENCE_END.search(line):
        return True
    signed_below = kind_of_line(rest[0]) is LineKind.BYLINE or _is_signature(rest[0])
    short_beside_story = line.endswith(".") and len(line.split()) <= 14 and len(rest[0]) > 2 * len(line) and index == 0
    return signed_below or short_beside_story
