"""The kinds of question that a person can ask about an article."""

from enum import StrEnum


class Command(StrEnum):
    """An asking command; its value is what a person types after the prefix."""

    WHO_SAID = "who said"
    WHO = "who"
    AMOUNT = "amount"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    WHAT = "what"
    ASK = "ask"
    DEFINE = "define"
    CHECK = "check"


QUESTION_WORD = {Command.ASK: "", Command.HOW: "how ", Command.WHAT: "what "}
"""The commands that ask freely, each with the word that it stands for."""


class Strictness(StrEnum):
    """How sure an answer must be before it is given instead of suggestions or a refusal."""

    STRICT = "strict"
    BALANCED = "balanced"
    EAGER = "eager"
