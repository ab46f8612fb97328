"""``sourceline ask``: one message through the real commands, without Discord."""

import asyncio
from contextlib import suppress
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from bot.answering.outcome import Answer
from bot.cli.article_files import ARTICLE, article_in
from bot.cli.encodings import json_line
from bot.cli.errors import InputError
from bot.cli.heard import Heard, replies_row
from bot.cli.opening import (
    LONGEST_READING,
    configuration_of,
    insist_on_reader,
    library_for_now,
    library_of,
    without_links,
)
from bot.cli.paths import NamedPath
from bot.cli.screen import show
from bot.discord_bot.client import Sourceline
from bot.library.library import Library
from bot.library.search.errors import IndexBusy
from bot.offline.delivery import Undelivered, deliver
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, Person
from bot.voice.cards.answers import why_card
from bot.voice.embeds import embed_of
from bot.voice.plain import plain

MESSAGE_LIMIT = 20_000
SILENCE = "Nothing answers to that; in a server the bot keeps silent. sourceline ask '{prefix}help' lists the commands."
FORM = "That opens a form, which sourceline chat lets you fill in."
UNCONFIRMED = "Nothing has been done yet: a button must confirm it, and buttons can be pressed in sourceline chat."
FORWARD = "▶"
WALKING = "walk:"
"""Begins the custom id of a button with the same label that goes on to the next line, which is no page."""


@click.command()
@click.argument("message", nargs=-1, required=True)
@click.option("--article", type=NamedPath(), help=f"{ARTICLE} - stands for a text from standard input.")
@click.option("--as", "role", type=click.Choice(["member", "moderator"]), default="member", show_default=True)
@click.option("--page", type=click.IntRange(min=1), default=1, help="Print this page of a list.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as one JSON object.")
@click.option("--why", is_flag=True, help="Also print why this line.")
@click.option("--config", type=NamedPath(), help="Read this configuration.")
def ask(
    message: tuple[str, ...], article: Path | None, role: str, page: int, as_json: bool, why: bool, config: Path | None
) -> None:
    """Ask one MESSAGE, such as '!who said mutual respect', and print the answer.

    The exit code is 0 for an answer, 3 for a refusal or suggestions, 2 for input that cannot be used.
    """
    line = " ".join(message)
    if not line.strip():
        raise InputError("The message is empty. Try: sourceline ask '!who said mutual respect'")
    if len(line) > MESSAGE_LIMIT:
        raise InputError(f"The message has {len(line):,} characters; the limit is {MESSAGE_LIMIT:,}.")
    configuration, given = without_links(configuration_of(config)), (article_in(article) if article else None)
    insist_on_reader(configuration)
    with library_for_now() if given else library_of(configuration) as library:
        bot = Sourceline(configuration, library, given, longest_reading=LONGEST_READING)
        shown, heard = asyncio.run(_ask(bot, MODERATOR if role == "moderator" else MEMBER, line, page))
        prefix = bot.choices.prefix(GUILD)
    if heard.explained:
        # The sentence is for the terminal, so its Markdown goes.
        raise InputError(plain(heard.explained[0].sentence))
    if not shown:
        raise InputError(SILENCE.format(prefix=prefix))
    if any(each.kind is Kind.MODAL for each in shown):
        raise InputError(FORM)
    if as_json:
        click.echo(json_line(heard.row() or replies_row(shown)))
    else:
        _print(shown, heard, why, page)
    if any(each.waits_for_confirmation for each in shown):
        raise InputError(UNCONFIRMED)
    raise click.exceptions.Exit(heard.exit_code)


async def _ask(bot: Sourceline, person: Person, line: str, page: int) -> tuple[list[Shown], Heard]:
    heard = Heard(bot.shelf)
    bot.add_listener(heard.on_asked, "on_asked")
    bot.add_listener(heard.on_explained, "on_explained")
    async with OfflineRoom(bot, patience=None) as room:
        if bot.shelf.asks_all(GUILD, CHANNEL):
            await asyncio.to_thread(_catch_up, bot.library)
        try:
            shown = await deliver(room, person, line)
            # What is explained has no pages, and says more than that.
            return shown if heard.explained else await _turned_to(room, person, shown, page), heard
        except Undelivered as error:
            raise InputError(str(error)) from error


def _catch_up(library: Library) -> None:
    """Index what has been added since, however long that takes: a message in a room could be asked again later."""
    # What another process is indexing just now cannot be waited for, and the answer says so.
    with suppress(IndexBusy):
        library.search.catch_up()


def _forward_button(shown: list[Shown]) -> tuple[Shown, int] | None:
    """Return what has a next page and the number of the button that turns to it, None on the last page."""
    for each in shown:
        for number, button in enumerate(each.buttons, start=1):
            if button["label"] == FORWARD and not button["custom_id"].startswith(WALKING):
                return each, number
    return None


async def _turned_to(room: OfflineRoom, person: Person, shown: list[Shown], page: int) -> list[Shown]:
    """Return what is shown after a person has turned on from the first page; raises InputError."""
    for reached in range(1, page):
        found = _forward_button(shown)
        if found is None:
            pages = "one page" if reached == 1 else f"{reached} pages"
            raise InputError(f"There is no page {page}: this has {pages}.")
        shown = await room.press(person, *found)
    return shown


def _print(shown: list[Shown], heard: Heard, why: bool, page: int) -> None:
    console = Console(highlight=False)
    for each in shown:
        show(console, each)
    if _forward_button(shown):
        console.print(Text(f"--page {page + 1} shows the next page.", "dim"))
    if why and isinstance(heard.outcome, Answer):
        show(console, Shown(shown[0].kind, {"embeds": [embed_of(why_card(heard.outcome)).to_dict()]}))
