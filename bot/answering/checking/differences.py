"""The differences between alleged words and those of the article, and which of them are grave.

A quotation turns on numbers, and on the words that negate, deny, hedge or limit what it says. Dots in it stand for what
was left out.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bot.answering.checking.editors_brackets import with_brackets
from bot.answering.checking.full_forms import in_full
from bot.answering.checking.quotation_comparison import ALTERED_FROM, Comparison, SearchedPassage, compare
from bot.answering.checking.reversing import harmless_phrases, reversals
from bot.answering.outcome import Change, ChangeKind
from bot.answering.words.word_lists import group_by_word
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.facts.numbers.number_tokens import tokenise
from bot.facts.numbers.numerals import read_numeral
from bot.reading.span import Span

DOTS = re.compile(r"…|\.\s?\.\s?\.")
TURNING = frozenset(["condition", "denial", "hedge", "negation"])
"""Groups of words that no dots may stand for in a quotation that is word for word."""
NEARLY = word_group("negating-nearly")
"""Words that negate as well: "rarely lasts" for "doesn't last"."""
VERBAL = frozenset(["never", "cannot"])
MISSPELT = 80.0
"""Likeness, from 0 to 100, from which on a word is another one misspelt."""


def grave_group(plain: str) -> str | None:
    """Return the group of ``words/grave-words.txt`` that a plain word belongs to, such as "negation"."""
    return group_by_word("grave-words").get(plain)


def is_negation(word: Word) -> bool:
    """Tell whether a word negates: "not", "never", "didn't"."""
    return grave_group(word.plain) == "negation"


def changes(alleged: list[Word], text: str, comparison: Comparison, article_text: str) -> tuple[Change, ...]:
    """Return the differences between the alleged words in ``text`` and the article's, in order."""
    if comparison.pieces:
        return _omissions(alleged, text, comparison, article_text)
    window = list(comparison.passage.words[comparison.start : comparison.end])
    found = []
    reversed_by = {place for phrase in reversals([word.plain for word in alleged]) for place in phrase}
    for (start, end), (begin, close) in _differing(alleged, text, window, article_text):
        said = _between(alleged, start, end, text)
        actual = _between(window, begin, close, article_text)
        kind = ChangeKind.REPLACED if said and actual else ChangeKind.ADDED if said else ChangeKind.DROPPED
        if kind is ChangeKind.ADDED:
            said = with_brackets(alleged, start, end, text)
        if kind is ChangeKind.DROPPED:
            said = _dots(alleged, start, text)
        turned = _grave_words(alleged[start:end], text) != _grave_words(window[begin:close], article_text)
        lost = _may_turn(comparison.passage, comparison.start + begin, comparison.start + close, bool(actual and said))
        won = not reversed_by.isdisjoint(range(start, end)) or any(map(_turns_firmly, alleged[start:end]))
        found.append(Change(kind, said, actual, (turned and not _is_same_number(said, actual)) or lost != won))
    return tuple(found)


def _differing(
    alleged: list[Word], text: str, window: list[Word], article_text: str
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the stretches of both in which they differ; neighbours are one where they only differ in form.

    That "will" was dropped and "not" replaced by "won't" is "won't" for "will not".
    """
    steps = Levenshtein.opcodes([word.plain for word in alleged], [word.plain for word in window])
    for equal, neighbours in groupby(steps, key=lambda step: step.tag == "equal"):
        if equal:
            continue
        run = [((step.src_start, step.src_end), (step.dest_start, step.dest_end)) for step in neighbours]
        (start, begin), (end, close) = (run[0][0][0], run[0][1][0]), (run[-1][0][1], run[-1][1][1])
        # The word behind tells what "it's" is short for: "it's been".
        if _plain_in_full(alleged[start : end + 1], text) == _plain_in_full(window[begin : close + 1], article_text):
            run = [((start, end), (begin, close))]
        yield from run


def _omissions(alleged: list[Word], text: str, comparison: Comparison, article_text: str) -> tuple[Change, ...]:
    """Return what the dots between the pieces stand for."""
    found = []
    at = 0
    for (start, end), (following, _) in pairwise(comparison.pieces):
        at += end - start
        left_out = list(comparison.passage.words[end:following])
        actual = _between(left_out, 0, len(left_out), article_text)
        turned = _may_turn(comparison.passage, end, following)
        found.append(Change(ChangeKind.DROPPED, _dots(alleged, at, text), actual, turned))
    return tuple(found)


def _may_turn(passage: SearchedPassage, start: int, end: int, replaced: bool = False) -> bool:
    """Tell whether words of a passage turn what the others say: "not", "if", or "too" before a "to" that is kept.

    Of words that others stand for a hedge or a negation does not count: those are compared word by word.
    """
    words = passage.words[start:end]
    if any(start <= place < end for phrase in passage.reversals for place in phrase):
        return True
    harmless = {place for phrase in harmless_phrases([word.plain for word in words]) for place in phrase}
    turns = _turns_firmly if replaced else _turns
    return any(turns(word) for at, word in enumerate(words) if at not in harmless)


def may_turn_words(words: Sequence[Word]) -> bool:
    """Tell whether words that were added may change what the others say: a number, or one like "not", "if", "could"."""
    return bool(reversals([word.plain for word in words])) or any(
        _turns(word) or _is_grave(word.plain) for word in words
    )


def _turns(word: Word) -> bool:
    """Tell whether a word that was left out may have changed what the others say: "not", "if", "could", "denies"."""
    return grave_group(word.plain) in TURNING


def _turns_firmly(word: Word) -> bool:
    """Tell whether a word sets a condition or denies: "could" for "may" is another hedge, "if" for "when" is grave."""
    return grave_group(word.plain) in ("condition", "denial")


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


def _plain_in_full(words: Sequence[Word], text: str) -> list[str]:
    return [word.plain for word in in_full(words, text)]


def _grave_words(words: Sequence[Word], text: str) -> list[str]:
    plain = _plain_in_full(words, text)
    harmless = {place for phrase in harmless_phrases(plain) for place in phrase}
    return [word for at, word in enumerate(plain) if at not in harmless and _is_grave(word)]


def _is_grave(word: str) -> bool:
    """Tell whether a plain word is a number or a negation: changing it changes what was said."""
    group = grave_group(word)
    return group in ("negation", "number") or any(character.isdigit() for character in word)


def place_of(alleged: Sequence[Word], sentence: SearchedPassage) -> Span | None:
    """Return where the sentence has nearly the alleged words, from the first of them to the last; None where not."""
    found = compare(alleged, sentence)
    return found.span if found and found.likeness >= ALTERED_FROM else None


def loses_negation(alleged: list[Word], text: str, sentence: SearchedPassage, article_text: str) -> bool:
    """Tell whether the sentence has nearly the words in ``text``, and a negation among them that those lack."""
    found = compare(alleged, sentence, narrow=True) if sentence.negations else None
    if found is None or not ALTERED_FROM <= found.likeness < 1.0:
        return False
    differences = changes(alleged, text, found, article_text)
    return any(_negates(one.actual) and not _may_negate(one.alleged, one.actual) for one in differences)


def adds_negation(alleged: list[Word], text: str, sentence: SearchedPassage, article_text: str) -> bool:
    """Tell whether the sentence has nearly the words in ``text``, and negates or denies nothing where those do."""
    contests = (word.plain in NEARLY or grave_group(word.plain) in ("denial", "negation") for word in sentence.words)
    if not _negates_verb(alleged) or any(contests):
        return False
    found = compare(alleged, sentence)
    if found is None or found.likeness < ALTERED_FROM:
        return False
    return any(_negates(one.alleged) for one in changes(alleged, text, found, article_text))


def _negates_verb(words: Sequence[Word]) -> bool:
    """Tell whether a verb is negated: "no sale" and "rotas, not policy" retell much that negates in other words."""
    plain = [word.plain for word in words]
    return any(
        is_negation(word)
        and (word.plain.endswith("nt") or word.plain in VERBAL or word_classes().get(before) == "auxiliary")
        for before, word in zip(["", *plain], words, strict=False)
    )


def _may_negate(alleged: str, actual: str) -> bool:
    """Tell whether alleged words are a negation or one misspelt: "havnt" for "haven't", but not "can" for "can't"."""
    misspelt = any(word.plain.endswith("nt") for word in words_of(alleged))
    alike = fuzz.ratio(alleged, actual) >= MISSPELT and not actual.startswith(alleged)
    return misspelt or alike or _negates(alleged)


def _negates(text: str) -> bool:
    return any(map(is_negation, words_of(text)))
