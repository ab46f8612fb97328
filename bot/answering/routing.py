"""What is meant by what somebody types freely: small talk, or the question of one command.

``hello`` and ``thanks a lot`` ask nothing of an article. ``ask when did it close`` asks as ``when did it close`` does:
whoever asks for a date, a figure or a speaker is shown that above the line, and is refused where there is none.
"""

import re
from enum import StrEnum
from functools import cache

from bot.answering.command import QUESTION_WORD, Command
from bot.reading.resources import data_lines

WORD = re.compile(r"\w+")
APOSTROPHES = str.maketrans("", "", "'’‘´`")
"""The marks that people type for an apostrophe, or leave out: for ``str.translate``, which takes them away."""
MOST_WORDS = 12
"""Words of small talk; longer messages are not looked through."""
OPENING = re.compile(
    r"\s*(?:(?:so|and|but|also|ok|okay|wait|well|hey|hi|yo|um+|btw|please|pls|"
    r"(?:do|does) (?:you|u|anyone|anybody) know|"
    r"(?:(?:can|could) (?:you|u|someone|somebody|anyone|anybody) )?tell (?:me|us))\b[\s,.:…-]*)*",
    re.IGNORECASE,
)
"""What people say before they ask."""
SAID = re.compile(r"who\s+(?:was\s+it\s+(?:that|who)\s+)?(?:said|says|say)\s+(?P<words>\S.*)", re.I | re.S)
WHEN = re.compile(r"(?:when|wen)(?P<is>['’]?s)?\s+(?P<event>\S.*)", re.I | re.S)
DATE = re.compile(
    r"(?:(?:in|on|at|since|by|until|from)\s+)?(?:what|which|wat)\s+(?:year|date|day|month|time)\s+\S.*", re.I | re.S
)
FIGURE = re.compile(
    r"(?:how\s+(?:many|much)|(?:what|wat)\s+(?:percent|percentage|per\s+cent|share|proportion|fraction))\s+\S.*",
    re.I | re.S,
)


class SmallTalk(StrEnum):
    """A kind of small talk; of several in one message the first here counts."""

    DOUBT = "doubt"
    GREETING = "greeting"
    THANKS = "thanks"
    REMARK = "remark"


def small_talk(text: str) -> SmallTalk | None:
    """Return which small talk all of ``text`` is, None when any word of it is something else."""
    words = WORD.findall(text.lower().translate(APOSTROPHES))
    if len(words) > MOST_WORDS:
        return None
    kinds = []
    while words:
        longest = next((count for count in range(len(words), 0, -1) if "_".join(words[:count]) in _phrases()), 0)
        if not longest:
            return None
        kinds.append(_phrases()["_".join(words[:longest])])
        words = words[longest:]
    return next((kind for kind in SmallTalk if kind in kinds), None)


@cache
def _phrases() -> dict[str, str]:
    rows = (line.partition(": ") for line in data_lines("words/small-talk.txt"))
    return {phrase: kind for kind, _, phrases in rows for phrase in phrases.split()}


def told_apart(command: Command, query: str) -> tuple[Command, str]:
    """Return the command and the query that are meant: ``ask who said it sang`` asks who said ``it sang``."""
    if command not in QUESTION_WORD:
        return command, query
    question = QUESTION_WORD[command] + query.strip()
    question = opened(question)
    said, when = SAID.fullmatch(question), WHEN.fullmatch(question)
    if said and _says_something(said["words"]):
        return Command.WHO_SAID, said["words"]
    if when and _says_something(when["event"]):
        return Command.WHEN, f"is {when['event']}" if when["is"] else when["event"]
    if DATE.fullmatch(question):
        return Command.WHEN, question
    if FIGURE.fullmatch(question):
        return Command.AMOUNT, question
    return (command, question) if command is Command.ASK and _says_something(question) else (command, query)


def opened(question: str) -> str:
    """Return a question without what people say before they ask: "so how long" asks "how long"."""
    return OPENING.sub("", question, count=1)


def _says_something(words: str) -> bool:
    return any(character.isalnum() for character in words)
