"""Reads ahead with the reader that ships: from which questions, and which of their sentences, there is most to learn.

A close reader is asked what the reader leaves open, and reads only what that puts first. So it learns from the
questions that the reader finds harder, and of each from the wrong sentences that it likes best (Xiong et al. 2021).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.answering.reader.model_folder import open_model_folder
from bot.answering.reader.reader_input import Pair
from scripts.train_reader.batching import Batch, hardest, padded

PIECES = 1024
"""The padded size of a batch of pairs that the reader reads, in word pieces."""
HARDER = 0.6
"""The share of the questions looked at that are learned from."""
BY_CHANCE = 0.25
"""The share of those that are taken whether they are hard or not, so that the easy ones are not forgotten."""

Scout = Callable[[Sequence[Pair]], list[float]]
"""What scores pairs as the reader does."""


def scout_of(folder: Path, threads: int) -> Scout:
    """Return the reader in ``folder`` as a scout."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    network = str(open_model_folder(folder).network)
    session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])

    def score(pairs: Sequence[Pair]) -> list[float]:
        scores = [0.0] * len(pairs)
        for group, ids, types in padded(pairs, PIECES):
            found = session.run(None, {"ids": ids, "tt": types})[0][: len(group)]
            for number, value in zip(group, found.tolist(), strict=True):
                scores[number] = value
        return scores

    return score


def worth_learning(batch: Batch, scores: Sequence[float], kept: int, random: Random) -> Batch:
    """Return the harder questions of ``batch``, each with its answers and the ``kept`` hardest wrong sentences.

    ``scores`` are the scout's, one a pair.
    """
    losses = _losses(batch, scores)
    count = max(1, round(len(losses) * HARDER))
    order = sorted(range(len(losses)), key=lambda row: -losses[row] * (0.5 + random.random()))
    hard = count - round(count * BY_CHANCE)
    rows = sorted([*order[:hard], *random.sample(order[hard:], count - hard)])
    return _only(hardest(batch, scores, kept), rows)


def _losses(batch: Batch, scores: Sequence[float]) -> list[float]:
    """Return what each question costs the scout: how improbable it finds what is right."""
    table = np.full(batch.right.shape, -np.inf)
    table.flat[batch.places] = scores
    table[:, -1] = 0.0
    every: NDArray[np.float64] = np.logaddexp.reduce(table, axis=1)
    right: NDArray[np.float64] = np.logaddexp.reduce(np.where(batch.right, table, -np.inf), axis=1)
    found: list[float] = (every - right).tolist()
    return found


def _only(batch: Batch, rows: Sequence[int]) -> Batch:
    """Return ``batch`` with these questions only."""
    width = batch.right.shape[1]
    number_of = {row: number for number, row in enumerate(rows)}
    stay = [at for at, place in enumerate(batch.places.tolist()) if place // width in number_of]
    places = [number_of[place // width] * width + place % width for place in batch.places[stay].tolist()]
    return Batch(tuple(batch.pairs[at] for at in stay), np.array(places), batch.right[list(rows)])
