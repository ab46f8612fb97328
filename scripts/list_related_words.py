"""Writes the list of related words from the word vectors of a sentence model.

usage: list_related_words.py MODEL.onnx TOKENIZER.json OUT

MODEL is a cross-encoder made from all-MiniLM-L6-v2 (Apache-2.0), whose word vectors are its tensor
``m.we.weight_quantized``, one byte a number; TOKENIZER is its WordPiece vocabulary. Words are brought to the stems that
the program compares, the directions that all vectors share are taken out, and pairs above a cosine are written.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.answering.words.terms import carries_content, stem

VECTORS = b"m.we.weight_quantized"
FIRST_WORD = 1996
"""Pieces before this one are single characters and marks."""
SHARED_DIRECTIONS = 3
LEAST = 0.32
MOST = 40
GRAPH, INITIALIZER, NAME, RAW = 7, 5, 8, 9
"""The numbers of the fields of an ONNX file that lead to a tensor."""

HEADER = """# Stems that are related in meaning, each with two digits of the cosine of their vectors.
# Made by scripts/list_related_words.py from the word vectors of all-MiniLM-L6-v2 (Apache-2.0; its base MiniLM is MIT).
"""

Matrix = NDArray[np.float32]


def fields(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yields the fields of a protocol buffer that hold bytes, with their numbers."""
    place = 0
    while place < len(content):
        key, place = varint(content, place)
        if key & 7 == 2:
            length, place = varint(content, place)
            yield key >> 3, content[place : place + length]
            place += length
        elif key & 7 == 0:
            _, place = varint(content, place)
        else:
            place += 4 if key & 7 == 5 else 8


def varint(content: bytes, place: int) -> tuple[int, int]:
    """Return the number at a place of a protocol buffer and the place after it."""
    value = shift = 0
    while True:
        byte = content[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return value, place


def word_vectors(model: Path, pieces: int) -> Matrix:
    """Return the vectors of all pieces, one a row; raises LookupError when the model has none of that name."""
    for number, graph in fields(model.read_bytes()):
        if number == GRAPH:
            for _, tensor in (field for field in fields(graph) if field[0] == INITIALIZER):
                parts = dict(fields(tensor))
                if parts.get(NAME) == VECTORS:
                    return np.frombuffer(parts[RAW], dtype=np.uint8).reshape(pieces, -1).astype(np.float32)
    raise LookupError(f"{model} has no tensor {VECTORS.decode()}")


def unit(rows: Matrix) -> Matrix:
    """Return the rows at length 1."""
    lengths: Matrix = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / lengths


def by_stem(vectors: Matrix, words: list[str]) -> tuple[list[str], Matrix]:
    """Return the stems of the words that carry content, and the mean vector of the words of each."""
    rows: dict[str, list[int]] = {}
    for row, word in enumerate(words):
        stemmed = stem(word)
        if carries_content(word) and stemmed.isalpha() and len(stemmed) > 2:
            rows.setdefault(stemmed, []).append(row)
    stems = sorted(rows)
    return stems, unit(np.array([vectors[rows[stemmed]].mean(0) for stemmed in stems]))


def main() -> None:
    """Writes the list."""
    model, tokenizer, out = map(Path, sys.argv[1:4])
    vocabulary: dict[str, int] = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    words = sorted(word for word, row in vocabulary.items() if row >= FIRST_WORD and word.isalpha() and len(word) > 2)
    everything = word_vectors(model, len(vocabulary))
    vectors = (everything - everything.mean(0))[[vocabulary[word] for word in words]]
    directions = np.linalg.svd(vectors, full_matrices=False)[2][:SHARED_DIRECTIONS]
    stems, matrix = by_stem(unit(vectors - (vectors @ directions.T) @ directions), words)
    near = matrix @ matrix.T
    np.fill_diagonal(near, 0)
    kept = np.zeros_like(near, dtype=bool)
    np.put_along_axis(kept, np.argsort(-near, axis=1)[:, :MOST], True, axis=1)
    kept = (kept | kept.T) & (near >= LEAST)
    lines = []
    for row, stemmed in enumerate(stems):
        others = [other for other in np.argsort(-near[row], kind="stable") if kept[row, other]]
        entries = (f"{stems[other]}{min(99, round(100 * float(near[row, other])))}" for other in others)
        if others:
            lines.append(" ".join([stemmed, *entries]))
    out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
