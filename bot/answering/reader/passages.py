"""What the reader is given to read: sentences, each with the one before it, the figure or date in question marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.reading.span import Span

MARKS = ("«", "»")
"""What stands around the figure or the date that is asked about: rare in English, and word pieces of their own."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A candidate sentence and the sentence before it, empty for the first one."""

    sentence: str
    previous: str = ""


def passages_of(index: ArticleIndex, places: Iterable[tuple[int, Span | None]]) -> tuple[Passage, ...]:
    """Return passages of an article, each of a sentence's number and what is marked in it, in the given order."""
    article = index.article
    return tuple(
        Passage(
            marked(article.text, article.sentences[number].span, mark),
            article.of(article.sentences[number - 1].span) if number else "",
        )
        for number, mark in places
    )


def marked(text: str, sentence: Span, mark: Span | None) -> str:
    """Return the ``sentence`` of ``text`` with ``MARKS`` around ``mark``, where there is one and it stands in it."""
    if mark is None or not sentence.start <= mark.start < mark.end <= sentence.end:
        return text[sentence.start : sentence.end]
    before, after = text[sentence.start : mark.start], text[mark.end : sentence.end]
    return f"{before}{MARKS[0]}{text[mark.start : mark.end]}{MARKS[1]}{after}"
