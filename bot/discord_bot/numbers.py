"""The numbers by which people call things."""

from bot.voice.explaining import Told


def number_of(written: str) -> int:
    """Return the number in ``#2`` or ``2``; raises Told."""
    bare = written.strip().removeprefix("#")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise Told("Write the number, such as 2.")
    return int(bare)
