"""Tells whether a line tells no place at all where a question asks for one.

"Where were the ballots printed" is not answered by "the office has printed them at a cost of 380,000 euros": all words
are there, and no place. Whatever may be one, such as "at the ford" or a name that is no person's, is left alone.
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.facts.amount import AmountKind
from bot.facts.grammar.lexicon import word_group
from bot.facts.name import NameKind
from bot.reading.span import Span

ASKS = re.compile(r"\s*where\b", re.IGNORECASE)
WORD = re.compile(r"[\w’'-]+")
LEADS = word_group("leads", "where-signs")
LEADS_TO_NAMED = word_group("leads-to-named", "where-signs")
TELLS = word_group("tells", "where-signs")
NO_PLACE = word_group("no-place", "where-signs")
OPENING = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "these", "those"])
"""What opens a phrase, of which the next word tells whether it is a place."""


def tells_no_place(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a question asks where, and a sentence has nothing that may be a place."""
    if ASKS.match(asked) is None:
        return False
    text, whole = index.article.text, sentence.sentence.span
    words = [Span(*found.span()) for found in WORD.finditer(text, whole.start, whole.end)]
    lowered = [span.of(text).lower() for span in words]
    if not TELLS.isdisjoint(lowered) or _names_thing(asked, whole, index):
        return False
    barred = _times_and_shares(index)
    return not any(_leads_to_place(words, lowered, at, index, barred) for at in range(len(words) - 1))


def _names_thing(asked: str, whole: Span, index: ArticleIndex) -> bool:
    """Tell whether a sentence has a name that is no person's and that the question has not: it may be a place's."""
    known = frozenset(WORD.findall(asked.lower()))
    return any(
        not known.issuperset(WORD.findall(index.article.of(mention).lower()))
        for name in index.facts.names
        if name.kind is not NameKind.PERSON
        for mention in name.mentions
        if whole.start <= mention.start < whole.end
    )


def _leads_to_place(words: list[Span], lowered: list[str], at: int, index: ArticleIndex, barred: list[Span]) -> bool:
    """Tell whether a word leads to what may be a place: "at the ford", and not "at a cost of" or "in 2018"."""
    opens = lowered[at + 1] in OPENING
    if lowered[at] not in LEADS:
        named = opens or index.article.text[words[at + 1].start].isupper()
        if lowered[at] not in LEADS_TO_NAMED or not named:
            return False
    thing = at + 2 if opens and at + 2 < len(words) else at + 1
    if lowered[thing] in NO_PLACE or (not opens and lowered[thing].endswith("ing")):
        return False
    return not any(span.overlaps(words[thing]) for span in barred)


def _times_and_shares(index: ArticleIndex) -> list[Span]:
    """Return where no place stands whatever leads to it: in dates and sums, and in what lasts so long."""
    never = (AmountKind.MONEY, AmountKind.PERCENT, AmountKind.DURATION, AmountKind.AGE)
    return [when.span for when in index.facts.dates] + [one.span for one in index.facts.amounts if one.kind in never]
