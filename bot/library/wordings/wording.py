"""The wording of a question, cleaned for keeping and normalised for comparing."""

import re
import unicodedata
from functools import cache

from bot.answering.words.terms import stem
from bot.library.storage.errors import Unfit
from bot.reading.resources import data_lines

WORD = re.compile(r"\w+(?:'\w+)*")
SPACES = re.compile(r"\s+")
KEPT = "\n\t\N{ZERO WIDTH JOINER}"
"""Control and format characters that stay; the joiner holds emoji together. Others hide or reorder words."""

HIDDEN = ("Cc", "Cf", "Cs")
"""The Unicode categories of control characters, format characters and surrogates."""


@cache
def common_words() -> frozenset[str]:
    """Return the words that hardly tell two questions apart."""
    return frozenset(data_lines("words/faq-common-words.txt"))


def clean_line(text: str, most: int, what: str) -> str:
    """Return ``text`` as one tidy line; raises Unfit when it is empty or has over ``most`` characters."""
    return _fitting(SPACES.sub(" ", _visible(text)).strip(), most, what)


def clean_text(text: str, most: int, what: str) -> str:
    """Return ``text`` with plain line ends and without control characters; raises Unfit as ``clean_line`` does."""
    return _fitting(_visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip(), most, what)


def normalised(wording: str) -> str:
    """Return what two wordings of one question have in common: no case, punctuation, accents' form or spacing."""
    return " ".join(words(wording)) or SPACES.sub(" ", wording.casefold()).strip()


def words(wording: str) -> list[str]:
    """Return the words of a wording in lower case with plain apostrophes."""
    return WORD.findall(unicodedata.normalize("NFKC", wording).casefold().replace("’", "'"))


def telling_words(wording: str) -> dict[str, str]:
    """Return by stem the words that tell questions apart, in order; all words when there are no others."""
    found = words(wording)
    telling = [word for word in found if word.removesuffix("'s") not in common_words()] or found
    return {stem(word): word for word in telling}


def _visible(text: str) -> str:
    return "".join(mark for mark in text if mark in KEPT or unicodedata.category(mark) not in HIDDEN)


def _fitting(text: str, most: int, what: str) -> str:
    if not text:
        raise Unfit(f"The {what} is empty. Write at least one word.")
    if len(text) > most:
        raise Unfit(f"The {what} has {len(text)} characters; it may have {most}. Shorten it.")
    return text
