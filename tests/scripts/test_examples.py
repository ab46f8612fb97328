"""Questions for figures and dates as the reader learns from them."""

import json
from pathlib import Path

import pytest

from scripts.train_reader.example import Example
from scripts.train_reader.examples import fact_examples

ARTICLE = """Ferry fund grows
The fund rose from 4 million crowns in 2019 to 6 million crowns in 2023.
No crew was hired in March."""
GOLD = "The fund rose from 4 million crowns in 2019 to «6 million crowns» in 2023."


def row(command: str, query: str, **more: object) -> dict[str, object]:
    return {"id": f"X01-{query}", "article": "X01", "command": command, "query": query, **more}


@pytest.fixture
def made(tmp_path: Path) -> list[Example]:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "X01.txt").write_text(ARTICLE, encoding="utf-8")
    rows = [
        row("amount", "fund now", gold_lines=[2], value=["6 million crowns"], abstain=False),
        row("amount", "fund in yen", gold_lines=[], value=None, abstain=True),
        row("amount", "fund of goats", gold_lines=[3], value=["seven goats"], abstain=False),
        row("ask", "crew", gold_lines=[3], value=None, abstain=False),
    ]
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return list(fact_examples(tmp_path))


def test_the_figure_asked_for_is_right_and_its_neighbour_in_the_line_is_not(made: list[Example]) -> None:
    asked = made[0]
    assert [asked.sentences[place] for place in asked.gold] == [GOLD]
    assert len(asked.order) == 2


def test_a_question_that_is_not_answered_has_no_right_figure(made: list[Example]) -> None:
    assert made[1].gold == frozenset()


def test_what_no_figure_answers_and_what_asks_for_a_line_is_left_out(made: list[Example]) -> None:
    assert [one.id for one in made] == ["X01-fund now-fact", "X01-fund in yen-fact"]


def test_a_marked_sentence_is_read_after_the_one_before_it(made: list[Example]) -> None:
    assert made[0].read_with(0) == ("Ferry fund grows",)
