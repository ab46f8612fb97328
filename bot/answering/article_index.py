"""An article made ready to be asked: its facts, its sentences as a pool that competes, and what is kept with it.

What is worked out of an article once is kept with its index, and goes when the index goes. A cache beside the indexes
would hold on to articles long after the shelf of them has dropped them.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar, TypeVarTuple, cast

from bot.answering.sentence_pool import Profile, SentencePool, pool_of, profile
from bot.answering.words.terms import Term, content_stems, stem, terms
from bot.facts.facts import Facts, find_facts
from bot.facts.grammar.lexicon import word_group
from bot.facts.name import NameKind
from bot.reading.article import Article, LineKind, Sentence

Found = TypeVar("Found")
More = TypeVarTuple("More")

PERSONAL_PRONOUNS = word_group("personal-pronoun")
REACH = 3
"""A pronoun is taken to mean the last persons named so many sentences before."""


@dataclass(frozen=True, eq=False)
class IndexedSentence:
    """A sentence with its profile, and its terms in order, which are found when they are first wanted."""

    article: Article
    sentence: Sentence
    profile: Profile

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words with their places in the article."""
        return terms(self.article.text, self.sentence.span.start, self.sentence.span.end)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(self.profile.stems)


@dataclass(frozen=True, slots=True, eq=False)
class ArticleIndex:
    """An article with its facts, its sentences as terms, and the pool of them; both in the same order.

    An index is equal to itself only; ``kept`` holds what has been worked out from it (``kept_with_index``). It is shown
    by its article alone: asyncio shows the arguments of its tasks, and all sentences in words are megabytes.
    """

    article: Article
    facts: Facts = field(repr=False)
    sentences: tuple[IndexedSentence, ...] = field(repr=False)
    pool: SentencePool = field(repr=False)
    kept: dict[tuple[object, ...], object] = field(default_factory=dict, repr=False)

    def number_at(self, offset: int) -> int:
        """Return the number of the sentence that holds the character at ``offset``, or of the next one."""
        number = bisect_right(self.sentences, offset, key=lambda one: one.sentence.span.end)
        return min(number, len(self.sentences) - 1)


def index_article(article: Article, facts: Facts | None = None) -> ArticleIndex:
    """Return the article made ready to be asked; the work is linear in its length.

    Finding ``facts`` is most of it, where they are not at hand.
    """
    facts = facts or find_facts(article)
    profiles = [profile(article.text, one.span.start, one.span.end) for one in article.sentences]
    pool = pool_of(
        profiles,
        [sentence.line for sentence in article.sentences],
        title=content_stems(article.title),
        aliases=_aliases(article, facts),
        context=_contexts(article, facts, profiles),
        headlines=frozenset(n for n, s in enumerate(article.sentences) if s.kind is LineKind.HEADLINE),
    )
    sentences = (IndexedSentence(article, *each) for each in zip(article.sentences, profiles, strict=True))
    return ArticleIndex(article, facts, tuple(sentences), pool)


def kept_with_index(work: Callable[[ArticleIndex, *More], Found]) -> Callable[[ArticleIndex, *More], Found]:
    """Return ``work`` done once for an index and what else it is given, which must be hashable.

    Two threads that want the same at once both find it, and find the same.
    """

    @wraps(work)
    def kept(index: ArticleIndex, *more: *More) -> Found:
        key = (work, *more)
        if key not in index.kept:
            index.kept[key] = work(index, *more)
        return cast(Found, index.kept[key])

    return kept


def _aliases(article: Article, facts: Facts) -> dict[str, frozenset[str]]:
    """Return the short forms that the article explains, each with the words that it stands for, and back."""
    aliases: dict[str, set[str]] = {}
    for abbreviation in facts.abbreviations:
        short = stem(article.of(abbreviation.short).lower())
        long = content_stems(article.of(abbreviation.long))
        aliases.setdefault(short, set()).update(long)
        for word in long:
            aliases.setdefault(word, set()).add(short)
    return {stem: frozenset(others) for stem, others in aliases.items()}


def _contexts(article: Article, facts: Facts, profiles: Sequence[Profile]) -> list[frozenset[str]]:
    """Return for each sentence the stems of the names of its speakers and of the persons its pronouns may mean."""
    starts = [sentence.span.start for sentence in article.sentences]
    speaking, named = _speaking(article, facts, starts), _named(article, facts, starts)
    contexts = []
    for number, one in enumerate(profiles):
        meant: frozenset[str] = frozenset()
        if not PERSONAL_PRONOUNS.isdisjoint(one.word_set):
            before = reversed(named[max(0, number - REACH) : number])
            meant = named[number] | next(filter(None, before), frozenset())
        contexts.append(speaking[number] | meant)
    return contexts


def _speaking(article: Article, facts: Facts, starts: Sequence[int]) -> list[frozenset[str]]:
    """Return for each of the sentences that begin at ``starts`` the stems of the names of its speakers."""
    found: list[frozenset[str]] = [frozenset()] * len(starts)
    for quotation in facts.quotations:
        if quotation.speaker:
            name = content_stems(article.of(quotation.speaker.name))
            first = _sentence_at(quotation.span.start, starts)
            for number in range(first, bisect_right(starts, quotation.span.end - 1)):
                found[number] |= name
    return found


def _named(article: Article, facts: Facts, starts: Sequence[int]) -> list[frozenset[str]]:
    """Return for each of the sentences that begin at ``starts`` the stems of the names of the persons in it."""
    found: list[frozenset[str]] = [frozenset()] * len(starts)
    for person in facts.names:
        if person.kind is NameKind.PERSON:
            name = content_stems(article.of(person.span))
            for mention in person.mentions:
                found[_sentence_at(mention.start, starts)] |= name
    return found


def _sentence_at(offset: int, starts: Sequence[int]) -> int:
    """Return the number of the last sentence that has begun at ``offset``, the first one where none has."""
    return max(0, bisect_right(starts, offset) - 1)
