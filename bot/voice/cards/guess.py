"""Did you mean: the suggestion for a command that does not exist."""

from bot.voice.card import Card, Tone
from bot.voice.limits import NAME
from bot.voice.wording.neutral import code
from bot.voice.wording.shortening import shorten


def guess_card(typed: str, meant: str) -> Card:
    """Return the sentence that suggests ``meant`` for ``typed``; only names are repeated, never the whole message."""
    return Card(f"There is no command {code(shorten(typed, NAME))}. Did you mean {code(meant)}?", tone=Tone.UNSURE)
