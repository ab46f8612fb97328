"""Which server a command of the terminal is for, where nobody has named one."""

from typing import TYPE_CHECKING

from bot.cli.discord_id import DiscordId
from bot.cli.errors import InputError

if TYPE_CHECKING:
    from bot.library.library import Library

NO_ID = (
    "{written} is not the id of a server, which is a number. To copy it, switch on Developer Mode in Discord's "
    "settings and right-click the server."
)
HELP_SERVER = "The id of the Discord server, as Developer Mode copies it; left out, the only one that is kept here."
SEVERAL = "Several servers are kept here: {servers}. Say which one with --server."
UNKNOWN = "Nothing is kept of the server {server}. {known}"
THE_TERMINAL = "the terminal's own room"
KNOWN, NONE_KNOWN = "There is something of {servers}.", "Nothing is kept of any."


class ServerId(DiscordId):
    """The id of a server on the command line."""

    refusal = NO_ID

    def __init__(self, *, of_discord: bool = False) -> None:
        """Take any id under which something is kept, 0 for direct messages; if ``of_discord``, a server's only."""
        super().__init__(least=1 if of_discord else 0)


def server_of(library: "Library", given: int | None) -> int:
    """Return the server that was named, else the only one that is kept, else the terminal's own.

    Raises InputError when there are several to choose from.
    """
    if given is not None:
        return given
    known = _known(library)
    if len(known) > 1:
        raise InputError(SEVERAL.format(servers=_named(known)))
    return known[0] if known else terminal_server()


def kept_server_of(library: "Library", given: int | None) -> int:
    """Return the server as ``server_of`` does; raises InputError also for one of which nothing is kept."""
    known = _known(library)
    if given is not None and given not in known:
        raise InputError(
            UNKNOWN.format(server=given, known=KNOWN.format(servers=_named(known)) if known else NONE_KNOWN)
        )
    return server_of(library, given)


def terminal_server() -> int:
    """Return the id of the server that the terminal shows."""
    # The terminal's room brings all of discord.py along, which whoever only reads the help need not wait for.
    from bot.offline.world import GUILD

    return GUILD


def _named(servers: list[int]) -> str:
    return ", ".join(f"{server} ({THE_TERMINAL})" if server == terminal_server() else str(server) for server in servers)


def _known(library: "Library") -> list[int]:
    return sorted((*library.guilds.known(), *library.guilds.known(left=True)))
