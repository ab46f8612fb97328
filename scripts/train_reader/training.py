"""Fine-tunes the network: a softmax over the candidates of a question and "nothing answers", whose score is 0."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import torch
from torch import Tensor

from bot.answering.reader.reader_input import Pair
from scripts.train_reader.ahead import Source, batches
from scripts.train_reader.batching import Batch, Pieces, Taste, hardest, padded
from scripts.train_reader.example import Example
from scripts.train_reader.master_copy import MasterCopy, computed_in
from scripts.train_reader.network import CrossEncoder
from scripts.train_reader.scouting import Scout, worth_learning

PIECES = {"cpu": 2048, "cuda": 32768}
"""The padded size of a batch of pairs, in word pieces, by where it is computed."""
REPORT = 100
"""So many steps lie between two lines about how it goes."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how: ``questions`` to look at, ``rate`` at its peak, ``batch`` questions a step.

    ``soft`` is the share of the loss that follows the teachers, where there are any. The lowest ``freeze`` layers stay
    as they are, which saves their way back. Batches are made by so many ``workers`` beside the process that learns.
    """

    questions: int
    rate: float
    batch: int = 32
    seed: int = 1
    soft: float = 0.7
    freeze: int = 0
    workers: int = 0
    taste: Taste = field(default_factory=Taste)


def train(
    network: CrossEncoder,
    examples: list[Example],
    pieces: Pieces,
    schedule: Schedule,
    teachers: Sequence[CrossEncoder] = (),
    scout: Scout | None = None,
) -> CrossEncoder:
    """Return ``network`` fine-tuned; its weights have a master copy in fp32, embeddings stay as they are.

    With ``teachers`` it also learns their mean distribution over the candidates (Hinton et al. 2015). With a ``scout``
    it learns from the harder ones of the questions, of each from the hardest wrong sentences, and the scout is a
    teacher, too.
    """
    torch.manual_seed(schedule.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    weights = MasterCopy(network.to(device), schedule.rate, schedule.freeze)
    lessons = Lessons(network, teachers, scout, schedule)
    progress = Progress(device)
    source = Source(examples, pieces, schedule.taste, schedule.seed)
    steps = list(source.steps(schedule.questions, schedule.batch))
    network.train()
    for number, batch in enumerate(batches(source, iter(steps), schedule.workers)):
        chosen, told = lessons.of(batch)
        loss = loss_of(network, chosen, told, schedule.soft)
        weights.step(loss, done=number / len(steps))
        progress.add(loss, seen=len(batch.right), words=chosen.words)
    return weights.restored().eval().cpu()


class Lessons:
    """Chooses what of each batch is learned from, and asks the teachers what they think of it."""

    def __init__(
        self, network: CrossEncoder, teachers: Sequence[CrossEncoder], scout: Scout | None, schedule: Schedule
    ) -> None:
        self._network, self._scout, self._kept = network, scout, schedule.taste.kept
        self._device = network.head.weight.device
        self._teachers = [teacher.to(self._device, computed_in(self._device)).eval() for teacher in teachers]
        for teacher in self._teachers:
            teacher.head.float()
        self._chance = Random(schedule.seed)

    def of(self, batch: Batch) -> tuple[Batch, list[Tensor]]:
        """Return what is learned from, and the scores that the scout and the teachers give it, one a pair each."""
        told: list[Tensor] = []
        if self._kept is not None and self._scout is not None:
            scores = self._scout(batch.pairs)
            known = dict(zip(batch.pairs, scores, strict=True))
            batch = worth_learning(batch, scores, self._kept, self._chance)
            told.append(torch.tensor([known[pair] for pair in batch.pairs], device=self._device))
        elif self._kept is not None:
            batch = hardest(batch, self._scored(self._network, batch).tolist(), self._kept)
        return batch, told + [self._scored(teacher, batch) for teacher in self._teachers]

    def _scored(self, network: CrossEncoder, batch: Batch) -> Tensor:
        with torch.no_grad():
            return score(network, batch.pairs)


class Progress:
    """Counts how far training is, and prints it now and then."""

    def __init__(self, device: str) -> None:
        self.seen = 0
        self._steps = self._words = 0
        self._started, self._recent = time.time(), torch.zeros((), device=device)

    def add(self, loss: Tensor, seen: int, words: int) -> None:
        """Count a step: its loss, the questions ``seen`` and the ``words`` read."""
        self.seen += seen
        self._words += words
        self._steps += 1
        self._recent += loss.detach()
        if self._steps % REPORT == 0:
            spent = time.time() - self._started
            print(
                f"step {self._steps} {spent:.0f} s loss {self._recent.item() / REPORT:.3f}"
                f" {self._words / spent:.0f} pieces/s {self.seen} questions",
                file=sys.stderr,
                flush=True,
            )
            self._recent.zero_()


def score(network: CrossEncoder, pairs: Sequence[Pair]) -> Tensor:
    """Return the scores of ``pairs`` in their order, with their gradients."""
    device = network.head.weight.device
    groups = padded(pairs, PIECES[device.type])
    order = [index for group, _, _ in groups for index in group]
    found = [
        network(*(torch.from_numpy(array).to(device, non_blocking=True) for array in arrays))[: len(group)]
        for group, *arrays in groups
    ]
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(found)[back.to(device, non_blocking=True)]


def loss_of(network: CrossEncoder, batch: Batch, told: Sequence[Tensor] = (), soft: float = 0.0) -> Tensor:
    """Return the mean cross-entropy against the right answers and, where teachers ``told`` their scores, theirs."""
    device = network.head.weight.device
    right = torch.from_numpy(batch.right).to(device, non_blocking=True)
    shares = torch.log_softmax(_table(score(network, batch.pairs), batch, device), 1)
    hard = -torch.logsumexp(shares.masked_fill(~right, float("-inf")), 1).mean()
    if not told:
        return hard
    tables = torch.stack([_table(scores, batch, device) for scores in told])
    wanted = torch.softmax(tables, 2).mean(0)
    followed = -(wanted * shares.clamp_min(-1e4)).sum(1).mean()
    return (1 - soft) * hard + soft * followed


def _table(scores: Tensor, batch: Batch, device: torch.device) -> Tensor:
    empty = torch.full((batch.right.size,), float("-inf"), device=device)
    places = torch.from_numpy(batch.places).to(device, non_blocking=True)
    table = empty.index_copy(0, places, scores).view(batch.right.shape)
    nothing = torch.zeros(len(table), 1, device=device)
    return torch.cat([table[:, :-1], nothing], 1)
