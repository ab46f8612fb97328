"""Asks, checks and finds in all articles of a server at once: those that fit best, as if each were the only one.

Where the small rankers are not sure of an answer, those few articles are read again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.answering.article_chances import Contender, chances
from bot.answering.article_index import ArticleIndex
from bot.answering.asking import answer
from bot.answering.checking.alleged_quotation import AllegedQuotation, read_alleged
from bot.answering.checking.check import check_quotation
from bot.answering.command import Command, Strictness
from bot.answering.listings.listing import Entry, Listing
from bot.answering.outcome import Answer, Outcome
from bot.answering.reader.asking import read_again
from bot.answering.reader.cascade import wants_reading
from bot.answering.reader.reader import Reader
from bot.answering.several_articles import SURE, settle
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library
from bot.library.search.library_search import FoundLine, Searched
from bot.library.search.shortlist import Shortlisted, favouring
from bot.reading.article import Article

Ask = Callable[[ArticleIndex], Outcome]

MOST_ASKED = 3
RIVALS = 0.35
"""The part of the best article's share from which another one is asked although that one has an answer."""
WORTH_ASKING = 0.05
"""The part from which another one is asked when that one has none."""

BY_ITS_WORDS = frozenset({Command.WHO_SAID})
"""The commands whose article is found by the words alone: it is neither read, nor favoured for what was said before.

Where two articles have what somebody said, both are shown.
"""


@dataclass(frozen=True, slots=True)
class AskedArticle:
    """An article that was asked, ready to be asked again, and what it says by itself."""

    article: ShelvedArticle
    index: ArticleIndex
    contender: Contender


@dataclass(frozen=True, slots=True)
class Across:
    """What the library says, and where: the article of the answer, or of each suggestion; of a refusal the nearest.

    ``places`` counts each suggestion from 0 among those of its own article. ``complete`` is false while articles that
    changed were not looked through. ``asked`` are the articles that were asked, the one that fits best first.
    """

    outcome: Outcome
    articles: tuple[ShelvedArticle, ...]
    places: tuple[int, ...]
    complete: bool
    asked: tuple[AskedArticle, ...] = field(repr=False, compare=False)


def ask_across(
    library: Library,
    guild: int,
    command: Command,
    query: str,
    strictness: Strictness = Strictness.BALANCED,
    *,
    lately: int | None = None,
) -> Across:
    """Return what the articles of a server say to ``query``; takes milliseconds, and more for articles not read yet.

    ``lately`` is the number of the article that answered the question before, if any.
    """
    if command is Command.CHECK:
        return check_across(library, guild, read_alleged(query))

    def ask(index: ArticleIndex) -> Outcome:
        return answer(command, query, index, strictness)

    searched = library.search.search(guild, query)
    if command not in BY_ITS_WORDS:
        searched = replace(searched, articles=favouring(searched.articles, lately))
    return _across(library, searched, ask, strictness, command is Command.DEFINE)


def check_across(library: Library, guild: int, alleged: AllegedQuotation) -> Across:
    """Return the verdict of a server's articles on an alleged quotation; an article that has it verbatim settles it."""
    searched = library.search.search(guild, alleged.words)
    return _across(library, searched, lambda index: check_quotation(alleged, index), Strictness.BALANCED)


def wants_reading_across(command: Command, first: Across) -> bool:
    """Return whether the reader is asked after ``first``: where neither the answer nor its article is sure."""
    if command in BY_ITS_WORDS or (isinstance(first.outcome, Answer) and not wants_reading(command, first.outcome)):
        return False
    return any(wants_reading(command, one.contender.outcome) for one in first.asked)


def read_across(command: Command, query: str, strictness: Strictness, reader: Reader, first: Across) -> Across:
    """Return what the articles say after reading, in place of ``first``; takes up to a second.

    Of each article the best sentences are read, as if it were asked alone: 24 of the three articles together.
    """

    def again(one: AskedArticle) -> AskedArticle:
        if not wants_reading(command, one.contender.outcome):
            return one
        outcome = read_again(command, query, one.index, strictness, reader, one.contender.outcome)
        return replace(one, contender=replace(one.contender, outcome=outcome))

    return _settled_across([again(one) for one in first.asked], strictness, first.complete, read=True)


def find_across(library: Library, guild: int, words: str) -> Listing:
    """Return the sentences of a server's articles that hold the words, those with most of their weight first.

    At most as many as the index gives for a question; each entry names its article.
    """
    return Listing(f"Lines with {words}", tuple(_entry(line) for line in library.search.lines(guild, words)))


def _settled_across(
    asked: Sequence[AskedArticle], strictness: Strictness, complete: bool, *, read: bool = False
) -> Across:
    """Return what the articles that were asked say together."""
    settled = settle([one.contender for one in asked], strictness, read=read)
    articles = tuple(asked[choice.contender].article for choice in settled.choices)
    places = tuple(choice.candidate for choice in settled.choices)
    nearest = articles or tuple(one.article for one in asked[:1])
    return Across(settled.outcome, nearest, places, complete, tuple(asked))


def _across(library: Library, searched: Searched, ask: Ask, strictness: Strictness, defines: bool = False) -> Across:
    asked: list[AskedArticle] = []
    for one in searched.articles[:MOST_ASKED]:
        if asked and not _is_worth_asking(one, [other.contender for other in asked], strictness):
            break
        index = library.articles.index_of(one.article)
        asked.append(AskedArticle(one.article, index, Contender(ask(index), one.fit, one.share, defines)))
    return _settled_across(asked, strictness, searched.complete)


def _is_worth_asking(one: Shortlisted, contenders: Sequence[Contender], strictness: Strictness) -> bool:
    is_sure = max(chances(contenders)) >= SURE[strictness]
    return one.share >= (RIVALS if is_sure else WORTH_ASKING) * contenders[0].share


def _entry(line: FoundLine) -> Entry:
    # Only title and text are shown, so the article need not be cut into lines and sentences.
    article = Article(line.article.title, line.text, (), (), date=line.article.date, url=line.article.url)
    number = line.text.count("\n", 0, line.span.start) + 1
    return Entry("", line.span, number, article=article)
