"""Where what was told begins: what find_quotations promises about the words for those who were told."""

import pytest

from tests.facts.said import quotations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Torvik told the mayor, Bo Lund, that the rope was old.", "the rope was old"),
        ("Ana Torvik told the mayor, Bo Lund, he was late.", "he was late"),
        ("Ana Torvik told reporters, after the talks, that the rope was old.", "the rope was old"),
        ("Ana Torvik told reporters, who had waited, that the rope was old.", "the rope was old"),
        ("Ana Torvik told a packed news conference in Osterby on Monday that it was old.", "it was old"),
        ("Ana Torvik told the court she had paid.", "she had paid"),
        ("Ana Torvik told her she was too tall.", "she was too tall"),
        ("Ana Torvik told Channel 4’s Northern programme the rope was old.", "the rope was old"),
        ("Ana Torvik told parents their children were safe.", "their children were safe"),
        ("Ana Torvik told us this morning that the rope was old.", "the rope was old"),
        ("Ana Torvik told a newspaper nine days earlier that the rope was old.", "the rope was old"),
        ("Ana Torvik told them the truth, that the rope was old.", "the rope was old"),
        ("Ana Torvik promised voters that they’re safe.", "they’re safe"),
        ("Ana Torvik promised a rope that won’t break.", "a rope that won’t break"),
        ("Ana Torvik told members the vote, which was close, would stand.", "the vote, which was close, would stand"),
    ],
)  # fmt: skip # a table, read across
def test_who_was_told_is_no_part_of_what_was_told(text: str, told: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik told an emergency meeting this evening.",
        "Ana Torvik told them the whole of a film.",
        "Ana Torvik told the director, Bo Lund, who sent her back.",
        "Ana Torvik told the director, who sent her back.",
    ],
)
def test_to_tell_somebody_alone_says_nothing(text: str) -> None:
    assert not quotations(text)[1]
