"""Fine-tunes the network: a softmax over the candidates of a question and "nothing answers", whose score is 0."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from bot.answering.reader.pairs import Pair, pair
from scripts.train_reader.examples import Example
from scripts.train_reader.network import CrossEncoder
from scripts.train_reader.noise import as_typed

PIECES = 2048
"""The padded size of a batch of pairs, in word pieces."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how: ``questions`` to learn from, or ``seconds``, whichever ends first; ``rate`` at its peak."""

    seconds: float
    rate: float
    questions: int = 10**9
    batch: int = 32
    seed: int = 1
    hard: int = 3
    drop_gold: float = 0.1


class Pieces:
    """Turns texts into word pieces, each sentence once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> tuple[int, ...]:
        """Return the ids of a sentence, remembered."""
        if text not in self._known:
            self._known[text] = self.once(text)
        return self._known[text]

    def once(self, text: str) -> tuple[int, ...]:
        """Return the ids of a text that is not asked for again."""
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)


def pairs_of(
    example: Example, question: Sequence[int], chosen: Sequence[int], pieces: Pieces, without: frozenset[int]
) -> list[Pair]:
    """Return the pairs of the ``chosen`` sentences; a sentence in ``without`` is not read as context either."""
    made = []
    for index in chosen:
        before = example.previous(index)
        previous = pieces.of(example.sentences[before]) if before is not None and before not in without else ()
        made.append(pair(question, pieces.of(example.sentences[index]), previous))
    return made


def score(network: CrossEncoder, pairs: Sequence[Pair], size: int = PIECES) -> Tensor:
    """Return the scores of ``pairs`` in their order, with their gradients."""
    found: list[Tensor | None] = [None] * len(pairs)
    device = network.head.weight.device
    lengths = [len(item.ids) for item in pairs]
    left = sorted(range(len(pairs)), key=lambda index: -lengths[index])
    while left:
        # Kernels are compiled for each shape: whole eights of rows and of pieces make fewer of them.
        width = _eights(lengths[left[0]])
        rows = max(8, size // width // 8 * 8)
        group, left = left[:rows], left[rows:]
        height = _eights(len(group))
        ids = torch.zeros(height, width, dtype=torch.long)
        types = torch.zeros(height, width, dtype=torch.long)
        for row, index in enumerate(group + group[-1:] * (height - len(group))):
            length = len(pairs[index].ids)
            ids[row, :length] = torch.tensor(pairs[index].ids)
            types[row, :length] = torch.tensor(pairs[index].types)
        for index, value in zip(group, network(ids.to(device), types.to(device)), strict=False):
            found[index] = value
    return torch.stack([value for value in found if value is not None])


def _eights(number: int) -> int:
    return -(-number // 8) * 8


def choose(example: Example, schedule: Schedule, random: Random) -> tuple[list[int], frozenset[int], frozenset[int]]:
    """Return the sentences to learn from, those among them that answer, and those hidden (all gold ones, at times)."""
    gold = example.gold
    hidden: frozenset[int] = frozenset()
    if gold and random.random() < schedule.drop_gold and len(example.sentences) > len(gold | example.spare) + 1:
        hidden, gold = gold | example.spare, frozenset()
    wrong = [index for index in example.order if index not in hidden | gold | example.spare]
    hard = schedule.hard + (2 if example.lines else 0)
    rest = wrong[hard : hard + 5] if not example.lines else wrong[hard:]
    chosen = wrong[:hard] + random.sample(rest, min(len(rest), 2 if example.lines else 1))
    chosen += random.sample(sorted(gold), min(len(gold), 1 + (random.random() < 0.3)))
    return chosen, gold, hidden


def train(network: CrossEncoder, examples: list[Example], pieces: Pieces, schedule: Schedule) -> CrossEncoder:
    """Return ``network`` fine-tuned; weights are bfloat16 with a master copy in fp32, embeddings stay as they are."""
    torch.manual_seed(schedule.seed)
    random = Random(schedule.seed)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    network.we.weight.requires_grad_(False)
    network.pe.weight.requires_grad_(False)
    frozen = {name: value.clone() for name, value in network.state_dict().items()}
    names = [name for name, value in network.named_parameters() if value.requires_grad]
    master = [value.detach().clone() for value in network.parameters() if value.requires_grad]
    network.bfloat16()
    network.head.float()
    low = [value for value in network.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(_groups(names, master), lr=schedule.rate, betas=(0.9, 0.98), fused=True)
    stream = _endless(examples, random)
    started, seen, step, losses, words = time.time(), 0, 0, [0.0], 0
    network.train()
    while True:
        done = max((time.time() - started) / schedule.seconds, seen / schedule.questions)
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate * group["mul"] * min(1.0, (step + 1) / 50) * max(0.02, 1 - done)
        loss, count = _loss(network, [next(stream) for _ in range(schedule.batch)], pieces, schedule, random)
        network.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # untyped in torch
        for kept, used in zip(master, low, strict=True):
            kept.grad = used.grad.float() if used.grad is not None else None
        nn.utils.clip_grad_norm_(master, 1.0)
        optimizer.step()
        with torch.no_grad():
            for kept, used in zip(master, low, strict=True):
                used.copy_(kept)
        step, seen, words = step + 1, seen + schedule.batch, words + count
        losses.append(loss.item())
        if step % 25 == 0:
            speed = words / (time.time() - started)
            recent = sum(losses[-100:]) / len(losses[-100:])
            print(
                f"step {step} {time.time() - started:.0f} s loss {recent:.3f} {speed:.0f} pieces/s {seen} questions",
                file=sys.stderr,
                flush=True,
            )
    network.float()
    network.load_state_dict({**frozen, **dict(zip(names, master, strict=True))})
    return network.eval().cpu()


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


def _endless(examples: list[Example], random: Random) -> Iterator[Example]:
    while True:
        yield from random.sample(examples, len(examples))


def _loss(
    network: CrossEncoder, batch: list[Example], pieces: Pieces, schedule: Schedule, random: Random
) -> tuple[Tensor, int]:
    pairs: list[Pair] = []
    parts: list[tuple[int, int, list[bool]]] = []
    for example in batch:
        chosen, gold, hidden = choose(example, schedule, random)
        question = pieces.once(as_typed(example.question, random))
        start = len(pairs)
        pairs += pairs_of(example, question, chosen, pieces, hidden)
        parts.append((start, len(pairs), [index in gold for index in chosen] + [not gold]))
    scores = score(network, pairs)
    total = scores.new_zeros(())
    for start, end, right in parts:
        probabilities = torch.log_softmax(torch.cat([scores[start:end], scores.new_zeros(1)]), 0)
        total = total - torch.logsumexp(probabilities[torch.tensor(right, device=scores.device)], 0)
    return total / len(batch), sum(len(item.ids) for item in pairs)
