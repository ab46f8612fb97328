"""Tells when a typed command names a file that would have to be attached."""

from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from bot.offline.slash_line import slash_commands
from bot.offline.undelivered import NotAttached

LONGEST_NAME = 1_000
"""Characters of what may be the name of a file; a text is longer, and systems refuse to look for it."""


def refuse_bare_file(command: str, tree: app_commands.CommandTree[Any]) -> None:
    """Raise NotAttached for a command that takes files, followed by nothing but the name of one that exists."""
    words = command.split(maxsplit=2)
    if len(words) < 3 or len(words[2]) > LONGEST_NAME:
        return
    name = f"{words[0]} {words[1]}".lower()
    called = slash_commands(tree).get(name)
    files = [each.name for each in called.parameters if _is_file(each)] if called else []
    path = Path(words[2].strip()).expanduser()
    if files and _exists(path):
        raise NotAttached(path, f"/{name} {files[0]}: {path}")


def _is_file(parameter: app_commands.Parameter) -> bool:
    return parameter.type is discord.AppCommandOptionType.attachment


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
