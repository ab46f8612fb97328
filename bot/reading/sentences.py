"""Lines to sentences: sentencex finds the boundaries, repairs put quotation marks and times where they belong.

sentencex leaves an opening mark at the end of the sentence before (``said Friday. “`` + ``If indeed ...``), it
does not part a sentence that is glued to a closing mark (``”Mr. Trump``), and it parts ``9:52 p.m. Tuesday``.
"""

import re

import sentencex

from bot.reading.resources import data_lines
from bot.reading.span import Span

GLUED = re.compile(r"[.!?…][”\"»](?=[A-Z][a-z])")
NO_ABBREVIATION = re.compile(r"(?<![\w.])(?!(?:approx|cf|dept|eg|est|etc|ie|vs)\.)[a-z]{2,}\.\s+(?=[“\"][A-Z])")
"""A word in small letters that sentencex takes for a short form, before a quotation: "voted no. “It …”"."""
WHOLE_WORD = re.compile(r"(?<![\w.])(?:May|ill|me|miss|no|[a-z]{1,12}/[a-z]{1,12})(?=\.\s+[“\"‘']?[A-Z])")
"""What sentencex takes for a short form too, unless a frequent word follows: "on 2 May. Nobody came"."""
ASKED_BY_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*\.?\s){1,4}(?:said|says|asked|asks|added|cried|replied|shouted|wrote)(?=[.,;:]|$)"
)
QUESTION_AT_END = re.compile(r"[?!][”\"’']\s*$")
STRANDED_OPENING = re.compile(r"\s([“‘«\"]|'')\s*$")
TITLES = "|".join(" ".join(data_lines("words/abbreviated-titles.txt")).split())
TITLE_AT_END = re.compile(rf"(?:^|[\s”\"“])(?:{TITLES})\.\s*$")
NUMBERED_AT_END = re.compile(
    r"(?:\b(?:[Vv]ols?|[Ee]ps?|[Pp]ts?|[Cc]h|[Aa]pprox|[Rr]ms?|[Ee]xt|[Tt]el)|(?:, |\()pop)\.\s*$"
)
"""What stands before a number: "approx. 40 people", "Vol. 2"."""
FIGURE = re.compile(r"[$£€¥~]?\d")
NO_BEGINNING = re.compile(r"[-–/]\w")
"""What no sentence begins with right behind a full stop: "Mon.-Fri."."""
ALWAYS_FOLLOWED_AT_END = re.compile(r"\b(?:incl|excl|Wm)\.\s*$")
"""What stands before whatever it shortens a word to: "incl. VAT"."""
BEGINS_SMALL = re.compile(r"[a-z]+(?![A-Za-z])")
MAY_STAND_WITHIN = re.compile(
    r"(?:[!?]|\b(?:acc|avg|esp|hrs?|mins?|mos|yrs?|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec)\.)\s*$"
)
"""What a sentence goes on after in small letters: "Oliver! will be performed", "six mos. in jail"."""
NOTE_AT_END = re.compile(
    r"[a-z]{3}[.!?][”\"’]?(?:[¹²³⁰⁴-⁹]{1,3}|\d{1,2})\s+"
    r"(?=[“\"‘]?[A-Z])(?!Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""The number of a note behind a sentence: "It leaks.1 Nobody knew."."""
NOTE = re.compile(r"[¹²³⁰⁴-⁹]{1,3}(?=\s|$)")
QUOTATION_AFTER_HOUR = re.compile(r"(?<=[ap]\.m\.) +(?=[“\"][A-Z][^“”\"]{0,300}[.,?!][”\"])")
HALF_OF_DAY_AT_END = re.compile(r"\d\s*[ap]\.\s?m\.\s*$", re.IGNORECASE)
LETTER_AT_END, LETTER = re.compile(r"\b[A-Z]\.$"), re.compile(r"[A-Z]\.")
GOES_ON_AFTER_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
    r"|(?:[ECMP][DS]?T|GMT|UTC|BST|CEST|CET|Eastern|Pacific)\b)"
)
"""What still belongs to a time of day; other capitals after one begin a sentence more often than not."""
LONGEST_TITLE = 40
"""Characters before a boundary where a title or an hour is looked for; in the whole piece, many cost their square."""

WINDOW = 8_000
"""Characters searched for boundaries at a time: marks that open and never close cost sentencex their square."""
WINDOW_EDGE = 200
"""Characters at the end of a window that are read again with what follows them."""

BULLET = re.compile("[•▪●◦‣►■○★⁃]")
"""What opens an item of a list, within which sentencex parts nothing."""
WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
CLOSING_ONLY = re.compile(r"^\s*(?:[”’»\"')\]]+[.,;]?|[*_]{1,3})\s*$")
"""What closes the sentence before it, the marks of bold letters among it."""
OPENING_ONLY = re.compile(r"\s*[“‘«.]\s*$")
"""A mark that is cut off what it opens: "she said. “Eleven days." goes on in the next paragraph; ".@idamoss"."""
LABEL = re.compile(r"(?:\(?\d{1,3}[.)]|[QA]\.)\s*")
"""What stands before the first sentence of a line and belongs to it: "1. Bills will go up.", "A. On Monday."."""


def split_sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the spans of the sentences of one line, in order, without the white space around them."""
    cuts = {0, len(text)}
    cuts.update(_boundaries(text, language))
    cuts.update(match.end() for match in GLUED.finditer(text))
    cuts.update(match.end() for match in NO_ABBREVIATION.finditer(text))
    cuts.update(match.end() for match in NOTE_AT_END.finditer(text))
    cuts.update(match.end() for match in QUOTATION_AFTER_HOUR.finditer(text))
    pieces = _repaired(text, sorted(cuts))
    spans = (Span(start, end).strip(text) for start, end in pieces)
    return tuple(span for span in spans if len(span))


def _boundaries(text: str, language: str) -> list[int]:
    """Return where sentences begin; each window of a long line opens with the last sentence of the one before."""
    found: list[int] = []
    start = 0
    while start + WINDOW < len(text):
        inside = _boundaries_within(text[start : start + WINDOW], language)
        sure = [start + boundary for boundary in inside if 0 < boundary < WINDOW - WINDOW_EDGE]
        found += sure
        start = sure[-1] if sure else start + WINDOW
    return found + [start + boundary for boundary in _boundaries_within(text[start:], language) if boundary]


def _boundaries_within(text: str, language: str) -> list[int]:
    # sentencex takes UTF-8, which a lone surrogate has none of; it takes each white space for one byte, and panics over
    # an initial before a wider one. Offsets are those of characters, and must stay.
    plain = WHOLE_WORD.sub(lambda word: "x" * len(word.group()), text)
    plain = WIDE_SPACE.sub(" ", BULLET.sub("-", plain)).encode("utf-8", "replace").decode()
    try:
        return [boundary["start_index"] for boundary in sentencex.get_sentence_boundaries(language, plain)]
    except BaseException as error:
        # A panic of Rust is no Exception, and would take the program down. Such a line stays whole.
        if type(error).__name__ != "PanicException":
            raise
        return []


def _repaired(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    start = 0
    for cut in cuts[1:]:
        if cut < len(text) and _goes_on(text, max(start, cut - LONGEST_TITLE), cut):
            continue
        piece = text[start:cut]
        if pieces and CLOSING_ONLY.match(piece):
            pieces[-1] = (pieces[-1][0], cut)
            start = cut
            continue
        if OPENING_ONLY.match(piece) and cut < len(text):
            continue
        stranded = STRANDED_OPENING.search(piece)
        if stranded and cut < len(text) and _opens(text, start, start + stranded.start(1)):
            cut = start + stranded.start(1)
        pieces.append((start, cut))
        start = cut
    if start < len(text):
        pieces.append((start, len(text)))
    return pieces


def _goes_on(text: str, start: int, cut: int) -> bool:
    """Tell whether the mark before ``cut`` is that of a title, an hour, a letter or a question asked by somebody."""
    before = text[start:cut]
    if start == 0 and LABEL.fullmatch(before):
        return True
    if QUESTION_AT_END.search(before):
        return ASKED_BY_NAME.match(text, cut) is not None
    if LETTER_AT_END.search(before) and LETTER.match(text, cut):
        # "Jo Lind, D-N.Y., said".
        return True
    if HALF_OF_DAY_AT_END.search(before):
        return GOES_ON_AFTER_HOUR.match(text, cut) is not None
    if NOTE.match(text, cut) or (before.endswith(".") and NO_BEGINNING.match(text, cut)):
        return True
    if BEGINS_SMALL.match(text, cut) and MAY_STAND_WITHIN.search(before) and not text[:1].islower():
        return True
    if ALWAYS_FOLLOWED_AT_END.search(before):
        return True
    if NUMBERED_AT_END.search(before):
        return FIGURE.match(text, cut) is not None
    return TITLE_AT_END.search(before) is not None


def _opens(text: str, start: int, mark: int) -> bool:
    """Tell whether the mark opens a quotation; a straight one does after an even number of them."""
    if text[mark] in "“‘«":
        return True
    straight = "''" if text.startswith("''", mark) else '"'
    return text.count(straight, start, mark) % 2 == 0
