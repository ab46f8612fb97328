"""Finds the lines of a recording whose speaker and place stand above them: "Ana Torvik  00:10" and then the words."""

import re
from collections.abc import Sequence

from bot.facts.grammar.tokens import ZONE
from bot.facts.speech.cast import Cast
from bot.facts.speech.transcript_labels import FEWEST_LINES, IN_RECORDING, LabelledLine
from bot.reading.article import Article, Line, LineKind
from bot.reading.span import Span

NAME = rf"(?!(?i:[ap]\.?m\b)|{ZONE})[^\W\d_][\w.’'-]{{0,30}}(?:\s[^\W\d_][\w.’'-]{{0,30}}){{0,3}}"
"""What may be a name beside a place in a recording, and no part of a time of day: "2:45 p.m."."""
BESIDE = re.compile(rf"\s*(?:{IN_RECORDING}\s+(?P<behind>{NAME})|(?P<before>{NAME})\s+{IN_RECORDING})\s*")
ALONE = re.compile(rf"\s*(?P<name>{NAME})\s*")
PLACE = re.compile(rf"\s*{IN_RECORDING}\s*")


def headed_lines(article: Article, cast: Cast) -> list[LabelledLine]:
    """Return the lines below a name and a place in a recording; none where there are too few."""
    found = []
    for at in range(len(article.lines) - 1):
        label, words_at = _header(article, article.lines, at)
        if label is None or words_at >= len(article.lines) or article.lines[words_at].kind is not LineKind.BODY:
            continue
        words = article.lines[words_at]
        if cast.labelled(label) is not None:
            found.append(LabelledLine(words, label, None, words.span, False, article.of(label)))
    return found if len(found) >= FEWEST_LINES else []


def _header(article: Article, lines: Sequence[Line], at: int) -> tuple[Span | None, int]:
    """Return the name of a header that begins with a line, and which line has the words below it."""
    line = lines[at].span
    beside = BESIDE.fullmatch(article.text, line.start, line.end)
    if beside:
        return Span(*beside.span("behind" if beside["behind"] else "before")), at + 1
    below = lines[at + 1].span
    alone = ALONE.fullmatch(article.text, line.start, line.end)
    if alone and PLACE.fullmatch(article.text, below.start, below.end):
        return Span(*alone.span("name")), at + 2
    return None, at
