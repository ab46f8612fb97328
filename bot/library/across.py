"""Asks, checks and finds in all articles of a server at once: those that fit best, as if each were the only one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.answering.answer import answer
from bot.answering.article_chances import Contender, chances
from bot.answering.article_index import ArticleIndex
from bot.answering.checking.alleged_quotation import AllegedQuotation, read_alleged
from bot.answering.checking.check import check_quotation
from bot.answering.choices.amount_question import asks_for_list
from bot.answering.command import Command, Strictness
from bot.answering.listings.listing import Entry, Listing
from bot.answering.outcome import Outcome
from bot.answering.several_articles import SURE, settle
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library
from bot.library.search.library_search import FoundLine, Searched
from bot.library.search.shares import favouring
from bot.reading.article import Article

Ask = Callable[[ShelvedArticle, ArticleIndex], Outcome]
"""Puts a question to one article."""

List = Callable[[ArticleIndex, str], Listing]
"""Lists what an article has of some words."""

MOST_ASKED = 3
MOST_LISTED = 20
"""Articles that a list of some words is made of; each that was not asked lately is read first, in some hundredths of a
second.
"""
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
    """An article that was asked, and what it says by itself."""

    article: ShelvedArticle
    contender: Contender


@dataclass(frozen=True, slots=True)
class Across:
    """What the library says, and where: the article of the answer, or of each suggestion; of a refusal the nearest.

    ``places`` counts each suggestion from 0 among those of its own article. ``asked`` are the articles that were asked,
    the most probable one first. ``searched`` are those, too, that were found and not asked.
    """

    outcome: Outcome
    articles: tuple[ShelvedArticle, ...]
    places: tuple[int, ...]
    searched: Searched = field(repr=False, compare=False)
    asked: tuple[AskedArticle, ...] = field(repr=False, compare=False)

    @property
    def complete(self) -> bool:
        """False while articles that changed were not looked through."""
        return self.searched.complete


@dataclass(frozen=True, slots=True)
class ListedAcross:
    """A list of several articles; ``newest`` is how many were looked through where they are those added last."""

    listing: Listing
    newest: int | None = None


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

    def ask(_: ShelvedArticle, index: ArticleIndex) -> Outcome:
        return answer(command, query, index, strictness)

    searched = library.search.search(guild, query)
    if command not in BY_ITS_WORDS:
        searched = replace(searched, articles=favouring(searched.articles, lately))
    return ask_most_probable(library, searched, ask, strictness, defines=command is Command.DEFINE)


def check_across(library: Library, guild: int, alleged: AllegedQuotation) -> Across:
    """Return the verdict of a server's articles on an alleged quotation; an article that has it verbatim settles it."""
    searched = library.search.search(guild, alleged.words)
    return ask_most_probable(library, searched, lambda _, index: check_quotation(alleged, index), Strictness.BALANCED)


def find_across(library: Library, guild: int, words: str) -> ListedAcross:
    """Return the sentences of a server's articles that hold the words, those with most of their weight first.

    At most as many as the index gives for a question; each entry names its article.
    """
    lines = library.search.lines(guild, words)
    return ListedAcross(Listing(f"Lines with {words}", tuple(_entry(line) for line in lines)))


def list_across(library: Library, guild: int, list_of: List, words: str) -> ListedAcross:
    """Return what a few articles of a server list of some ``words``, one article after the other.

    They are those that the words lead to, the most probable first; for a size or a kind of figures, which leads to no
    article, those that were added last. Each entry names its article.
    """
    newest = library.articles.newest(guild, MOST_LISTED)
    is_of_newest = any(asks_for_list(words, library.articles.index_of(each)) for each in newest[:1])
    led_to = () if is_of_newest else tuple(one.article for one in library.search.search(guild, words).articles)
    # Where the words lead nowhere, any article tells how a list is called that holds nothing.
    looked = newest if is_of_newest else led_to[:MOST_LISTED] or newest[:1]
    listings = [(index.article, list_of(index, words)) for index in map(library.articles.index_of, looked)]
    entries = (replace(entry, article=article) for article, listing in listings for entry in listing.entries)
    title = listings[0][1].title if listings else words
    return ListedAcross(Listing(title, tuple(entries)), len(newest) if is_of_newest else None)


def ask_most_probable(
    library: Library, searched: Searched, ask: Ask, strictness: Strictness, *, defines: bool = False, read: bool = False
) -> Across:
    """Return what the few most probable articles say together; ``read`` says that asking them is reading them."""
    asked: list[AskedArticle] = []
    for one in searched.articles[:MOST_ASKED]:
        # What is sure after reading is often sure of another article, too, which must speak before either is believed.
        is_sure = not read and max(chances([other.contender for other in asked]), default=0.0) >= SURE[strictness]
        if asked and one.share < (RIVALS if is_sure else WORTH_ASKING) * asked[0].contender.share:
            break
        outcome = ask(one.article, library.articles.index_of(one.article))
        asked.append(AskedArticle(one.article, Contender(outcome, one.fit, one.share, defines)))
    settled = settle([one.contender for one in asked], strictness, read=read)
    articles = tuple(asked[choice.contender].article for choice in settled.choices)
    places = tuple(choice.candidate for choice in settled.choices)
    nearest = articles or tuple(one.article for one in asked[:1])
    return Across(settled.outcome, nearest, places, searched, tuple(asked))


def _entry(line: FoundLine) -> Entry:
    # Only title and text are shown, so the article need not be cut into lines and sentences.
    article = Article(line.article.title, line.text, (), (), date=line.article.date, url=line.article.url)
    number = line.text.count("\n", 0, line.span.start) + 1
    return Entry("", line.span, number, article=article)
