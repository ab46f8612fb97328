"""The address of a message in Discord."""

LINK = "https://discord.com/channels/{guild}/{channel}/{message}"


def message_link(guild: int | None, channel: int, message: int) -> str:
    """Return the address of a message; ``guild`` is None in a direct message."""
    return LINK.format(guild=guild or "@me", channel=channel, message=message)
