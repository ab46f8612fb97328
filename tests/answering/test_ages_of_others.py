"""Whose age a figure is: what is promised to those who ask for that of somebody by name."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import rank_figures
from bot.facts.amount import AmountKind
from bot.reading.read import read_text

ARTICLE = """A headline
Doreen Pell, 68, of Little Skelby, whose husband Alf died that night, left the hall with Tom Lund (aged 41).
The manager sent on the 19-year-old winger Kit Hallam for Ben Oyle.
The winger, a boy from Skelby, is 23 centimetres taller.
"""


def figures(query: str) -> set[str]:
    index = index_article(read_text(ARTICLE))
    found = rank_figures(parse_amount_question(query, index), index)
    return {index.article.of(one.amount.core).removesuffix("-year-old") for _, one in found}


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("how old is alf pell", {"68", "41", "19"}),
        ("alf pells age", {"68", "41", "19"}),
        ("how old is ben oyle", {"68", "41", "19"}),
        ("oyle's age", {"68", "41", "19"}),
        ("how old is Doreen Pell", {"41", "19"}),
        ("age of tom lund", {"68", "19"}),
        ("how old is kit hallam", {"68", "41"}),
    ],
)
def test_the_age_of_somebody_else_is_not_theirs(query: str, others: set[str]) -> None:
    assert figures(query).isdisjoint(others)


@pytest.mark.parametrize(
    ("query", "own"),
    [
        ("how old is Doreen Pell", "68"),
        ("how old is pell", "68"),
        ("age of tom lund", "41"),
        ("how old is kit hallam", "19"),
        ("how old is the winger", "19"),
        ("age of alf's wife", "68"),
        ("how old was the widow", "68"),
        ("pell", "68"),
    ],
)
def test_an_age_stays_for_its_bearer_and_for_whoever_is_only_described(query: str, own: str) -> None:
    assert own in figures(query)


def test_an_age_beside_the_name_asked_for_leaves_out_another_of_the_sentence() -> None:
    line = "“I'll believe it in a month,” said Norma Haig, 84, who rode on the last tram as a girl of 22."
    index = index_article(read_text(f"A headline\n{line}"))
    ranked = rank_figures(parse_amount_question("how old is norma haig", index), index)
    ages = [index.article.of(one.amount.core) for _, one in ranked if one.amount.kind is AmountKind.AGE]
    assert ages == ["84"]
