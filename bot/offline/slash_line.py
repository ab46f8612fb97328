"""A slash command as a person types it in one line: ``/who said words: mutual respect``."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from bot.offline.undelivered import Undelivered
from bot.offline.world import Upload

Found = app_commands.Command[Any, ..., Any]


class NotASlashCommand(Undelivered):
    """The line names no slash command or lacks an option; ``str()`` says which, as a plain sentence."""


@dataclass(frozen=True, slots=True)
class SlashCall:
    """A slash command and its options, as Discord would send them."""

    path: str
    options: dict[str, str | int | bool | Upload]


def parse_slash(line: str, tree: app_commands.CommandTree[Any]) -> SlashCall:
    """Return the slash command that ``line`` calls; options are ``name: value``, a single one needs no name.

    Raises NotASlashCommand.
    """
    words = line.removeprefix("/").split()
    command, used = _command(words, tree)
    rest = line.removeprefix("/").strip()
    for word in words[:used]:
        rest = rest.removeprefix(word).lstrip()
    values = _values(rest, command)
    missing = [each.name for each in command.parameters if each.required and each.name not in values]
    if missing:
        raise NotASlashCommand(f"/{command.qualified_name} needs {missing[0]}. Write: {usage(command)}")
    options = {each.name: _typed(values[each.name], each) for each in command.parameters if each.name in values}
    return SlashCall(command.qualified_name, options)


def usage(command: Found) -> str:
    """Return how a slash command is typed here."""
    return " ".join([f"/{command.qualified_name}", *(f"{each.name}: …" for each in command.parameters)])


def slash_commands(tree: app_commands.CommandTree[Any]) -> dict[str, Found]:
    """Return every slash command that can be called, by its whole name."""
    walked = tree.walk_commands(type=discord.AppCommandType.chat_input)
    return {each.qualified_name: each for each in walked if isinstance(each, app_commands.Command)}


def _command(words: list[str], tree: app_commands.CommandTree[Any]) -> tuple[Found, int]:
    known = slash_commands(tree)
    for count in (2, 1):
        name = " ".join(words[:count]).lower()
        if len(words) >= count and name in known:
            return known[name], count
    inner = ", ".join(f"/{name}" for name in known if words and name.startswith(f"{words[0]} "))
    hint = f"It can be {inner}." if inner else "/help lists all."
    raise NotASlashCommand(f"There is no slash command /{' '.join(words[:2])}. {hint}")


def _values(rest: str, command: Found) -> dict[str, str]:
    names = [each.name for each in command.parameters]
    if not names or not rest:
        return {}
    mark = re.compile(rf"(?:^|(?<=\s))({'|'.join(map(re.escape, names))}):\s*")
    pieces = mark.split(rest)
    if len(pieces) == 1:
        return {names[0]: rest}
    return {name: value.strip() for name, value in zip(pieces[1::2], pieces[2::2], strict=True)}


def _typed(value: str, parameter: app_commands.Parameter) -> str | int | bool | Upload:
    match parameter.type:
        case discord.AppCommandOptionType.attachment:
            return _upload(Path(value).expanduser())
        case discord.AppCommandOptionType.integer:
            if not re.fullmatch(r"-?\d{1,15}", value):
                raise NotASlashCommand(f"{parameter.name} must be a whole number.")
            return int(value)
        case discord.AppCommandOptionType.boolean:
            return value.lower() in ("true", "yes", "1")
        case _:
            return value


def _upload(path: Path) -> Upload:
    try:
        return Upload(path.name, path.read_bytes())
    except OSError as error:
        raise NotASlashCommand(f"The file {path} cannot be read ({error.strerror}).") from error
