"""An answer is right only if everything that the question asks for is right."""

from typing import Any

import pytest

from bot.cli.judging import Judgement, judge

SAID: dict[str, Any] = {"command": "who said", "gold_lines": [9, 10], "speaker": ["Ida Moss", "Moss"], "abstain": False}
AMOUNT: dict[str, Any] = {"command": "amount", "gold_lines": [5], "value": ["C$250,000"], "abstain": False}
SILENT: dict[str, Any] = {"command": "ask", "gold_lines": [], "abstain": True}
CHECK: dict[str, Any] = {"command": "verify", "gold_lines": [12], "verdict": "altered", "abstain": False}


def reply(**fields: Any) -> dict[str, Any]:
    return {"abstain": False, "line": None, "speaker": None, "value": None, "verdict": None, **fields}


@pytest.mark.parametrize(
    ("question", "answer", "judgement"),
    [
        (SAID, reply(line=10, speaker="Mayor Ida Moss"), Judgement.RIGHT),
        (SAID, reply(line=9, speaker="Moss"), Judgement.RIGHT),
        (SAID, reply(line=9, speaker="Sam Lee"), Judgement.WRONG),
        (SAID, reply(line=9), Judgement.WRONG),
        (SAID, reply(line=8, speaker="Ida Moss"), Judgement.WRONG),
        (SAID, reply(abstain=True), Judgement.MISSED),
        (AMOUNT, reply(line=5, value="C$250,000 in funding"), Judgement.RIGHT),
        (AMOUNT, reply(line=5, value="11 candidates"), Judgement.WRONG),
        (SILENT, reply(abstain=True), Judgement.RIGHT),
        (SILENT, reply(line=3), Judgement.WRONG),
        (CHECK, reply(line=12, verdict="altered"), Judgement.RIGHT),
        (CHECK, reply(line=11, verdict="altered"), Judgement.WRONG),
        (CHECK, reply(line=12, verdict="verbatim"), Judgement.WRONG),
        (CHECK, reply(abstain=True), Judgement.MISSED),
        ({**CHECK, "verdict": "not found"}, reply(abstain=True), Judgement.RIGHT),
    ],
)
def test_an_answer_is_judged_by_all_that_was_asked(
    question: dict[str, Any], answer: dict[str, Any], judgement: Judgement
) -> None:
    assert judge(question, answer)[0] is judgement


def test_a_source_that_the_article_does_not_name_is_not_asked_for() -> None:
    assert judge({**SAID, "speaker": None}, reply(line=9))[0] is Judgement.RIGHT
