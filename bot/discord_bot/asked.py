"""What was asked where, and what came of it: sent as the event ``asked`` to whoever counts, queues or prints."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.command import Command
from bot.answering.outcome import Outcome
from bot.discord_bot.found import Found
from bot.library.faq.faq_entry import FaqEntry

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question comes from: ``guild`` is None in a direct message, ``message`` None without a message."""

    guild: int | None
    channel: int
    person: int
    message: int | None = None


def place_of(ctx: "Context") -> Place:
    """Return where a command comes from."""
    message = None if ctx.interaction else ctx.message.id
    return Place(ctx.guild.id if ctx.guild else None, ctx.channel.id, ctx.author.id, message)


def place_of_interaction(interaction: "Interaction") -> Place:
    """Return where a press, a form or a menu comes from, none of which is a message of its own."""
    return Place(interaction.guild_id, interaction.channel_id or 0, interaction.user.id)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what came of it; ``seconds`` is the time that finding it took."""

    place: Place
    command: Command
    query: str
    found: Found | FaqEntry
    seconds: float

    @property
    def outcome(self) -> Outcome | FaqEntry:
        """What is said: an entry of the moderators, or an outcome."""
        return self.found if isinstance(self.found, FaqEntry) else self.found.outcome

    @property
    def article(self) -> int | None:
        """The number of the article that answers, None without one or for the built-in one."""
        return None if isinstance(self.found, FaqEntry) else self.found.article
