"""The cross-encoder on onnxruntime: questions and passages to scores; and whether it is at work, as configured."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.answering.questions.question_parser import LONGEST_QUESTION
from bot.answering.reader.model_folder import (
    ReaderModelDamaged,
    ReaderNotInstalled,
    ReaderUnavailable,
    open_model_folder,
    reader_folder,
)
from bot.answering.reader.reader_input import Pair, Passage, batches, pair

PIECES = 256
"""The padded size of one batch, two passages as a rule. Eight at once are read 6 in 100 sooner, and take 44 MB more."""
REMEMBERED_PAIRS, REMEMBERED_SENTENCES = 8192, 4096
"""Scores, and sentences as word pieces, that are kept, the latest."""


class Reader:
    """Scores passages against a question; remembers what it has read. One thread at a time reads, others wait.

    ``opening`` loads the close reader beside it, where there is one.
    """

    def __init__(self, session: Any, tokenizer: Any, opening: "Callable[[], Reader] | None" = None) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._opening = opening
        self._scores: OrderedDict[tuple[str, Passage], float] = OrderedDict()
        self._pieces: OrderedDict[str, tuple[int, ...]] = OrderedDict()
        self._reading = threading.Lock()

    @property
    def reads_closely(self) -> bool:
        """Whether there is a close reader, larger and slower, for what this one leaves open."""
        return self._opening is not None

    @cached_property
    def _close(self) -> "Reader":
        if self._opening is None:
            raise LookupError("There is no close reader.")
        return self._opening()

    def read_closely(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """Return what ``read`` does by the judgement of the close reader, which is loaded when it is first asked."""
        with self._reading:
            close = self._close
        return close.read(question, passages)

    def read(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        """Return for each passage the log odds that it answers, against that nothing does.

        ``question`` is worded by ``reader_question``; what stands after 400 characters is not read.
        """
        asked = question[:LONGEST_QUESTION]
        with self._reading:
            new = [passage for passage in dict.fromkeys(passages) if (asked, passage) not in self._scores]
            known = dict(zip(new, self._score(asked, new), strict=True))
            for passage, value in known.items():
                self._scores[asked, passage] = value
            found = tuple(self._scores[asked, passage] for passage in passages)
            while len(self._scores) > REMEMBERED_PAIRS:
                self._scores.popitem(last=False)
        return found

    def _score(self, question: str, passages: Sequence[Passage]) -> list[float]:
        asked = self._of(question)
        pairs = [pair(asked, self._of(one.sentence), self._of(one.previous)) for one in passages]
        scores = [0.0] * len(pairs)
        for group in batches([len(item.ids) for item in pairs], PIECES):
            for number, value in zip(group, self._run([pairs[number] for number in group]), strict=True):
                scores[number] = value
        return scores

    def _run(self, pairs: Sequence[Pair]) -> list[float]:
        import numpy as np  # comes with onnxruntime

        width = max(len(item.ids) for item in pairs)
        ids, types = (np.zeros((len(pairs), width), dtype=np.int64) for _ in range(2))
        for row, item in enumerate(pairs):
            ids[row, : len(item.ids)] = item.ids
            types[row, : len(item.types)] = item.types
        scores: list[float] = self._session.run(None, {"ids": ids, "tt": types})[0].tolist()
        return scores

    def _of(self, text: str) -> tuple[int, ...]:
        if not text:
            return ()
        if text not in self._pieces:
            # Half of a surrogate pair, as a terminal makes of bytes that are no text, is nothing to the tokenizer.
            readable = text.encode(errors="replace").decode()
            self._pieces[text] = tuple(self._tokenizer.encode(readable, add_special_tokens=False).ids)
            if len(self._pieces) > REMEMBERED_SENTENCES:
                self._pieces.popitem(last=False)
        return self._pieces[text]


def load_reader(folder: Path | None = None, threads: int = 2) -> Reader:
    """Return the reader in ``folder``, or the one that ships with the program.

    Raises ReaderUnavailable, whose text is one sentence for the person who runs the program.
    """
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ReaderNotInstalled from error
    files = open_model_folder(folder or reader_folder())
    tokenizer, close = _tokenizer(Tokenizer, files.tokenizer), files.close
    opening = (lambda: Reader(_session(onnxruntime, close, threads), tokenizer)) if close else None
    return Reader(_session(onnxruntime, files.network, threads), tokenizer, opening)


def _session(onnxruntime: Any, network: Path, threads: int) -> Any:
    """Return what runs a network; from its path it takes less memory than from its bytes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    # While it runs its threads wait for each other at full speed, which makes it a twentieth quicker; between two runs
    # they would only take the event loop's processor.
    options.add_session_config_entry("session.force_spinning_stop", "1")
    try:
        return onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no common class but this one
        raise ReaderModelDamaged(network.name) from error


def _tokenizer(kind: Any, path: Path) -> Any:
    try:
        tokenizer = kind.from_file(str(path))
    except Exception as error:  # tokenizers raises plain Exception
        raise ReaderModelDamaged(path.name) from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class ReaderMode(StrEnum):
    """``auto`` uses the reader where it is installed, ``on`` insists on it, ``off`` never loads it."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ReaderState:
    """The reader, or None, and one sentence that says whether it is at work."""

    reader: Reader | None
    sentence: str


def open_reader(mode: ReaderMode, folder: Path | None = None) -> ReaderState:
    """Return the reader as configured; raises ReaderUnavailable only where it is ``on`` and cannot work."""
    if mode is ReaderMode.OFF:
        return ReaderState(None, "The reader is off by configuration.")
    try:
        reader = load_reader(folder)
    except ReaderUnavailable as reason:
        if mode is ReaderMode.ON:
            raise
        return ReaderState(None, str(reason))
    return ReaderState(reader, f"The reader is at work{'' if reader.reads_closely else ', without the close reader'}.")
