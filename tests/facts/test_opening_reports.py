"""What is reported in a clause with which a sentence opens: it ends before the main clause, which nobody said."""

import pytest

from tests.facts.said import quotations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("As Pell said the rope was old, the crew walked out.", "the rope was old"),
        ("Although Pell said the rope was old, the crew used it.", "the rope was old"),
        ("Because Pell said the rope was old, it was sold.", "the rope was old"),
        ("After police said that the road was shut, drivers turned back.", "the road was shut"),
        ("Hours after Pell claimed the rope was safe, it broke.", "the rope was safe"),
        ("When the mayor announced that the pool would shut, parents began to sing.", "the pool would shut"),
        ("Since Pell said in May that the rope was old, nobody has used it.", "the rope was old"),
        ("If Pell says the rope is old, it is sold.", "the rope is old"),
        ("When Pell says that the rope, which is old, is safe, he is wrong.", "the rope, which is old, is safe"),
        ("Although Pell admitted selling the rope, he kept the nets.", "selling the rope"),
        ("After Pell said that if it rained, the rope would break, it was sold.", "if it rained, the rope would break"),
        ("After Pell said that Lund, the mayor, was late, the crew walked out.", "Lund, the mayor, was late"),
        ("After Pell said ropes, nets and oars were old, it was shut.", "ropes, nets and oars were old"),
    ],
)  # fmt: skip # a table, read across
def test_the_main_clause_behind_a_report_is_no_part_of_it(text: str, told: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == [told]


def test_who_says_something_else_in_the_main_clause_has_their_own_words() -> None:
    article, found = quotations("While Pell said the rope was old, Lund said it was new.")
    told = {article.of(one.span): one.speaker and article.of(one.speaker.name) for one in found}
    assert told == {"the rope was old": "Pell", "it was new": "Lund"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pell said after the vote that it was over, the rope was old.", "it was over, the rope was old"),
        ("As Pell said, the rope was old.", "the rope was old"),
        ("But Pell said the rope was old, the nets were gone.", "the rope was old, the nets were gone"),
        ("Pell said the rope was old, the nets were gone.", "the rope was old, the nets were gone"),
    ],
)
def test_what_a_main_clause_reports_goes_on_behind_its_commas(text: str, told: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == [told]
