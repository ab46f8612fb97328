"""A verb of no list gives a quotation its speaker where only such a verb can stand."""

import pytest

from tests.facts.said import quotations, speaker_of


@pytest.mark.parametrize("verb", ["seethed", "huffed", "spat", "purred", "rued"])
@pytest.mark.parametrize("who", ["Ana Torvik", "Councillor Ana Torvik", "United boss Ana Torvik"])
def test_the_past_form_behind_a_quotation_names_who_said_it(verb: str, who: str) -> None:
    text = f"Bo Lund said the plan was mad. “They robbed us,” {verb} {who}. “It was never a penalty.”"
    assert speaker_of(text, "They robbed us") == speaker_of(text, "It was never") == "Ana Torvik"


@pytest.mark.parametrize("who", ["one City analyst", "the United striker", "an onlooker"])
def test_somebody_without_a_name_may_have_said_it(who: str) -> None:
    text = f"Shares fell. “It is a zombie,” sniffed {who}. “The only thing that rises there is the debt.”"
    assert speaker_of(text, "It is a zombie") == speaker_of(text, "The only thing") == who


@pytest.mark.parametrize(
    "text",
    [
        "The band played “Night Train” opened by Ana Torvik and left.",
        "“Night Train” starred Ana Torvik.",
        "“They robbed us,” remained on the wall.",
    ],
)
def test_what_does_not_end_like_speech_is_given_to_nobody(text: str) -> None:
    _, found = quotations(text)
    assert all(one.speaker is None for one in found)
