"""The trained models of this room, each read once, when the first question is asked."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.answering.learned.trees import Forest, forest_from
from bot.reading.resources import data_folder


class ModelDoesNotFit(ValueError):
    """A model was trained on other features than the program computes; ``make train`` makes it anew."""


@dataclass(frozen=True, slots=True)
class Model:
    """Trees over named features; ``thresholds`` are the probabilities from which each thing is done."""

    forest: Forest
    thresholds: dict[str, float]


def model_content(name: str) -> dict[str, Any]:
    """Return what stands in ``data/model/<name>.json``, for whoever keeps what is made of it."""
    content: dict[str, Any] = json.loads((data_folder() / "model" / f"{name}.json").read_text(encoding="utf-8"))
    return content


@cache
def load_model(name: str, features: tuple[str, ...]) -> Model:
    """Return the model ``data/model/<name>.json``; raises ModelDoesNotFit when it was trained on other features."""
    content = model_content(name)
    if tuple(content["features"]) != features:
        raise ModelDoesNotFit(f"The model {name!r} was trained on other features; run make train.")
    return Model(forest_from(content["trees"]), dict(content.get("thresholds", {})))
