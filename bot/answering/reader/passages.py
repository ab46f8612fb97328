"""What the reader is given to read: sentences, each with the one before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex


@dataclass(frozen=True, slots=True)
class Passage:
    """A candidate sentence and the sentence before it, empty for the first one."""

    sentence: str
    previous: str = ""


def passages_of(index: ArticleIndex, numbers: Iterable[int]) -> tuple[Passage, ...]:
    """Return the sentences of an article with these numbers as passages, in the given order."""
    sentences = index.article.sentences
    return tuple(
        Passage(
            index.article.of(sentences[number].span),
            index.article.of(sentences[number - 1].span) if number else "",
        )
        for number in numbers
    )
