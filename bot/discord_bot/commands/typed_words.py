"""What was typed behind the name of a command, before discord.py takes it apart."""

from typing import TYPE_CHECKING

from bot.discord_bot.commands.numbers import is_number

if TYPE_CHECKING:
    from bot.discord_bot.client import Context


def typed_words(ctx: "Context") -> str:
    """Return the words behind the command's name as they stand, quotation marks and all."""
    rest = ctx.message.content[len(ctx.prefix or "") :]
    for name in (*ctx.invoked_parents, ctx.invoked_with or ""):
        rest = rest.lstrip().removeprefix(name)
    return rest.strip()


def without_show(ctx: "Context", called: str) -> str:
    """Return what is called by number in ``!faq show 3``, as the slash command is written, else ``called`` itself."""
    first, _, rest = called.strip().partition(" ")
    is_typed_slash = ctx.interaction is None and first.lower() == "show" and (not rest.strip() or is_number(rest))
    return rest.strip() if is_typed_slash else called
