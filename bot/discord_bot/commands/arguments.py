"""What people write behind a command: the words as they stand, and the numbers by which they call things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.discord_bot.shelf import Named, Shelf, Shelved
from bot.voice.cards.listings import NO_LINE, no_such_line
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Context

MOST_DIGITS = 9

ARTICLE, LINE, OF = "article", "line", ("of", "in")
"""How people name the article of a line: ``#2 line 3``, ``article 2 line 3`` or ``line 3 of #2``."""

NAME_THE_ARTICLE = (
    "Several articles are asked here, so name the article, too, such as #2 line 3 for line 3 of article #2."
)
NO_NUMBER = "Write the number of a line, such as 12; answers show it below the quotation."
NO_ARTICLE = "There is no article #{number}. The command `article list` shows those that there are."


def is_number(written: str) -> bool:
    """Tell whether something is called by number, as ``#2`` or ``2``."""
    bare = written.strip().removeprefix("#")
    return bare.isascii() and bare.isdigit() and len(bare) <= MOST_DIGITS


def number_of(written: str) -> int:
    """Return the number in ``#2`` or ``2``; raises Told."""
    if not is_number(written):
        raise Told("Write the number, such as 2.")
    return int(written.strip().removeprefix("#"))


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A line as somebody writes it; ``article`` None where only the line is named."""

    line: int
    article: int | None = None


def cited_line(written: str) -> CitedLine:
    """Return the line in ``#2 line 3``, ``line 3 of article 2``, ``line 12``, ``#12`` or ``12``; raises Told."""
    words = written.lower().replace(",", " ").replace(":", " ").split()
    parting = next((place for place, word in enumerate(words) if word in OF), None)
    if parting is not None:
        return CitedLine(_number(words[:parting], LINE), _number(words[parting + 1 :], ARTICLE))
    first = 2 if words[:1] == [ARTICLE] else 1
    if first == 2 or (len(words) > 1 and words[0].startswith("#")):
        return CitedLine(_number(words[first:], LINE), _number(words[:first], ARTICLE))
    return CitedLine(_number(words, LINE))


async def line_in(shelf: Shelf, guild: int, written: str, meant: Named | None) -> tuple[Shelved, int]:
    """Return the article and the number of the line that is written; raises Told when there is no such line.

    ``meant`` is the article of a line that is named alone, None where several may be meant.
    """
    cited = cited_line(written)
    if cited.article is None and meant is None:
        raise Told(NAME_THE_ARTICLE)
    number = meant.number if meant and cited.article is None else cited.article
    shelved = await shelf.numbered(guild, number)
    if shelved is None:
        raise Told(NO_ARTICLE.format(number=number))
    if shelved.article.line(cited.line) is None:
        raise Told(no_such_line(shelved.article, cited.line))
    return shelved, cited.line


def _number(words: Sequence[str], kind: str) -> int:
    bare = " ".join(words).removeprefix(kind).strip().removeprefix("#")
    if not (bare.isascii() and bare.isdigit()):
        raise Told(NO_NUMBER)
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
