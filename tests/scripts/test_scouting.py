"""What a close reader learns from: what the reader finds hard."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from bot.answering.reader.model_folder import reader_folder
from bot.answering.reader.reader import load_reader
from bot.answering.reader.reader_input import Passage, pair
from scripts.train_reader.batching import Pieces, Taste, batch_of
from scripts.train_reader.example import Example
from scripts.train_reader.scouting import scout_of, worth_learning

SENTENCES = ("The ferry was late.", "Ms Oduya blamed the fog.", "Fares rose by a crown.", "Goats were on board.")
TOKENIZER = Tokenizer.from_file(str(reader_folder() / "tokenizer.json"))
TOKENIZER.no_padding()
PIECES = Pieces(TOKENIZER)
QUESTIONS = [
    Example(f"x{number}", "articles", "x", f"who blamed the fog {number}", SENTENCES, frozenset(gold), (1, 0, 2, 3))
    for number, gold in enumerate([[1], [], [2], [0, 1], [], [3], [1], [2]])
]


@given(st.randoms(use_true_random=False), st.integers(1, 3))
def test_the_harder_questions_stay_with_their_answers_and_the_hardest_wrong_sentences(
    chance: Random, kept: int
) -> None:
    batch = batch_of(QUESTIONS, PIECES, Taste(), chance)
    scores = [chance.uniform(-9, 9) for _ in batch.pairs]
    found = worth_learning(batch, scores, kept, chance)
    width = batch.right.shape[1]
    assert found.right.shape == (5, width)
    assert len(found.pairs) == len(found.places)
    assert set(found.pairs) <= set(batch.pairs)
    answers = {int(place) for place in found.places if found.right.flat[place]}
    assert len(answers) == found.right[:, :-1].sum()
    for row in range(5):
        assert sum(place // width == row and place not in answers for place in found.places.tolist()) <= kept


def test_what_the_scout_gets_wrong_is_learned_from() -> None:
    batch = batch_of(QUESTIONS[:2], PIECES, Taste(drop_gold=0.0), Random(1))
    width = batch.right.shape[1]
    liked = [9.0 if batch.right.flat[place] or place // width == 1 else -9.0 for place in batch.places.tolist()]
    found = worth_learning(batch, liked, 2, Random(1))
    assert found.right[:, -1].tolist() == [True]
    assert len(found.pairs) == 2


def test_the_scout_scores_as_the_reader_does() -> None:
    question, sentences = "who blamed the fog", SENTENCES
    pairs = [pair(PIECES.once(question), PIECES.of(sentence)) for sentence in sentences]
    read = load_reader().read(question, [Passage(sentence) for sentence in sentences])
    assert scout_of(reader_folder(), 1)(pairs) == pytest.approx(read, abs=0.3)
