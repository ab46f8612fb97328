"""Asks all articles of a server at once: the ones that fit best are asked as if each were the only one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.asking import answer
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Outcome
from bot.answering.several_articles import Contender, answers_of, outcome_of
from bot.library.library import Library
from bot.library.search.shortlist import Shortlisted
from bot.library.shelved_article import ShelvedArticle

MOST_ASKED = 3
SURE_AHEAD = 0.2
"""By how much an article that answers must fit better than the next one to be asked alone."""
WORTH_ASKING = 0.6
"""The share of the best article's fit from which another one is asked when that one has no answer."""


@dataclass(frozen=True, slots=True)
class Across:
    """What the library says, and where: the article of the answer, or of each suggestion; of a refusal the nearest.

    ``places`` counts each suggestion from 0 among those of its own article. ``complete`` is false while articles that
    changed were not looked through.
    """

    outcome: Outcome
    articles: tuple[ShelvedArticle, ...]
    places: tuple[int, ...]
    complete: bool


def ask_across(
    library: Library, guild: int, command: Command, query: str, strictness: Strictness = Strictness.BALANCED
) -> Across:
    """Return what the articles of a server say to ``query``; takes milliseconds, and more for articles not read yet."""
    searched = library.search.search(guild, query)
    asked, contenders = _ask(library, searched.articles, command, query, strictness)
    chosen = answers_of(contenders)
    articles = tuple(asked[choice.contender] for choice in chosen) or tuple(asked[:1])
    return Across(outcome_of(contenders), articles, tuple(choice.candidate for choice in chosen), searched.complete)


def _ask(
    library: Library, listed: Sequence[Shortlisted], command: Command, query: str, strictness: Strictness
) -> tuple[list[ShelvedArticle], list[Contender]]:
    contenders: list[Contender] = []
    for place, one in enumerate(listed[:MOST_ASKED]):
        if place and not _is_worth_asking(one, listed[0], contenders):
            break
        outcome = answer(command, query, library.articles.index_of(one.article), strictness)
        contenders.append(Contender(outcome, one.score))
    return [one.article for one in listed[: len(contenders)]], contenders


def _is_worth_asking(one: Shortlisted, best: Shortlisted, contenders: Sequence[Contender]) -> bool:
    if any(isinstance(contender.outcome, Answer) for contender in contenders):
        return best.score - one.score < SURE_AHEAD
    return one.score >= WORTH_ASKING * best.score
