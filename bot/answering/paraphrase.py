"""Finds the statement that a paraphrase means, when no fragment of the article fits.

The ranker looks for the meaning; whether to trust it depends on the form of the query. A torn-off fragment ("in favor
of the") or a bag of words must be found as it stands or be refused: only a whole clause can be a paraphrase.
"""

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.question_parser import parse_question
from bot.answering.ranking import Candidate, rank_sentences
from bot.answering.word_sequence import words_of
from bot.facts.lexicon import word_classes

PROBABLE_FROM = {Strictness.STRICT: 0.75, Strictness.BALANCED: 0.6, Strictness.EAGER: 0.45}
"""Probability, as the ranker gives it, from which on a paraphrase is answered."""
FEWEST_WORDS = 4
FUNCTION_SHARE = 0.3
"""Share of function words that a clause has at least; a bag of remembered words has hardly any."""
NO_BEGINNING = frozenset({"preposition", "conjunction", "auxiliary"})
NO_END = frozenset({"determiner", "preposition", "conjunction", "auxiliary", "subordinator", "relative"})


def is_clause(query: str) -> bool:
    """Tell whether the query has the form of a whole clause, as far as its function words show."""
    classes = [word_classes().get(word.plain) for word in words_of(query)]
    if len(classes) < FEWEST_WORDS or classes[0] in NO_BEGINNING or classes[-1] in NO_END:
        return False
    return sum(kind is not None for kind in classes) >= FUNCTION_SHARE * len(classes)


def rank_meanings(query: str, index: ArticleIndex) -> tuple[Candidate, ...]:
    """Return the sentences that may mean what the query says, the most probable first."""
    question = parse_question(query, index.pool, Command.WHO_SAID)
    return rank_sentences(question, index) if question.terms else ()


def is_probable(query: str, candidates: tuple[Candidate, ...], strictness: Strictness) -> bool:
    """Tell whether the first candidate is sure enough to be what the query means."""
    return bool(candidates) and is_clause(query) and candidates[0].probability >= PROBABLE_FROM[strictness]
