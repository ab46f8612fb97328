"""Asks all articles of a server at once: the ones that fit best are asked as if each were the only one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.answering.article_index import ArticleIndex
from bot.answering.asking import answer
from bot.answering.checking.alleged_quotation import AllegedQuotation, read_alleged
from bot.answering.checking.check import check_quotation
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Outcome
from bot.answering.several_articles import FITTING, Contender, settle
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library
from bot.library.search.shortlist import Shortlisted

Ask = Callable[[ArticleIndex], Outcome]

MOST_ASKED = 3
SURE_AHEAD = 0.2
"""By how much an article that answers must fit better than the next one to be asked alone."""
WORTH_ASKING = 0.6
"""The share of the best article's fit from which another one is asked when that one has no answer."""


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
    library: Library, guild: int, command: Command, query: str, strictness: Strictness = Strictness.BALANCED
) -> Across:
    """Return what the articles of a server say to ``query``; takes milliseconds, and more for articles not read yet."""
    if command is Command.CHECK:
        return check_across(library, guild, read_alleged(query))
    return _across(library, guild, query, lambda index: answer(command, query, index, strictness), strictness)


def check_across(library: Library, guild: int, alleged: AllegedQuotation) -> Across:
    """Return the verdict of a server's articles on an alleged quotation; an article that has it verbatim settles it."""
    return _across(library, guild, alleged.words, lambda index: check_quotation(alleged, index), Strictness.BALANCED)


def settled_across(asked: Sequence[AskedArticle], strictness: Strictness, complete: bool) -> Across:
    """Return what the articles that were asked say together."""
    settled = settle([one.contender for one in asked], strictness)
    articles = tuple(asked[choice.contender].article for choice in settled.choices)
    places = tuple(choice.candidate for choice in settled.choices)
    nearest = articles or tuple(one.article for one in asked[:1])
    return Across(settled.outcome, nearest, places, complete, tuple(asked))


def _across(library: Library, guild: int, text: str, ask: Ask, strictness: Strictness) -> Across:
    searched = library.search.search(guild, text)
    return settled_across(_ask(library, searched.articles, ask, strictness), strictness, searched.complete)


def _ask(library: Library, listed: Sequence[Shortlisted], ask: Ask, strictness: Strictness) -> list[AskedArticle]:
    asked: list[AskedArticle] = []
    for one in listed[:MOST_ASKED]:
        if asked and not _is_worth_asking(one, [other.contender for other in asked], strictness):
            break
        index = library.articles.index_of(one.article)
        asked.append(AskedArticle(one.article, index, Contender(ask(index), one.score)))
    return asked


def _is_worth_asking(one: Shortlisted, contenders: Sequence[Contender], strictness: Strictness) -> bool:
    best = contenders[0].fit
    if any(isinstance(before.outcome, Answer) and before.fit >= FITTING[strictness] for before in contenders):
        return best - one.score < SURE_AHEAD
    return one.score >= WORTH_ASKING * best
