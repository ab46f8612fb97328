"""Learns what stands for what: vectors of words without context, trained on which sentence answers a question."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import normalize

from bot.answering.learned.associations import LONGEST, SMOOTHING, Associations
from bot.answering.words.terms import stem
from scripts.train_reader.starting import start_from

WIDTH = 96
LEAST_COSINE = 0.15
"""Words whose vectors are less alike do not stand for one another at all."""
FIRST_WORD = 1996
"""Pieces of MiniLM's vocabulary before this one are single characters and marks."""
CLS, SEP = 101, 102
LONGEST_SENTENCE = 60
MOST_QUESTIONS = 90
"""So many questions of one passage are learned from at most."""
HIDDEN = 0.1
"""The share of repeated words that are not taken for the same word while learning, so that other words must do."""
VECTOR_RATE, WEIGHT_RATE = 1e-3, 1e-2
LEAST_KEPT, MOST_KEPT = 0.25, 12
"""What stands for a word by less is not kept, nor more than so many. Three times as many were worth no more."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences as stems, with the questions asked of them: their stems, and the sentences that answer."""

    group: str
    sentences: tuple[tuple[str, ...], ...]
    questions: tuple[tuple[tuple[str, ...], frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Start:
    """The stems of MiniLM's words and the vectors that it gives each of them by itself, one a row."""

    stems: tuple[str, ...]
    vectors: Floats


@dataclass(frozen=True, slots=True)
class _Prepared:
    words: Tensor
    """[words of the passage] their numbers among the stems"""
    sentences: Tensor
    """[sentences, length] places in ``words``; the place after the last where there is no word"""
    asked: Tensor
    """[words of the questions] likewise"""
    questions: Tensor
    """[questions, length] likewise"""
    rarity: Tensor
    """[words of the questions] the logarithm of one and the inverse document frequency"""
    same: Tensor
    """[words of the questions, words of the passage] 1 where the stems are the same"""
    lengths: Tensor
    """[sentences] logarithms"""
    right: Tensor
    """[questions, sentences + 1] whether it answers; the last column is "nothing answers\""""


def starting_vectors(minilm: Path) -> Start:
    """Return what the encoder in a MiniLM folder makes of each of its words, read alone; words of one stem as one."""
    vocabulary: dict[str, int] = json.loads((minilm / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    words = sorted(word for word, row in vocabulary.items() if row >= FIRST_WORD and word.isalpha() and len(word) > 1)
    network = start_from(minilm).eval()
    found = []
    with torch.no_grad():
        for first in range(0, len(words), 512):
            ids = torch.tensor([[CLS, vocabulary[word], SEP] for word in words[first : first + 512]])
            states = network.ln(network.we(ids) + network.pe.weight[:3] + network.te(torch.zeros_like(ids)))
            for layer in network.layers:
                states = layer(states, torch.zeros(1, 1, 1, 3))
            found.append(states.mean(1).numpy())
    vectors = np.concatenate(found)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    rows: dict[str, list[int]] = {}
    for row, word in enumerate(words):
        rows.setdefault(stem(word), []).append(row)
    stems = tuple(sorted(rows))
    means = np.array([vectors[rows[stemmed]].mean(0) for stemmed in stems])
    directions = np.linalg.svd(means, full_matrices=False)[2][:WIDTH]
    return Start(stems, (means @ directions.T).astype(np.float32))


class AssociationNetwork(nn.Module):
    """Scores the sentences of a passage for each question about it; the last score is that nothing answers."""

    def __init__(self, start: Start) -> None:
        super().__init__()
        self.number = {stemmed: row for row, stemmed in enumerate(start.stems, 1)}
        unknown = np.zeros((1, start.vectors.shape[1]), np.float32)
        table = normalize(torch.from_numpy(np.vstack([unknown, start.vectors])), dim=1, eps=1e-6)
        self.asked, self.standing = nn.Parameter(table.clone()), nn.Parameter(table.clone())
        self.weight, self.worth = (nn.Parameter(torch.zeros(len(table))) for _ in range(2))
        self.unknown, self.rarity = nn.Parameter(torch.tensor(0.0)), nn.Parameter(torch.tensor(0.45))
        self.sharpness, self.silence = nn.Parameter(torch.tensor(2.9)), nn.Parameter(torch.tensor(3.5))
        self.length = nn.Parameter(torch.tensor(0.015))

    def forward(self, of: _Prepared, hidden: float = 0.0) -> Tensor:
        """Return [questions, sentences + 1] scores; a share ``hidden`` of repeated words does not count as the same."""
        asked = normalize(self.asked[of.asked], dim=1, eps=1e-6)
        alike = asked @ normalize(self.standing[of.words], dim=1, eps=1e-6).T
        counts = torch.relu(alike - LEAST_COSINE) / (1 - LEAST_COSINE) * torch.exp(self.worth[of.words])[None]
        same = of.same * (torch.rand(of.same.shape) > hidden) if hidden else of.same
        counts = torch.where(of.same > 0, same, counts)
        nothing = torch.zeros(len(counts), 1)
        best = torch.cat([counts, nothing], 1)[:, of.sentences].max(2).values
        weights = torch.exp(self.weight[of.asked] + self.unknown * (of.asked == 0) + self.rarity * of.rarity)
        weights = torch.cat([weights, torch.zeros(1)])
        best = torch.cat([best, torch.zeros(1, best.shape[1])])
        shares = (weights[:, None] * best)[of.questions].sum(1) / (weights[of.questions].sum(1)[:, None] + SMOOTHING)
        scores = (shares - self.length * of.lengths[None]) * torch.exp(self.sharpness)
        return torch.cat([scores, self.silence.expand(len(scores), 1)], 1)

    def prepared(self, passage: Passage) -> _Prepared:
        """Return the numbers of a passage."""
        chosen = passage.questions
        if len(chosen) > MOST_QUESTIONS:
            chosen = tuple(Random(1).sample(chosen, MOST_QUESTIONS))
        sentences = [one[:LONGEST_SENTENCE] for one in passage.sentences]
        words, places = _places(sentences)
        asked, of_questions = _places([stems[:LONGEST] for stems, _ in chosen])
        frequency = {word: sum(word in one for one in map(set, passage.sentences)) for word in asked}
        count = len(sentences)
        right = np.zeros((len(chosen), count + 1), dtype=np.bool_)
        for row, (_, gold) in enumerate(chosen):
            right[row, sorted(gold) or [count]] = True
        return _Prepared(
            torch.tensor([self.number.get(word, 0) for word in words], dtype=torch.long),
            places,
            torch.tensor([self.number.get(word, 0) for word in asked], dtype=torch.long),
            of_questions,
            torch.tensor([math.log(1 + (count + 0.5) / (frequency[word] or 0.5)) for word in asked]),
            torch.tensor([[float(word == other) for other in words] for word in asked]).view(len(asked), len(words)),
            torch.tensor([math.log(1 + len(one)) for one in sentences]),
            torch.from_numpy(right),
        )

    def learned(self) -> Associations:
        """Return what was learned, made sparse."""
        with torch.no_grad():
            asked, standing = (normalize(table, dim=1, eps=1e-6) for table in (self.asked, self.standing))
            worth = torch.exp(self.worth)
            names = ["", *self.number]
            stems = {}
            for row in range(1, len(names)):
                counts = torch.relu(standing @ asked[row] - LEAST_COSINE) / (1 - LEAST_COSINE) * worth
                counts[0] = counts[row] = 0.0
                most, places = counts.topk(MOST_KEPT)
                kept = [
                    f"{names[place]}{min(99, round(100 * count))}"
                    for count, place in zip(most.tolist(), places.tolist(), strict=True)
                    if count >= LEAST_KEPT
                ]
                stems[names[row]] = " ".join([str(round(100 * self.weight[row].item())), *kept])
        return Associations(round(self.rarity.item(), 3), round(self.unknown.item(), 3), stems)


def _places(texts: Sequence[Sequence[str]]) -> tuple[list[str], Tensor]:
    """Return the different words, and [texts, length] the place of each word among them."""
    place: dict[str, int] = {}
    for text in texts:
        for word in text:
            place.setdefault(word, len(place))
    table = torch.full((len(texts), max([1, *map(len, texts)])), len(place))
    for row, text in enumerate(texts):
        table[row, : len(text)] = torch.tensor([place[word] for word in text], dtype=torch.long)
    return list(place), table


def train_associations(passages: Sequence[Passage], start: Start) -> Associations:
    """Return what one pass over the passages teaches, the rates falling to nothing; a second pass unlearns as much."""
    torch.set_num_threads(1)
    torch.manual_seed(7)
    network = AssociationNetwork(start)
    vectors = [network.asked, network.standing]
    single = [value for value in network.parameters() if value.dim() < 2]
    groups = [{"params": vectors, "lr": VECTOR_RATE}, {"params": single, "lr": WEIGHT_RATE}]
    optimizer = torch.optim.Adam(groups, betas=(0.9, 0.98))
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.03, 1 - step / len(passages)))
    for passage in Random(7).sample(passages, len(passages)):
        of = network.prepared(passage)
        shares = torch.log_softmax(network(of, HIDDEN), 1)
        loss = -torch.logsumexp(shares.masked_fill(~of.right, -1e9), 1).mean()
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # untyped in torch
        optimizer.step()
        rates.step()
    return network.learned()
