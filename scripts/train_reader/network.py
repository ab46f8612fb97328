"""The network of the reader: an encoder and a head that scores one sentence against one question.

The encoder is BERT's (Devlin et al. 2019), with MPNet's biases for relative positions (Song et al. 2020) where a
teacher is made from MPNet.
"""

from dataclasses import dataclass
from math import log

import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS = 12
FEED_FORWARD = 1536
WIDTH = 384
POSITIONS = 160
FARTHEST = 128
"""Positions that lie so far apart or farther share the last bias."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a network: MiniLM's unless told. ``biases`` is the number of MPNet's relative positions, or 0."""

    layers: int = 6
    width: int = WIDTH
    feed_forward: int = FEED_FORWARD
    vocabulary: int = 30522
    biases: int = 0


class Layer(nn.Module):
    """One layer of the encoder, normalised after each sum as in BERT."""

    def __init__(self, width: int = WIDTH, feed_forward: int = FEED_FORWARD) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.o = nn.Linear(width, width)
        self.n1 = nn.LayerNorm(width, eps=1e-12)
        self.f1 = nn.Linear(width, feed_forward)
        self.f2 = nn.Linear(feed_forward, width)
        self.n2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor, dropout: float = 0.0) -> Tensor:
        """Return the next states [batch, length, width]; ``mask`` is added to the attention."""
        batch, length, width = x.shape
        query, key, value = self.qkv(x).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = functional.softmax((query * (HEADS / width) ** 0.5) @ key.transpose(-1, -2) + mask, -1)
        attended = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.n1(x + functional.dropout(self.o(attended), dropout, self.training))
        return self.n2(x + functional.dropout(self.f2(functional.gelu(self.f1(x))), dropout, self.training))


class CrossEncoder(nn.Module):
    """A question with a sentence -> log odds of "this sentence answers" against "nothing answers"."""

    def __init__(self, shape: Shape = Shape(), dropout: float = 0.0) -> None:
        super().__init__()
        width = shape.width
        self.we = nn.Embedding(shape.vocabulary, width)
        self.pe = nn.Embedding(POSITIONS, width)
        self.te = nn.Embedding(2, width)
        self.ln = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, shape.feed_forward) for _ in range(shape.layers))
        self.head = nn.Linear(3 * width, 1)
        self.rb = nn.Embedding(shape.biases, HEADS) if shape.biases else None
        self.dropout = dropout
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, -4.0)
        # The third part of the head starts as the cosine of question and sentence, which MiniLM was trained for.
        nn.init.constant_(self.head.weight[:, 2 * width :], 8.0)

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """Return one score a pair [batch]; ``ids`` are 0 where padded, ``types`` 1 on the sentence and its [SEP]."""
        padding = ids > 0
        sentence = types.float()
        question = (torch.cumsum(sentence, 1) == 0).float() * padding.float()
        x = self.ln(self.we(ids) + self.pe.weight[: ids.shape[1]] + self.te(types))
        mask = ((1.0 - padding.float())[:, None, None, :] * -1e4).to(x.dtype)
        if self.rb is not None:
            mask = mask + self.rb(_distances(ids.shape[1], self.rb.num_embeddings, ids.device)).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, mask, self.dropout)
        x = x.float()
        seen = torch.cat([x[:, 0], _mean(x, sentence), _cosines(x, question, sentence)], 1)
        # With three axes it stays a product of matrices; with two it becomes a Gemm, which would be quantised too.
        return self.head(seen[:, None])[:, 0, 0]


def _mean(x: Tensor, weights: Tensor) -> Tensor:
    return torch.matmul((weights / weights.sum(1, keepdim=True))[:, None], x)[:, 0]


def _cosines(x: Tensor, question: Tensor, sentence: Tensor) -> Tensor:
    left, right = _mean(x, question), _mean(x, sentence)
    return left / (left.norm(dim=1, keepdim=True) + 1e-6) * (right / (right.norm(dim=1, keepdim=True) + 1e-6))


def _distances(length: int, biases: int, device: torch.device) -> Tensor:
    # Half of the biases are for what comes before; of each half a half is exact and the rest logarithmic, as in T5.
    place = torch.arange(length, device=device)
    distance = place[None, :] - place[:, None]
    side, exact = biases // 2, biases // 4
    far = distance.abs().clamp_min(1).float()
    rough = exact + ((far / exact).log() / log(FARTHEST / exact) * (side - exact)).long()
    near = torch.where(distance.abs() < exact, distance.abs(), rough.clamp_max(side - 1))
    return near + side * (distance > 0)
