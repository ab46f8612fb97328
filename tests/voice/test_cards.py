"""Cards say all that they are for, and each thing once."""

import datetime as dt
from dataclasses import replace

from bot.answering.outcome import Answer, Explanation, Verdict
from bot.library.articles.shelved_article import ShelvedArticle
from bot.reading.article import Article
from bot.reading.read import read_text
from bot.reading.span import Span
from bot.voice.cards.answers import heading_of, why_card
from bot.voice.cards.articles import ShelfPage, shelf_card
from bot.voice.cards.verdicts import verdicts_card
from bot.voice.wording.shortening import shorten

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
ENTRY = ShelvedArticle(1, 4, "Harbour", None, None, 90, "f", 1, NOW)


def answer_in(article: Article, *values: Span) -> Answer:
    return Answer(article, 1, Span(0, 9), 80.0, values=values, verdict=Verdict.VERBATIM)


def test_of_many_figures_the_heading_counts_those_that_it_leaves_out() -> None:
    article = read_text("Boats 1, 2, 3, 4, 5, 6 and 7 are in.", title="Harbour")
    figures = tuple(Span(place, place + 1) for place, sign in enumerate(article.text) if sign.isdigit())
    assert heading_of(answer_in(article, *figures)) == "1 · 2 · 3 · 4 · 5 and 2 more"
    assert heading_of(answer_in(article, *figures[:5])) == "1 · 2 · 3 · 4 · 5"


def test_why_this_line_says_what_was_looked_for_where_something_was() -> None:
    article = read_text("Nine boats are in.", title="Harbour")
    wanting = replace(answer_in(article), explanation=Explanation(wanted="a number"))
    assert "Looked for: a number." in why_card(wanting).body
    assert "Looked for" not in why_card(answer_in(article)).body


def test_verdicts_name_their_article_only_where_they_come_from_several() -> None:
    one, other = (read_text("Nine boats are in.", title=title) for title in ("Harbour", "Ferry"))
    of_two = verdicts_card([("Nine", answer_in(one)), ("boats", answer_in(other))], "2 articles").body
    assert "Harbour" in of_two
    assert "Ferry" in of_two
    assert "Harbour" not in verdicts_card([("Nine", answer_in(one)), ("boats", answer_in(one))], "Harbour").body


def test_an_article_in_use_is_listed_once_on_the_page_that_has_it() -> None:
    card = shelf_card(ShelfPage([ENTRY], 1, 1, [ENTRY], {}))
    assert card.body.count("#4") == 1


def test_an_article_in_use_stands_above_a_page_that_lacks_it() -> None:
    rows = shelf_card(ShelfPage([replace(ENTRY, number=9)], 2, 30, [ENTRY], {})).body.splitlines()
    assert [row[:6] for row in rows] == ["**#4**", "**#9**"]


def test_a_title_is_cut_between_two_words() -> None:
    assert shorten("The harbour of Velm is closed", 25) == "The harbour of Velm is…"
    assert shorten("Donaudampfschifffahrtsgesellschaft", 10) == "Donaudamp…"
