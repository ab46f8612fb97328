"""Where an offset of an article lies: in which line, in which sentence, in a quotation or not."""

from bisect import bisect_right
from collections.abc import Sequence

from bot.facts.speech.quotation_marks import QuotedStretch
from bot.reading.article import Article
from bot.reading.span import Span


class StoryPlaces:
    """The lines, sentences and quotations of an article by their offsets, each by its number in reading order."""

    def __init__(self, article: Article, quoted: Sequence[QuotedStretch]) -> None:
        self._end = len(article.text)
        self._lines = [line.span.start for line in article.lines]
        self._sentences = [sentence.span.start for sentence in article.sentences]
        self._quoted = [stretch.outer for stretch in quoted]
        self._quoted_starts = [span.start for span in self._quoted]

    def line_at(self, at: int) -> int:
        """Return the line in which an offset lies."""
        return max(0, bisect_right(self._lines, at) - 1)

    def start_of_line(self, number: int) -> int:
        """Return the offset at which a line begins."""
        return self._lines[number]

    def sentence_at(self, at: int) -> int:
        """Return the sentence in which an offset lies."""
        return max(0, bisect_right(self._sentences, at) - 1)

    def sentence(self, number: int) -> Span:
        """Return a sentence with what follows it, up to the next one."""
        following = number + 1
        end = self._sentences[following] if following < len(self._sentences) else self._end
        return Span(self._sentences[number], end)

    def opening_sentence(self, at: int) -> int:
        """Return the sentence of an offset, or that with which the quotation begins that reaches into it."""
        number = self.sentence_at(at)
        start = self._sentences[number]
        index = bisect_right(self._quoted_starts, start) - 1
        inside = index >= 0 and start < self._quoted[index].end
        return self.sentence_at(self._quoted_starts[index]) if inside else number

    def is_quoted(self, at: int) -> bool:
        """Tell whether an offset lies within quotation marks."""
        index = bisect_right(self._quoted_starts, at) - 1
        return index >= 0 and at < self._quoted[index].end
