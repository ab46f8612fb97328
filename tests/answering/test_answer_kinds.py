"""What the signs of kinds of thing promise: the form of a word shows each, and nothing that only resembles it."""

import pytest

from bot.answering.sentence_pool import profile
from bot.answering.words.answer_kinds import KINDS, Kind


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("The pier cost £40 in all.", Kind.MONEY, ["40"]),
        ("The pier cost forty euros.", Kind.MONEY, ["forty", "euros"]),
        ("About 40% of them left.", Kind.PERCENT, ["40"]),
        ("About 40 per cent of them left.", Kind.PERCENT, ["per"]),
        ("It shut in 1998 for good.", Kind.DATE, ["1998"]),
        ("It shut on Monday.", Kind.DATE, ["monday"]),
        ("It took 12 hours to mend.", Kind.DURATION, ["12"]),
        ("It is 12 miles long.", Kind.MEASURE, ["12"]),
        ("The rope broke because it was old.", Kind.CAUSE, ["because"]),
        ("They shut it in order to mend it.", Kind.CAUSE, ["to"]),
        ("They mended it by adding tar.", Kind.MANNER, ["by"]),
        ("The pier is a monument.", Kind.DEFINITION, ["is"]),
        ("They asked Ana Torvik for it.", Kind.PERSON, ["ana"]),
        ("They asked Mayor Torvik for it.", Kind.PERSON, ["mayor", "torvik"]),
        ("They asked the BBC for it.", Kind.ORGANISATION, ["bbc"]),
        ("They met in Osterby at noon.", Kind.PLACE, ["osterby"]),
    ],
)
def test_a_kind_of_thing_is_where_the_form_of_its_words_shows_it(sentence: str, kind: Kind, words: list[str]) -> None:
    found = profile(sentence)
    assert [found.words[position] for position in found.kinds.get(kind, ())] == words
    assert found.has[KINDS.index(kind)] == 1.0


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The pier lost 40 pounds of nails.", Kind.PERCENT),
        ("May is near the pier.", Kind.PERSON),
        ("They went to Osterby to mend it.", Kind.CAUSE),
        ("They stood by the pier.", Kind.MANNER),
        ("They were late.", Kind.DEFINITION),
        ("The rope broke.", Kind.PLACE),
    ],
)
def test_what_only_resembles_a_kind_is_none_of_it(sentence: str, kind: Kind) -> None:
    assert kind not in profile(sentence).kinds


@pytest.mark.parametrize("sentence", ["“It is late,” she said.", 'She called it "late".', "It is late,” she said."])
def test_a_sentence_with_a_quotation_mark_at_its_words_has_a_quotation(sentence: str) -> None:
    assert Kind.QUOTE in profile(sentence).kinds


def test_the_mark_of_the_next_sentence_makes_no_quotation() -> None:
    text = "She left. “Late,” he said."
    assert Kind.QUOTE not in profile(text, 0, len("She left.")).kinds
