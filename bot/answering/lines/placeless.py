"""Tells whether a line tells no place at all where a question asks for one.

"Where were the ballots printed" is not answered by "the office has printed them at a cost of 380,000 euros": all words
are there, and no place. Whatever may be one, such as "at the ford" or a name that is no person's, is left alone, unless
it is the very thing that is asked for: "where was the launch" is not answered by "she ate oysters at the launch".
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.words.terms import stem
from bot.facts.amount import AmountKind
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.facts.name import NameKind
from bot.reading.span import Span

ASKS = re.compile(r"\s*where\b", re.IGNORECASE)
WORD = re.compile(r"[\w’'-]+")
ASKS_ONLY_FOR = re.compile(
    r"\s*where(?:['’]?s|\s(?:is|are|was|were))\s(?:the|this|that|these|those)\s"
    r"(?:[\w’'-]+\s){0,2}?(?P<thing>[\w’'-]+)\W*",
    re.IGNORECASE,
)
"""Questions for the place of one thing and nothing else: "where is the Sable trench"."""
LEADS = word_group("leads", "where-signs")
LEADS_TO_NAMED = word_group("leads-to-named", "where-signs")
TELLS = word_group("tells", "where-signs")
NO_PLACE = word_group("no-place", "where-signs")
LONGEST = 6
"""Words of a phrase, of which the last is the thing."""
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
    known, whole_thing = frozenset(stem(word) for word in WORD.findall(asked.lower())), _only_thing(asked) is not None
    leading = (at for at in range(len(words) - 1) if _leads_to_place(words, lowered, at, index, barred))
    return all(_is_asked_for(words, at, known, whole_thing, index) for at in leading)


def _names_thing(asked: str, whole: Span, index: ArticleIndex) -> bool:
    """Tell whether a sentence has a name that is no person's and that the question has not: it may be a place's."""
    known, thing = frozenset(WORD.findall(asked.lower())), _only_thing(asked)
    return any(
        not known.issuperset(named := WORD.findall(index.article.of(mention).lower())) and stem(named[-1]) != thing
        for name in index.facts.names
        if name.kind is not NameKind.PERSON
        for mention in name.mentions
        if whole.start <= mention.start < whole.end
    )


def _only_thing(asked: str) -> str | None:
    """Return the stem of the one thing whose place is asked for, if that is all."""
    only = ASKS_ONLY_FOR.fullmatch(asked)
    return stem(only["thing"].lower()) if only else None


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


def _is_asked_for(words: list[Span], at: int, known: frozenset[str], parts: bool, index: ArticleIndex) -> bool:
    """Tell whether a word leads to the very thing whose place is asked for: "at a book launch", asked of the launch.

    With ``parts`` it may also lead to a part of it: "at the bottom of the trench", asked where the trench is.
    """
    text, last = index.article.text, at + 1
    while last + 1 < len(words) and last < at + LONGEST and _goes_on(words, last, text, parts):
        last += 1
    return stem(words[last].of(text).lower()) in known


def _goes_on(words: list[Span], at: int, text: str, parts: bool) -> bool:
    """Tell whether a phrase goes on behind a word: "the book | launch", and not "the launch | in"."""
    here, behind = words[at].of(text).lower(), words[at + 1].of(text).lower()
    if text[words[at].end : words[at + 1].start] != " ":
        return False
    return behind not in word_classes() or (parts and (behind == "of" or here == "of"))


def _times_and_shares(index: ArticleIndex) -> list[Span]:
    """Return where no place stands whatever leads to it: in dates and sums, and in what lasts so long."""
    never = (AmountKind.MONEY, AmountKind.PERCENT, AmountKind.DURATION, AmountKind.AGE)
    return [when.span for when in index.facts.dates] + [one.span for one in index.facts.amounts if one.kind in never]
