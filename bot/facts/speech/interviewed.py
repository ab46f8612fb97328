"""Finds who answers where answers are only labelled "A": whom the interview presents and its questions address."""

import re
from collections import defaultdict
from collections.abc import Sequence

from bot.facts.name import Name
from bot.facts.speech.cast import Cast
from bot.facts.speech.transcript_labels import LabelledLine
from bot.reading.article import Article
from bot.reading.span import Span

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


def person_interviewed(article: Article, cast: Cast, lines: Sequence[LabelledLine]) -> Span | None:
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
