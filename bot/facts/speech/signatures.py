"""Finds who signs a quotation: the line below one, or above it, that only names somebody: "Ana Torvik, 34".

Voices from the street, pull quotes and embedded posts are written so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from bot.facts.grammar.lexicon import titles
from bot.facts.quotation import Speaker
from bot.facts.speech.cast import Cast
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.reading.article import Article, Line, LineKind

SIGNATURE = re.compile(r"\s*(?P<dash>[—–―-]{1,2}\s*)?(?P<words>[^\W\d_][^\n“”\"«»:;!?]{2,100})\s*")
BEHIND_NAME = re.compile(r"\s*(?:\Z|,\s|\()")
"""What may follow the name in a signature: nothing, or what its bearer is."""
BARE = " \t*”“\"«»'’‘"
"""What a line may have around a quotation that is all of it."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The speakers of signed quotations by where these begin, and where the lines begin that sign them."""

    speakers: dict[int, Speaker] = field(default_factory=dict)
    lines: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Bare:
    """Where a quotation begins that is all of a line, and the paragraph before that it goes on from."""

    start: int
    before: "_Bare | None"

    def starts(self) -> Iterator[int]:
        """Yield where its paragraphs begin, from the last to the first."""
        paragraph: _Bare | None = self
        while paragraph:
            yield paragraph.start
            paragraph = paragraph.before


@dataclass(frozen=True, slots=True)
class _Signature:
    """Whom a line names that does nothing else, and whether a dash stands before the name."""

    speaker: Speaker
    dashed: bool


@dataclass(frozen=True, slots=True)
class _LineRead:
    """A line with the quotation that is all of it, or with the signature that it is."""

    line: Line
    quotation: _Bare | None
    signature: _Signature | None


def find_signatures(article: Article, cast: Cast, quoted: Sequence[QuotedStretch]) -> Signatures:
    """Return the signatures of an article; a line between two quotations that might sign either signs none."""
    lines = [line for line in article.lines if line.kind is not LineKind.HEADLINE]
    bare = _bare_quotations(article, lines, quoted)
    if not bare:
        return Signatures()
    read = [_LineRead(line, bare.get(line.span.start), _signature(article, cast, line)) for line in lines]
    speakers: dict[int, Speaker] = {}
    signing = set()
    for takes_turns, run in groupby(read, key=lambda one: one.quotation is not None or one.signature is not None):
        for signature, signed in _signed_in_turns(list(run)) if takes_turns else ():
            signing.add(signature.line.span.start)
            if signature.signature and signed.quotation:
                speakers |= dict.fromkeys(signed.quotation.starts(), signature.signature.speaker)
    return Signatures(speakers, frozenset(signing))


def _bare_quotations(article: Article, lines: Sequence[Line], quoted: Sequence[QuotedStretch]) -> dict[int, _Bare]:
    """Return the quotations that are all of a line, by where the line begins."""
    found: dict[int, _Bare] = {}
    at = 0
    before: _Bare | None = None
    for line in lines:
        while at < len(quoted) and quoted[at].outer.start < line.span.start:
            at += 1
        only = quoted[at] if at < len(quoted) and quoted[at].outer.end <= line.span.end else None
        if only and not _around(article, line, only).strip(BARE):
            before = found[line.span.start] = _Bare(only.outer.start, before if only.goes_on else None)
        else:
            before = None
    return found


def _around(article: Article, line: Line, only: QuotedStretch) -> str:
    return article.text[line.span.start : only.outer.start] + article.text[only.outer.end : line.span.end]


def _signature(article: Article, cast: Cast, line: Line) -> _Signature | None:
    """Return whom a line names that does nothing else; None where it tells more."""
    match = SIGNATURE.fullmatch(article.text, line.span.start, line.span.end)
    if match is None or match["words"].rstrip().endswith(".") or not (match["dash"] or line.kind is LineKind.BODY):
        return None
    mention, name = next(iter(cast.names_in(line.span)), (None, None))
    if mention is None or name is None or not (match["dash"] or cast.may_be_person(name)):
        return None
    leading = article.text[match.start("words") : mention.start].lower().split()
    if not titles().keys() >= {word.rstrip(".") for word in leading}:
        return None
    behind = BEHIND_NAME.match(article.text, mention.end, line.span.end)
    return _Signature(Speaker(name.span, mention), match["dash"] is not None) if behind else None


def _signed_in_turns(run: Sequence[_LineRead]) -> Iterator[tuple[_LineRead, _LineRead]]:
    """Yield each line that signs, with the quotation that it signs, where quotations and names take turns."""
    for at, one in enumerate(run):
        if one.signature is None:
            continue
        above = run[at - 1] if at > 0 and run[at - 1].quotation else None
        below = run[at + 1] if at + 1 < len(run) and run[at + 1].quotation and not one.signature.dashed else None
        if above and below:
            gaps = one.line.number - above.line.number, below.line.number - one.line.number
            # Where blank lines part all of them, the quotations come first that begin and do not end the turns.
            opens, closes = (gaps[0] < gaps[1], gaps[1] < gaps[0]) if gaps[0] != gaps[1] else _ends(run)
            above, below = (above if opens and not closes else None), (below if closes and not opens else None)
        signed = above or below
        if signed:
            yield one, signed


def _ends(run: Sequence[_LineRead]) -> tuple[bool, bool]:
    """Tell whether a run begins with a quotation, and whether it ends with one."""
    return run[0].quotation is not None, run[-1].quotation is not None
