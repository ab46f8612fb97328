"""The passages of an article in which a quotation is looked for: its lines, and quotations with the cue taken out.

"“X,” she said, “Y”" holds the passage "X Y": joining the two halves changes nothing.
"""

from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.article import LineKind


@dataclass(frozen=True, slots=True)
class SearchedPassage:
    """Consecutive words of the article; ``joined`` when words between them were left out."""

    words: tuple[Word, ...]
    joined: bool = False

    @property
    def plain(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.plain for word in self.words)


@kept_with_index
def searched_passages(index: ArticleIndex) -> tuple[SearchedPassage, ...]:
    """Return the passages of an article, built on the first call: the story line by line, then spoken passages."""
    article = index.article
    lines = [line for line in article.lines if line.kind in (LineKind.BODY, LineKind.HEADLINE)]
    built = [SearchedPassage(tuple(words_of(article.text, line.span.start, line.span.end))) for line in lines]
    built += _spoken(index)
    return tuple(built)


def _spoken(index: ArticleIndex) -> list[SearchedPassage]:
    """Return what one speaker says in neighbouring quotations as one passage each."""
    direct = [q for q in index.facts.quotations if q.kind is QuotationKind.DIRECT]
    groups: list[list[Quotation]] = []
    for quotation in direct:
        if groups and _same_speaker(groups[-1][-1], quotation) and _near(index, groups[-1][-1], quotation):
            groups[-1].append(quotation)
        else:
            groups.append([quotation])
    text = index.article.text
    return [
        SearchedPassage(tuple(word for q in group for word in words_of(text, q.span.start, q.span.end)), joined=True)
        for group in groups
        if len(group) > 1
    ]


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.name == other.speaker.name


def _near(index: ArticleIndex, one: Quotation, other: Quotation) -> bool:
    """Tell whether nothing but a line end or a reporting clause parts the two."""
    between = index.article.text[one.span.end : other.span.start]
    return len(between) < 160 and (between.count("\n") == 0 or len(between.strip(" \n\r\t“”\"'’‘")) == 0)
