"""Who signs a quotation: the line below it, or above it, that only names somebody."""

import pytest

from tests.facts.said import speaker_of

STORY = "The pool shuts\n\nMayor Bo Lund said it was too old.\n\n{voices}\n"
SWAM, COLD = "“I swam there for two years.”", "“It was a cold place.”"


@pytest.mark.parametrize(
    "voices",
    [
        f"{SWAM}\nAna Torvik, resident\n\n{COLD}\nTess Dahl, 34",
        f"{SWAM}\n\nAna Torvik, resident\n\n{COLD}\n\nTess Dahl, 34",
        f"Ana Torvik, resident\n\n{SWAM}\n\nTess Dahl, 34\n\n{COLD}",
        f"{SWAM}\n\n— Mrs Ana Torvik (@anat) October 1, 2024\n\n{COLD}\n\n— Tess Dahl",
    ],
)
def test_a_line_that_only_names_somebody_signs_the_quotation_beside_it(voices: str) -> None:
    text = STORY.format(voices=voices)
    assert speaker_of(text, "I swam") == "Ana Torvik"
    assert speaker_of(text, "It was a cold place") == "Tess Dahl"


def test_all_paragraphs_of_a_quotation_are_signed() -> None:
    text = STORY.format(voices="“I swam there for two years.\n\n“It was a cold place.”\n\n— Tess Dahl")
    assert speaker_of(text, "I swam") == speaker_of(text, "It was a cold place") == "Tess Dahl"


@pytest.mark.parametrize("line", ["Ana Torvik left early.", "Ana Torvik, 34, swims here.", "Velka in winter"])
def test_a_line_that_tells_something_signs_nothing(line: str) -> None:
    assert speaker_of(STORY.format(voices=f"{SWAM}\n\n{line}"), "I swam") == "Bo Lund"


def test_a_line_that_might_sign_either_of_two_quotations_signs_none() -> None:
    text = STORY.format(voices=f"{SWAM}\n\nAna Torvik, resident\n\n{COLD}\n\nThe pool is old.")
    assert speaker_of(text, "I swam") == "Bo Lund"


def test_a_question_of_the_story_leaves_the_word_to_who_is_quoted() -> None:
    text = '"I begged her," says Ana Torvik. "I said, be a plumber." And what did Tilly say? "She only laughed."'
    assert speaker_of(text, "I said") == speaker_of(text, "She only laughed") == "Ana Torvik"


def test_a_question_names_who_answers_where_nobody_was_quoted_before() -> None:
    text = "The pool is old. And what does Tess Dahl say? “It was a cold place.”"
    assert speaker_of(text, "It was a cold place") == "Tess Dahl"
