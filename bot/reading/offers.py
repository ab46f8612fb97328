"""Tells the offers and notices of the site from advice that the story gives: "Sign up for our newsletter"."""

import re

from bot.reading.page_phrases import NUMBER, any_of, opens_with, phrases, words_of

REPORTED = re.compile(rf"\b(?:{any_of('said')})\b", re.IGNORECASE)
ENDS_SENTENCE = (".", "…")
CONSENT_OPENING = 100
"""Characters of a line in which a phrase stands that it opens with."""


def is_offer(line: str) -> bool:
    """Return whether a line asks for something that the site wants, not for something to do in the story."""
    words = words_of(line)
    words = words[opens_with(words, "before") :]
    if REPORTED.search(line):
        return False
    if opens_with(words, "opening"):
        return True
    brief = not line.endswith(ENDS_SENTENCE)
    if opens_with(words, "opening in brief"):
        # "Keep reading to your children, the study advises."
        return brief or _names_site(words, "site", "site in brief")
    asked = opens_with(words, "ask")
    if not asked:
        return False
    if words[0] == "subscribe":
        return brief or _names_site(words[asked:], "site", "site of ask in brief")
    return _names_site(words[asked:], "site", *(("site of ask in brief", "site in brief") if brief else ()))


def asks_consent(line: str) -> bool:
    """Return whether a line is of the notice that asks for consent to cookies."""
    words = [word for word in words_of(line[:CONSENT_OPENING]) if not NUMBER.fullmatch(word)]
    return bool(opens_with(words, "consent")) and not REPORTED.search(line)


def _names_site(words: list[str], *kinds: str) -> bool:
    rest = f" {' '.join(words)} "
    return any(f" {phrase} " in rest for kind in kinds for phrase in phrases(kind))
