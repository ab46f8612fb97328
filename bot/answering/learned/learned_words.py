"""What was learned of single words from questions and their answers, all of it together."""

from dataclasses import dataclass
from functools import cache

from bot.answering.learned.associations import Associations, load_associations
from bot.answering.learned.term_chances import TermModel, load_term_model


@dataclass(frozen=True, slots=True)
class LearnedWords:
    """How likely an answer is to repeat a word of its question, and which words may stand for which."""

    terms: TermModel
    associations: Associations


@cache
def load_learned_words() -> LearnedWords:
    """Return the models in ``data/model``, read once."""
    return LearnedWords(load_term_model(), load_associations())
