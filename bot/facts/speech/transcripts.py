"""Gives the lines of a transcript or of an interview their speakers: the label, or whom the introduction presents."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from bot.facts.grammar.lexicon import titles
from bot.facts.name import Name, initials
from bot.facts.quotation import Quotation, QuotationKind, Speaker
from bot.facts.speech.cast import Cast
from bot.facts.speech.transcript_labels import LabelledLine
from bot.reading.article import Article, Line, LineKind
from bot.reading.span import Span

ASKER = re.compile(r"[^\W\d_][^,.?!\n]{2,40}(?=,\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}[.,])")
"""A reporter who introduces himself with his paper: "Peter Marsh, Evening Tide."."""
FIRST_PERSON = re.compile(r"(?<![\w’'-])(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me)(?![\w’'-])")

CLOSING = re.compile(
    r"\s*[*_(\[]{0,3}"
    r"(?:(?:this|the)\s(?:interview|conversation|transcript)\b|(?:as\stold\sto|interview(?:ed)?\sby|edited\sby)\s)",
    re.IGNORECASE,
)
"""How a line begins that tells of the interview: "This interview has been edited", "As told to Bo Lund"."""
ENDS = (".", "!", "?", "…", "—", "–")
TELLING = re.compile(
    r"\b(?:she|her|he|his|him|spokes[a-z]{3,6}|reporters?|journalists?|newspaper|told\sus|comment"
    r"|we\s(?:asked|approached|contacted))\b"
    r"|,\s\d\d,\s"
    r"|[“”\"«»:]",
    re.IGNORECASE,
)
"""What a line has that tells of somebody between the questions and answers of an interview."""
ROLE_LISTED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]{1,30}(?:\s[A-Z][\w.’'-]{0,30}){1,4})\s\((?:[Tt]he\s)?(?P<role>[^\W\d_][a-z ]{2,30})\)"
)
"""A name with a role behind it in brackets, as those present at a hearing are listed."""
INITIALS = (2, 3, 4)
"""Letters of a label that may be initials."""
BETWEEN = " \t\n.,;:"
"""What may stand between a quotation and the words that go on after it."""
NOT_SPOKEN = re.compile(r"[“”\"«»:]|\A[(\[\d]")
"""What shows that a line without a label is told and not spoken: quotation marks, a colon, brackets, a time of day."""
TOLD = re.compile(r"\s*[*“”\"«(\[]")
"""How a line begins that is no answer, where questions stand without labels."""
ASKS_BEFORE = re.compile(
    r"(?:\bby|\b(?:spoke|speaks|talked|talks|talking) (?:to|with)|\btold|\b(?:reporter|presenter|correspondent),?)\s$",
    re.IGNORECASE,
)
"""What stands before the name of who asks."""
ASKS_AFTER = re.compile(r"\s(?:(?:spoke|speaks|talked|talks) (?:to|with)|interviewed|interviews)\b")
"""What may stand after it; but whoever spoke to a newspaper was asked by it."""
ASIDE = re.compile(r"\b(?:of|in|at|on|from|near)\s$")
"""What stands before the name of a place."""
PRESENTED = re.compile(r"\)?:|,\s(?:\d\d?|who|the|a|an|head|chief)\b")
"""What stands after the name of somebody who is being presented: "Imogen Sallow, 52,", "Minister (Ida Pike):"."""
ADDRESSED = re.compile(r"(?:[^\W\d_][\w.]*\s)?$")
"""What stands before the name in "Dr Varga, how close did we come?", from the beginning of the question."""
FULLY, WITH_MORE, SURELY, BY_NAME = 2, 2, 2, 4
"""What a full name counts, one that is presented, a person for sure, and one that a question addresses."""
MOST_MENTIONS = 2
"""Mentions that speak for somebody; further ones tell no more."""


def transcript_lines(
    article: Article, cast: Cast, lines: Sequence[LabelledLine], direct: Sequence[Quotation]
) -> list[Quotation]:
    """Return what the labelled lines say, without what they quote from others who are named beside it.

    ``direct`` are the quotations in quotation marks, in order.
    """
    if not lines:
        return []
    labels = _Labels(article, cast, lines)
    if labels.are_headings:
        return []
    found: list[Quotation] = []
    at = 0
    for words, speaker in labels.spoken():
        while at < len(direct) and direct[at].span.end <= words.start:
            at += 1
        start = words.start
        while at < len(direct) and direct[at].span.start < words.end:
            if _is_named_in(words, direct[at]):
                found += _said(article, Span(start, max(start, direct[at].span.start - 1)), speaker)
                start = min(words.end, direct[at].span.end + 1)
            at += 1
        found += _said(article, Span(start, words.end), speaker)
    return found


def _is_named_in(words: Span, quoted: Quotation) -> bool:
    """Tell whether the words around a quotation say who is quoted: not "never trust anyone who says “later”"."""
    return quoted.speaker is not None and (quoted.cue is not None or quoted.speaker.mention in words)


def _said(article: Article, span: Span, speaker: Speaker | None) -> Iterator[Quotation]:
    words = article.of(span)
    span = Span(span.start + len(words) - len(words.lstrip(BETWEEN)), span.end).strip(article.text)
    if len(span) > 1:
        yield Quotation(span, QuotationKind.DIRECT, speaker)


class _Labels:
    """The labelled lines of one article with what their labels mean."""

    def __init__(self, article: Article, cast: Cast, lines: Sequence[LabelledLine]) -> None:
        self.article = article
        self.cast = cast
        self.lines = {line.line.number: line for line in lines}
        self._last = lines[-1].line.number
        self._meant: dict[str, Span] = {}
        self._roles = _roles_listed(article, cast, lines[0].line.span.start)
        self._interviewed = _person_interviewed(article, cast, lines)
        self._are_bare = not any(len(line.label) for line in lines)
        # Where only the questions have a label, what follows one is the answer, if somebody says "I" there.
        unlabelled = self._interviewed is not None and not any(line.answers for line in lines) and self._says_i()
        self._answering = Speaker(self._interviewed, self._interviewed) if unlabelled and self._interviewed else None

    @property
    def are_headings(self) -> bool:
        """Whether questions without labels are an article's own, which nobody answers who says "I"."""
        return self._are_bare and self._answering is None

    def spoken(self) -> Iterator[tuple[Span, Speaker | None]]:
        """Yield the words of each labelled line, and of each that goes on after one, with their speaker."""
        latest: Speaker | None = None
        for line in self.article.lines:
            labelled = self.lines.get(line.number)
            if labelled:
                yield labelled.words, self._speaker(labelled)
                latest = self._answering if labelled.asks else self._speaker(labelled)
            elif latest and self._is_answer(line, latest):
                yield line.span, latest
            else:
                latest = None

    def _is_answer(self, line: Line, speaker: Speaker) -> bool:
        if speaker is not self._answering:
            return self._goes_on(line, speaker) and self._is_spoken(line)
        if line.number > self._last and self._closes(line, speaker):
            return False
        quotes = self._are_bare and line.kind is LineKind.BODY and not TOLD.match(self.article.text, line.span.start)
        return quotes or self._is_spoken(line)

    def _goes_on(self, line: Line, speaker: Speaker) -> bool:
        """Tell whether a line without a label is the next paragraph of an answer: it says "I", and names no "she".

        Where all of it is talk and goes on below, it need not say "I".
        """
        if self._is_about(line, speaker):
            return False
        if FIRST_PERSON.search(self.article.text, line.span.start, line.span.end):
            return True
        ended = line.span.of(self.article.text).rstrip().endswith(ENDS)
        return ended and line.number < self._last and self._is_all_talk

    def _is_about(self, line: Line, speaker: Speaker) -> bool:
        return any(name.span == speaker.name for _, name in self.cast.names_in(line.span))

    @cached_property
    def _is_all_talk(self) -> bool:
        """Whether no line from the first labelled one to the last tells of the talk, or of who talks."""
        within = [line for line in self.article.lines if min(self.lines) <= line.number <= self._last]
        between = [line for line in within if line.kind is LineKind.BODY and line.number not in self.lines]
        stamped = any(line.stamped for line in self.lines.values())
        return not stamped and len(between) <= len(self.lines) and not any(map(self._tells, between))

    def _tells(self, line: Line) -> bool:
        """Tell whether a line without a label tells of somebody, or of who was asked for a comment."""
        if FIRST_PERSON.search(self.article.text, line.span.start, line.span.end):
            return False
        spoke = set(self._meant.values()) | {self._interviewed}
        named = any(name.span in spoke for _, name in self.cast.names_in(line.span))
        return named or TELLING.search(self.article.text, line.span.start, line.span.end) is not None

    def _closes(self, line: Line, speaker: Speaker) -> bool:
        """Tell whether a line below an interview is about it, or about who was interviewed."""
        return self._is_about(line, speaker) or CLOSING.match(self.article.text, line.span.start) is not None

    def _says_i(self) -> bool:
        """Tell whether a line after a question is in the first person, as no explanation is."""
        follows = (line for before, line in itertools.pairwise(self.article.lines) if before.number in self.lines)
        return any(FIRST_PERSON.search(line.span.of(self.article.text)) for line in follows if self._is_spoken(line))

    def _is_spoken(self, line: Line) -> bool:
        return line.kind is LineKind.BODY and not NOT_SPOKEN.search(line.span.of(self.article.text))

    def _speaker(self, line: LabelledLine) -> Speaker | None:
        if line.answers:
            return Speaker(self._interviewed, self._interviewed) if self._interviewed else None
        if line.asks:
            return self._asker(line)
        return Speaker(self._named(line), line.label)

    def _named(self, line: LabelledLine) -> Span:
        """Return whom a label means: the first label with that surname, a name of the article, or the label itself."""
        if line.text not in self._meant:
            surname = line.text.split()[-1]
            holder = self.cast.roles.holder_of(surname.lower(), line.words.start)
            listed = self._roles.get(line.text.lower().removeprefix("the "))
            named = holder.span if holder else listed or self._by_initials(line.text) or self.cast.labelled(line.label)
            self._meant[line.text] = named or line.label
            # "Joe Reed" speaks first, and "Reed" from then on.
            self._meant.setdefault(surname, self._meant[line.text])
        return self._meant[line.text]

    def _by_initials(self, label: str) -> Span | None:
        """Return the label of an earlier line whose initials a label is: "MJE" after "María José Echeverría"."""
        if not label.isupper() or len(label) not in INITIALS:
            return None
        known = [span for text, span in self._meant.items() if initials(text) == label]
        return known[0] if known else self.cast.by_initials(label)

    def _asker(self, line: LabelledLine) -> Speaker | None:
        if line.of:
            return Speaker(line.of, line.of)
        named = ASKER.match(self.article.text, line.words.start, line.words.end)
        span = Span(*named.span()) if named else None
        known = span is not None and any(place == span for place, _ in self.cast.names_in(span))
        return Speaker(span, span) if span and known else None


def _roles_listed(article: Article, cast: Cast, end: int) -> dict[str, Span]:
    """Return who holds each role that stands in brackets behind a name before offset ``end``: "Ida Pike (Chair)"."""
    found: dict[str, Span] = {}
    for match in ROLE_LISTED.finditer(article.text, 0, end):
        words = match["name"].split()
        untitled = next((word for word in words if word.lower().rstrip(".") not in titles()), words[-1])
        span = Span(match.start("name") + match["name"].index(untitled), match.end("name"))
        known = next((name.span for _, name in cast.names_in(span)), span)
        found.setdefault(match["role"].lower(), known)
    return found


def _person_interviewed(article: Article, cast: Cast, lines: Sequence[LabelledLine]) -> Span | None:
    """Return the fullest name of the person who answers, if only one is asked."""
    if not all(line.asks or line.answers for line in lines):
        return None
    presented: dict[Span, list[int]] = defaultdict(list)
    for mention, name in cast.names_in(Span(0, lines[0].line.span.start)):
        if cast.may_be_person(name) and not _asks(article, mention):
            presented[cast.fullest(name)].append(_presents(article, cast, mention, name))
    # However often a name is mentioned, that does not present its bearer.
    known = {span: max(counts) + min(len(counts), MOST_MENTIONS) for span, counts in presented.items()}
    for line in (line for line in lines if line.asks):
        for mention, name in cast.names_in(line.words):
            if cast.fullest(name) in known and _addresses(article, line, mention):
                known[cast.fullest(name)] += BY_NAME
    return max(known, key=known.__getitem__) if known else None


def _asks(article: Article, mention: Span) -> bool:
    return ASKS_BEFORE.search(article.text[max(0, mention.start - 24) : mention.start]) is not None


def _presents(article: Article, cast: Cast, mention: Span, name: Name) -> int:
    aside = ASIDE.search(article.text[max(0, mention.start - 6) : mention.start])
    if aside or ASKS_AFTER.match(article.text, mention.end):
        return 0
    full = FULLY if " " in article.of(name.span) else 0
    more = WITH_MORE if PRESENTED.match(article.text, mention.end) else 0
    return full + more + (SURELY if cast.is_personal(name) else 0)


def _addresses(article: Article, line: LabelledLine, mention: Span) -> bool:
    opens = ADDRESSED.fullmatch(article.text[line.words.start : mention.start]) is not None
    return opens and article.text[mention.end : mention.end + 1] == ","
