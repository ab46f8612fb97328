"""Words that no verb gives to anybody: what a check says of those whom their sentence names."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.outcome import Answer, Verdict
from bot.reading.read import read_text


def verdict_on(query: str, line: str) -> Verdict | None:
    index = index_article(read_text(f"A bank in Kiel\nOlof Brandt chairs the bank, and Ada Lind runs it.\n{line}\n"))
    outcome = answer(Command.CHECK, query, index)
    return outcome.verdict if isinstance(outcome, Answer) else None


LINE = "A delay, its president Ada Lind let it be known, “is not foreseen at all”."


def test_words_without_a_speaker_may_be_those_of_the_one_whom_the_sentence_names() -> None:
    assert verdict_on('"is not foreseen at all" - Ada Lind', LINE) is Verdict.VERBATIM
    assert verdict_on('"is not foreseen at all" - Lind', LINE) is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("speaker", "line"),
    [
        ("Olof Brandt", LINE),
        ("Ada Lind", "Beside Olof Brandt and Ada Lind hung a banner, “is not foreseen at all”."),
        ("Ada Lind", "“A delay is not foreseen at all,” said Olof Brandt."),
        ("Ada Lind", "“A delay is not foreseen at all,” Brandt said of Ada Lind."),
        ("Ada Lind", "A delay is, it was let known, “is not foreseen at all”."),
    ],
)
def test_words_of_another_or_of_one_of_two_are_misattributed(speaker: str, line: str) -> None:
    assert verdict_on(f'"is not foreseen at all" - {speaker}', line) is Verdict.MISATTRIBUTED
