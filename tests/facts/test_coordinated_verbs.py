"""What a speaker says ends before what else the speaker does: a verb after "and" may be the speaker's."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations


def _reported(text: str) -> list[str]:
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Torvik said the wall is not unsafe, and scolded the surveyors.", "the wall is not unsafe"),
        ("Torvik claims the wall is not unsafe, and scolded the surveyors.", "the wall is not unsafe"),
        ("Torvik said the dyke would hold and stamped the order.", "the dyke would hold"),
        ("Torvik said the dyke would hold and urged the village to wait.", "the dyke would hold"),
        ("Torvik said the dyke had cracked twice, but declined to close it.", "the dyke had cracked twice"),
        ("Torvik said profit rose 4 per cent and announced a sale.", "profit rose 4 per cent"),
        ("Torvik welcomed the ruling and asked for the papers.", "the ruling"),
        ("Torvik said the dyke had cracked, but would not say why.", "the dyke had cracked"),
        ("Torvik said the dyke had cracked, but did not name the mason.", "the dyke had cracked"),
        ("Torvik said the dyke had cracked but gave no details.", "the dyke had cracked"),
        ("Torvik said the dyke had cracked, and appealed for help.", "the dyke had cracked"),
        ("Torvik said the dyke had cracked, before breaking down in tears.", "the dyke had cracked"),
        ("Torvik says the quay is safe, and calls the survey a joke.", "the quay is safe"),
    ],
)
def test_what_else_the_speaker_does_is_not_said(text: str, first: str) -> None:
    assert _reported(text)[0] == first


@pytest.mark.parametrize(
    "told",
    [
        "the thief broke the lock and threatened two clerks",
        "she had counted the ducks and called the warden",
        "the dyke was good but did not hold",
        "the clerk had rung her but would not give his name",
        "the boats were seized and searched by two officers",
        "the men chased, beat, and threatened a guard",
    ],
)
def test_what_somebody_is_said_to_have_done_as_well_is_said(told: str) -> None:
    assert _reported(f"Police said {told}.")[0] == told


def test_a_relative_clause_ends_with_its_last_verb() -> None:
    found = _reported("Torvik, who said the dyke was unsafe and demanded a new wall, has gone.")
    assert found == ["the dyke was unsafe", "a new wall"]


def test_what_somebody_calls_a_thing_ends_with_its_name_where_the_sentence_goes_on() -> None:
    assert _reported("What Torvik called “a joke” three years ago is law.") == []
