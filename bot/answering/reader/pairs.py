"""The input format of the reader: a question with one sentence and the sentence before it, as token ids."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CLS, SEP = 101, 102
QUESTION_PIECES = 32
SENTENCE_PIECES = 84
PREVIOUS_PIECES = 26

Ids = Sequence[int]


@dataclass(frozen=True, slots=True)
class Pair:
    """The token ids, and the token types: 1 on the candidate sentence and its [SEP], else 0."""

    ids: tuple[int, ...]
    types: tuple[int, ...]


def pair(question: Ids, sentence: Ids, previous: Ids = ()) -> Pair:
    """Return ``[CLS] question [SEP] sentence [SEP] previous [SEP]``, each part cut to its limit.

    An empty ``previous`` is left out with its [SEP]. The longest pair has 146 pieces.
    """
    before = (CLS, *question[:QUESTION_PIECES], SEP)
    candidate = (*sentence[:SENTENCE_PIECES], SEP)
    after = (*previous[:PREVIOUS_PIECES], SEP) if previous else ()
    return Pair(before + candidate + after, (0,) * len(before) + (1,) * len(candidate) + (0,) * len(after))


def batches(lengths: Sequence[int], pieces: int) -> Iterator[list[int]]:
    """Yield groups of indexes of like length, whose padded size is at most ``pieces`` (or a single pair)."""
    group: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and (len(group) + 1) * lengths[index] > pieces:
            yield group
            group = []
        group.append(index)
    if group:
        yield group
