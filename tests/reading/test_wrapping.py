"""A text that was wrapped at a fixed width is read by its paragraphs, and no other text is."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.read import read_text
from bot.reading.wrapping import unwrapped

STORY = [
    "The council voted on Wednesday to replace the old ferry with a bridge, ending a dispute that has divided the town "
    "for eleven years and cost two mayors their office.",
    "“I have crossed on it every day of my life and I will miss it,” said Ann Crowle, 81, who lives on the quay. “But "
    "my knees will not, and nor will the knees of anybody else who had to stand on it in the winter.”",
    "It is to open in 2031, at a cost of £31m. Opponents said that the long-term cost would be far higher than that.",
]


@pytest.mark.parametrize("width", [60, 65, 72, 78])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_wrapped_paragraph_is_one_line(width: int, between: str) -> None:
    wrapped = between.join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert [line for line in unwrapped(wrapped).split("\n") if line] == STORY


def test_a_wrapped_paragraph_has_the_number_of_its_first_line() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    in_file = wrapped.split("\n")
    assert [in_file[line.number - 1].split()[0] for line in read_text(wrapped).lines] == ["The", "“I", "It"]


def test_the_bytes_of_other_systems_are_joined_as_well() -> None:
    wrapped = "\r\n\r\n".join(textwrap.fill(paragraph, 72).replace("\n", "\r\n") for paragraph in STORY)
    assert [line.strip() for line in unwrapped(wrapped).split("\n") if line.strip()] == STORY


def test_what_stands_around_a_wrapped_paragraph_stays_apart() -> None:
    around = ["Bridge is to replace the old ferry", "By Ida Moss", "", "- Greens: 12 for", "- Harbour List: 3 for"]
    around += ["MOSS: Will it float?", "LUND: It will not."]
    wrapped = [*around[:3], *textwrap.wrap(STORY[0], 72), "", *around[3:]]
    lines = [line for line in unwrapped("\n".join(wrapped)).split("\n") if line]
    assert lines == [*around[:2], STORY[0], *around[3:]]


@pytest.mark.parametrize(
    "lines",
    [
        STORY,
        ["The ferry is old and slow and leaks.", "It is to go.", "Nobody will miss it."],
        # Sentences as long as the lines of a wrapped text.
        ["The council voted on Wednesday to replace the old ferry with a bridge.", "Nobody in Slate will miss it now."]
        * 4,
        # Verses and lists are shorter.
        ["the boat goes out", "the boat comes in", "and nobody stands", "on the quay to see"] * 3,
        ["Harbour: Moss", "Lund (Crowle 81)", "Slate, Brandt", "and two others"] * 3,
    ],
)
def test_any_other_text_is_read_line_by_line(lines: list[str]) -> None:
    assert unwrapped("\n".join(lines)) == "\n".join(lines)


def test_a_word_that_is_parted_at_the_end_of_a_line_is_whole() -> None:
    wrapped = textwrap.wrap(STORY[0], 72)
    parted = "\n".join(
        [*wrapped, "and then the council said that it would never again touch the govern\N{SOFT HYPHEN}", "ment."]
    )
    assert unwrapped(parted).rstrip().endswith("touch the government.")


WRAPPED = st.lists(st.sampled_from([*textwrap.wrap(" ".join(STORY), 65), "", "- one", "By Ida Moss", "MOSS: No.", "1"]))


@given(WRAPPED.map("\n".join))
def test_what_is_joined_is_not_joined_again(text: str) -> None:
    joined = unwrapped(text)
    assert unwrapped(joined) == joined
    assert joined.count("\n") == text.count("\n")
    assert "".join(joined.split()) == "".join(text.split())
