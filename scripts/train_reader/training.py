"""Fine-tunes the network: a softmax over the candidates of a question and "nothing answers", whose score is 0."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import torch
from torch import Tensor, nn

from bot.answering.reader.reader_input import Pair
from scripts.train_reader.ahead import Source, batches
from scripts.train_reader.batching import Batch, Pieces, Taste, hardest, padded
from scripts.train_reader.example import Example
from scripts.train_reader.network import CrossEncoder
from scripts.train_reader.scouting import Scout, worth_learning

PIECES = {"cpu": 2048, "cuda": 32768}
"""The padded size of a batch of pairs, in word pieces, by where it is computed."""
REPORT = 100
"""So many steps lie between two lines about how it goes."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how: ``questions`` to learn from, ``rate`` at its peak, ``batch`` questions a step.

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
    """Return ``network`` fine-tuned; weights are bfloat16 with a master copy in fp32, embeddings stay as they are.

    With ``teachers`` it also learns their mean distribution over the candidates (Hinton et al. 2015). With a ``scout``
    it learns from the harder ones of the questions, of each from the hardest wrong sentences, and the scout is a
    teacher, too.
    """
    torch.manual_seed(schedule.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    guides = [teacher.to(device).bfloat16().eval() for teacher in teachers]
    for guide in guides:
        guide.head.float()
    network.we.weight.requires_grad_(False)
    network.pe.weight.requires_grad_(False)
    if schedule.freeze:
        for part in (network.te, network.ln, *network.layers[: schedule.freeze]):
            part.requires_grad_(False)
    frozen = {name: value.clone() for name, value in network.state_dict().items()}
    names = [name for name, value in network.named_parameters() if value.requires_grad]
    master = [value.detach().clone() for value in network.parameters() if value.requires_grad]
    network.bfloat16()
    network.head.float()
    low: list[Tensor] = [value for value in network.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(_groups(names, master), lr=schedule.rate, betas=(0.9, 0.98), fused=True)
    started, seen, words = time.time(), 0, 0
    recent, chance = torch.zeros((), device=device), Random(schedule.seed)
    network.train()
    source = Source(examples, pieces, schedule.taste, schedule.seed)
    steps = source.steps(schedule.questions, schedule.batch)
    for step, batch in enumerate(batches(source, steps, schedule.workers), 1):
        done = seen / schedule.questions
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate * group["mul"] * min(1.0, step / 50) * max(0.02, 1 - done)
        seen += len(batch.right)
        told: list[Tensor] = []
        if schedule.taste.kept is not None and scout is not None:
            scores = scout(batch.pairs)
            known = dict(zip(batch.pairs, scores, strict=True))
            batch = worth_learning(batch, scores, schedule.taste.kept, chance)
            told.append(torch.tensor([known[pair] for pair in batch.pairs], device=device))
        elif schedule.taste.kept is not None:
            with torch.no_grad():
                batch = hardest(batch, score(network, batch.pairs).tolist(), schedule.taste.kept)
        with torch.no_grad():
            told += [score(guide, batch.pairs) for guide in guides]
        loss = loss_of(network, batch, told, schedule.soft)
        network.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # untyped in torch
        for kept, used in zip(master, low, strict=True):
            kept.grad = used.grad.float() if used.grad is not None else None
        nn.utils.clip_grad_norm_(master, 1.0)
        optimizer.step()
        with torch.no_grad():
            torch._foreach_copy_(low, master)
            recent += loss.detach()
        words += batch.words
        if step % REPORT == 0:
            spent = time.time() - started
            print(
                f"step {step} {spent:.0f} s loss {recent.item() / REPORT:.3f}"
                f" {words / spent:.0f} pieces/s {seen} questions",
                file=sys.stderr,
                flush=True,
            )
            recent.zero_()
    network.float()
    network.load_state_dict({**frozen, **dict(zip(names, master, strict=True))})
    return network.eval().cpu()


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


def _groups(names: list[str], master: list[Tensor]) -> list[dict[str, object]]:
    def pick(head: bool, decay: bool) -> list[Tensor]:
        both = zip(names, master, strict=True)
        return [
            value for name, value in both if name.startswith("head") == head and (head or (value.dim() > 1) == decay)
        ]

    return [
        {"params": pick(False, True), "weight_decay": 0.01, "mul": 1.0},
        {"params": pick(False, False), "weight_decay": 0.0, "mul": 1.0},
        {"params": pick(True, False), "weight_decay": 0.0, "mul": 10.0},
    ]
