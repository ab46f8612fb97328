"""The result of a vote, which is shown as a whole: "31 votes to 12", whichever of both figures is asked for."""

import re
from itertools import pairwise

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.context_words import any_of
from bot.facts.figures.figure_links import before_from
from bot.reading.span import Span

COUNTS = frozenset([AmountKind.COUNT, AmountKind.NUMBER])
TO = re.compile(r"(?:\svotes?)?\sto\s", re.I)
VOTES = frozenset(["vote", "votes"])
VOTE_TALK = re.compile(rf"\b{any_of('vote')}\b", re.I)


@kept_with_index
def tallies(index: ArticleIndex) -> dict[Span, Span]:
    """Return the whole result that each of its two figures is a part of."""
    found: dict[Span, Span] = {}
    for first, second in pairwise(index.facts.amounts):
        if _is_result(index.article.text, first, second) and _is_of_vote(index, first):
            found |= dict.fromkeys((first.span, second.span), Span(first.span.start, second.span.end))
    return found


def _is_result(text: str, first: Amount, second: Amount) -> bool:
    """Tell "31 votes to 12" from the range "12 to 31" and from the change "from 31 to 12"."""
    if not TO.fullmatch(text, first.span.end, second.span.start) or before_from(text, first) is not None:
        return False
    bare = all(one.kind in COUNTS and (not one.counted or one.counted.of(text) in VOTES) for one in (first, second))
    return bare and first.low is not None and second.high is not None and first.low > second.high


def _is_of_vote(index: ArticleIndex, amount: Amount) -> bool:
    sentence = index.sentences[index.number_at(amount.span.start)].sentence
    return VOTE_TALK.search(index.article.text, sentence.span.start, sentence.span.end) is not None
