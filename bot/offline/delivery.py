"""Delivers what a person types in a terminal: a prefix command, a slash command, or plain words to the bot.

A slash command is typed in one line: ``/who said words: mutual respect``. What is not passed on is told:

Undelivered
├── AnotherPrefix
├── NotAttached
└── NotASlashCommand
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import Person, Upload
from bot.voice.wording.phrases import one_of

Found = app_commands.Command[Any, ..., Any]

USUAL_PREFIX = "!"
CALLED_BY_NAME = re.compile(rf"@{world.NAME}\b", re.IGNORECASE)
"""How people write a mention; their client makes an id of it before Discord sees it."""

MARKS = ('""', "''", "“”")
LONGEST_NAME = 1_000
"""Characters of what may be the name of a file; a text is longer, and systems refuse to look for it."""


class Undelivered(Exception):
    """A typed line is not passed on; ``str()`` says why and what to type, as a plain sentence."""


class AnotherPrefix(Undelivered):
    """The line begins with a prefix that this server does not have."""

    def __init__(self, typed: str, prefix: str) -> None:
        super().__init__(f"Commands begin with {prefix} here, not with {typed}. {prefix}help lists them.")


class NotAttached(Undelivered):
    """The line names a file where words belong."""

    def __init__(self, path: Path, how: str) -> None:
        super().__init__(f"{path} is a file. Attach it: {how}")


class NotASlashCommand(Undelivered):
    """The line names no slash command or lacks an option; ``str()`` says which, as a plain sentence."""


@dataclass(frozen=True, slots=True)
class SlashCall:
    """A slash command and its options, as Discord would send them."""

    path: str
    options: dict[str, str | int | bool | Upload]


async def deliver(room: OfflineRoom, person: Person, line: str) -> list[Shown]:
    """Return what is shown for a typed line; raises Undelivered.

    Words without prefix or slash are said to the bot by mentioning it, for there is nobody else in the room. A name
    after an @ is a mention as well.
    """
    prefix = room.bot.choices.prefix(world.GUILD)
    if line.startswith("/"):
        call = parse_slash(line, room.bot.tree)
        return await room.slash(person, call.path, call.options)
    if line.startswith(prefix):
        _refuse_bare_file(line.removeprefix(prefix), room.bot.tree)
        return await room.say(person, line)
    for other in (room.bot.configuration.discord.prefix, USUAL_PREFIX):
        # A prefix of letters may begin an ordinary word, and "!!!" is no command.
        if line.startswith(other) and not other[-1].isalnum() and line.removeprefix(other)[:1].isalnum():
            raise AnotherPrefix(other, prefix)
    mention = f"<@{world.BOT}>"
    written = CALLED_BY_NAME.sub(mention, line.lstrip(), count=1) if CALLED_BY_NAME.match(line.lstrip()) else line
    addressed = written.startswith((mention, f"<@!{world.BOT}>"))
    return await room.say(person, written if addressed else f"{mention} {written}")


def _refuse_bare_file(command: str, tree: app_commands.CommandTree[Any]) -> None:
    """Raise NotAttached for a command that takes files, followed by nothing but the name of one that exists."""
    words = command.split(maxsplit=2)
    if len(words) < 3 or len(words[2]) > LONGEST_NAME:
        return
    name = f"{words[0]} {words[1]}".lower()
    called = slash_commands(tree).get(name)
    files = [each.name for each in called.parameters if _is_file(each)] if called else []
    if files and _exists(path := _path(words[2].strip())):
        raise NotAttached(path, f"/{name} {files[0]}: {path}")


def _is_file(parameter: app_commands.Parameter) -> bool:
    return parameter.type is discord.AppCommandOptionType.attachment


def _path(typed: str) -> Path:
    """Return what is typed as a path; a ~ that is nobody's home, or of people without one, stays as it stands.

    Quotation marks around the name of a file, as other programs want them, are taken off unless they belong to it.
    """
    if len(typed) > len(MARKS[0]) and typed[0] + typed[-1] in MARKS and not _exists(Path(typed)):
        typed = typed[1:-1]
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def parse_slash(line: str, tree: app_commands.CommandTree[Any]) -> SlashCall:
    """Return the slash command that ``line`` calls; options are ``name: value``, the first one needs no name.

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
        raise NotASlashCommand(f"/{command.qualified_name} needs {missing[0]}. Write: {_usage(command)}")
    options = {each.name: _typed(values[each.name], each) for each in command.parameters if each.name in values}
    return SlashCall(command.qualified_name, options)


def slash_commands(tree: app_commands.CommandTree[Any]) -> dict[str, Found]:
    """Return every slash command that can be called, by its whole name."""
    walked = tree.walk_commands(type=discord.AppCommandType.chat_input)
    return {each.qualified_name: each for each in walked if isinstance(each, app_commands.Command)}


def _usage(command: Found) -> str:
    """Return how a slash command is typed here."""
    return " ".join([f"/{command.qualified_name}", *(f"{each.name}: …" for each in command.parameters)])


def _command(words: list[str], tree: app_commands.CommandTree[Any]) -> tuple[Found, int]:
    known = slash_commands(tree)
    for count in (2, 1):
        name = " ".join(words[:count]).lower()
        if len(words) >= count and name in known:
            return known[name], count
    inner = [f"/{name}" for name in known if words and name.startswith(f"{words[0]} ")]
    hint = f"Did you mean {one_of(inner)}?" if inner else "/help lists all."
    raise NotASlashCommand(f"There is no slash command /{' '.join(words[:2])}. {hint}")


def _values(rest: str, command: Found) -> dict[str, str]:
    names = [each.name for each in command.parameters]
    if not names or not rest:
        return {}
    mark = re.compile(rf"(?:^|(?<=\s))({'|'.join(map(re.escape, names))}):\s*")
    pieces = mark.split(rest)
    unnamed = {names[0]: pieces[0].strip()} if pieces[0].strip() else {}
    return unnamed | {name: value.strip() for name, value in zip(pieces[1::2], pieces[2::2], strict=True)}


def _typed(value: str, parameter: app_commands.Parameter) -> str | int | bool | Upload:
    match parameter.type:
        case discord.AppCommandOptionType.attachment:
            if not value:
                raise NotASlashCommand(
                    f"{parameter.name}: needs the name of a file, such as {parameter.name}: story.txt"
                )
            return _upload(_path(value))
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
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NotASlashCommand(f"The file {path} cannot be read ({reason}). Check the name.") from error
