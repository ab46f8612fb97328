"""How each family of commands uses the readers, as fitted to held-out questions and kept in ``cascade.json``."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.answering.command import Command
from bot.answering.learned.model_files import ModelDoesNotFit
from bot.answering.reader.model_folder import reader_folder

FEATURES = (
    "small sure",
    "reader lead",
    "reader share",
    "same as small",
    "score of best",
    "best by reader too",
    "reader of best",
)
"""What the probability that the joint best answers is worked out from.

The reader was trained on its share: a softmax over the candidates and "nothing answers", whose score is 0.
"""
CLOSE_FEATURES = (*FEATURES, "close lead", "close share", "close of best", "first stays")
"""What the same is worked out from once the best few were read closely."""
FAMILIES = {Command.WHO_SAID: "statement", Command.AMOUNT: "figure", Command.WHEN: "date"}
"""The commands that choose among something else than lines."""
WITHOUT_READER = frozenset({Command.CHECK, Command.DEFINE})
"""The commands that are never read.

A quotation is checked word by word, and a term that the article does not have is not explained by it.
"""


@dataclass(frozen=True, slots=True)
class ClosePolicy:
    """How one family of commands uses the close reader, which is larger and slower; made by ``scripts/train_reader``.

    Where it is at least ``least`` and at most ``most`` probable that the joint best answers, the best ``count`` are
    read closely. ``share`` is what a point of the close reader is worth in points of the small ranker; ``weights``
    belong to ``CLOSE_FEATURES``.
    """

    least: float
    most: float
    count: int
    share: float
    bias: float
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """How one family of commands uses the reader; made by ``scripts/train_reader``.

    ``sure`` is the match (0 to 100) from which the small ranker answers by itself, ``read`` how many of its choices
    are read at most, ``enough`` the reader's score from which one of the first few is taken and no other read,
    ``share`` what a point of the reader is worth in points of the small ranker; ``weights`` belong to ``FEATURES``,
    ``thresholds`` are probabilities by strictness, after whatever was read last; ``close`` says what is read closely.
    """

    sure: float
    read: int
    enough: float
    share: float
    bias: float
    weights: tuple[float, ...]
    thresholds: dict[str, float]
    close: ClosePolicy | None = None


@cache
def policies() -> dict[str, Policy]:
    """Return the policies that lie beside the reader, by family; none where there is no reader.

    Raises ModelDoesNotFit where they were fitted to other features.
    """
    path = reader_folder() / "cascade.json"
    if not path.is_file():
        return {}
    content = json.loads(path.read_text(encoding="utf-8"))
    if (content.get("features"), content.get("close_features")) != (list(FEATURES), list(CLOSE_FEATURES)):
        raise ModelDoesNotFit(f"{path} was made for other features; run make train-reader.")
    return {name: _policy(given) for name, given in content["families"].items()}


def _policy(given: dict[str, Any]) -> Policy:
    close = given["close"] and ClosePolicy(**_with_weights(given["close"]))
    return Policy(**{**_with_weights(given), "close": close})


def _with_weights(given: dict[str, Any]) -> dict[str, Any]:
    return {**given, "weights": tuple(given["weights"])}


def policy_of(command: Command) -> Policy | None:
    """Return how ``command`` uses the reader, or None where it never does."""
    return None if command in WITHOUT_READER else policies().get(FAMILIES.get(command, "line"))
