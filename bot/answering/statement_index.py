"""What "who said" needs of an article: its sentences as words, its vocabulary, and who said each stretch.

Built once an article and kept with its ArticleIndex; the work is linear in the length of the article.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.answering.article_index import ArticleIndex, IndexedSentence, kept_with_index
from bot.facts.quotation import Quotation, QuotationKind, Stance
from bot.reading.span import Span

WHETHER = re.compile(r"\b(?:if|whether)\b")


@dataclass(frozen=True, slots=True)
class StatementIndex:
    """The statements of an article by place, the sentences by stem, and the words of the article by their first letter.

    ``holders`` gives the numbers of the sentences that hold a stem; ``plain`` the words of each sentence as one string.
    """

    index: ArticleIndex
    holders: dict[str, tuple[int, ...]] = field(repr=False)
    vocabulary: tuple[str, ...] = field(repr=False)
    stem_of: dict[str, str] = field(repr=False)
    plain: tuple[str, ...] = field(repr=False)
    statements: tuple[Quotation, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    longest: int

    def sentence(self, number: int) -> IndexedSentence:
        """Return a sentence by its number."""
        return self.index.sentences[number]

    def statements_in(self, span: Span) -> list[Quotation]:
        """Return the statements that share a character with ``span``, in order."""
        last = bisect_right(self.starts, span.end)
        first = bisect_right(self.starts, span.start - self.longest - 1)
        start, end = span.start, span.end
        return [one for one in self.statements[first:last] if one.span.start < end and start < one.span.end]

    def statement_at(self, span: Span) -> Quotation | None:
        """Return the statement that holds most of ``span``: words in quotation marks first, then the outermost.

        In "Mook asserted that Trump tells lies" the words after "tells" are Mook's, but what somebody quotes with its
        speaker is no words of their own.
        """
        found = self.statements_in(span)
        if len(found) < 2:
            return found[0] if found else None

        quoted = [one.span for one in found if one.kind is QuotationKind.DIRECT]
        outer = max(quoted, key=len, default=span)

        def closeness(statement: Quotation) -> tuple[int, bool, bool, bool, int]:
            held = statement.span.overlap(span)
            direct = statement.kind is QuotationKind.DIRECT
            inner = direct and statement.cue is not None and statement.span != outer and statement.span in outer
            return (8 * held // max(1, len(span)), statement.speaker is not None, direct, inner, len(statement.span))

        return max(found, key=closeness)

    def stance_towards(self, words: Sequence[Span], statement: Quotation) -> Stance:
        """Return the stance towards words of a statement: "said he doubted that the lamp was out" denies the last five.

        A statement within the statement rules, unless the words take in what it reports with ("doubted that …").
        """
        stance = statement.stance_towards(words)
        if stance is not Stance.ASSERTED or not words:
            return stance
        hull = Span(words[0].start, words[-1].end)
        for one in self.statements_in(hull):
            if one.span in statement.span and hull in one.span and self._rules_within(one, statement, hull.start):
                return one.stance_towards(words)
        return Stance.ASSERTED

    def _rules_within(self, inner: Quotation, outer: Quotation, start: int) -> bool:
        """Tell whether the same source denies what begins at ``start``, or leaves open whether it is so."""
        if inner.speaker is None or outer.speaker is None or inner.speaker.name != outer.speaker.name:
            return False
        if inner.stance is not Stance.OPEN or inner.cue is None:
            return inner.stance is Stance.DENIED
        return WHETHER.search(self.index.article.text, inner.cue.end, max(start, inner.cue.end)) is not None


@kept_with_index
def statement_index(index: ArticleIndex) -> StatementIndex:
    """Return the statement index of an article, built on the first call."""
    holders: dict[str, list[int]] = defaultdict(list)
    stem_of: dict[str, str] = {}
    plain = []
    for number, sentence in enumerate(index.sentences):
        for stem in sentence.stems:
            holders[stem].append(number)
        stem_of.update(zip(sentence.profile.words, sentence.profile.stems, strict=True))
        plain.append(sentence.profile.joined)
    statements = index.facts.quotations
    return StatementIndex(
        index=index,
        holders={stem: tuple(numbers) for stem, numbers in holders.items()},
        vocabulary=tuple(stem_of),
        stem_of=stem_of,
        plain=tuple(plain),
        statements=statements,
        starts=tuple(statement.span.start for statement in statements),
        longest=max((len(statement.span) for statement in statements), default=0),
    )
