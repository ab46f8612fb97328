"""Declares hybrid commands with an example for the help.

The decorators of discord.py do the work; these give them types that mypy can follow (its own, in 2.7, are written for
another checker) and keep groups insensitive to case, which discord.py forgets below the top level.
"""

import re
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from discord.ext import commands

Callback = Callable[..., Coroutine[Any, Any, None]]
Command = commands.HybridCommand[Any, ..., None]
OF_ONE_ARTICLE = "__of_one_article__"
"""What marks the callback of a command that can be asked of one article."""

DEFAULTS_AND_MARKS = re.compile(r'=[^\]"]*(?=\])|"')
"""What the library writes into a usage beyond the names: defaults, and marks around words to choose from."""
Completion = Callable[..., Coroutine[Any, Any, list[Any]]]


class Completing(Protocol):
    """A command whose options can be completed."""

    def autocomplete(self, name: str) -> Callable[[Completion], Completion]:
        """Return the decorator for the function that completes the option ``name``."""


class Group(Completing, Protocol):
    """A hybrid group, as far as a cog uses it."""

    def command(self, **attributes: Any) -> Callable[[Callback], Completing]:
        """Return the decorator for a command inside the group."""


def hybrid_command(
    *, example: str = "", only_asks: bool = False, **attributes: Any
) -> Callable[[Callback], Completing]:
    """Return the decorator for a command; ``example`` is what may stand behind its name.

    One that ``only_asks`` changes nothing: its answer follows the message that asks, when that is edited or deleted.
    """
    declare: Any = commands.hybrid_command
    decorator: Callable[[Callback], Completing] = declare(extras=_extras(example, only_asks), **attributes)
    return decorator


def hybrid_group(
    *, fallback: str, example: str = "", only_asks: bool = False, **attributes: Any
) -> Callable[[Callback], Group]:
    """Return the decorator for a group; ``fallback`` is the name of its own command among the slash commands."""
    declare: Any = commands.hybrid_group
    decorator: Callable[[Callback], Group] = declare(
        fallback=fallback, case_insensitive=True, extras=_extras(example, only_asks), **attributes
    )
    return decorator


def subcommand(
    group: Group, *, example: str = "", only_asks: bool = False, **attributes: Any
) -> Callable[[Callback], Completing]:
    """Return the decorator for a command inside ``group``."""
    return group.command(extras=_extras(example, only_asks), **attributes)


def only_asks(command: commands.Command[Any, ..., Any]) -> bool:
    """Tell whether a command changes nothing."""
    return bool(command.extras.get("only_asks"))


def can_name_article(command: commands.Command[Any, ..., Any]) -> bool:
    """Tell whether a command can be asked of one article."""
    return hasattr(command.callback, OF_ONE_ARTICLE)


def _extras(example: str, only_asks: bool) -> dict[str, object]:
    return {"example": example, "only_asks": only_asks}


def usage_of(command: commands.Command[Any, ..., Any]) -> str:
    """Return how a command is typed, such as ``stats [days]``; what stands behind free text cannot be typed."""
    usage = DEFAULTS_AND_MARKS.sub("", command.signature)
    free_text = [each.name for each in command.clean_params.values() if each.kind is each.KEYWORD_ONLY]
    for name in free_text[1:]:
        usage = usage.removesuffix(f" [{name}]")
    return f"{command.qualified_name} {usage}".strip()
