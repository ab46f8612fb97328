"""Lists of signs, each a choice of words, as pieces of regular expressions."""

import re
from functools import cache

from bot.reading.resources import data_lines


@cache
def cue_words(name: str) -> dict[str, str]:
    """Return the signs of the list ``words/<name>.txt`` by their names, each as an alternation of whole words."""
    found: dict[str, str] = {}
    for line in data_lines(f"words/{name}.txt"):
        sign, _, members = line.partition(": ")
        parts = (re.escape(part).replace(r"\*", r"\w*") for part in members.split("|"))
        found[sign] = rf"\b(?:{'|'.join(parts)})\b"
    return found
