import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.reader.cascade import join
from bot.answering.reader.choices import Choice, choices_of
from bot.answering.reader.close_reading import chance_beside, read_closely, settle
from bot.answering.reader.model_folder import ReaderModelDamaged, reader_folder
from bot.answering.reader.policies import CLOSE_FEATURES, ClosePolicy, Policy, policies
from bot.answering.reader.reader import ReaderMode, load_reader, open_reader
from bot.answering.reader.reader_input import Passage
from bot.reading.read import read_text

ARTICLE = """Harbour vote ends in a draw
Councillors split evenly on Tuesday over a plan to deepen the harbour, leaving the decision to the mayor.
The work would cost 4.2 million pounds and take two years.
Wendell Okafor, who leads the opposition, made no comment as he left the chamber.
"The mussels will not vote," said Ines Darby, a diver. She fears that the dredging would bury their beds."""
CHOICES = choices_of(Command.ASK, "what would the dredging do", index_article(read_text(ARTICLE)))
COUNT = 3
CLOSELY = ClosePolicy(
    0.1, 0.9, COUNT, 2.0, 0.0, tuple(0.5 if each == "close of best" else 0.0 for each in CLOSE_FEATURES)
)
scores = st.lists(st.floats(-12, 12), min_size=len(CHOICES.ranked), max_size=len(CHOICES.ranked))


def policy(bias: float = 0.0) -> Policy:
    """Return a policy that finds everything as probable as its ``bias`` says."""
    line = policies()["line"]
    return replace(line, bias=bias, weights=tuple(0.0 for _ in line.weights), close=CLOSELY)


def likes(liked: Choice, seen: list[Choice]) -> Callable[[Sequence[Choice]], list[float]]:
    """Return a close reader that likes one choice, and notes which it is shown."""

    def score(some: Sequence[Choice]) -> list[float]:
        seen.extend(some)
        return [6.0 if one is liked else -6.0 for one in some]

    return score


@pytest.mark.parametrize(("bias", "is_read"), [(0.0, True), (4.0, False), (-4.0, False)])
def test_only_what_the_reader_leaves_open_is_read_closely(bias: float, is_read: bool) -> None:
    read = join(CHOICES.ranked, [0.0] * len(CHOICES.ranked), policy())
    seen: list[Choice] = []
    settle(CHOICES, read, policy(bias), likes(read[1].choice, seen))
    assert bool(seen) is is_read


def test_the_best_few_are_read_closely_and_may_change_places() -> None:
    read = join(CHOICES.ranked, [0.0] * len(CHOICES.ranked), policy())
    seen: list[Choice] = []
    again, sure = settle(CHOICES, read, policy(), likes(read[2].choice, seen))
    assert seen == [one.choice for one in read[:COUNT]]
    assert again[0].choice is read[2].choice
    assert sure > 0.9


def test_without_a_close_reader_the_first_reading_stands() -> None:
    read = join(CHOICES.ranked, [0.0] * len(CHOICES.ranked), policy())
    assert settle(CHOICES, read, policy(), None) == (read, 0.5)


@given(scores, scores)
def test_close_reading_loses_no_choice_and_lets_none_overtake_that_it_has_not_read(
    first: list[float], close: list[float]
) -> None:
    read = join(CHOICES.ranked, first, policy())
    again = read_closely(read, lambda some: close[: len(some)], CLOSELY)
    assert sorted(one.choice.sentence for one in again) == sorted(one.choice.sentence for one in read)
    assert {one.choice.sentence for one in again[:COUNT]} == {one.choice.sentence for one in read[:COUNT]}
    assert again[COUNT:] == read[COUNT:]


@given(scores, scores, st.floats(0.01, 0.99))
def test_nothing_beside_the_best_is_more_probable_than_it(first: list[float], close: list[float], sure: float) -> None:
    read = read_closely(join(CHOICES.ranked, first, policy()), lambda some: close[: len(some)], CLOSELY)
    assert chance_beside(read[0], read[0], sure, policy()) == sure
    assert all(0.0 <= chance_beside(one, read[0], sure, policy()) <= sure for one in read)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose close reader is the reader itself."""
    shutil.copytree(reader_folder(), tmp_path / "reader", ignore=shutil.ignore_patterns("close-*"))
    manifest = json.loads((tmp_path / "reader" / "reader.json").read_text(encoding="utf-8"))
    (tmp_path / "reader" / "reader.json").write_text(json.dumps({**manifest, "close": [manifest["network"]]}), "utf-8")
    return tmp_path / "reader"


def test_the_close_reader_reads_what_it_is_given(folder: Path) -> None:
    reader, passages = load_reader(folder), [Passage("The harbour was rebuilt in 1907."), Passage("It rained.")]
    assert reader.reads_closely
    question = "when was the harbour rebuilt"
    assert reader.read_closely(question, passages) == pytest.approx(reader.read(question, passages), abs=0.2)


def test_the_close_reader_that_ships_tells_what_answers_on_any_processor() -> None:
    # Where its products overflowed, on processors without VNNI, it gave every sentence about the same score.
    passages = [Passage("The harbour was rebuilt in 1907."), Passage("The cathedral is older."), Passage("It rained.")]
    answer, *others = load_reader().read_closely("when was the harbour rebuilt", passages)
    assert answer > 2
    assert max(others) < -2


def test_whoever_leaves_the_close_reader_out_has_the_reader_without_it(folder: Path) -> None:
    manifest = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    entries = [manifest["network"], {"file": "close-int8.weights", "sha256": "0" * 64}]
    (folder / "reader.json").write_text(json.dumps({**manifest, "close": entries}), "utf-8")
    state = open_reader(ReaderMode.ON, folder)
    assert state.reader is not None
    assert not state.reader.reads_closely
    assert state.sentence == "The reader is at work, without the close reader."


@pytest.mark.parametrize(
    "entries",
    [
        [{"file": "tokenizer.json", "sha256": "0" * 64}],
        [{"sha256": "0" * 64}],
        ["close-int8.onnx"],
        "close-int8.onnx",
    ],
)
def test_a_close_reader_that_is_damaged_is_told_at_once(folder: Path, entries: object) -> None:
    manifest = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    (folder / "reader.json").write_text(json.dumps({**manifest, "close": entries}), "utf-8")
    with pytest.raises(ReaderModelDamaged):
        load_reader(folder)
