"""Tells whether an article has words with a negation that a fragment of them lacks, or the other way round."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.answering.checking.differences import changes
from bot.answering.checking.grave_words import grave_group, is_negation
from bot.answering.checking.quotation_comparison import ALTERED_FROM, compare
from bot.answering.checking.searched_passages import SearchedPassage
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.span import Span

NEARLY = word_group("negating-nearly")
"""Words that negate as well: "rarely lasts" for "doesn't last"."""
VERBAL = frozenset(["never", "cannot"])
MISSPELT = 80.0
"""Likeness, from 0 to 100, from which on a word is another one misspelt."""


def loses_negation(alleged: str, article_text: str, sentence: Span) -> bool:
    """Tell whether the sentence has nearly these words, and a negation among them that the alleged ones lack."""
    given = tuple(words_of(article_text, sentence.start, sentence.end))
    if not any(map(is_negation, given)):
        return False
    words = words_of(alleged)
    found = compare(words, SearchedPassage(given), narrow=True)
    if found is None or not ALTERED_FROM <= found.likeness < 1.0:
        return False
    differences = changes(words, alleged, found, article_text)
    return any(_negates(one.actual) and not _may_negate(one.alleged, one.actual) for one in differences)


def adds_negation(alleged: str, article_text: str, sentence: Span) -> bool:
    """Tell whether the sentence has nearly these words, and negates or denies nothing where the alleged ones do."""
    words, given = words_of(alleged), tuple(words_of(article_text, sentence.start, sentence.end))
    contests = (word.plain in NEARLY or grave_group(word.plain) in ("denial", "negation") for word in given)
    if not _negates_verb(words) or any(contests):
        return False
    found = compare(words, SearchedPassage(given))
    if found is None or found.likeness < ALTERED_FROM:
        return False
    return any(_negates(one.alleged) for one in changes(words, alleged, found, article_text))


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
