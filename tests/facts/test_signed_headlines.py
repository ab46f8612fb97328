"""Who is named behind a quotation and its dash or colon says it, whatever it is about."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of

BODY = "The rain fell on the town for two days in the spring of the year."


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("‘It broke me’: singer Ann Cox on losing her voice", "Ann Cox"),
        ("“It broke me” – Ann Cox on the year that changed everything", "Ann Cox"),
        ("“It broke me” – Spain's Lola Prieto, when asked if she would be back", "Lola Prieto"),
        ("“It broke me” – Ann Cox, baker", "Ann Cox"),
    ],
)
def test_the_name_behind_the_mark_says_it(headline: str, speaker: str) -> None:
    assert speaker_of(f"{headline}\n\n{BODY}\n", "It broke me") == speaker


@pytest.mark.parametrize("place", ["Gusau — ", "New Delhi - ", ""])
def test_a_place_and_a_dash_before_a_story_are_no_part_of_it(place: str) -> None:
    text = f"Pupils taken\n\n{place}Gunmen have taken at least 30 pupils, residents have said.\n"
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == ["Gunmen have taken at least 30 pupils"]


def test_somebody_between_dashes_stays() -> None:
    text = "A late day\n\nReed — Tom's brother — said the shop was shut.\n"
    assert reported_by(text, "the shop was shut") == "Reed"
