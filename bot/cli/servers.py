"""Which server a command of the terminal works for."""

from typing import TYPE_CHECKING

import click

from bot.cli.errors import InputError

if TYPE_CHECKING:
    from bot.library.library import Library

SERVER = click.option(
    "--server", type=click.IntRange(min=0), help="The id of the server; it may be left out while there is only one."
)


def server_of(library: "Library", given: int | None) -> int:
    """Return the server that was named, else the only one that is kept, else the terminal's own.

    Raises InputError when there are several to choose from.
    """
    if given is not None:
        return given
    known = sorted((*library.guilds.known(), *library.guilds.known(left=True)))
    if len(known) > 1:
        raise InputError(f"Several servers are kept here: {', '.join(map(str, known))}. Say which one with --server.")
    if known:
        return known[0]
    # Only a library without any server needs the terminal's room, which brings all of discord.py along.
    from bot.offline.world import GUILD

    return GUILD
