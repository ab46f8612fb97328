"""The same answer again: a link instead of a repetition."""

from bot.voice.card import Card, Tone


def repeated_card(link: str) -> Card:
    """Return a pointer to the answer that stands above."""
    return Card(f"That was answered just above: {link}", tone=Tone.ANSWER)
