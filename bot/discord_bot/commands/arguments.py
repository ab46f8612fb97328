"""What people write behind a command: the words as they stand, and the numbers by which they call things."""

from typing import TYPE_CHECKING

from bot.discord_bot.shelf import Shelved
from bot.voice.cards.listings import NO_LINE, no_such_line
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context

MOST_DIGITS = 9


def is_number(written: str) -> bool:
    """Tell whether something is called by number, as ``#2`` or ``2``."""
    bare = written.strip().removeprefix("#")
    return bare.isascii() and bare.isdigit() and len(bare) <= MOST_DIGITS


def number_of(written: str) -> int:
    """Return the number in ``#2`` or ``2``; raises Told."""
    if not is_number(written):
        raise Told("Write the number, such as 2.")
    return int(written.strip().removeprefix("#"))


def line_in(shelved: Shelved, written: str) -> int | None:
    """Return the number of a line of the article in ``line 12`` or ``12``, None for nothing; raises Told."""
    if not written.strip():
        return None
    number = line_number(written)
    if shelved.article.line(number) is None:
        raise Told(no_such_line(shelved.article, number))
    return number


def line_number(written: str) -> int:
    """Return the number in ``line 12``, ``#12`` or ``12``; raises Told."""
    bare = written.strip().lower().removeprefix("line").strip().removeprefix("#")
    if not (bare.isascii() and bare.isdigit()):
        raise Told("Write the number of a line, such as 12; answers show it below the quotation.")
    # No article has that many lines, whatever the digits are; Python reads some thousands of them at most.
    digits = bare.lstrip("0") or "0"
    return int(digits) if len(digits) <= MOST_DIGITS else NO_LINE


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
