"""Finds what short forms stand for: "Canadian Security Intelligence Service (CSIS)", "CSIS (the … Service)".

The long form is found from the letters of the short one, backwards from its last, each at the start of a word or inside
the word of the letter before it (after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", 2003).
"""

import re
from collections.abc import Iterator

from bot.facts.grammar.lexicon import organisation_heads, word_classes
from bot.facts.name import Abbreviation
from bot.reading.article import Article
from bot.reading.span import Span

SHORT = r"[A-Z](?:[A-Za-z&]|\.(?=[A-Z])|-(?=[A-Z0-9])|\d){1,9}\.?"
SHORT_IN_BRACKETS = re.compile(
    rf"\(\s*(?:the\s+|or\s+|known\s+as\s+)?[“\"']?({SHORT})[”\"']?\s*(?:[,;][^()]{{0,60}})?\)"
)
LONG_IN_BRACKETS = re.compile(rf"(?<![\w.])({SHORT})\s*\((?:the\s+|short\s+for\s+(?:the\s+)?)?([A-Z][^()\n]{{4,90}})\)")
LONG = r"(?:[A-Z][\w’'-]{1,30}\s+)(?:[\w’'-]{1,30}\s+){0,7}[A-Z]?[\w’'-]{1,30}"
APPOSITION = re.compile(
    rf"({LONG}),?\s+(?:or|known\s+as|abbreviated\s+(?:as|to))\s+(?:the\s+)?[“\"']?({SHORT})[”\"']?(?=[\s,.;)])"
)
AFTER_COMMA = re.compile(
    rf"(?<![\w.])({SHORT}),\s+(?:the|short\s+for|which\s+stands\s+for|an?)\s+(?:the\s+)?([A-Z][^,.;()\n]{{4,90}})[,.;]"
)
BEFORE_COMMA = re.compile(rf"([A-Za-z][^,.;()\n]{{4,120}}),\s+(?:the\s+)?({SHORT}),")
CAPITALS = re.compile(r"[A-Z][A-Za-z]?[A-Z]|[A-Z]\.[A-Z]")
OR_KNOWN_AS = re.compile(r"\b(?:or|known as|abbreviated)\b")
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
LONGEST = 10
"""Words of a long form."""
SMALL = frozenset({"determiner", "preposition", "conjunction"})
"""The classes of words that a short form may leave out: "of", "the", "and"."""
REACH = 240
"""Characters in which so many words nearly always stand: for each short form no more of a long line is looked at."""


def find_abbreviations(article: Article) -> tuple[Abbreviation, ...]:
    """Return the short forms that the article explains, with the words that it gives for them, in reading order.

    One short form is explained once: by the first place that does.
    """
    found: dict[str, Abbreviation] = {}
    for line in article.lines:
        for short, long in _pairs(article.text, line.span):
            found.setdefault(short.of(article.text).replace(".", ""), Abbreviation(short, long))
    return tuple(sorted(found.values(), key=lambda abbreviation: abbreviation.short))


def _pairs(text: str, line: Span) -> list[tuple[Span, Span]]:
    if not CAPITALS.search(text, line.start, line.end):
        return []
    pairs = []
    bracket = text.find("(", line.start, line.end) >= 0
    for match in SHORT_IN_BRACKETS.finditer(text, line.start, line.end) if bracket else ():
        long = _long_form_before(text, match.group(1), line.start, match.start())
        if long:
            pairs.append((Span(*match.span(1)), long))
    for pattern, short, long_group in _patterns(bracket, bool(OR_KNOWN_AS.search(text, line.start, line.end))):
        for match in pattern.finditer(text, line.start, line.end):
            long = _long_form_before(text, match.group(short), match.start(long_group), match.end(long_group))
            if long and (pattern is not LONG_IN_BRACKETS or long.start == match.start(long_group)):
                pairs.append((Span(*match.span(short)), long))
    return pairs


def _patterns(bracket: bool, known_as: bool) -> Iterator[tuple[re.Pattern[str], int, int]]:
    """Yield the patterns worth trying on a line, with the groups of their short and their long form."""
    if bracket:
        yield LONG_IN_BRACKETS, 1, 2
    yield AFTER_COMMA, 1, 2
    if known_as:
        yield APPOSITION, 2, 1
    yield BEFORE_COMMA, 2, 1


def _long_form_before(text: str, short: str, start: int, end: int) -> Span | None:
    """Return the words right before ``end`` that ``short`` stands for; None when its letters do not fit them."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    plural = len(letters) > 2 and short.rstrip(".").endswith("s") and short[-2:-1].isupper()
    letters = letters[:-1] if plural else letters
    words = _last_words(text, start, end)
    if len(letters) < 2 or not words or text[words[-1].end() : end].strip(" ,’'s“”\""):
        return None
    first = _initials(letters, words)
    if first is None:
        first = _inner_letters(letters, words)
        if first is None:
            first = _named_body(words)
        if first is None or not any(word.group()[0].isupper() for word in words[first:]):
            return None
    if any(word.group().rstrip("s").lower() == short.rstrip("s").lower() for word in words[first:]):
        return None
    end = words[-1].end() - (2 if words[-1].group().endswith(("’s", "'s")) else 0)
    return Span(words[first].start(), end)


def _last_words(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the last words between two offsets, as many as a long form may have."""
    reach = REACH
    while True:
        first = max(start, end - reach)
        words = list(WORD.finditer(text, first, end))
        # The first word may be cut where the stretch begins.
        if first == start or len(words) > LONGEST:
            return words[-LONGEST:]
        reach *= 2


def _named_body(words: list[re.Match[str]]) -> int | None:
    """Return the first word of an organisation's name, whose short form may be of another language: "(DLR)"."""
    if words[-1].group().lower() not in organisation_heads() or not words[-1].group()[0].isupper():
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1].group()[0].isupper() and words[first - 1].group() not in ("The", "A", "An"):
        first -= 1
    return first if len(words) - first > 1 else None


def _initials(letters: list[str], words: list[re.Match[str]]) -> int | None:
    """Return the first word when the letters are the initials of the words, small ones skipped where that is needed."""
    first = _initials_of(letters, words, small_too=True)
    # "Giant Objects of Austria Trust (GOAT)": the O is not that of "of".
    return first if first is not None else _initials_of(letters, words, small_too=False)


def _initials_of(letters: list[str], words: list[re.Match[str]], *, small_too: bool) -> int | None:
    """Return the first word when the letters are initials, ``small_too`` also those of small words."""
    at = len(letters) - 1
    for number in range(len(words) - 1, -1, -1):
        small = word_classes().get(words[number].group().lower()) in SMALL
        parts = [part for part in re.split(r"[-’']", words[number].group().lower()) if part]
        initials = [part[0] for part in parts if part != "s" and (small_too or not small)]
        taken = 0
        for initial in reversed(initials):
            if at >= 0 and initial == letters[at]:
                at -= 1
                taken += 1
        if at < 0:
            return number
        if not taken and not small:
            return None
    return None


def _inner_letters(letters: list[str], words: list[re.Match[str]]) -> int | None:
    """Return the first word when the letters stand in the words in order, the first at the start of one."""
    at = len(letters) - 1
    for number in range(len(words) - 1, -1, -1):
        word = words[number].group().lower()
        place = len(word)
        while at >= 0:
            place = word.rfind(letters[at], 0, place)
            if place < 0:
                break
            if at == 0 and place > 0:
                return None if word[0] != letters[0] or len(letters) > len(words) + 2 else number
            at -= 1
        if at < 0:
            # Each capital of the short form must find room, and no more words than letters be swallowed.
            return number if word[0] == letters[0] and len(words) - number <= len(letters) else None
    return None
