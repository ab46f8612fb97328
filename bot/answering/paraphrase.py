"""Finds the statement that a paraphrase means, when no fragment of the article fits.

The ranker looks for the meaning; whether to trust it depends on the form of the query. A torn-off fragment ("in favor
of the") or a bag of words must be found as it stands or be refused: only a whole clause can be a paraphrase.
"""

import re
from functools import cache

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.command import Command, Strictness
from bot.answering.question_parser import parse_question
from bot.answering.ranking import Candidate, rank_sentences
from bot.answering.word_sequence import plain_word, words_of
from bot.facts.lexicon import word_classes

PROBABLE_FROM = {Strictness.STRICT: 0.75, Strictness.BALANCED: 0.6, Strictness.EAGER: 0.45}
"""Probability, as the ranker gives it, from which on a paraphrase is answered."""
FEWEST_WORDS = 4
FUNCTION_SHARE = 0.3
"""Share of function words that a clause has at least; a bag of remembered words has hardly any."""
NO_BEGINNING = frozenset({"preposition", "conjunction", "auxiliary"})
NO_END = frozenset({"determiner", "preposition", "conjunction", "auxiliary", "subordinator", "relative"})
GLUE = frozenset({"determiner", "preposition", "subject", "object", "conjunction", "subordinator"})
LEAST_GLUE = 2
TORN_OFF = re.compile(r"[,;:“”\"]\s*$|[“”\"]")
"""Marks of words that are meant as they stand: quotation marks, or a comma at the end."""


def is_clause(query: str) -> bool:
    """Tell whether the query has the form of a whole clause, as far as its function words show."""
    if TORN_OFF.search(query):
        return False
    classes = [_plain_classes().get(word.plain) for word in words_of(query)]
    if len(classes) < FEWEST_WORDS or classes[0] in NO_BEGINNING or classes[-1] in NO_END:
        return False
    glued = sum(kind in GLUE for kind in classes) >= LEAST_GLUE
    return glued and sum(kind is not None for kind in classes) >= FUNCTION_SHARE * len(classes)


@cache
def _plain_classes() -> dict[str, str]:
    """Return the classes of function words as people type them: "dont" is "don't"."""
    return {plain_word(word): kind for word, kind in reversed(word_classes().items())}


def _numbers_hold(query: str, sentence: IndexedSentence) -> bool:
    """Tell whether every number of the query stands in the sentence."""
    asked = {word.plain for word in words_of(query) if word.plain.isdigit() and len(word.plain) > 1}
    return asked <= {term.stem for term in sentence.terms}


def rank_meanings(query: str, index: ArticleIndex) -> tuple[Candidate, ...]:
    """Return the sentences that may mean what the query says, the most probable first."""
    question = parse_question(query, index.pool, Command.WHO_SAID)
    return rank_sentences(question, index) if question.terms else ()


def is_probable(query: str, candidates: tuple[Candidate, ...], strictness: Strictness) -> bool:
    """Tell whether the first candidate is sure enough to be what the query means."""
    if not candidates or candidates[0].probability < PROBABLE_FROM[strictness]:
        return False
    return is_clause(query) and _numbers_hold(query, candidates[0].sentence)
