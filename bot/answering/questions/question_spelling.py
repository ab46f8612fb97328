"""Mends the spelling of a question: what is usual in chat, and words that are near to the article's own."""

import re
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.sentence_pool import SentencePool
from bot.answering.words.meanings import related_words, synonyms
from bot.answering.words.terms import carries_content, stem
from bot.answering.words.word_lists import chat_spellings, words

TOKEN = re.compile(r"[\w'’/]+")
SHORT = 8
"""A word of fewer letters is mended only where one letter is wrong, missing, added, or changed places with the next."""
REMEMBERED = 1024
"""So many words are kept with what they were meant to be: a question is put to one article after the other."""
LISTS_OF_KNOWN_WORDS = ("known-words", "everyday-words")
Corrections = tuple[tuple[str, str], ...]


def spell_out(text: str, pool: SentencePool) -> tuple[str, Corrections]:
    """Return ``text`` with the spellings of the chat written out, and the pairs that were changed.

    A spelling that the sentences use themselves stays.
    """
    changed: list[tuple[str, str]] = []
    spellings = chat_spellings()

    def written_out(match: re.Match[str]) -> str:
        token = match.group()
        meaning = spellings.get(token.replace("'", "").replace("’", ""))
        if meaning is None or (len(token) > 1 and stem(token) in pool.postings):
            return token
        if text[: match.start()].rstrip()[-1:].isdigit():
            return token
        if "'" not in token and "’" not in token and carries_content(meaning):
            changed.append((token, meaning))
        return meaning

    return TOKEN.sub(written_out, text), tuple(changed)


def corrected(word: str, pool: SentencePool) -> str:
    """Return the word that ``word`` (in lower case) was meant to be, or itself.

    Words of the article come first, then words that are generally known; a known word is left alone.
    """
    stemmed = stem(word)
    if len(word) < 4 or word[0].isdigit() or stemmed in pool.postings or is_known(word):
        return word
    return _nearest(word, pool.words) or _nearest_known(word) or word


@lru_cache(maxsize=REMEMBERED)
def _nearest_known(word: str) -> str | None:
    return _nearest(word, _known_words(len(word)))


@cache
def _known_words(length: int) -> tuple[str, ...]:
    """Return the known words that are so much as near to the length of a word that it may stand for one of them."""
    allowed = _allowed(length)
    return tuple(sorted(word for word in words("known-words") if abs(len(word) - length) <= allowed))


def is_known(word: str) -> bool:
    """Return whether an English word is generally known, in this or another form."""
    stemmed = stem(word)
    has_meaning = stemmed in related_words() or stemmed in synonyms().membership
    return has_meaning or stemmed in _known_stems() or any(word in words(name) for name in LISTS_OF_KNOWN_WORDS)


@cache
def _known_stems() -> frozenset[str]:
    """Return the stems of the listed words, which most words that are asked about make unnecessary to find."""
    listed = [words(name) for name in (*LISTS_OF_KNOWN_WORDS, "stopwords", "weak-words")]
    return frozenset(stem(word) for each in listed for word in each)


def _nearest(word: str, vocabulary: tuple[str, ...]) -> str | None:
    found = process.extract(
        word, vocabulary, scorer=OSA.distance, processor=None, score_cutoff=_allowed(len(word)), limit=3
    )
    likely = [
        (distance, other[0] != word[0], other) for other, distance, _ in found if _plausible(word, other, distance)
    ]
    return min(likely)[2] if likely else None


def _allowed(length: int) -> int:
    """Return how many slips a word of so many letters may have."""
    return 1 if length < SHORT else 2


def _plausible(word: str, other: str, distance: float) -> bool:
    if word[0] != other[0] and (distance > 1 or len(word) < 6):
        return False
    return abs(len(word) - len(other)) < 3 and len(other) > 3
