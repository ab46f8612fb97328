"""Tells the form of what was typed: a whole clause, a torn-off piece, or a bag of remembered words."""

import re
from functools import cache, lru_cache

from bot.answering.questions.question_parser import AUXILIARIES
from bot.answering.words.word_lists import chat_spellings
from bot.answering.words.word_sequence import plain_word, plain_words
from bot.facts.grammar.lexicon import word_classes, word_group

FEWEST_WORDS = 4
"""Words of a clause."""
FUNCTION_SHARE = 0.3
"""Share of function words that a clause has at least; a bag of remembered words has hardly any."""
NO_BEGINNING = frozenset({"preposition", "conjunction", "auxiliary"})
NO_END = frozenset({"determiner", "preposition", "conjunction", "auxiliary", "subordinator", "relative"})
GLUE = frozenset({"determiner", "preposition", "subject", "object", "conjunction", "subordinator"})
LEAST_GLUE = 2
"""Words of a clause that join others."""
COPIED = re.compile(r"\S\s+[“\"'‘(]?[A-Z]|\w[,;:.—–]\s")
TALK = word_group("talk", "typed-company")
CONTESTING = word_group("denying") | word_group("refusing") | word_group("asking") | {"whether"}
OPENS_QUESTION = word_group("question-word") - {"about", "if"}
TORN_OFF = re.compile(r"[,;:“”\"]\s*$|[“”\"]")
"""Marks of words that are meant as they stand: quotation marks, or a comma at the end."""


def is_clause(query: str) -> bool:
    """Tell whether the query has the form of a whole clause, as far as its function words show."""
    if TORN_OFF.search(query):
        return False
    classes = _classes(query)
    if len(classes) < FEWEST_WORDS or classes[0] in NO_BEGINNING or classes[-1] in NO_END:
        return False
    glued = sum([kind in GLUE for kind in classes]) >= LEAST_GLUE
    return glued and len(classes) - classes.count(None) >= FUNCTION_SHARE * len(classes)


def is_torn_off(query: str) -> bool:
    """Tell whether the words are meant as they stand, or begin or end where no clause does."""
    classes = _classes(query)
    if TORN_OFF.search(query) or not classes:
        return True
    return classes[0] in NO_BEGINNING or classes[-1] in NO_END


def asks_or_denies(query: str) -> bool:
    """Tell whether the words themselves deny, hold back or ask something: "refused to say", "are they meant to"."""
    words = _words(query)
    asks = not (AUXILIARIES | OPENS_QUESTION).isdisjoint(words[:1])
    return asks or not CONTESTING.isdisjoint(words)


def is_question(query: str) -> bool:
    """Tell whether the words may be a question: by their mark, or by a question word anywhere ("reflect in what")."""
    return "?" in query or any(word in OPENS_QUESTION or word[:-1] in OPENS_QUESTION for word in _words(query))


def function_share(query: str) -> float:
    """Return the share of function words, from 0 to 1."""
    classes = _classes(query)
    return (len(classes) - classes.count(None)) / max(1, len(classes))


def is_copied(query: str) -> bool:
    """Tell whether the words look copied from print: capitals inside, or punctuation between words."""
    return COPIED.search(query) is not None


def chat_share(query: str) -> float:
    """Return the share of words as people talk: "i", "we", "you", and the spellings of the chat."""
    found, spellings = _words(query), chat_spellings()
    return sum([word in TALK or word in spellings for word in found]) / max(1, len(found))


@lru_cache(maxsize=1)
def _classes(query: str) -> tuple[str | None, ...]:
    """Return the class of each word; kept for the next look at the same query."""
    return tuple(map(_plain_classes().get, _words(query)))


@lru_cache(maxsize=1)
def _words(query: str) -> tuple[str, ...]:
    return tuple(plain_words(query))


@cache
def _plain_classes() -> dict[str, str]:
    """Return the classes of function words as people type them: "dont" is "don't"."""
    return {plain_word(word): kind for word, kind in reversed(word_classes().items())}
