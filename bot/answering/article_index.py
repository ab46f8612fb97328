"""An article made ready to be asked: its facts, and its sentences as a pool that competes to answer."""

from dataclasses import dataclass, field
from functools import cached_property

from bot.answering.sentences.sentence_context import content_stems, contexts
from bot.answering.sentences.sentence_pool import SentencePool, pool_of
from bot.answering.sentences.sentence_profile import Profile, profile
from bot.answering.words.terms import Term, carries_content, stem, terms
from bot.facts.facts import Facts, find_facts
from bot.reading.article import Article, LineKind, Sentence


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

    @property
    def frequency(self) -> dict[str, int]:
        """In how many sentences each stem stands."""
        return {stem: len(found) for stem, found in self.pool.postings.items()}

    def weight(self, stem: str) -> float:
        """Return the inverse document frequency of a stem among the sentences of this article."""
        return self.pool.weight(stem)


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
        context=contexts(article, facts, profiles),
        headlines=frozenset(n for n, s in enumerate(article.sentences) if s.kind is LineKind.HEADLINE),
    )
    sentences = (IndexedSentence(article, *each) for each in zip(article.sentences, profiles, strict=True))
    return ArticleIndex(article, facts, tuple(sentences), pool)


def _aliases(article: Article, facts: Facts) -> dict[str, frozenset[str]]:
    """Return the short forms that the article explains, each with the words that it stands for, and back."""
    aliases: dict[str, set[str]] = {}
    for abbreviation in facts.abbreviations:
        short = stem(article.of(abbreviation.short).lower())
        long = [term.stem for term in terms(article.of(abbreviation.long)) if carries_content(term.word)]
        aliases.setdefault(short, set()).update(long)
        for word in long:
            aliases.setdefault(word, set()).add(short)
    return {stem: frozenset(others) for stem, others in aliases.items()}
