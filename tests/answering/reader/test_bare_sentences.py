"""Bare sentences of an encyclopaedia, ranked with the real reader; needs the optional part ``sourceline[reader]``."""

import pytest

from bot.answering.lines.ranking import rank_bare
from bot.answering.reader.ranking import bare_choices, bare_passages, rank_with_reader
from bot.answering.reader.reader import Reader, load_reader

pytest.importorskip("onnxruntime", reason="the optional part sourceline[reader] is not installed")
pytest.importorskip("tokenizers", reason="the optional part sourceline[reader] is not installed")

SENTENCES = [
    "She was born in Harrow Bay in 1902, the daughter of a cooper.",
    "Her first novel sold eleven copies.",
    "In 1931 she married the painter Tobias Quill.",
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def read_before(title: str) -> list[str]:
    found = rank_bare("whom did Ada Merrow marry", SENTENCES, title, to_the_last=True)
    passages = bare_passages(bare_choices(found).ranked, SENTENCES, title)
    return [next(one.previous for one in passages if one.sentence == sentence) for sentence in SENTENCES[1:]]


def test_a_bare_sentence_is_read_with_the_one_before_it() -> None:
    assert read_before("") == SENTENCES[:2]


def test_the_title_says_whom_a_bare_sentence_is_about() -> None:
    assert read_before("Ada Merrow") == [f"Ada Merrow: {sentence}" for sentence in SENTENCES[:2]]


def test_a_reworded_question_finds_its_bare_sentence(reader: Reader) -> None:
    assert rank_with_reader("who was Ada Merrow's husband", SENTENCES, "Ada Merrow", reader).ranked[0] == 2


def test_all_bare_sentences_are_ranked_once(reader: Reader) -> None:
    ranking = rank_with_reader("who was Ada Merrow's husband", SENTENCES * 6, "Ada Merrow", reader)
    assert sorted(ranking.ranked) == list(range(18))
