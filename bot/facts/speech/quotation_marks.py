"""Finds the stretches in quotation marks: curly, straight, doubled single marks, guillemets, single marks.

A quotation that runs over several paragraphs opens each of them with a mark and closes only the last; every
paragraph becomes a stretch of its own, and those after the first are marked as going on.

Titles of works and nicknames are nobody's words: 'who wrote "The Salt Path"', 'known as "Big Ken"'.
"""

import re
from collections import Counter
from dataclasses import dataclass

from bot.facts.grammar.asides import nicknames
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.article import Article
from bot.reading.span import Span

DOUBLE = re.compile(r"[“”„»«\"]|''|``")
SINGLE_OPEN = re.compile(r"(?:(?<=[\s(—–-])|^)[‘'](?=[^\W_\d]|\$|\d)")
SINGLE_CLOSE = re.compile(r"(?<=[\w,.!?…-])[’'](?=[\s),.;:!?—–-]|$)")
SHORTEST = 1
WORD = re.compile(r"[^\W_][\w’'-]*")
LONGEST_TITLE = 8
"""Words of a title."""
BEFORE_TITLE = 60
"""Characters before a title that may say what it is a title of."""
ENDS_SENTENCE = (".", "!", "?", "…", "—", "–")
ENDS_SPEECH = (",", ".", "!", "?")
LEADING = (",", "!", "?")
ENDS_QUOTATION = frozenset(".,!?…’'%)")
WORKS = word_group("work")
TITLED = word_group("titled")
ENTITLED = frozenset(["entitled", "subtitled", "titled"])
NICKNAMED = word_group("nicknamed")
MAKERS = word_group("maker")
MADE = word_group("made")
CALLED = re.compile(r"\b(?:a|an|the|his|her|its|their|new)\s(?:[\w’'-]{1,20}\s){1,3}(?:called|named)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """Words in quotation marks: ``outer`` with the marks, ``inner`` without; ``goes_on`` after an open one.

    ``leads`` tells that they end as what somebody says does before whoever says it: with a comma, "!" or "?".
    """

    outer: Span
    inner: Span
    goes_on: bool = False
    closed: bool = True
    leads: bool = False


def find_quoted(article: Article) -> tuple[QuotedStretch, ...]:
    """Return the outermost quoted stretches of all lines but furniture, in reading order."""
    found: list[QuotedStretch] = []
    texts = [_without_nicknames(line.span.of(article.text)) for line in article.lines]
    for at, (line, text) in enumerate(zip(article.lines, texts, strict=True)):
        below = next((other for other in texts[at + 1 : at + 3] if other.strip()), "")
        single_below = SINGLE_OPEN.match(below) is not None
        open_above = bool(found) and not found[-1].closed
        stretches = [one for one in _outermost(text, single_below, open_above) if not _is_title_of_work(text, one)]
        for stretch in stretches:
            goes_on = bool(found) and not found[-1].closed and stretch.outer.start == 0
            found.append(
                QuotedStretch(
                    stretch.outer.shift(line.span.start),
                    stretch.inner.shift(line.span.start),
                    goes_on and stretch is stretches[0],
                    stretch.closed,
                    stretch.inner.of(text).rstrip("’' ").endswith(LEADING),
                )
            )
    return tuple(found)


def find_inner(article: Article, stretch: QuotedStretch) -> tuple[QuotedStretch, ...]:
    """Return the stretches in marks of the other kind inside one in quotation marks: single ones in double ones."""
    words = stretch.inner.of(article.text)
    single = article.text[stretch.outer.start] in "‘'"
    found = _double(words) if single else _single(words, False, False) if SINGLE_OPEN.search(words) else []
    start = stretch.inner.start
    return tuple(
        QuotedStretch(
            one.outer.shift(start),
            one.inner.shift(start),
            leads=one.inner.of(words).rstrip("’' ").endswith(LEADING),
        )
        for one in found
        if one.closed and " " in one.inner.of(words) and not (not single and SINGLE_CLOSE.search(one.inner.of(words)))
    )


def _without_nicknames(text: str) -> str:
    """Return a line with its nicknames, 'Barry "The Hoover" Duckworth', made stars of the same length."""
    pieces, at = [], 0
    for nickname in nicknames(text):
        pieces += [text[at : nickname.start], "*" * len(nickname)]
        at = nickname.end
    return "".join([*pieces, text[at:]])


def _outermost(text: str, goes_on_below: bool, open_above: bool) -> list[QuotedStretch]:
    """Return the stretches of a line: those in double marks, unless all of them stand within some in single ones.

    "‘They told me “go home” and I did,’ said Pell": what ends like speech, with a mark of its own, is the outer one.
    """
    double = _double(text)
    single = _single(text, goes_on_below, open_above) if not double or SINGLE_OPEN.search(text) else []
    if not double:
        return single
    spoken = [one for one in single if one.closed and one.inner.of(text).endswith(ENDS_SPEECH)]
    nested = all(any(inner.outer in outer.inner for outer in spoken) for inner in double)
    return single if nested else double


def _double(text: str) -> list[QuotedStretch]:
    found: list[QuotedStretch] = []
    opened: re.Match[str] | None = None
    depth = 0
    last_closing, last_guillemet = text.rfind("”"), text.rfind("«")
    marks = list(DOUBLE.finditer(text))
    left = Counter(mark.group() for mark in marks)
    for mark in marks:
        left[mark.group()] -= 1
        if opened is None:
            # "»Read more" is a link.
            if _opens(text, mark) and (mark.group() != "»" or last_guillemet > mark.start()):
                opened, depth = mark, 1
        elif _same_family(opened.group(), mark.group()):
            if not _closes(text, opened.group(), mark):
                depth += 1 if _opens(text, mark) and last_closing >= mark.end() else 0
                continue
            # The one that it opens is closed where an odd number of them is left.
            if mark.group() in ('"', "''") and left[mark.group()] % 2 and _reopens(text, mark):
                found.append(_stretch(opened, mark.start(), mark.start()))
                opened = mark
                continue
            depth -= 1
            if depth <= 0:
                found.append(_stretch(opened, mark.start(), mark.end()))
                opened = None
    if opened is not None and len(text.rstrip()) > opened.end():
        found.append(_stretch(opened, len(text), len(text), closed=False))
    return [stretch for stretch in found if len(stretch.inner) > SHORTEST]


def _stretch(opened: re.Match[str], inner_end: int, outer_end: int, closed: bool = True) -> QuotedStretch:
    return QuotedStretch(Span(opened.start(), outer_end), Span(opened.end(), inner_end), closed=closed)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in "“„«``":
        return True
    if mark.group() == "»":
        # »So«, as some write it, and not « so ».
        return _stands_free(text, mark.start()) and text[mark.end() : mark.end() + 1].isalnum()
    if mark.group() == "”":
        # A closing mark that opens a line is a slip for an opening one.
        return mark.start() == 0 and text[mark.end() : mark.end() + 1].isalnum()
    follows = text[mark.end() : mark.end() + 1]
    return bool(follows) and not follows.isspace()


def _closes(text: str, opening: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark inside a quotation closes one, as the first does in “so“ and „so“."""
    if opening == "»":
        return mark.group() == "«"
    if mark.group() == "“":
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        return (before.isalnum() or before in ENDS_QUOTATION) and not after.isalnum()
    return mark.group() not in "„«"


def _stands_free(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace() or text[start - 1] in "(—–-"


def _reopens(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a straight mark inside a quotation can only open another: white space before, none after."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isspace() and bool(after) and after.isalnum()


def _same_family(opening: str, mark: str) -> bool:
    if opening in ('"', "''"):
        return mark == opening or (mark == "”" and opening == '"')
    if opening == "``":
        return mark == "''"
    if opening in "«»":
        return mark in "«»"
    return mark in "“”„" or mark == '"'


def _single(text: str, goes_on_below: bool, open_above: bool) -> list[QuotedStretch]:
    """Return stretches in single marks.

    One that never closes goes on in the next line, if that opens with such a mark as well.
    """
    found: list[QuotedStretch] = []
    at = 0
    while opening := SINGLE_OPEN.search(text, at):
        # An apostrophe of a plural possessive looks like a closing mark; the last before the next opening one closes.
        following = SINGLE_OPEN.search(text, opening.end())
        limit = following.start() if following else len(text)
        last = None
        for closing in SINGLE_CLOSE.finditer(text, opening.end(), limit):
            last = closing
            if text[closing.start() - 1] in ",.!?":
                break
        if last is None:
            at = opening.end()
            led = open_above if opening.start() == 0 else text[: opening.start()].endswith((": ", ", "))
            if following is None and goes_on_below and led:
                found.append(_stretch(opening, len(text), len(text), closed=False))
            continue
        found.append(QuotedStretch(Span(opening.start(), last.end()), Span(opening.end(), last.start())))
        at = last.end()
    return found


def _is_title_of_work(text: str, quoted: QuotedStretch) -> bool:
    """Tell whether words in quotation marks are a title or a nickname: with capitals, after what names or makes one."""
    inner = quoted.inner
    words = WORD.findall(inner.of(text))
    if not words or len(words) > LONGEST_TITLE or inner.of(text).rstrip("’'").endswith(ENDS_SENTENCE):
        return False
    if not words[0][0].isupper():
        return False
    before = text[max(0, quoted.outer.start - BEFORE_TITLE) : quoted.outer.start]
    leading = [word.lower() for word in WORD.findall(before.rpartition("\n")[2])][-2:]
    if leading and leading[-1] in ENTITLED and before[-1:].isspace():
        # "A statement titled “Our commitment to safety”".
        return True
    if any(not word[0].isupper() and not word[0].isdigit() and word_classes().get(word) is None for word in words):
        return False
    if not leading or not before[-1:].isspace() or before.rstrip().endswith((".", "!", "?", ":", "”", '"')):
        return False
    if leading[-1] in WORKS or leading[-1] in TITLED or leading[-1] in NICKNAMED or CALLED.search(before):
        return True
    if leading[-1] == "on" and sum(word[0].isupper() for word in words) > 1:
        # "Speaking on “Meet the Nation”".
        return True
    if leading == ["known", "as"] or (leading[-1] == "of" and leading[0] in MAKERS):
        return True
    return leading[-1] in MADE and leading[0] in ("who", "also", "and")
