"""The network of the reader: a BERT encoder and a head that scores one sentence against one question."""

import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS = 12
FEED_FORWARD = 1536
WIDTH = 384
POSITIONS = 160


class Layer(nn.Module):
    """One layer of the encoder, normalised after each sum as in BERT (Devlin et al. 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.n1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1 = nn.Linear(WIDTH, FEED_FORWARD)
        self.f2 = nn.Linear(FEED_FORWARD, WIDTH)
        self.n2 = nn.LayerNorm(WIDTH, eps=1e-12)

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

    def __init__(self, layers: int = 6, vocabulary: int = 30522, dropout: float = 0.0) -> None:
        super().__init__()
        self.we = nn.Embedding(vocabulary, WIDTH)
        self.pe = nn.Embedding(POSITIONS, WIDTH)
        self.te = nn.Embedding(2, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(3 * WIDTH, 1)
        self.dropout = dropout
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, -4.0)
        # The third part of the head starts as the cosine of question and sentence, which MiniLM was trained for.
        nn.init.constant_(self.head.weight[:, 2 * WIDTH :], 8.0)

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """Return one score a pair [batch]; ``ids`` are 0 where padded, ``types`` 1 on the sentence and its [SEP]."""
        padding = ids > 0
        sentence = types.float()
        question = (torch.cumsum(sentence, 1) == 0).float() * padding.float()
        x = self.ln(self.we(ids) + self.pe.weight[: ids.shape[1]] + self.te(types))
        mask = ((1.0 - padding.float())[:, None, None, :] * -1e4).to(x.dtype)
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
