"""What belongs to a sentence though it stands elsewhere: who speaks in it, and whom its pronouns mean."""

from bisect import bisect_right
from collections.abc import Sequence

from bot.answering.sentences.sentence_profile import Profile
from bot.answering.words.terms import WORD, compared
from bot.facts.facts import Facts
from bot.facts.name import NameKind
from bot.reading.article import Article

PRONOUNS = frozenset("he she his her him hers they their them".split())
REACH = 3
"""A pronoun is taken to mean the last persons named so many sentences before."""


def contexts(article: Article, facts: Facts, profiles: Sequence[Profile]) -> list[frozenset[str]]:
    """Return for each sentence the stems of the names of its speakers and of the persons its pronouns may mean."""
    starts = [sentence.span.start for sentence in article.sentences]
    own: list[set[str]] = [set() for _ in starts]
    named: list[set[str]] = [set() for _ in starts]
    for quotation in facts.quotations:
        if quotation.speaker:
            name = content_stems(article.of(quotation.speaker.name))
            first = max(0, bisect_right(starts, quotation.span.start) - 1)
            for number in range(first, bisect_right(starts, quotation.span.end - 1)):
                own[number] |= name
    for found in facts.names:
        if found.kind is NameKind.PERSON:
            name = content_stems(article.of(found.span))
            for mention in found.mentions:
                named[max(0, bisect_right(starts, mention.start) - 1)] |= name
    for number, profile in enumerate(profiles):
        if not PRONOUNS.isdisjoint(profile.word_set):
            before = (named[other] for other in range(number - 1, max(-1, number - 1 - REACH), -1))
            own[number] |= named[number] | next((names for names in before if names), set())
    return [frozenset(stems) for stems in own]


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry content."""
    known = map(compared, WORD.findall(text))
    return frozenset([word.stem for word in known if word.has_content])
