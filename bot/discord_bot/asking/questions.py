"""What a question must be before it is asked."""

import re

from bot.voice.explaining import Told
from bot.voice.limits import ALLEGED, QUESTION
from bot.voice.wording.phrases import with_prefix

SIGNED_NOTHING = re.compile(
    r"""\s*(?:"[\W_]*"|“[\W_]*”|„[\W_]*[“”]|«[\W_]*»|‘[\W_]*’|'[\W_]*'|`[\W_]*`|[.…?!][.…?!\s]*(?=\s[-–—―~]))"""
    r"""\s*(?:[-–—―~].*)?""",
    re.DOTALL,
)
"""Quotation marks with no word between them, or dots without them, and, it may be, a name."""

EMOJI = re.compile(r"<a?:\w{1,40}:\d{1,20}>")
"""An emoji of some server, as Discord writes it in a message; its name is no word of whoever uses it."""

NOTHING = "There is no {what}. Write it after the command; `{{prefix}}help` shows examples."
WORDLESS = "There is no word in that {what}, so there is nothing to look for."


def question_of(text: str | None, prefix: str, what: str = "question", limit: int = QUESTION) -> str:
    """Return the question without space around it; raises Told when it is empty, wordless or too long.

    ``prefix`` is what stands before a command here, ``what`` the word for what is asked.
    """
    question = (text or "").strip()
    if not question:
        raise Told(with_prefix(NOTHING.format(what=what), prefix))
    if not any(character.isalnum() for character in without_emoji(question)):
        raise Told(WORDLESS.format(what=what))
    if len(question) > limit:
        raise Told(f"That has {len(question):,} characters; the limit is {limit:,}. Ask about one thing at a time.")
    return question


def alleged_of(text: str | None, prefix: str) -> str:
    """Return the text whose quotations are to be checked; raises Told when it is empty, wordless or too long."""
    alleged = question_of(text, prefix, "quotation", ALLEGED)
    if SIGNED_NOTHING.fullmatch(alleged):
        raise Told(WORDLESS.format(what="quotation"))
    return alleged


def without_emoji(text: str) -> str:
    """Return a text without the emoji of servers."""
    return EMOJI.sub(" ", text).strip() if "<" in text else text
