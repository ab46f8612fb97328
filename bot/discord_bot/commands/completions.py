"""What Discord offers while somebody types an option; each offer's value is short and means the same when typed."""

import asyncio
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from discord import app_commands
from rapidfuzz import fuzz, process

from bot.discord_bot.commands.moderators import may_moderate
from bot.discord_bot.place import server_of
from bot.discord_bot.shelf import Shelved
from bot.library.settings.settings import RULES
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.limits import CHOICE_NAME, CHOICE_VALUE, CHOICES
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

Choices = list[app_commands.Choice[str]]
NEAR = 55.0


async def faq_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer FAQ entries by wording; the value is the entry's number."""
    found = interaction.client.library.faq.complete(server_of(interaction) or DIRECT_MESSAGES, typed, CHOICES)
    return choices((f"#{match.entry.number} {match.entry.question}", f"#{match.entry.number}") for match in found)


async def setting_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the names of the settings, with what each is for."""
    names = nearest(typed.replace(" ", "_"), [rule.name for rule in RULES])
    about = {rule.name: rule.about for rule in RULES}
    return choices((f"{name}: {about[name]}", name) for name in names)


async def removed_faq_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the FAQ entries that can be restored, the last removed first, to moderators only."""
    if not may_moderate(interaction):
        return []
    removed = {str(entry): entry for entry in interaction.client.library.faq.removed(server_of(interaction) or 0)}
    return choices((name, f"#{removed[name].number}") for name in nearest(typed, list(removed)))


async def article_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the articles of the server by title; the value is the article's number."""
    guild, articles = server_of(interaction) or DIRECT_MESSAGES, interaction.client.library.articles
    found = await asyncio.to_thread(articles.complete, guild, typed, CHOICES)
    return choices((str(entry), f"#{entry.number}") for entry in found)


async def removed_article_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the articles that can be restored, the last removed first, to moderators only."""
    if not may_moderate(interaction):
        return []
    removed = {str(entry): entry for entry in interaction.client.library.articles.removed(server_of(interaction) or 0)}
    return choices((name, f"#{removed[name].number}") for name in nearest(typed, list(removed)))


async def speaker_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the speakers of the article, those with most statements first."""
    article = (shelved := await _shelved(interaction)).article
    names: dict[str, int] = {}
    for quotation in shelved.index.facts.quotations:
        if quotation.speaker:
            name = one_line(article.of(quotation.speaker.name))
            names[name] = names.get(name, 0) + 1
    return choices((name, name) for name in nearest(typed, sorted(names, key=lambda name: -names[name])))


async def term_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer the abbreviations and the names of the article."""
    shelved = await _shelved(interaction)
    spans = [each.short for each in shelved.index.facts.abbreviations]
    spans += [each.span for each in shelved.index.facts.names]
    terms = dict.fromkeys(one_line(shelved.article.of(span)) for span in spans)
    return choices((term, term) for term in nearest(typed, list(terms)))


async def line_choices(interaction: "Interaction", typed: str) -> Choices:
    """Offer lines by number or by their words; the value is the line's number."""
    article = (await _shelved(interaction)).article
    lines = {f"{line.number} · {one_line(article.of(line.span))}": line.number for line in article.lines}
    lines = {shown: number for shown, number in lines.items() if not shown.endswith("· ")}
    begun = [shown for shown in lines if typed.strip() and shown.startswith(typed.strip())]
    found = dict.fromkeys([*begun, *nearest(typed, list(lines))])
    return choices((shown, str(lines[shown])) for shown in found)


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


async def _shelved(interaction: "Interaction") -> Shelved:
    return await interaction.client.shelf.current(server_of(interaction), interaction.channel_id or 0)
