"""Misspellings of commands are told from exclamations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.commands.did_you_mean import guess_command, guess_inner

NAMES = ["who", "who said", "who is", "amount", "when", "where", "why", "how", "what", "ask", "define", "check", "help"]
NAMES += ["quotes", "figures", "timeline", "people", "find", "line", "article", "article list", "faq", "faq add"]


@pytest.mark.parametrize(
    ("typed", "name", "rest"),
    [
        ("whosaid mutual respect", "who said", "mutual respect"),
        ("who sayd mutual respect", "who said", "mutual respect"),
        ("hwo said it", "who said", "it"),
        ("defnie CSIS", "define", "CSIS"),
        ("aks anything", "ask", "anything"),
        ("faqadd x", "faq add", "x"),
    ],
)
def test_a_slip_is_recognised(typed: str, name: str, rest: str) -> None:
    guess = guess_command(typed, NAMES)
    assert guess is not None
    assert (guess.name, guess.rest) == (name, rest)


@pytest.mark.parametrize("typed", ["!!", "important", "", "  ", "...", "1", "ok", "wow", "play music", "ban", "no"])
def test_an_exclamation_is_left_alone(typed: str) -> None:
    assert guess_command(typed, NAMES) is None


@given(st.text(max_size=200))
def test_any_text_is_survived(typed: str) -> None:
    guess = guess_command(typed, NAMES)
    assert guess is None or guess.name in NAMES


@pytest.mark.parametrize(("typed", "name"), [("lst", "list"), ("ad", "add"), ("Remov", "remove"), ("ist", None)])
def test_a_slip_behind_a_group_is_recognised(typed: str, name: str | None) -> None:
    assert guess_inner(typed, ["list", "add", "remove", "edit"]) == name
