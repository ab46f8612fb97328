"""Who speaks where newspapers write otherwise than plainly: behind times, ranks, nicknames and what another said."""

import pytest

from bot.facts.grammar.asides import nicknames
from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Last week, the yard denied that it would close, but said the quay was old.", "quay was old", "the yard"),
        ("Two years later, the yard said it would close and told staff the quay was old.", "quay was old", "the yard"),
        ("Earlier this month, the yard said it would close, and told staff the quay was old.", "quay", "the yard"),
        ("Its income last year, the court heard, was small. The yard said the quay was old.", "quay", "The yard"),
        (
            'The yard said staff would get "a gift" next year, but did not say how large it would be.',
            "how large",
            "The yard",
        ),
    ],
)
def test_a_time_before_a_comma_is_no_speaker(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Clerk Bo Thorne said it was “sad” that such a point had come, but added that “we had no choice”.",
            "we had",
            "Bo Thorne",
        ),
        (
            "The yard said it was “let down” while the vote continues and pointed to “many slips”.",
            "many",
            "The yard",
        ),
        ("The yard said it was “let down” after the vote was lost and pointed to “many slips”.", "many", "the vote"),
    ],
)
def test_a_second_verb_goes_back_over_the_clause_of_something_else(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_any_legal_challenge_is_a_noun() -> None:
    text = "The union warned the yard that any legal challenge to the vote would worsen the “already poor” mood."
    assert speaker_of(text, "already") == "The union"


@pytest.mark.parametrize("rank", ["Cpl.", "Const.", "Pvt."])
def test_the_full_stop_of_a_rank_ends_no_sentence(rank: str) -> None:
    assert speaker_of(f"“It was early,” said {rank} Bo Marsh.", "It was") == "Bo Marsh"


def test_a_nickname_may_stand_behind_initials() -> None:
    assert speaker_of("“Who knows,” said J.W. “Pete” Hollis, a retired clerk.", "Who knows") == "J.W. “Pete” Hollis"


def test_a_country_has_no_nickname() -> None:
    assert not nicknames("They left the U.S. “Forever” Pell said.")
    assert nicknames("They left J.W. “Forever” Pell alone.")


def test_a_body_is_no_other_whose_name_opens_with_its_last_word() -> None:
    text = "The Rail Harbour and Transport union called a strike.\n\nNetwork Rail said the quay was old."
    assert reported_by(text, "quay") == "Network Rail"


def test_he_is_who_spoke_rather_than_whom_they_told_of() -> None:
    text = "Deputy Peter Doran told the panel that Brian Carr had left.\n\nHe said the quay was old."
    assert reported_by(text, "quay") == "Peter Doran"


def test_he_is_whoever_was_introduced_last() -> None:
    text = (
        "While Bo Lund had many writing songs about him, that has changed, which concerns Henry Crespin, "
        "president of the club.\n\n“No one sings,” he said."
    )
    assert speaker_of(text, "No one") == "Henry Crespin"


def test_he_is_the_named_one_whose_post_stands_before() -> None:
    text = "The chief clerk, Bo Reed, sat beside the minister. On the steps he said the quay was old."
    assert reported_by(text, "quay") == "Bo Reed"


def test_a_mountain_says_nothing() -> None:
    text = "Callum Reyes was hurt.\nThe fire on Mount Garra burnt on. Mount Garra was shut.\n“I ran,” he said."
    assert speaker_of(text, "I ran") == "Callum Reyes"


def test_a_speech_in_single_marks_goes_on_in_the_next_lines() -> None:
    text = "Bo Lund said: 'The goal gives us points.\n\n'It was a club decision.\n\n'I am sure of it.'\n\nHe left."
    article, found = quotations(text)
    assert [article.of(one.speaker.name) if one.speaker else None for one in found] == ["Bo Lund"] * 3


def test_a_line_with_a_loose_single_mark_is_no_speech() -> None:
    _, found = quotations("Bo Lund wrote 'The goal was late.\n\nNobody came.")
    assert all(one.kind is QuotationKind.REPORTED for one in found)


def test_a_single_mark_that_opens_a_line_for_itself_is_no_speech() -> None:
    _, found = quotations("Harry left.\n\n'The goal gives us points.\n\n'It was a club decision.\n")
    assert not found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Hoss was stopped by people from his town, who asked him “how he could sleep”.", "people from his town"),
        ("Bo Hoss was stopped by one clerk in the north-west, who asked him “how he could sleep”.", "one clerk"),
        ("Bo Hoss was stopped by letters from the council, which asked him “how he could sleep”.", "the council"),
    ],
)
def test_who_means_the_people_and_not_their_town(text: str, speaker: str) -> None:
    assert (speaker_of(text, "how he") or "").startswith(speaker)


def test_somebody_may_charge_in_words() -> None:
    assert speaker_of("Ana Pell heard the report. “It was hidden,” she charged.", "It was") == "Ana Pell"


def test_who_is_charged_after_a_fire_says_nothing() -> None:
    assert not quotations("Teen charged after fires in the town.")[1]
