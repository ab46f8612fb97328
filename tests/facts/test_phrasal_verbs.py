"""A verb of saying with a particle says nothing, but for those that say it so: "called on", "ruled out"."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    "text",
    [
        "The coastguard called off the hunt on Friday.",
        "The drivers called the three-day strike off.",
        "To rule out a leak, the crew opened two hatches.",
        "The bank wrote off a loan to two ropeworks.",
    ],
)
def test_a_particle_makes_a_deed_of_a_verb_of_saying(text: str) -> None:
    assert quotations(text)[1] == ()


def test_to_call_on_somebody_says_what_is_wanted_of_them() -> None:
    assert reported_by("Torvik called on the owners to mend the quay.", "mend the quay") == "Torvik"


def test_what_somebody_rules_out_is_denied_and_begins_after_the_particle() -> None:
    article, (ruled_out,) = quotations("Lena Torvik ruled out a tax on boats.")
    assert (article.of(ruled_out.span), ruled_out.stance) == ("a tax on boats", Stance.DENIED)


def test_up_before_a_number_is_no_particle() -> None:
    assert reported_by("The survey showed up to 30 per cent of the piles were rotten.", "up to 30") == "The survey"


def test_to_swear_in_a_place_says_something() -> None:
    assert reported_by("Torvik swore in an affidavit that the lamp was lit.", "the lamp was lit") == "Torvik"
