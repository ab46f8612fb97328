"""Quotes the article: a block quotation whose characters are the article's own, the matched words in bold.

Below it a note says where the speaker is named, and who somebody most likely is whom the article only describes.
"""

from collections.abc import Iterable, Iterator

from bot.answering.outcome import Answer
from bot.reading.article import Article
from bot.reading.span import Span
from bot.voice.limits import NAME, QUOTATION
from bot.voice.wording.neutral import escape, visible
from bot.voice.wording.shortening import SHORTENED, escape_within

BEGINNING_LEFT_OUT = "… "
BETWEEN_WORDS = frozenset(" -‑–'’")


def block_quotation(article: Article, span: Span, highlights: Iterable[Span] = (), limit: int = QUOTATION) -> str:
    """Return the words at ``span`` as a Markdown block quotation of at most ``limit`` characters.

    A longer one is shortened around its first highlight, and says so.
    """
    bold = _merged(article.text, span, highlights)
    whole = _quoted(article.text, span, bold)
    if len(whole) <= limit:
        return whole
    start = _window_start(article.text, span, bold, limit)
    before = BEGINNING_LEFT_OUT if start > span.start else ""
    low, high = start, min(span.end, start + limit)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(_quoted(article.text, Span(start, middle), bold, before)) + len(SHORTENED) <= limit
        low, high = (middle, high) if fits else (low, middle - 1)
    end = _at_space(article.text, start, low)
    return _quoted(article.text, Span(start, end), bold, before) + (SHORTENED if end < span.end else "")


def sentences_around(article: Article, span: Span) -> Span:
    """Return ``span`` widened to the ends of the sentences that it touches, so that a quotation keeps its marks."""
    touched = [sentence.span for sentence in article.sentences if sentence.span.overlaps(span)]
    if not touched:
        return span
    return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end))


def speaker_note(answer: Answer, quoted: Span) -> list[str]:
    """Return a line that says where the speaker is named, when the quoted words do not name them in full."""
    if answer.unsourced:
        return ["The article does not say who said it."]
    return [*_mention_note(answer, quoted), *bearer_note(answer)]


def bearer_note(answer: Answer) -> list[str]:
    """Return a line that says who a speaker most likely is whom the article only describes there."""
    if answer.bearer is None or answer.speaker_name is None:
        return []
    described, name = escape_within(answer.speaker_name, NAME), escape_within(answer.article.of(answer.bearer), NAME)
    named = answer.article.line_at(answer.bearer.start)
    return [f"“{described}” is most likely {name}, line {named.number}."] if named else []


def _quoted(text: str, span: Span, bold: list[Span], before: str = "") -> str:
    body = before + "".join(_pieces(text, span, bold)).rstrip()
    return "\n".join(f"> {line}" for line in body.split("\n"))


def _pieces(text: str, span: Span, bold: list[Span]) -> Iterator[str]:
    position = span.start
    for highlight in bold:
        start, end = max(highlight.start, position), min(highlight.end, span.end)
        if start >= end:
            continue
        yield escape(text[position:start])
        words = escape(text[start:end])
        yield f"**{words}**" if words.strip() else words
        position = end
    yield escape(text[position : span.end])


def _merged(text: str, span: Span, highlights: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for highlight in sorted(highlights):
        inside = Span(max(highlight.start, span.start), min(highlight.end, span.end)).strip(text)
        if inside.start >= inside.end or not visible(inside.of(text)).strip():
            continue
        if merged and BETWEEN_WORDS.issuperset(text[merged[-1].end : inside.start]):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, inside.end))
        else:
            merged.append(inside)
    return [highlight for highlight in merged if "\n" not in visible(highlight.of(text))]


def _window_start(text: str, span: Span, bold: list[Span], limit: int) -> int:
    if not bold or bold[0].end - span.start < limit // 2:
        return span.start
    start = bold[0].start - limit // 4
    space = text.find(" ", start, bold[0].start)
    return space + 1 if space >= 0 else start


def _at_space(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start + (end - start) * 4 // 5, end)
    return space if space > start else end


def _mention_note(answer: Answer, quoted: Span) -> list[str]:
    if answer.speaker is None or answer.speaker.name in quoted:
        return []
    mention, name = answer.speaker.mention, answer.speaker.name
    where = answer.article.line_at(mention.start)
    words = escape_within(answer.article.of(mention), NAME)
    if mention not in quoted and where is not None:
        return [f"Speaker: “{words}”, line {where.number}."]
    named = answer.article.line_at(name.start)
    return [f"“{words}” is {escape_within(answer.speaker_name or '', NAME)}, line {named.number}."] if named else []
