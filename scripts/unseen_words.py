"""What is learned of words without the article at hand, for training whatever looks at it."""

from pathlib import Path

from bot.answering.learned.learned_words import LearnedWords
from scripts.train_associations import unseen_associations
from scripts.train_words import unseen_terms


def unseen_words(folder: Path) -> dict[str, LearnedWords]:
    """Return for each article of a folder what was learned from the questions about others."""
    associations = unseen_associations()
    return {article: LearnedWords(terms, associations[article]) for article, terms in unseen_terms(folder).items()}
