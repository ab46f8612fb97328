"""Finds the differences between alleged words and those of the article, and what dots in a quotation stand for."""

import re
from decimal import Decimal
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from bot.answering.checking.grave_words import grave_group
from bot.answering.checking.quotation_comparison import Comparison
from bot.answering.outcome import Change, ChangeKind
from bot.answering.words.word_sequence import Word
from bot.facts.numbers.number_tokens import tokenise
from bot.facts.numbers.numerals import read_numeral

DOTS = re.compile(r"…|\.\s?\.\s?\.")
TURNING = frozenset(["condition", "denial", "hedge", "negation"])
"""Groups of words that no dots may stand for in a quotation that is word for word."""


def changes(alleged: list[Word], text: str, comparison: Comparison, article_text: str) -> tuple[Change, ...]:
    """Return the differences between the alleged words in ``text`` and the article's, in order."""
    if comparison.pieces:
        return _omissions(alleged, text, comparison, article_text)
    window = comparison.passage.words[comparison.start : comparison.end]
    found = []
    steps = Levenshtein.opcodes([word.plain for word in alleged], [word.plain for word in window])
    for step in steps:
        if step.tag == "equal":
            continue
        said = _between(alleged, step.src_start, step.src_end, text)
        actual = _between(list(window), step.dest_start, step.dest_end, article_text)
        words = [w.plain for w in alleged[step.src_start : step.src_end]]
        words += [w.plain for w in window[step.dest_start : step.dest_end]]
        kind = ChangeKind.REPLACED if said and actual else ChangeKind.ADDED if said else ChangeKind.DROPPED
        if kind is ChangeKind.DROPPED:
            said = _dots(alleged, step.src_start, text)
        grave = any(_is_grave(word) for word in words) and not _is_same_number(said, actual)
        found.append(Change(kind, said, actual, grave))
    return tuple(found)


def _omissions(alleged: list[Word], text: str, comparison: Comparison, article_text: str) -> tuple[Change, ...]:
    """Return what the dots between the pieces stand for."""
    found = []
    at = 0
    for (start, end), (following, _) in pairwise(comparison.pieces):
        at += end - start
        left_out = list(comparison.passage.words[end:following])
        actual = _between(left_out, 0, len(left_out), article_text)
        found.append(Change(ChangeKind.DROPPED, _dots(alleged, at, text), actual, any(map(_turns, left_out))))
    return tuple(found)


def _turns(word: Word) -> bool:
    """Tell whether a word that was left out may have changed what the others say: "not", "if", "could", "denies"."""
    return grave_group(word.plain) in TURNING


def pieces_of(alleged: list[Word], text: str) -> list[list[Word]]:
    """Return the alleged words in the pieces that dots part."""
    pieces: list[list[Word]] = [[]]
    for at, word in enumerate(alleged):
        if at and _dots(alleged, at, text):
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _dots(alleged: list[Word], at: int, text: str) -> str:
    """Return the dots that mark an omission before the alleged word at ``at``; empty where there are none."""
    if not 0 < at < len(alleged):
        return ""
    dots = DOTS.search(text, alleged[at - 1].span.end, alleged[at].span.start)
    return dots.group() if dots else ""


def _is_same_number(said: str, actual: str) -> bool:
    """Tell whether both are one number, in digits or in words: "11" for "eleven" is another style, not another fact."""
    values = [_number(text) for text in (said, actual)]
    return values[0] is not None and values[0] == values[1]


def _number(text: str) -> Decimal | None:
    tokens = tokenise(text)
    numeral = read_numeral(tokens, 0) if tokens else None
    return numeral.value if numeral and numeral.end == len(tokens) else None


def _between(words: list[Word], start: int, end: int, text: str) -> str:
    return text[words[start].span.start : words[end - 1].span.end] if end > start else ""


def _is_grave(word: str) -> bool:
    """Tell whether a plain word is a number or a negation: changing it changes what was said."""
    group = grave_group(word)
    return group in ("negation", "number") or any(character.isdigit() for character in word)
