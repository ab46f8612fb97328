"""Cards do not put into somebody's mouth what the article has them deny or leave open."""

from dataclasses import replace

import pytest

from bot.answering.outcome import Answer, QuotedPart, Verdict
from bot.facts.quotation import Speaker, Stance
from bot.reading.read import read_text
from bot.reading.span import Span
from bot.voice.cards.answers import outcome_card
from bot.voice.cards.verdicts import verdicts_card

ARTICLE = read_text("Ana Torvik denied that the rope was old.")
TORVIK = Speaker(Span(0, 10), Span(0, 10))


def answer(stance: Stance, verdict: Verdict | None = None) -> Answer:
    return Answer(
        ARTICLE,
        1,
        Span(23, 39),
        90.0,
        speaker=TORVIK,
        stance=stance,
        verdict=verdict,
        alleged_speaker="Torvik",
        around=(Span(11, 17),),
    )


@pytest.mark.parametrize(
    ("stance", "heading"),
    [
        (Stance.ASSERTED, "Ana Torvik"),
        (Stance.DENIED, "Ana Torvik · denied"),
        (Stance.OPEN, "Ana Torvik · left open"),
    ],
)
def test_the_heading_tells_the_stance(stance: Stance, heading: str) -> None:
    assert outcome_card(answer(stance), ARTICLE).heading == heading


def test_a_denial_by_nobody_known_is_somebody_s() -> None:
    denied = replace(answer(Stance.DENIED, Verdict.VERBATIM), speaker=None)
    assert "**denied** by somebody." in outcome_card(denied, ARTICLE).body


def test_a_misattributed_denial_names_who_denied_it() -> None:
    card = outcome_card(answer(Stance.DENIED, Verdict.MISATTRIBUTED), ARTICLE)
    assert card.heading == "Misattributed"
    assert card.body.splitlines() == [
        "The article has this **denied** by Ana Torvik.",
        "> Ana Torvik denied that the rope was old.",
    ]


def test_a_misattribution_that_rests_on_a_pronoun_shows_it() -> None:
    article = read_text("Ana Torvik came. “It is old,” she said.")
    said = Answer(
        article,
        1,
        Span(18, 28),
        100.0,
        speaker=Speaker(Span(0, 10), Span(30, 33)),
        verdict=Verdict.MISATTRIBUTED,
        alleged_speaker="Lund",
    )
    assert "Said by **Ana Torvik** (“she”), not by Lund." in outcome_card(said, article).body


def test_verbatim_words_are_not_headed_by_whoever_denied_them() -> None:
    assert outcome_card(answer(Stance.DENIED, Verdict.VERBATIM), ARTICLE).heading == "Verbatim"


def test_the_verdict_on_one_of_several_quotations_tells_the_denial() -> None:
    card = verdicts_card([("the rope was old", answer(Stance.DENIED, Verdict.VERBATIM))], "")
    assert "**denied** by Ana Torvik" in card.body
    assert "· Ana Torvik ·" not in card.body


@pytest.mark.parametrize(
    ("text", "quoted", "around", "told"),
    [
        ("“We never sold it.”", Span(10, 17), Span(4, 9), "“**never**” stands before these words"),
        ("“We will not.”", Span(1, 8), Span(9, 12), "“**not**” stands after these words"),
        ("“Was it sold?”", Span(5, 12), Span(12, 13), "It is a question in the article."),
    ],
)
def test_a_quotation_cut_short_says_what_was_cut(text: str, quoted: Span, around: Span, told: str) -> None:
    article = read_text(text)
    card = outcome_card(Answer(article, 1, quoted, 100.0, verdict=Verdict.VERBATIM, around=(around,)), article)
    assert told in card.body


def test_words_that_nobody_is_named_for_have_no_other_speaker() -> None:
    told = replace(answer(Stance.ASSERTED, Verdict.MISATTRIBUTED), speaker=None)
    card = outcome_card(told, ARTICLE)
    assert card.heading == "Unattributed"
    assert "does not say who said them" in card.body
    assert "It does not give them to Torvik." in card.body


def test_words_put_together_are_shown_with_the_line_and_the_speaker_of_each_part() -> None:
    parts = (QuotedPart(Span(0, 17), 1, TORVIK), QuotedPart(Span(23, 39), 1, TORVIK, Stance.DENIED))
    together = replace(answer(Stance.ASSERTED, Verdict.ALTERED), parts=parts)
    body = outcome_card(together, ARTICLE).body
    assert "Line 1, said by **Ana Torvik**." in body
    assert "**denied** by Ana Torvik" in body
    several = replace(together, parts=(parts[0], replace(parts[1], line=2)))
    assert "Put together from lines 1 and 2." in verdicts_card([("the rope", several)], "").body
