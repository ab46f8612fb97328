"""The configuration: ``config.toml``, overridden by the environment; an error names the key and says what to write."""

import os
import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from rapidfuzz import process

from bot.answering.command import Strictness
from bot.answering.reader.reader import ReaderMode
from bot.library.settings.setting_kinds import Prefix
from bot.library.storage.errors import Unfit
from bot.reading.resources import data_folder
from bot.voice.wording.phrases import one_of

FILE_NAME = "config.toml"
VARIABLE = "SOURCELINE_CONFIG"
TOKEN_VARIABLE = "SOURCELINE_TOKEN"  # noqa: S105 - the name of a variable, not a secret
DATABASE_VARIABLE = "SOURCELINE_DATABASE"

TYPE = re.compile(r"`(\w+)`")
TYPES = {
    "str": "a text in quotation marks",
    "int": "a whole number",
    "float": "a number with a point",
    "bool": "true or false",
    "array": "a list in square brackets",
    "object": "a table with keys of its own",
    "datetime": "a date",
    "date": "a date",
    "time": "a time",
}
"""What a configuration calls the types that msgspec names."""

NAMELESS_DATABASE = "database: the name is empty. Name a file, or leave the key out for the usual place."
PREFIX = Prefix()
Port = Annotated[int, msgspec.Meta(ge=0, le=65535)]


class NoStatusPage(Exception):
    """The status page cannot be opened on the port that is configured; ``str()`` is a sentence that says what to do."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(
            f"The status page cannot be opened on port {port} ({reason}). Another program may have it: end that one, "
            "or choose another port as status.port."
        )


class ConfigurationError(Exception):
    """The configuration cannot be used; ``str()`` names file and key and says what to write."""


class Discord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[discord]``."""

    token: str = ""
    prefix: str = "!"
    message_content: bool = True
    moderator_roles: tuple[str, ...] = ()
    suggest_commands: bool = True
    link_repeats: bool = True


class Answers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[answers]``."""

    strictness: Strictness = Strictness.BALANCED
    reader: ReaderMode = ReaderMode.AUTO


class Log(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[log]``."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Status(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[status]``; port 0 is off."""

    port: Port = 0


class Watch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[watch]``; without a server nothing is watched."""

    server: Annotated[int, msgspec.Meta(ge=0)] = 0
    folder: str = ""
    feeds: tuple[str, ...] = ()
    minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] = 15


class Configuration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be configured; every key has a default."""

    database: str = ""
    discord: Discord = Discord()
    answers: Answers = Answers()
    log: Log = Log()
    status: Status = Status()
    watch: Watch = Watch()

    @property
    def database_path(self) -> Path:
        """Where the database lies: as configured, else in the data folder."""
        return Path(self.database) if self.database else default_database()


def load_configuration(file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Configuration:
    """Return the configuration; ``file`` wins over SOURCELINE_CONFIG, which wins over ``config.toml`` here.

    Without any file everything has its default. Raises a ConfigurationError.
    """
    path = configuration_file(file, environment)
    values: dict[str, Any] = _read(path) if path else {}
    return parse_configuration(_overridden(values, environment), str(path or FILE_NAME))


def configuration_file(file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the file that ``load_configuration`` reads, None where there is none to read."""
    named = file or (Path(environment[VARIABLE]) if environment.get(VARIABLE) else None)
    # A folder or a link that leads nowhere is there as well: whoever put it there takes it for the configuration.
    return named or (Path(FILE_NAME) if os.path.lexists(FILE_NAME) else None)


def parse_configuration(values: Mapping[str, Any], name: str = FILE_NAME) -> Configuration:
    """Return the configuration that ``values`` hold; raises a ConfigurationError that names the key."""
    try:
        configuration = msgspec.convert(values, Configuration)
        # What a server may choose, and nothing else.
        PREFIX.checked(configuration.discord.prefix)
    except msgspec.ValidationError as error:
        raise ConfigurationError(f"{name}: {_in_words(str(error))}") from error
    except Unfit as error:
        raise ConfigurationError(f"{name}: discord.prefix: {error}") from error
    if "database" in values and not configuration.database.strip():
        raise ConfigurationError(f"{name}: {NAMELESS_DATABASE}")
    return configuration


def default_database() -> Path:
    """Return where the database lies unless it is configured: in a checkout's ``data``, else in the user's folder."""
    checkout = data_folder().parent / "pyproject.toml"
    if checkout.is_file():
        return data_folder() / "sourceline.db"
    folder = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(folder) / "sourceline" / "sourceline.db"


def _read(path: Path) -> dict[str, Any]:
    try:
        # Windows' editor begins a text with a mark of the byte order, which is no TOML.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigurationError(f"There is no configuration {path}. Copy config.example.toml to start.") from error
    except IsADirectoryError as error:
        raise ConfigurationError(f"{path} is a folder. Put a file in its place, or take it away.") from error
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path} is not text in UTF-8. Save it in that encoding.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path} is not TOML: {error}.") from error


def _overridden(values: dict[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    values = dict(values)
    discord = values.get("discord", {})
    if environment.get(TOKEN_VARIABLE) and isinstance(discord, dict):
        values["discord"] = {**discord, "token": environment[TOKEN_VARIABLE]}
    if environment.get(DATABASE_VARIABLE):
        values["database"] = environment[DATABASE_VARIABLE]
    return values


def _in_words(problem: str) -> str:
    message, _, place = problem.partition(" - at `$")
    table = place.rstrip("`").lstrip(".")
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", message)
    if unknown:
        key = f"{table}.{unknown[1]}" if table else unknown[1]
        close = process.extractOne(key, known_keys(), score_cutoff=70)
        return f"there is no key {key}." + (f" Did you mean {close[0]}?" if close else "")
    allowed = _allowed(table)
    if allowed and message.startswith("Invalid enum value"):
        message += f"; choose {one_of(allowed)}"
    message = TYPE.sub(lambda named: TYPES.get(named[1], named[0]), message)
    # msgspec would show the value of a wrong enumeration member; of a token it shows only the type.
    return f"{table or 'the file'}: {message[:1].lower()}{message[1:]}."


def _allowed(key: str) -> list[str]:
    """Return the values that a key may have, nothing where they cannot be counted up."""
    kind: Any = Configuration
    for name in key.split("."):
        inner = {field.name: field.type for field in msgspec.structs.fields(kind)} if _is_table(kind) else {}
        kind = inner.get(name)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return [member.value for member in kind]
    return list(get_args(kind)) if get_origin(kind) is Literal else []


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def known_keys() -> list[str]:
    """Return every key that a configuration may hold, with its table: ``discord.prefix``."""
    keys = []
    for field in msgspec.structs.fields(Configuration):
        if _is_table(field.type):
            keys += [f"{field.name}.{inner.name}" for inner in msgspec.structs.fields(field.type)]
        else:
            keys.append(field.name)
    return keys
