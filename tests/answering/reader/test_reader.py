"""The real reader on real sentences; needs the optional part ``sourceline[reader]``."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.outcome import Answer
from bot.answering.reader.model_folder import ReaderModelDamaged, reader_folder
from bot.answering.reader.reader import Reader, load_reader
from bot.answering.reader.reader_input import Passage
from bot.answering.reader.reading_again import answer_with_reader
from bot.reading.read import read_text

pytest.importorskip("onnxruntime", reason="the optional part sourceline[reader] is not installed")
pytest.importorskip("tokenizers", reason="the optional part sourceline[reader] is not installed")

MOON = Passage("Wendell Okafor declined to comment when reporters approached him.", "The vote was at noon.")
SUN = Passage("The harbour was rebuilt in 1931 after a storm.")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def test_a_paraphrase_scores_above_an_unrelated_sentence(reader: Reader) -> None:
    silent, harbour = reader.read("did the guy dodge any questions", [MOON, SUN])
    assert silent > harbour


def test_scores_do_not_depend_on_what_else_is_read(reader: Reader) -> None:
    alone = load_reader().read("when was the harbour rebuilt", [SUN])[0]
    beside = reader.read("when was the harbour rebuilt", [MOON, SUN, MOON])[1]
    assert alone == pytest.approx(beside, abs=0.35)


def test_what_was_read_once_is_remembered(reader: Reader) -> None:
    first = reader.read("who declined", [MOON])
    assert reader.read("who declined", [SUN, MOON])[1] == first[0]


def test_bytes_that_are_no_text_are_read_past(reader: Reader) -> None:
    silent, harbour = reader.read("did the guy \udcff dodge any questions", [MOON, SUN])
    assert silent > harbour


@settings(max_examples=25)
@given(st.text(max_size=600), st.text(max_size=600), st.text(max_size=200))
def test_any_text_gets_a_finite_score(question: str, sentence: str, before: str) -> None:
    score = load_once().read(question, [Passage(sentence, before)])[0]
    assert abs(score) < 100


_loaded: list[Reader] = []


def load_once() -> Reader:
    if not _loaded:
        _loaded.append(load_reader())
    return _loaded[0]


def test_a_network_that_is_none_is_damaged(tmp_path: Path) -> None:
    import hashlib
    import json

    folder = Path(shutil.copytree(reader_folder(), tmp_path / "reader", ignore=shutil.ignore_patterns("close-*")))
    manifest = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    (folder / manifest["network"]["file"]).write_bytes(b"no network")
    manifest["network"]["sha256"] = hashlib.sha256(b"no network").hexdigest()
    (folder / "reader.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ReaderModelDamaged):
        load_reader(folder)


ARTICLE = """Harbour vote ends in a draw
Councillors split evenly on Tuesday over a plan to deepen the harbour, leaving the decision to the mayor.
The work would cost 4.2 million pounds and take two years.
Wendell Okafor, who leads the opposition, made no comment as he left the chamber.
Fishing crews fear that the dredging would bury the mussel beds."""


def test_a_quotation_check_is_the_same_with_a_reader(reader: Reader) -> None:
    index = index_article(read_text(ARTICLE))
    first = answer(Command.CHECK, '"no comment"', index)
    assert answer_with_reader(Command.CHECK, '"no comment"', index, reader=reader) == first


@settings(max_examples=25)
@given(st.sampled_from(list(Command)), st.text(max_size=120))
def test_every_answer_with_a_reader_is_a_line_of_the_article(command: Command, query: str) -> None:
    index = index_article(read_text(ARTICLE))
    outcome = answer_with_reader(command, query, index, reader=load_once())
    if isinstance(outcome, Answer):
        assert outcome.sentence in ARTICLE
