"""What Discord offers while somebody types an option; each offer's value is short and means the same when typed."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from discord import app_commands
from rapidfuzz import fuzz, process

from bot.answering.article_index import ArticleIndex
from bot.discord_bot.commands.arguments import is_number, number_of
from bot.discord_bot.commands.moderators import may_moderate
from bot.discord_bot.place import place_of_interaction, server_of
from bot.discord_bot.shelf import Shelved, aside
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq_entry import FaqEntry
from bot.library.settings.settings import RULES
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.reading.article import Article
from bot.voice.limits import CHOICE_NAME, CHOICE_VALUE, CHOICES
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

Choices = list[app_commands.Choice[str]]
NEAR = 55.0
NEWEST = 5
"""Articles whose names are offered where all are asked; those not in memory are read first, and Discord waits 3 s."""


async def faq_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer FAQ entries by wording; the value is the entry's number."""
    guild = server_of(interaction) or DIRECT_MESSAGES
    await interaction.client.indexing.made(guild)
    found = interaction.client.library.faq.complete(guild, typed, CHOICES)
    return choices((f"#{match.entry.number} {match.entry.question}", f"#{match.entry.number}") for match in found)


async def setting_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the names of the settings, with what each is for."""
    names = nearest(typed.replace(" ", "_"), [rule.name for rule in RULES])
    about = {rule.name: rule.about for rule in RULES}
    return choices((f"{name}: {about[name]}", name) for name in names)


async def removed_faq_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the FAQ entries that can be restored, the last removed first, to moderators only."""
    return _removed(interaction, typed, interaction.client.library.faq.removed)


async def article_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the articles of the server by title; the value is the article's number."""
    return choices(await _articles(interaction, typed))


async def removed_article_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the articles that can be restored, the last removed first, to moderators only."""
    return _removed(interaction, typed, interaction.client.library.articles.removed)


async def speaker_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the speakers of the article whose statements are listed, those with most statements first."""
    index = (await _named(interaction) or await _shelved(interaction)).index
    return choices((name, name) for name in await aside(index, lambda: nearest(typed, _speakers(index))))


async def term_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the abbreviations and the names of the article; where all are asked, those of the newest few."""
    place, shelf = place_of_interaction(interaction), interaction.client.shelf
    named = await _named(interaction)
    asks_all = named is None and shelf.asks_all(place.guild, place.channel)
    asked = await shelf.newest(place.guild, NEWEST) if asks_all else (named or await _shelved(interaction),)
    terms = [term for each in asked for term in await aside(each.index, partial(_terms, each.index))]
    found = await asyncio.to_thread(nearest, typed, list(dict.fromkeys(terms)))
    return choices((term, term) for term in found)


async def line_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer lines by number or by their words; where all articles are asked, first these and then their lines."""
    place, shelf = place_of_interaction(interaction), interaction.client.shelf
    chosen = await _named(interaction)
    if chosen or not shelf.asks_all(place.guild, place.channel):
        index = (chosen or await _shelved(interaction)).index
        return choices((shown, str(line)) for shown, line in await aside(index, partial(_lines, index.article, typed)))
    called, _, rest = typed.strip().partition(" ")
    named = await shelf.numbered(place.guild or DIRECT_MESSAGES, number_of(called)) if is_number(called) else None
    if named is None:
        return choices((f"{name}, line 1", f"{number} line 1") for name, number in await _articles(interaction, typed))
    lines = await aside(named.index, partial(_lines, named.article, rest))
    return choices((f"{called} · {shown}", f"#{number_of(called)} line {line}") for shown, line in lines)


def _speakers(index: ArticleIndex) -> list[str]:
    found = (index.article.of(each.speaker.name) for each in index.facts.quotations if each.speaker)
    names = Counter(map(one_line, found))
    return sorted(names, key=lambda name: -names[name])


def _terms(index: ArticleIndex) -> list[str]:
    spans = [each.short for each in index.facts.abbreviations]
    spans += [each.span for each in index.facts.names]
    return [one_line(index.article.of(span)) for span in spans]


def _lines(article: Article, typed: str) -> list[tuple[str, int]]:
    lines = {f"{line.number} · {one_line(article.of(line.span))}": line.number for line in article.lines}
    lines = {shown: number for shown, number in lines.items() if not shown.endswith("· ")}
    begun = [shown for shown in lines if typed.strip() and shown.startswith(typed.strip())]
    found = dict.fromkeys([*begun, *nearest(typed, list(lines))])
    return [(shown, lines[shown]) for shown in islice(found, CHOICES)]


def _removed(
    interaction: "Interaction", typed: str, removed: Callable[[int], Sequence[FaqEntry | ShelvedArticle]]
) -> Choices:
    if not may_moderate(interaction):
        return []
    numbers = {str(entry): f"#{entry.number}" for entry in removed(server_of(interaction) or DIRECT_MESSAGES)}
    return choices((name, numbers[name]) for name in nearest(typed, list(numbers)))


async def _articles(interaction: "Interaction", typed: str) -> list[tuple[str, str]]:
    guild, articles = server_of(interaction) or DIRECT_MESSAGES, interaction.client.library.articles
    found = await asyncio.to_thread(articles.complete, guild, typed, CHOICES)
    return [(str(entry), f"#{entry.number}") for entry in found]


def nearest(typed: str, known: list[str]) -> list[str]:
    """Return what of ``known`` somebody who has ``typed`` so far may mean, nearest first; all when nothing is typed."""
    if not typed.strip():
        return known[:CHOICES]
    wanted = typed.strip().lower()[:CHOICE_VALUE]
    begins = [name for name in known if any(word.startswith(wanted) for word in name.lower().split())]
    found = process.extract(
        wanted, known, scorer=fuzz.partial_ratio, processor=str.lower, limit=CHOICES, score_cutoff=NEAR
    )
    return list(dict.fromkeys([*begins, *(name for name, _, _ in found)]))[:CHOICES]


def choices(pairs: Iterable[tuple[str, str]]) -> Choices:
    """Return names and values as Discord takes them: at most 25, names cut, values too long left out."""
    shown = ((shorten(one_line(name), CHOICE_NAME), value) for name, value in pairs)
    fitting = (pair for pair in shown if pair[0] and 1 <= len(pair[1]) <= CHOICE_VALUE)
    return [app_commands.Choice(name=name, value=value) for name, value in islice(fitting, CHOICES)]


async def _named(interaction: "Interaction") -> Shelved | None:
    """Return the article that another option of the command names by its number, None without one."""
    called = getattr(interaction.namespace, "article", None) or ""
    guild = server_of(interaction) or DIRECT_MESSAGES
    return await interaction.client.shelf.numbered(guild, number_of(called)) if is_number(called) else None


async def _shelved(interaction: "Interaction") -> Shelved:
    return await interaction.client.shelf.current(server_of(interaction), interaction.channel_id or 0)
