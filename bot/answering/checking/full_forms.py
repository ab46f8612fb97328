"""Words in full, so that one form of writing them is no other word: "won't" is "will not", "2.6bn" is "2.6 billion".

Each word in full keeps the place of the one it was written as, so that nothing is quoted from the middle of a word.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from bot.answering.words.word_lists import chat_spellings
from bot.answering.words.word_sequence import Word
from bot.facts.numbers.number_tokens import tokenise
from bot.facts.numbers.numerals import read_numeral
from bot.reading.span import Span

ENDINGS = {"d": "would", "ll": "will", "m": "am", "re": "are", "s": "is", "ve": "have"}
"""What stands behind an apostrophe, in full."""
STEMS = {"ca": "can", "sha": "shall", "wo": "will"}
"""What stands before "n't", where it is not the word itself."""
PERFECT = frozenset(["been", "better", "gone", "got", "had"])
"""Words before which "'s" is "has", and "'d" is "had"."""
TAKES_IS = frozenset("he here how it she that there what where who".split())
"""Words behind which "'s" is a verb and not a possessive."""
FULL_ENDINGS = frozenset([*ENDINGS.values(), "not"])
SCALES = {"bn": "billion", "k": "thousand", "m": "million", "mn": "million", "tn": "trillion", "trn": "trillion"}
MONEY_ONLY = frozenset(["k", "m"])
"""Short forms that are something else but behind a sum of money: "5m" may be metres."""
SUM = re.compile(r"(?P<sign>[£$€¥]\s?)?\d[\d.,]*\s?\Z")
LONGEST_SUM = 20
"""Characters of a sum before its short form, its sign with them."""
SCALED = re.compile(r"(\d[\d.,]*)([a-z]+)")
NO_APOSTROPHE = str.maketrans("’‘", "''")


def in_full(words: Sequence[Word], text: str) -> list[Word]:
    """Return the words of ``text`` in full, each at the place of the word that it was written as."""
    found: list[Word] = []
    for word, following in zip_longest(words, words[1:]):
        if found and found[-1].plain == "per" and word.plain == "cent":
            found[-1] = Word("percent", Span(found[-1].span.start, word.span.end))
        else:
            found += (Word(plain, word.span) for plain in _parts(word, following.plain if following else "", text))
    return found


def _parts(word: Word, following: str, text: str) -> Iterator[str]:
    if any(map(str.isdigit, word.plain)):
        yield from _figure(word, text)
        return
    written = text[word.span.start : word.span.end].casefold().translate(NO_APOSTROPHE)
    if written in SCALES and _is_scale(written, text, word.span.start):
        yield SCALES[written]
    else:
        yield from _contraction(written, following) or [_in_digits(word.plain)]


def _figure(word: Word, text: str) -> list[str]:
    """Return a figure with what is written at it: "12%", "5bn"."""
    if word.plain.endswith("%"):
        return [_in_digits(word.plain.removesuffix("%")), "percent"]
    scaled = SCALED.fullmatch(word.plain)
    if scaled and scaled[2] in SCALES and _is_scale(scaled[2], text, word.span.start + len(scaled[1])):
        return [_in_digits(scaled[1]), SCALES[scaled[2]]]
    return [_in_digits(word.plain)]


def _is_scale(short: str, text: str, start: int) -> bool:
    """Tell whether a short form at offset ``start`` says how many of the number before it."""
    number = SUM.search(text, max(0, start - LONGEST_SUM), start)
    return number is not None and (short not in MONEY_ONLY or number["sign"] is not None)


def _contraction(written: str, following: str) -> list[str]:
    """Return the two words that are drawn together in one; none where it is a single word."""
    stem, mark, ending = written.rpartition("'")
    if written == "cannot":
        return ["can", "not"]
    if not mark:
        meant = chat_spellings().get(written, "").split()
        return meant if len(meant) == 2 and meant[1] in FULL_ENDINGS else []
    if ending == "t" and stem.endswith("n") and len(stem) > 2:
        return [STEMS.get(stem[:-1], stem[:-1]), "not"]
    if written == "let's":
        return ["let", "us"]
    if ending not in ENDINGS or (ending == "s" and stem not in TAKES_IS):
        return []
    if ending == "s" and following in PERFECT:
        return [stem, "has"]
    return [stem, "had" if ending == "d" and following in PERFECT else ENDINGS[ending]]


@lru_cache(maxsize=65_536)
def _in_digits(plain: str) -> str:
    """Return a number of one word in digits; any other word as it is."""
    tokens = tokenise(plain)
    numeral = read_numeral(tokens, 0) if len(tokens) == 1 else None
    return str(numeral.value) if numeral and numeral.scale == 1 else plain
