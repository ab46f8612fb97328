"""What stands beside a name and is no part of its sentence: a nickname within it, a party or a share code behind.

'Barry "The Hoover" Duckworth': nobody said that there. "Rep. Jo Lind, D-Calif., said": the sentence is "Jo Lind said".
"""

import re
from collections.abc import Iterator

from bot.facts.grammar.lexicon import source_nouns, word_classes, word_group
from bot.reading.span import Span

CAPITALISED = r"[^\W\d_a-z][\w-]{0,20}"
NICKNAME = re.compile(
    rf"(?:(?<=[^\W\d_]\s)|(?<=[A-Z]\.\s))(?P<open>[“\"‘'])(?:[Tt]he\s)?{CAPITALISED}(?:\s{CAPITALISED}){{0,2}}[”\"’']"
    r"(?=\s(?P<surname>[^\W\d_a-z][\w’'-]{1,30}))"
)
FIRST_NAME = re.compile(r"(?:^|[^\w’'])[^\W\d_a-z][\w.-]{0,20}\s$")
LONGEST_NAME = 24
"""Characters before a nickname that are looked at for the name before it."""
COUNTRIES = frozenset(["d.c.", "e.u.", "u.k.", "u.n.", "u.s."])
"""What looks like the initials of somebody."""
LAST_WORD = re.compile(r"([^\W_][\w’'&.-]*)$")
PARTY_LABEL = re.compile(
    r",\s(?:[DRI]|Dem|Rep|Ind)-(?:[A-Z]\.\s?[A-Z]|[A-Z][A-Za-z]{1,20}(?:\s[A-Z][a-z]{1,20})?)"
    r"(?:\.?(?P<comma>,)|(?=[\s.;:!?)”\"’]|$))"
)
STOCK_CODE = re.compile(
    r"(?<=[^\W_])\s(?:[A-Z]{2,6}|\d{4,6})(?:_[a-z])?\.(?P<exchange>[A-Z]{1,2})(?=[\s,;:)’']|\.(?:\s|$))"
)
EXCHANGES = word_group("exchange")
"""The letters behind the full stop in the code of a share: "PLHM.L"."""
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


def nicknames(text: str) -> tuple[Span, ...]:
    """Return the nicknames of a text with their quotation marks: words with capitals between two of a name."""
    return tuple([Span(*found.span()) for found in NICKNAME.finditer(text) if _is_within_name(text, found)])


def asides(text: str) -> Iterator[Span]:
    """Yield what the grammar of a text does without, in order: nicknames, and what only labels the name before it."""
    yield from sorted([*nicknames(text), *_party_labels(text), *_stock_codes(text)], key=lambda span: span.start)


def _is_within_name(text: str, found: re.Match[str]) -> bool:
    """Tell whether names stand on both sides: "told Ana “Yes” Monday" has none after it."""
    before = FIRST_NAME.search(text, max(0, found.start() - LONGEST_NAME), found.start())
    if before is None:
        return False
    if before.group().strip(" (“\"‘'").lower() in COUNTRIES:
        # "left the U.S. “For Good” Monday".
        return False
    around = (before.group().strip(" \n“\"‘'("), found["surname"])
    return all(word_classes().get(word.lower()) is None for word in around)


def _stock_codes(text: str) -> Iterator[Span]:
    """Yield the codes of shares behind the names of firms: "Pelham Foods PLHM.L cut its forecast"."""
    for code in STOCK_CODE.finditer(text):
        name = LAST_WORD.search(text, max(0, code.start() - LONGEST_NAME), code.start())
        if code["exchange"].lower() in EXCHANGES and name and name[1][0].isupper():
            yield Span(*code.span())


def _party_labels(text: str) -> Iterator[Span]:
    for label in PARTY_LABEL.finditer(text):
        keeps_comma = label["comma"] and _goes_on_describing(text, label.end())
        yield Span(label.start(), label.start("comma") if keeps_comma else label.end())


def _goes_on_describing(text: str, at: int) -> bool:
    """Tell whether more about the person follows a comma: "the top Democrat on the panel", "chairman of the panel"."""
    word = NEXT_WORD.match(text, at)
    return word is not None and (
        word_classes().get(word[1].lower()) in ("determiner", "relative") or word[1] in source_nouns()
    )
