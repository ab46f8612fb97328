"""Where the words of a question stand in a sentence, as seen from a figure or a date in it."""

import re
from collections.abc import Sequence

from bot.answering.article_index import IndexedSentence
from bot.answering.questions.term_matches import TermMatch
from bot.reading.span import Span

CLAUSE_END = re.compile(r"[,;:()–—]|\s-\s|\b(?:and|but|while|which|who|that|when|after|before|from|to)\b")


def matched_places(
    number: int, sentence: IndexedSentence, matches: Sequence[TermMatch]
) -> list[tuple[float, tuple[int, ...]]]:
    """Return the weight and the positions of each term of the question that sentence ``number`` has."""
    positions = sentence.profile.positions
    return [
        (match.weight * match.hits[number][0], positions[match.hits[number][1]])
        for match in matches
        if number in match.hits
    ]


def inside(span: Span, sentence: IndexedSentence) -> frozenset[int]:
    """Return the positions of the words that a span covers."""
    return frozenset(
        place for place, term in enumerate(sentence.terms) if span.start < term.span.end and term.span.start < span.end
    )


def clause_around(sentence: IndexedSentence, span: Span) -> Span:
    """Return the stretch between the nearest commas and conjunctions around a span."""
    text = sentence.article.text
    start, end = sentence.sentence.span.start, sentence.sentence.span.end
    before = [match.end() for match in CLAUSE_END.finditer(text, start, span.start)]
    after = CLAUSE_END.search(text, span.end, end)
    return Span(before[-1] if before else start, after.start() if after else end)
