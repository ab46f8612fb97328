"""``sourceline chat``: a room in the terminal with the real commands, buttons by number, and forms field by field."""

import asyncio
import itertools
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.text import Text

from bot.cli.article_files import ARTICLE, STANDARD_INPUT, article_in
from bot.cli.errors import InputError
from bot.cli.opening import (
    LONGEST_READING,
    configuration_of,
    insist_on_reader,
    library_for_now,
    library_of,
    without_links,
)
from bot.cli.paths import NamedPath
from bot.cli.screen import show, show_buttons
from bot.discord_bot.client import Sourceline
from bot.library.storage.library_files import refusal_to_replace
from bot.offline.delivery import Undelivered
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.talk import Talk, Told, Unfilled
from bot.offline.world import CHANNEL, GUILD
from bot.voice.cards.answers import articles_in_words
from bot.voice.cards.help import examples
from bot.voice.wording.neutral import one_line

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

HISTORY = "chat-history"
OWNER_ONLY = 0o600
LEAVING = ("/quit", "/exit")
FILLING = "{title}: one field a line, \\n for a new line in it, - to clear it, /cancel to leave"
UNSAVED = "not saved; sourceline chat --save-to FOLDER saves files"
WELCOME = "Type {help} for the commands, a number to press a button, /as moderator to moderate, /quit to leave."


@click.command()
@click.option("--article", type=NamedPath(), help=ARTICLE)
@click.option("--as", "role", type=click.Choice(["member", "moderator"]), default="member", show_default=True)
@click.option(
    "--save-to",
    type=NamedPath(file_okay=False),
    help="Save files of the bot in this folder.",
)
@click.option("--config", type=NamedPath(), help="Read this configuration.")
def chat(article: Path | None, role: str, save_to: Path | None, config: Path | None) -> None:
    """Talk to the bot in the terminal: the same commands, buttons and forms as in Discord.

    What is typed is kept beside the database, to be found again with the arrow keys; with --article nothing is.
    """
    if article == STANDARD_INPUT:
        raise InputError("What is said comes from standard input. Give the article as a file.")
    configuration, given = without_links(configuration_of(config)), (article_in(article) if article else None)
    insist_on_reader(configuration)
    with library_for_now() if given else library_of(configuration) as library:
        history = None if given else _history_beside(configuration.database_path)
        bot = Sourceline(configuration, library, given, longest_reading=LONGEST_READING)
        asyncio.run(_chat(bot, role, save_to, history))


def _history_beside(database: Path) -> Path | None:
    history = database.parent / HISTORY
    return None if refusal_to_replace(history, database) else history


async def _chat(bot: Sourceline, role: str, save_to: Path | None, history: Path | None) -> None:
    console = Console(highlight=False)
    async with OfflineRoom(bot, patience=None) as room:
        bot.library.search.start_catching_up()
        talk = Talk(room, role)
        if console.is_terminal:
            await _welcome(console, bot)
        async for line in _lines(talk, console, history):
            if line.strip() in LEAVING and not talk.form:
                return
            await _turn(console, talk, line, save_to)


async def _turn(console: Console, talk: Talk, line: str, save_to: Path | None) -> None:
    before = talk.form
    try:
        shown = await talk.hear(line)
    except (Told, Undelivered, Unfilled) as told:
        console.print(Text(str(told), "yellow"), soft_wrap=True)
        return
    # A form is asked for field by field, and shows nothing.
    for each in (each for each in shown if each.kind is not Kind.MODAL):
        # Lines of a pipe are not seen, so a blank line parts what they bring about.
        if not sys.stdin.isatty():
            console.print()
        show(console, each, buttons=True, saved=_saved(each, save_to))
    if talk.form and talk.form is not before:
        console.print(Text(FILLING.format(title=talk.form.title), "cyan"))
    elif shown and talk.pressable and not any(each.buttons for each in shown):
        # The buttons of the message above can still be pressed; their numbers would else be out of sight.
        show_buttons(console, talk.pressable)


def _saved(shown: Shown, folder: Path | None) -> dict[str, str]:
    """Save the files that were sent where a folder is given, and return by name what became of each."""
    if folder is None:
        return dict.fromkeys(shown.files, UNSAVED)
    became = {}
    for name, data in shown.files.items():
        try:
            became[name] = f"saved as {save_new(folder, name, data)}"
        except OSError as error:
            became[name] = f"it cannot be saved in {folder.absolute()} ({error.strerror})"
    return became


def save_new(folder: Path, name: str, data: bytes) -> Path:
    """Write a new file in ``folder``, under ``name`` or the next free ``name-2``, and return it; raises OSError.

    Only the last part of ``name`` counts: whoever names a file does not choose the folder.
    """
    bare = PurePath(PureWindowsPath(name).name.lstrip(".") or "file")
    folder.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        path = folder / (bare.name if number == 1 else f"{bare.stem}-{number}{bare.suffix}")
        try:
            file = path.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(data)
        except BaseException:
            # Half a file would be taken for the whole.
            path.unlink(missing_ok=True)
            raise
        return path
    raise AssertionError("numbers do not end")


async def _welcome(console: Console, bot: Sourceline) -> None:
    shelved, prefix = await bot.shelf.current(GUILD, CHANNEL), bot.choices.prefix(GUILD)
    asked = bot.shelf.single(GUILD, CHANNEL)
    title = one_line(asked.title) if asked else articles_in_words(bot.library.articles.count(GUILD))
    console.print(Text(title, "bold"))
    console.print(Text(WELCOME.format(help=f"{prefix}help"), "dim"))
    for example in examples(shelved.index):
        console.print(Text(f"  {prefix}{example}", "cyan"))


async def _lines(talk: Talk, console: Console, history: Path | None) -> AsyncIterator[str]:
    """Yield what is typed, or the lines of a pipe; the fields that these fill in are named."""
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if talk.form:
                console.print(Text(talk.prompt.rstrip()), soft_wrap=True)
            yield line.rstrip("\n")
        return
    session = _session(talk, history)
    prompt: Callable[[], str] = lambda: talk.prompt  # noqa: E731 - the prompt changes while the line is typed
    while True:
        try:
            yield await session.prompt_async(prompt)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _session(talk: Talk, history: Path | None) -> "PromptSession[str]":
    from prompt_toolkit import PromptSession
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if history is not None:
        # Questions are nobody else's business on a shared machine.
        history.touch(mode=OWNER_ONLY)
        history.chmod(OWNER_ONLY)
    kept = FileHistory(str(history)) if history is not None else InMemoryHistory()
    completer = WordCompleter(talk.completions, ignore_case=True, sentence=True)
    return PromptSession(history=kept, completer=completer, auto_suggest=AutoSuggestFromHistory())
