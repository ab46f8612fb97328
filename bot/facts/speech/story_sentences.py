"""Cuts the story into sentences that keep a quotation with the words around it, each quotation one token."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.grammar.cue_nouns import with_nouns_told
from bot.facts.grammar.tokens import HALVES_OF_DAY, TIME_STAMP, Kind, Token, text_tokens
from bot.facts.names.joint_names import comma_in_name
from bot.facts.speech.clauses_behind import clause_follows
from bot.facts.speech.lead_ins import lead_in_end, names_live_page, place_and_dash
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

ENDS_SENTENCE = ".!?…"
OPENS_SENTENCE = frozenset({Kind.DETERMINER, Kind.SUBJECT, Kind.PREPOSITION, Kind.SUBORDINATOR})
LONGEST_ASIDE = 40
"""Tokens of what stands in brackets."""
LONGEST_DATELINE = 14
"""Tokens of a dateline with its dash: "AUSTIN, Texas, March 20, 2024 /PRNewswire/ --"."""
LONGEST_STAMP = 4
"""Tokens of a time of day and what parts it from the words: "10.30", "a.m.", "–"."""
SHORTEST_STORY = 4
"""Tokens that a sentence has behind its dateline."""
DATELINE = frozenset({Kind.NAME, Kind.TITLE, Kind.COMMA, Kind.STOP, Kind.TIME, Kind.NUMBER})
LONGEST_SENTENCE = 200
"""Tokens after which a sentence is cut, so that the work stays linear in texts without full stops."""


@dataclass(frozen=True, slots=True)
class StorySentence:
    """One sentence: its tokens, the quotations among them by index, and the place of its line in the article.

    ``headline`` is true for a line above the story, where every word may have a capital.
    """

    tokens: tuple[Token, ...]
    quotations: tuple[tuple[int, QuotedStretch], ...]
    paragraph: int
    headline: bool = False

    def place_of(self, stretch: QuotedStretch) -> int:
        """Return the index of a quotation of this sentence."""
        return next(at for at, one in self.quotations if one == stretch)


def story_sentences(article: Article, quoted: Sequence[QuotedStretch]) -> list[StorySentence]:
    """Return the sentences of all lines that are story, in reading order."""
    every = text_tokens(article.text)
    starts = [token.start for token in every]
    sentences: list[StorySentence] = []
    at = 0
    opening = next((line for line in article.lines if line.kind is LineKind.BODY), None)
    for paragraph, line in enumerate(article.lines):
        if line.kind not in (LineKind.BODY, LineKind.HEADLINE):
            continue
        first, last = bisect_left(starts, line.span.start), bisect_left(starts, line.span.end)
        while at < len(quoted) and quoted[at].outer.start < line.span.start:
            at += 1
        here = []
        while at < len(quoted) and quoted[at].outer.start < line.span.end:
            here.append(quoted[at])
            at += 1
        live = line.kind is LineKind.HEADLINE and names_live_page(article.text, line.span.start, line.span.end)
        if live and not here:
            continue
        spoken = lead_in_end(article.text, line.span.start, line.span.end, opens_story=line is opening)
        if spoken > line.span.start:
            first = bisect_left(starts, spoken)
        tokens = _without_dateline(article.text, _without_asides(_collapsed(every[first:last], here)))
        tokens = tokens[place_and_dash(tokens) :] if line is opening else tokens
        sentences += _cut(article.text, tokens, here, paragraph, line.kind is LineKind.HEADLINE)
    return sentences


def sentences_inside(article: Article, stretch: QuotedStretch, inner: Sequence[QuotedStretch]) -> list[StorySentence]:
    """Return the sentences of what stands in one quotation, with those inside it as their quotations."""
    tokens = tokens_between(article, stretch.inner)
    return _cut(article.text, _collapsed(tokens, inner), inner, 0, False)


def tokens_between(article: Article, span: Span) -> tuple[Token, ...]:
    """Return the tokens of a part of an article."""
    every = text_tokens(article.text)
    first, last = (bisect_left(every, offset, key=lambda token: token.start) for offset in (span.start, span.end))
    return every[first:last]


def _collapsed(tokens: Sequence[Token], quoted: Sequence[QuotedStretch]) -> list[Token]:
    kept: list[Token] = []
    waiting = list(reversed(quoted))
    for at, token in enumerate(tokens):
        if waiting and token.start >= waiting[-1].outer.end:
            waiting.pop()
        if waiting and waiting[-1].outer.start <= token.start:
            if not kept or kept[-1].start != waiting[-1].outer.start:
                kept.append(Token(Kind.QUOTED, "", waiting[-1].outer.start, waiting[-1].outer.end))
        elif token.kind is Kind.COMMA and comma_in_name(tokens, at):
            kept.append(token._replace(kind=Kind.WORD))
        elif token.kind is not Kind.MARK:
            kept.append(token)
    return kept


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Return the tokens without those in brackets; a sentence that stands in brackets as a whole stays."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind is Kind.BRACKET:
            closing = _closing_bracket(tokens, at) if token.lower in "([" else None
            whole = not kept or kept[-1].kind is Kind.STOP
            at = closing + 1 if closing is not None and not whole else at + 1
        else:
            kept.append(token)
            at += 1
    return kept


def _without_dateline(text: str, tokens: list[Token]) -> list[Token]:
    """Return the tokens of a line after a time of day, or after capitals and a dash: "19:30", "BARROW, La. —"."""
    if tokens and tokens[0].kind is Kind.NUMBER and TIME_STAMP.fullmatch(tokens[0].lower):
        spoken = next((at for at, token in enumerate(tokens[:LONGEST_STAMP]) if _opens_entry(token)), 0)
        return tokens[spoken:]
    dash = next((at for at, token in enumerate(tokens[:LONGEST_DATELINE]) if token.kind is Kind.BREAK), None)
    if not dash or len(tokens) - dash < SHORTEST_STORY or tokens[dash + 1].kind is Kind.QUOTED:
        return tokens
    opening = tokens[0]
    shouted = (
        opening.kind is Kind.NAME and text[opening.start : opening.end].isupper() and opening.end > opening.start + 2
    )
    dated = all(token.kind in DATELINE or token.lower == "/" for token in tokens[:dash])
    return tokens[dash + 1 :] if shouted and dated else tokens


def _opens_entry(token: Token) -> bool:
    """Tell whether a token is the first word after the time of an entry: "10.30 The doors open"."""
    return token.kind is Kind.QUOTED or (token.opens and TIME_STAMP.fullmatch(token.lower) is None)


def _closing_bracket(tokens: list[Token], opening: int) -> int | None:
    for at in range(opening + 1, min(opening + LONGEST_ASIDE, len(tokens))):
        if tokens[at].kind is Kind.BRACKET:
            return at if tokens[at].lower in ")]" else None
    return None


def _cut(
    text: str, tokens: list[Token], quoted: Sequence[QuotedStretch], paragraph: int, headline: bool
) -> list[StorySentence]:
    by_start = {stretch.outer.start: stretch for stretch in quoted}
    sentences: list[StorySentence] = []
    first = 0
    last = len(tokens) - 1
    for at, token in enumerate(tokens):
        may_end = token.kind in (Kind.STOP, Kind.QUOTED) or token.lower in HALVES_OF_DAY or _is_short_form(text, token)
        if at < last and at - first < LONGEST_SENTENCE and not (may_end and _ends(text, tokens, at, by_start)):
            continue
        part = tuple(tokens[first : at + 1] if headline else with_nouns_told(tokens[first : at + 1]))
        inside = tuple((i, by_start[token.start]) for i, token in enumerate(part) if token.kind is Kind.QUOTED)
        sentences.append(StorySentence(part, inside, paragraph, headline))
        first = at + 1
    return sentences


def _ends(text: str, tokens: list[Token], at: int, by_start: dict[int, QuotedStretch]) -> bool:
    token, following = tokens[at], tokens[at + 1]
    capital = text[following.start].isupper() or following.kind in (Kind.QUOTED, Kind.NUMBER)
    if token.kind is Kind.STOP:
        return capital
    if following.kind is Kind.QUOTED and token.kind is not Kind.QUOTED:
        # "She was born in the U.S. “I never left,” said Ana Pell", but not "the U.S. “kill switch” law".
        opened = by_start[following.start]
        return opened.leads or opened.inner.of(text).endswith(".")
    if token.lower in HALVES_OF_DAY:
        # "He left at 9.34 a.m. A spokeswoman said".
        return capital and following.kind in OPENS_SENTENCE
    if token.kind is not Kind.QUOTED:
        return False
    if token.kind is not Kind.QUOTED or not capital:
        return False
    inner = by_start[token.start].inner.strip(text, " \t\r\n\u00a0’'”\"").of(text)
    if inner[-1:] not in ENDS_SENTENCE:
        return False
    if following.kind is Kind.QUOTED:
        return True
    return not clause_follows(tokens, at + 1, strict=inner[-1:] == ".")


def _is_short_form(text: str, token: Token) -> bool:
    """Tell whether a full stop ends a short form, and maybe its sentence: "U.S.", "Inc."."""
    return text[token.end - 1] == "." or (token.kind is Kind.NAME and text[token.end : token.end + 1] == ".")
