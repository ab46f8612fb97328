"""The help that teaches: examples out of the article at hand."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from discord import app_commands
from discord.ext import commands

from bot.discord_bot.cogs.guessing import command_names, guess_command
from bot.discord_bot.commands.hybrid import can_name_article, hybrid_command, usage_of
from bot.discord_bot.place import place_of, server_of
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import send_reply
from bot.discord_bot.shelf import aside
from bot.voice.cards.help import CommandHelp, command_card, examples, overview_card
from bot.voice.explaining import Told
from bot.voice.limits import NAME
from bot.voice.wording.neutral import code
from bot.voice.wording.shortening import shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

PLEAS = frozenset(["me", "us", "please", "pls", "plz"])
"""What is written behind ``help`` and names no command."""
NO_PREFIX = "Commands with a prefix are off here, because I may not read messages; slash commands and mentions work."


class Help(commands.Cog, name="Help"):
    """What can be asked, and how."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_command(example="who said", only_asks=True)
    @app_commands.describe(command="a command to know more about")
    async def help(self, ctx: "Context", *, command: str = "") -> None:
        """Show what can be asked, with examples; or how one command is written."""
        prefix = self.bot.choices.prefix(server_of(ctx))
        if not PLEAS.issuperset(command.lower().rstrip("?!. ").split()):
            card = command_card(prefix, _help_of(self._named(command, prefix)))
        else:
            place = place_of(ctx)
            shelved = await self.bot.shelf.current(place.guild, place.channel)
            tries = await aside(shelved.index, partial(examples, shelved.index))
            typed = self.bot.intents.message_content
            slash = ctx.interaction is not None or not typed
            card = overview_card(prefix, command_helps(self.bot), tries, "" if typed else NO_PREFIX, slash=slash)
        await send_reply(ctx, Reply(card, private=True))

    def _named(self, typed: str, prefix: str) -> commands.Command[Any, ..., Any]:
        name = typed.strip().removeprefix(prefix).removeprefix("/").strip()
        command = self.bot.get_command(name)
        if command is not None and (command.qualified_name == name.lower() or " " not in name):
            return command
        guess = guess_command(name, command_names(self.bot))
        hint = f" Did you mean {code(guess.name)}?" if guess else f" {code(f'{prefix}help')} lists all."
        raise Told(f"There is no command {code(shorten(name, NAME))}.{hint}")


def command_helps(bot: "Sourceline") -> Iterator[CommandHelp]:
    """Yield the help of every command, groups before what is in them."""
    for cog in bot.cogs.values():
        for command in cog.get_commands():
            yield _help_of(command)
            if isinstance(command, commands.Group):
                yield from map(_help_of, sorted(command.commands, key=lambda each: each.name))


def _help_of(command: commands.Command[Any, ..., Any]) -> CommandHelp:
    """Return what the help says of a command."""
    name = command.qualified_name
    parent = f"{command.full_parent_name} " if command.full_parent_name else ""
    example = command.extras.get("example", "")
    inner = (
        tuple(sorted(each.qualified_name for each in command.commands)) if isinstance(command, commands.Group) else ()
    )
    fallback = command.fallback if isinstance(command, commands.HybridGroup) else None
    return CommandHelp(
        name,
        f"{name} {fallback}" if fallback else name,
        command.cog_name or "",
        command.help or "",
        usage_of(command),
        f"{name} {example}" if example else "",
        tuple(parent + alias for alias in command.aliases),
        inner,
        can_name_article(command),
    )
