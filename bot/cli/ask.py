"""``sourceline ask``: one message through the real commands, without Discord."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from bot.answering.outcome import Answer, Outcome
from bot.cli.answer_rows import answer_row, faq_row
from bot.cli.article_files import ARTICLE, article_in
from bot.cli.encodings import json_line
from bot.cli.errors import InputError
from bot.cli.opening import configuration_of, library_of, without_links
from bot.cli.screen import show
from bot.discord_bot.asked import Asked
from bot.discord_bot.client import Sourceline
from bot.discord_bot.shelf import Shelf
from bot.library.faq.faq_entry import FaqEntry
from bot.offline.delivery import deliver
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.undelivered import Undelivered
from bot.offline.world import GUILD, MEMBER, MODERATOR, Person
from bot.voice.embeds import embed_of
from bot.voice.explaining import Explained
from bot.voice.plain import plain
from bot.voice.why_card import why_card

ANSWERED, MISUSED, NOT_ANSWERED = 0, 2, 3
MESSAGE_LIMIT = 20_000
SILENCE = "Nothing answers to that; in a server the bot keeps silent. sourceline ask '{prefix}help' lists the commands."


@dataclass(slots=True)
class Heard:
    """What the bot told its listeners while it answered."""

    shelf: Shelf
    asked: list[Asked] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)

    async def on_asked(self, asked: Asked) -> None:
        """Keep what was asked and what came of it."""
        self.asked.append(asked)

    async def on_explained(self, explained: Explained) -> None:
        """Keep what was explained to the person."""
        self.explained.append(explained)

    def rows(self) -> list[dict[str, Any]]:
        """Return the row of each question; only a message of several quotations has several."""
        return [self._row(asked.outcome) for asked in self.asked]

    def _row(self, outcome: Outcome | FaqEntry) -> dict[str, Any]:
        if not isinstance(outcome, FaqEntry):
            return answer_row("", outcome)
        shelved = asyncio.run(self.shelf.numbered(outcome.guild, outcome.article)) if outcome.points else None
        return faq_row("", outcome, shelved.article if shelved else None)


@click.command()
@click.argument("message", nargs=-1, required=True)
@click.option("--article", type=click.Path(path_type=Path), help=ARTICLE)
@click.option("--as", "role", type=click.Choice(["member", "moderator"]), default="member", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as one JSON object.")
@click.option("--why", is_flag=True, help="Also print why this line.")
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration.")
def ask(
    message: tuple[str, ...], article: Path | None, role: str, as_json: bool, why: bool, config: Path | None
) -> None:
    """Ask one MESSAGE, such as '!who said mutual respect', and print the answer.

    The exit code is 0 for an answer, 3 for a refusal or suggestions, 2 for input that cannot be used.
    """
    line = " ".join(message)
    if not line.strip():
        raise InputError("The message is empty. Try: sourceline ask '!who said mutual respect'")
    if len(line) > MESSAGE_LIMIT:
        raise InputError(f"The message has {len(line):,} characters; {MESSAGE_LIMIT:,} are the most.")
    configuration, given = without_links(configuration_of(config)), (article_in(article) if article else None)
    with library_of(configuration) as library:
        bot = Sourceline(configuration, library, given)
        shown, heard = asyncio.run(_ask(bot, people(role), line))
        prefix = bot.prefix(GUILD)
    if heard.explained:
        # The sentence is for the terminal, so its Markdown goes.
        raise InputError(plain(heard.explained[0].sentence))
    if not shown:
        raise InputError(SILENCE.format(prefix=prefix))
    if as_json:
        click.echo(json_line(_row(shown, heard)))
    else:
        _print(shown, heard, why)
    raise click.exceptions.Exit(exit_code(shown, heard))


def people(role: str) -> Person:
    """Return who speaks."""
    return MODERATOR if role == "moderator" else MEMBER


def exit_code(shown: list[Shown], heard: Heard) -> int:
    """Return 0 when something was answered, 3 when only suggestions or a refusal came, 2 when nothing came."""
    if len(heard.asked) == 1:
        return ANSWERED if isinstance(heard.asked[0].outcome, Answer | FaqEntry) else NOT_ANSWERED
    return ANSWERED if shown else MISUSED


async def _ask(bot: Sourceline, person: Person, line: str) -> tuple[list[Shown], Heard]:
    heard = Heard(bot.shelf)
    bot.add_listener(heard.on_asked, "on_asked")
    bot.add_listener(heard.on_explained, "on_explained")
    async with OfflineRoom(bot) as room:
        try:
            shown = await deliver(room, person, line)
        except Undelivered as error:
            raise InputError(str(error)) from error
    return shown, heard


def _row(shown: list[Shown], heard: Heard) -> dict[str, Any]:
    match heard.rows():
        case []:
            return {"id": "", "outcome": "reply", "replies": [each.body for each in shown]}
        case [row]:
            return row
        case rows:
            said = [{"quotation": asked.query, **row} for asked, row in zip(heard.asked, rows, strict=True)]
            return {"id": "", "outcome": "verdicts", "quotations": said}


def _print(shown: list[Shown], heard: Heard, why: bool) -> None:
    console = Console(highlight=False)
    for each in shown:
        show(console, each)
    outcome = heard.asked[0].outcome if len(heard.asked) == 1 else None
    if why and isinstance(outcome, Answer):
        show(console, Shown(each.kind, {"embeds": [embed_of(why_card(outcome)).to_dict()]}))
