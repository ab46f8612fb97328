"""What a question must be before it is asked."""

from bot.voice.explaining import Told
from bot.voice.limits import ALLEGED, QUESTION


def question_of(text: str | None, limit: int = QUESTION) -> str:
    """Return the question without space around it; raises Told when it is empty, wordless or too long."""
    question = (text or "").strip()
    if not question:
        raise Told("There is no question. Write it after the command; `!help` shows examples.")
    if not any(character.isalnum() for character in question):
        raise Told("There is no word in that question, so there is nothing to look for.")
    if len(question) > limit:
        raise Told(f"That has {len(question):,} characters; {limit:,} are the most. Ask about one thing at a time.")
    return question


def alleged_of(text: str | None) -> str:
    """Return the text whose quotations are to be checked; raises Told when it is empty, wordless or too long."""
    return question_of(text, ALLEGED)
