"""What goes back to whoever filled in a form that could not be saved: why, and every word of theirs."""

from bot.voice.card import Card, Tone
from bot.voice.limits import BODY
from bot.voice.wording.neutral import visible

FENCE = "```"
HERE = "Nothing was saved. What you wrote is here, and the button opens the form again with it:"
IN_FILE = "Nothing was saved. What you wrote is in the attached file, and the button opens the form again with it."


def unsaved_card(sentence: str, written: str) -> Card:
    """Return ``sentence`` (Markdown already escaped) and below it what was written, unless it is only in the file."""
    body = f"{sentence}\n{HERE}\n{FENCE}\n{visible(written)}\n{FENCE}"
    # A fence within the text would end the block.
    fits = len(body) <= BODY and FENCE not in written
    return Card(body if fits else f"{sentence}\n{IN_FILE}", tone=Tone.PROBLEM)
