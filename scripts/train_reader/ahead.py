"""Makes the batches of a training run ahead of their steps, in processes beside the one that learns.

A network on an accelerator reads faster than one process of Python can cut sentences into word pieces.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from random import Random

from scripts.train_reader.batching import Batch, Pieces, Taste, batch_of
from scripts.train_reader.example import Example

AHEAD = 3
"""So many batches a process are made before they are asked for."""

Step = tuple[int, list[int]]


class Source:
    """The batches of a run by the number of their step: the same ones whoever makes them, and in whatever order."""

    def __init__(self, examples: Sequence[Example], pieces: Pieces, taste: Taste, seed: int) -> None:
        self._examples = examples
        self._pieces = pieces
        self._taste = taste
        self._seed = seed

    def steps(self, questions: int, batch: int) -> Iterator[Step]:
        """Yield the number of each step with the examples that it learns from; a pass sees each of them once."""
        stream = self._endless()
        for number in range(-(-questions // batch)):
            yield number, list(islice(stream, batch))

    def batch(self, step: Step) -> Batch:
        """Return what is learned from in one step."""
        number, chosen = step
        random = Random(f"{self._seed} {number}")
        return batch_of([self._examples[index] for index in chosen], self._pieces, self._taste, random)

    def _endless(self) -> Iterator[int]:
        random = Random(self._seed)
        while True:
            yield from random.sample(range(len(self._examples)), len(self._examples))


_source: Source | None = None


def batches(source: Source, steps: Iterator[Step], workers: int) -> Iterator[Batch]:
    """Yield the batches of ``steps`` in their order, made by so many processes beside this one, or here with none."""
    if not workers:
        yield from map(source.batch, steps)
        return
    global _source  # forked processes find it in place, so the examples are never copied
    _source = source
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        pending: deque[Future[Batch]] = deque(pool.submit(_made, step) for step in islice(steps, AHEAD * workers))
        while pending:
            done = pending.popleft().result()
            pending.extend(pool.submit(_made, step) for step in islice(steps, 1))
            yield done


def _made(step: Step) -> Batch:
    assert _source is not None
    return _source.batch(step)
