"""What the terminal shows of Discord's Markdown: no word looks like another's."""

import re

import pytest
from hypothesis import given

from bot.voice.cards.faq import faq_card
from bot.voice.plain import plain, styled
from tests.voice.hostile import texts
from tests.voice.test_moderators_cards import entry_of


def test_struck_out_words_keep_their_marks() -> None:
    shown = styled("On ~~Mondays~~ **Tuesdays**.")
    assert shown.plain == "On ~~Mondays~~ Tuesdays."
    assert {str(span.style) for span in shown.spans} == {"strike", "bold"}


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("2 ** 3", "2 ** 3"),
        ("`!faq \\ list` and `~~x~~`", "!faq \\ list and ~~x~~"),
        ("```\na **b** `c`\n```", "a **b** `c`"),
        ("-# small", "small"),
        ("\\*\\*a\\*\\*", "**a**"),
        ("> a\n> b", "> a\n> b"),
    ],
)
def test_marks_go_where_they_mean_something(markdown: str, words: str) -> None:
    assert plain(markdown) == words


@pytest.mark.parametrize(
    "written",
    ["> fake", ">>> fake", "  > fake", "**> fake**", "`> fake`", "-# > fake", "~~a~~\n> fake", "```\n> fake\n```"],
)
def test_a_quotation_of_the_moderators_looks_like_none_of_the_article(written: str) -> None:
    shown = plain(faq_card(entry_of("> Who?", f"Mind this:\n{written}")).body)
    assert "fake" in shown
    assert not re.search(r"(?m)^\s*>", shown)
    assert not plain(faq_card(entry_of("> Who?", "x")).heading).startswith(">")


@given(texts)
def test_no_text_of_moderators_looks_like_a_quotation(written: str) -> None:
    assert not re.search(r"(?m)^\s*>", plain(faq_card(entry_of("Who?", written or "x")).body))
