"""Reads the lines of a transcript that name their speaker before a colon: "SMITH: …", "Q: …"."""

import re
from collections.abc import Sequence

from bot.facts.cast import Cast
from bot.facts.quotation import Quotation, QuotationKind, Speaker
from bot.facts.quotation_marks import QuotedStretch
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

LABEL = re.compile(r"\s*([A-ZÀ-Ý][A-ZÀ-Ý.’'-]{0,30}(?:\s[A-ZÀ-Ý][A-ZÀ-Ý.’'-]{0,30}){0,2}):\s+(?=\S)")
FEWEST_LINES = 2
"""Labelled lines that make a transcript; a single one may be a heading."""
NOBODY = frozenset(["q", "a"])
"""Labels that say question or answer and not who."""


def transcript_lines(article: Article, cast: Cast, quoted: Sequence[QuotedStretch]) -> list[Quotation]:
    """Return what the labelled lines say, each as one quotation; those in quotation marks are left to others."""
    marked = {article.line_at(stretch.outer.start) for stretch in quoted}
    found = []
    for line in article.lines:
        label = LABEL.match(article.text, line.span.start, line.span.end)
        if label and line.kind is LineKind.BODY:
            found.append((line, label))
    if len(found) < FEWEST_LINES:
        return []
    return [
        Quotation(Span(label.end(), line.span.end), QuotationKind.DIRECT, _speaker(article, cast, label))
        for line, label in found
        if line not in marked
    ]


def _speaker(article: Article, cast: Cast, label: re.Match[str]) -> Speaker | None:
    span = Span(label.start(1), label.end(1))
    if label.group(1).lower().strip(".") in NOBODY:
        return None
    return Speaker(cast.by_surname(label.group(1)) or span, span)
