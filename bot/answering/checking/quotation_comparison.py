"""Compares alleged words with a passage of the article, word by word (edit distance of Levenshtein 1966 over words)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bot.answering.checking.passages import Passage
from bot.answering.outcome import Change, ChangeKind
from bot.answering.words.word_lists import word_by_group
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.numbers.number_tokens import tokenise
from bot.facts.numbers.numerals import read_numeral
from bot.reading.span import Span

ALTERED_FROM = 0.6
"""Likeness from which on alleged words are an altered quotation and no invention."""
DOTS = re.compile(r"…|\.\s?\.\s?\.")
MISSPELT = 80.0
"""Likeness, from 0 to 100, from which on a word is another one misspelt."""
REACH = 5
"""Words by which a window may be moved or widened to fit better."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well alleged words fit a window of a passage: ``likeness`` from 0 to 1, where 1 is word for word."""

    passage: Passage
    start: int
    end: int
    likeness: float

    @property
    def span(self) -> Span:
        """The place of the window in the article."""
        return Span(self.passage.words[self.start].span.start, self.passage.words[self.end - 1].span.end)


def compare(alleged: list[Word], passage: Passage) -> Comparison | None:
    """Return the window of the passage that fits the alleged words best; None when either is empty."""
    wanted = [word.plain for word in alleged]
    given = list(passage.plain)
    if not wanted or not given:
        return None
    exact = _exact(wanted, given)
    if exact is not None:
        return Comparison(passage, exact, exact + len(wanted), 1.0)
    aligned = fuzz.partial_ratio_alignment(wanted, given)
    if aligned is None:
        return None
    if len(given) >= len(wanted):
        first, last = aligned.dest_start, aligned.dest_end
    else:
        first, last = 0, len(given)
    return _fitted(wanted, given, first, last, passage)


def _exact(wanted: list[str], given: list[str]) -> int | None:
    first = wanted[0]
    for start in range(len(given) - len(wanted) + 1):
        if given[start] == first and given[start : start + len(wanted)] == wanted:
            return start
    return None


def _fitted(wanted: list[str], given: list[str], first: int, last: int, passage: Passage) -> Comparison | None:
    best: tuple[int, int, int, int] | None = None
    for start in range(max(0, first - REACH), min(len(given), first + REACH) + 1):
        for end in range(max(start + 1, last - REACH), min(len(given), last + REACH) + 1):
            distance = Levenshtein.distance(wanted, given[start:end], weights=(1, 1, 1))
            # Of windows that fit equally well, the one whose ends agree shows a dropped word as dropped.
            ends = (wanted[0] != given[start]) + (wanted[-1] != given[end - 1])
            key = (distance, 2 * ends + abs((end - start) - len(wanted)), start, end)
            if best is None or key < best:
                best = key
    if best is None:
        return None
    distance, _, start, end = best
    return Comparison(passage, start, end, max(0.0, 1 - distance / max(len(wanted), end - start)))


def changes(alleged: list[Word], text: str, comparison: Comparison, article_text: str) -> tuple[Change, ...]:
    """Return the differences between the alleged words in ``text`` and the article's, in order."""
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
        grave = any(is_grave(word) for word in words) and not _is_same_number(said, actual)
        found.append(Change(kind, said, actual, grave))
    return tuple(found)


def _dots(alleged: list[Word], at: int, text: str) -> str:
    """Return the dots that mark an omission before the alleged word at ``at``; empty where there are none."""
    if not 0 < at < len(alleged):
        return ""
    dots = DOTS.search(text, alleged[at - 1].span.end, alleged[at].span.start)
    return dots.group() if dots else ""


def loses_negation(alleged: str, article_text: str, sentence: Span) -> bool:
    """Tell whether the sentence has nearly these words, and a negation among them that the alleged ones lack."""
    given = tuple(words_of(article_text, sentence.start, sentence.end))
    if not any(map(_is_negation, given)):
        return False
    words = words_of(alleged)
    found = compare(words, Passage(given))
    if found is None or not ALTERED_FROM <= found.likeness < 1.0:
        return False
    differences = changes(words, alleged, found, article_text)
    return any(_negates(one.actual) and not _may_negate(one.alleged, one.actual) for one in differences)


def _may_negate(alleged: str, actual: str) -> bool:
    """Tell whether alleged words are a negation or one misspelt: "havnt" for "haven't", but not "can" for "can't"."""
    misspelt = any(word.plain.endswith("nt") for word in words_of(alleged))
    alike = fuzz.ratio(alleged, actual) >= MISSPELT and not actual.startswith(alleged)
    return misspelt or alike or _negates(alleged)


def _negates(text: str) -> bool:
    return any(map(_is_negation, words_of(text)))


def _is_negation(word: Word) -> bool:
    return word_by_group("grave-words").get(word.plain) == "negation"


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


def is_grave(word: str) -> bool:
    """Tell whether a plain word is a number or a negation: changing it changes what was said."""
    group = word_by_group("grave-words").get(word)
    return group in ("negation", "number") or any(character.isdigit() for character in word)
