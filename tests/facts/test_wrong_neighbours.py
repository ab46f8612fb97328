"""Who speaks where somebody or something else stands nearer to the verb."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Trade has gone badly for relatives of the dead, many of whom say the yard was old.", "relatives of the dead"),
        ("The decision surprised traders, most of whom had expected that the yard was old.", "traders"),
        ("He met three bakers, two of whom told him that the yard was old.", "three bakers"),
    ],
)
def test_many_of_whom_are_those_told_of_last(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bell rang for an hour, but the guard, Peter Lowe, thought that the yard was old.", "Peter Lowe"),
        (
            "Traders in Hull share this view, but the Hull Coalition, which is new, wants the yard gone.",
            "Hull Coalition",
        ),
        ("Elections ought to take place soon, but Ana Pell, 67, has hinted that the yard was old.", "Ana Pell"),
    ],
)
def test_but_begins_a_clause_with_a_subject_of_its_own(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dunn's relatives, including his wife, came late, and said that the yard was old.", "Dunn's relatives"),
        ("Dunn's barrister, Priya Menon, is expected to argue that the yard was old.", "Priya Menon"),
        ("The Dunn family, which owns the mill, has promised that the yard was old.", "The Dunn family"),
    ],
)
def test_who_belongs_to_somebody_speaks_and_not_the_owner(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


def test_a_state_before_a_title_is_no_verb() -> None:
    text = "“A big year for our friend, Bobby Dunn!” Dunn's niece, state Del. Marcia Voss, shouted to the crowd."
    assert speaker_of(text, "A big year") == "Marcia Voss"


def test_she_in_what_her_lawyer_says_is_who_has_the_lawyer() -> None:
    text = "Gillian Arkley was questioned, and her solicitor has said she knew nothing of the thefts."
    article, found = quotations(text)
    by = {article.of(one.span): article.of(one.speaker.name) for one in found if one.speaker}
    assert by["nothing of the thefts"] == "Gillian Arkley"
    assert by["she knew nothing of the thefts"] == "her solicitor"


def test_what_somebody_was_tells_only_of_the_pronoun_behind_it() -> None:
    text = "Ana Pell is 40. A former barrister, she told reporters that she would read the file."
    assert reported_by(text, "would read the file") == "Ana Pell"


def test_an_analysis_of_reports_may_close_a_sentence() -> None:
    text = "Gifts to the fund hit $2 million in May, a Daily Post analysis of newly filed reports shows."
    assert reported_by(text, "Gifts to the fund") == "a Daily Post analysis of newly filed reports"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council meets at 6 p.m. Ana Pell said that the yard was old.", "Ana Pell"),
        ("He left at 9.34 a.m. A spokeswoman, Delia Crane, said that the yard was old.", "Delia Crane"),
    ],
)
def test_a_time_of_day_is_no_part_of_a_name(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


def test_a_time_of_day_above_a_paragraph_is_nobody_who_speaks_it() -> None:
    entries = [f"{hour}:45 p.m.\nAna Pell says that the yard number {hour} was old." for hour in (2, 3, 4, 5)]
    article, found = quotations("\n".join(entries))
    assert {article.of(one.speaker.name) for one in found if one.speaker} == {"Ana Pell"}


@pytest.mark.parametrize(
    "text",
    [
        "The plan comes from Ms. Pell's speech titled ''How to Mend a Long-Term Roof'' by Bo Reed.",
        "Ana Pell said on “Meet the Nation” that she would run.",
    ],
)
def test_a_title_is_nobodys_words(text: str) -> None:
    article, found = quotations(text)
    assert all(article.of(one.span) not in ("Meet the Nation", "How to Mend a Long-Term Roof") for one in found)


def test_the_charter_of_a_body_is_not_the_body() -> None:
    text = "The U.N. met. The U.N. Charter is old. The U.N. said that the yard was old."
    assert reported_by(text, "the yard") == "U.N."


def test_what_is_opposed_inside_a_statement_is_no_more_than_its_clause() -> None:
    text = "Pell aides said the plan worked in the city where the old yard was opposed by most farmers."
    article, found = quotations(text)
    by = {article.of(one.speaker.name): article.of(one.span) for one in found if one.speaker}
    assert by["most farmers"] == "the old yard was opposed by most farmers"


def test_where_a_quotation_was_said_is_no_statement() -> None:
    _, found = quotations("“I want a name,” her brother, Declan Quigley, said outside the court.")
    assert len(found) == 1
