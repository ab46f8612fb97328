"""Finds what makes quoted words hold in some cases only: "if", "unless", "only when", and "before" with a negation."""

import re

from bot.answering.checking.differences import is_negation
from bot.answering.checking.disowning import CLOSES
from bot.answering.words.word_sequence import plain_words, words_of
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.span import Span

ENDS = re.compile(r"[.!?\n]")
PROVISOS = frozenset(["if", "unless"])
"""Words that make what stands beside their clause hold in some cases only."""
PROVISO_AFTER = re.compile(
    r",?\s(?P<proviso>(?:but\s)?only\s(?:if|when)|if|unless|except(?:\sfor)?|provided\sthat|as\slong\sas)\b", re.I
)
LIMIT_AFTER = re.compile(r",?\s(?P<proviso>before|other\sthan|until|till|without)\s\w", re.I)
"""What makes less of words with a negation: "there will be no deal before the vote"."""
TIME_AFTER = re.compile(r",?\s(?P<proviso>(?:but\s)?(?:when|once|after|until|till))\s\w", re.I)
"""What makes a promise hold from a time on only: "he can have it back when he scores"."""
PROMISING = frozenset("can hell ill itll may shall shell theyll well will youll".split())
FIRST_CLAUSE = 200
"""Characters that a clause may have with which a sentence begins: "If the board had listened, …"."""
FAR_PROVISO = re.compile(
    r"(?P<before>[^.,;:!?—–\n“”\"]{0,120}?),?\s(?P<proviso>(?:only\s(?:if|when)|if|unless))\s\w", re.I
)
"""A proviso at the end of the clause of which the quoted words are the beginning: "for three days if they cut one"."""
OTHER_CLAUSE = frozenset(["conjunction", "relative", "subject", "subordinator"])
"""Classes of words with which another clause begins, to which a proviso behind them belongs."""
WHETHER_BEHIND = word_group("asking") | frozenset("as check decide even find know learn say see sure tell".split())
"""Words behind which "if" is "whether", or no condition at all: "to see if", "as if", "even if"."""
MAKES_CLAUSE = frozenset(["auxiliary", "subject"])
"""Classes of words by which quoted ones say something that a proviso may limit."""


def proviso_before(text: str, start: int) -> Span | None:
    """Return the "if" of a clause with which the sentence begins and which ends right before offset ``start``."""
    stretch = text[max(0, start - FIRST_CLAUSE) : start]
    ended = max((end.end() for end in ENDS.finditer(stretch)), default=0)
    first = words_of(text, start - len(stretch) + ended, start)[:1]
    if not first or first[0].plain not in PROVISOS:
        return None
    clause = text[first[0].span.end : start].rstrip(" “\"‘'")
    # "If she knew, she kept quiet and we …" has a clause between; "If they go we …" and "If they go, we …" have none.
    return None if CLOSES.search(clause.removesuffix(",")) else first[0].span


def proviso_after(text: str, quoted: Span) -> Span | None:
    """Return what limits quoted words and follows them at once."""
    words = words_of(text, quoted.start, quoted.end)
    negated = any(is_negation(word) for word in words)
    promised = any(word.plain in PROMISING for word in words)
    proviso = (
        PROVISO_AFTER.match(text, quoted.end)
        or (negated and LIMIT_AFTER.match(text, quoted.end))
        or (promised and TIME_AFTER.match(text, quoted.end))
    )
    return Span(*proviso.span("proviso")) if proviso else None


def far_proviso_after(text: str, quoted: Span) -> Span | None:
    """Return the "if" of the clause that quoted words begin: "We will strike" of "We will strike on Friday if …"."""
    proviso = FAR_PROVISO.match(text, quoted.end)
    if proviso is None:
        return None
    kinds = set(map(word_classes().get, plain_words(text, quoted.start, quoted.end)))
    between = plain_words(text, quoted.end, proviso.end("before"))
    if not kinds & MAKES_CLAUSE or not OTHER_CLAUSE.isdisjoint(map(word_classes().get, between)):
        return None
    return None if between and between[-1] in WHETHER_BEHIND else Span(*proviso.span("proviso"))
