"""The batches of a training run, made ahead of their steps."""

from tokenizers import Tokenizer

from bot.answering.reader.model_folder import reader_folder
from scripts.train_reader.ahead import Source, batches
from scripts.train_reader.batching import Pieces, Taste
from scripts.train_reader.example import Example

SENTENCES = ("The ferry was late.", "Ms Oduya blamed the fog.", "Fares rose by a crown.", "Goats were on board.")
EXAMPLES = [
    Example(f"x{number}", "articles", "x", "who blamed the fog", SENTENCES, frozenset([1]), (1, 0, 2, 3))
    for number in range(6)
]


def source(seed: int = 1) -> Source:
    pieces = Pieces(Tokenizer.from_file(str(reader_folder() / "tokenizer.json")))
    return Source(EXAMPLES, pieces, Taste(hard=2), seed)


def test_a_pass_sees_each_question_once_before_any_comes_again() -> None:
    chosen = [index for _, indexes in source().steps(12, 4) for index in indexes]
    assert sorted(chosen[:6]) == sorted(chosen[6:]) == list(range(6))


def test_what_is_learned_is_the_same_whoever_makes_it_ready() -> None:
    here, beside = (list(batches(source(), source().steps(12, 4), workers)) for workers in (0, 2))
    assert [batch.pairs for batch in here] == [batch.pairs for batch in beside]
    assert [batch.right.tolist() for batch in here] == [batch.right.tolist() for batch in beside]


def test_another_seed_puts_other_slips_into_questions() -> None:
    one, other = (list(batches(source(seed), source(seed).steps(12, 4), 0)) for seed in (1, 2))
    assert [batch.pairs for batch in one] != [batch.pairs for batch in other]
