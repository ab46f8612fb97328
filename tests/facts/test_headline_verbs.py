"""The second verb of a headline is its subject's: who blames is whom the first verb has."""

import pytest

from bot.facts.quotation import Quotation
from bot.reading.article import Article
from tests.facts.said import quotations

BODY = "The rain fell on the town for two days in the spring of the year."


def said(headline: str) -> list[tuple[str, str | None]]:
    article, found = quotations(f"{headline}\n\n{BODY}\n")
    return [(article.of(one.span), _name(article, one)) for one in found]


def _name(article: Article, one: Quotation) -> str | None:
    return article.of(one.speaker.name) if one.speaker else None


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("Bank raises rates to 4.5%, signals more to come", "more to come", "Bank"),
        ("Apple beats estimates, predicts record holiday quarter", "record holiday quarter", "Apple"),
        ("Minister quits, says he was misled", "he was misled", "Minister"),
        ("Ofgem lifts price cap, warns bills could rise again", "bills could rise again", "Ofgem"),
    ],
)
def test_what_the_second_verb_tells_is_said_by_the_subject(headline: str, words: str, speaker: str) -> None:
    assert said(headline) == [(words, speaker)]


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("Rates to rise again, says Bank", "Rates to rise again", "Bank"),
        ("Prices rise again, warns the minister", "Prices rise again", "the minister"),
    ],
)
def test_who_stands_behind_the_verb_says_what_stands_before_it(headline: str, words: str, speaker: str) -> None:
    assert said(headline) == [(words, speaker)]


@pytest.mark.parametrize("headline", ["Acme cuts jobs, blames Brexit", "Pakistan shuts airspace, accuses India"])
def test_who_is_blamed_says_nothing(headline: str) -> None:
    assert all(speaker not in ("Brexit", "India") for _, speaker in said(headline))
