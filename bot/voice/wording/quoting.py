"""Quotes the article: a block quotation whose characters are the article's own, the matched words in bold.

Below it a note says where the speaker is named, and who somebody most likely is whom the article only describes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class SpeakerNote:
    """What stands below a quotation about its speaker; ``told`` are lines that need not be pointed to once more."""

    sentences: tuple[str, ...] = ()
    told: frozenset[int] = frozenset()


def speaker_note(answer: Answer, quoted: Span) -> SpeakerNote:
    """Return where the speaker is named, when the quoted words do not name them in full, and whom they describe."""
    if answer.unsourced:
        return SpeakerNote(("The article does not say who said it.",))
    mention, bearer = _mention_note(answer, quoted), bearer_note(answer)
    told = _lines_of(answer.article, answer.bearer) if bearer else frozenset()
    return SpeakerNote((*mention.sentences, *bearer), mention.told | told)


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


def _mention_note(answer: Answer, quoted: Span) -> SpeakerNote:
    article, speaker = answer.article, answer.speaker
    if speaker is None:
        return SpeakerNote()
    written, full = article.of(speaker.mention), answer.speaker_name or ""
    words = escape_within(written, NAME)
    mentioned, named = _lines_of(article, speaker.mention), _lines_of(article, speaker.name)
    if speaker.name in quoted or (speaker.mention in quoted and full.casefold() in written.casefold()):
        return SpeakerNote(told=named | mentioned)
    if speaker.mention not in quoted and mentioned:
        return SpeakerNote((f"Speaker: “{words}”, line {min(mentioned)}.",), mentioned)
    if not named:
        return SpeakerNote()
    return SpeakerNote((f"“{words}” is {escape_within(full, NAME)}, line {min(named)}.",), named | mentioned)


def _lines_of(article: Article, span: Span | None) -> frozenset[int]:
    line = article.line_at(span.start) if span else None
    return frozenset({line.number} if line else ())
