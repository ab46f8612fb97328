"""What was typed behind the name of a command, before discord.py takes it apart."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.discord_bot.client import Context


def typed_words(ctx: "Context") -> str:
    """Return the words behind the command's name as they stand, quotation marks and all."""
    rest = ctx.message.content[len(ctx.prefix or "") :]
    for name in (*ctx.invoked_parents, ctx.invoked_with or ""):
        rest = rest.lstrip().removeprefix(name)
    return rest.strip()
