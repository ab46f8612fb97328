"""Which of the names around a verb speaks: the person before whom a body stands, the whole of a list, and no label."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of

SAID = "said the yard was old."


@pytest.mark.parametrize("body", ["Ministry of Defence", "Bank of Velka", "Chamber of Commerce", "University of Ghent"])
@pytest.mark.parametrize("role", ["spokesman", "analyst", "general secretary"])
def test_the_person_speaks_and_not_the_body_before_the_role(body: str, role: str) -> None:
    assert reported_by(f"{body} {role} Bo Lund {SAID}", "the yard") == "Bo Lund"
    assert speaker_of(f"“We want the lamp,” said {body} {role} Bo Lund.", "We want") == "Bo Lund"


@pytest.mark.parametrize(
    "source", ["The Bank of Velka", "A Bank of Velka spokesman", "University of Ghent researchers"]
)
def test_a_body_speaks_where_nobody_is_named_behind_it(source: str) -> None:
    assert reported_by(f"{source} {SAID}", "the yard") == source.removeprefix("The ")


@pytest.mark.parametrize(
    "source", ["the Leeds MP", "the Donegal TD", "the Labour MP", "a Tory MP", "several MPs", "the MP for Leeds"]
)
def test_a_member_is_no_place_and_no_party(source: str) -> None:
    assert speaker_of(f"“We want the lamp,” said {source}.", "We want") == source
    assert speaker_of(f"“We want the lamp,” {source} said.", "We want") == source


def test_a_member_with_a_name_speaks_by_name() -> None:
    for source in ("Labour MP Bo Lund", "Bo Lund MP", "Leeds MP Bo Lund"):
        assert reported_by(f"{source} {SAID}", "the yard") == "Bo Lund"
    assert reported_by("The row grew, with one MP saying the yard was old.", "the yard") == "one MP"
    assert speaker_of("Leeds MP Bo Lund left. “We want the lamp,” the MP said.", "We want") == "Bo Lund"


@pytest.mark.parametrize(
    "several",
    [
        "Ana Torvik, Bo Lund and Cy Marsh",
        "Ana Torvik, Bo Lund, and Cy Marsh",
        "Labour and the Lib Dems",
        "Blueline, Harl and HSBC",
        "The mayor and Bo Lund",
    ],
)
def test_all_of_a_list_speak(several: str) -> None:
    assert reported_by(f"{several} {SAID}", "the yard") == several


def test_all_of_a_list_speak_behind_their_verb() -> None:
    assert speaker_of("“Late,” said Ana Torvik, Bo Lund and Cy Marsh.", "Late") == "Ana Torvik, Bo Lund and Cy Marsh"
    assert speaker_of("“Late,” said Ana Torvik, Harl and Velka chair.", "Late") == "Ana Torvik"
    assert reported_by(f"Both Ana Torvik and Bo Lund {SAID}", "the yard") == "Ana Torvik and Bo Lund"


@pytest.mark.parametrize("offices", ["Founder and chief executive", "The founder and chief executive"])
def test_two_offices_of_one_person_make_no_list(offices: str) -> None:
    assert reported_by(f"{offices} Bo Lund {SAID}", "the yard") == "Bo Lund"


def test_a_bank_is_no_member() -> None:
    assert reported_by(f"Rates fell, and the TD Bank {SAID}", "the yard") == "TD Bank"
    assert quotations("With all polls reporting, the yard was old.")[1] == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"In Harl, Bo Lund and Cy Marsh {SAID}", "Bo Lund and Cy Marsh"),
        (f"Torvik met Barnes, and the Lib Dems {SAID}", "Lib Dems"),
        (f"Ana Torvik left Harl and Bo Lund {SAID}", "Bo Lund"),
    ],
)
def test_a_name_of_another_clause_is_on_no_list(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


def test_a_word_that_opens_the_name_of_another_body_is_no_name_by_itself() -> None:
    text = "The Rail Maritime and Transport union met. Network Rail said the yard had a plan."
    assert reported_by(text, "the yard") == "Network Rail"


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("Network Rail", "Network Rail"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("Doctors Without Borders", "Doctors Without Borders"),
        ("Save the Children", "Save the Children"),
        ("Cancer Research UK", "Cancer Research UK"),
        ("Downing Street", "Downing Street"),
        ("No 10", "No 10"),
        ("No. 10", "No. 10"),
        ("Charity Blueline", "Blueline"),
        ("Mum-of-two Kayleigh-Ann", "Kayleigh-Ann"),
        ("Two-goal Vilanova-Smith", "Vilanova-Smith"),
        ("Dr. (Mrs.) Blessing Ezeh", "Blessing Ezeh"),
        ("The judge, Recorder Bo Lund,", "Bo Lund"),
        ("The Ceann Comhairle, Marian Lund,", "Marian Lund"),
        ("When contacted, the Commissioner for Ports, Ana Torvik,", "Ana Torvik"),
        ("My late grandfather, a miner,", "My late grandfather"),
    ],
)
def test_a_source_at_the_start_of_a_sentence_keeps_its_words_and_no_others(opening: str, source: str) -> None:
    assert reported_by(f"{opening} {SAID}", "the yard") == source


def test_the_code_of_a_share_is_no_part_of_a_sentence() -> None:
    text = "Pelham Foods PLHM.L cut its forecast on Thursday, blaming a rope."
    assert reported_by(text, "a rope") == "Pelham Foods"
    assert reported_by("She works at Harl A.S. Roma said the yard was old.", "the yard") != "Harl"


def test_a_time_behind_a_name_is_no_part_of_the_source() -> None:
    assert speaker_of("Bo Lund left. “We want the lamp,” said Lund this week.", "We want") == "Bo Lund"
    text = "Ana Torvik arrives forty minutes late, apologises, and announces that the yard was old."
    assert reported_by(text, "the yard") == "Ana Torvik"


@pytest.mark.parametrize(
    "known", ["author of “The Fixer”", "nicknamed “Big Ken”", "dubbed “Big Ken”", "known as “Ken”"]
)
def test_a_title_or_a_nickname_behind_a_name_is_nobody_s_words(known: str) -> None:
    article, found = quotations(f"Bo Lund, {known}, said prices would rise.")
    assert [article.of(one.span) for one in found] == ["prices would rise"]
    assert reported_by(f"Bo Lund, {known}, said prices would rise.", "prices") == "Bo Lund"


def test_what_others_call_a_plan_is_their_word() -> None:
    assert speaker_of("The plan, branded “a real sham now” by critics, said jobs would go.", "a real") == "critics"


def test_a_player_speaks_and_not_the_club_before_the_name() -> None:
    text = "Carrick Rovers lost. Rovers midfielder Ollie Brandt backed his boss. “We want the lamp,” said {}."
    for source in ("the 22-year-old", "the midfielder"):
        assert speaker_of(text.format(source), "We want") == "Ollie Brandt"


@pytest.mark.parametrize("work", ["film The Salt Road", "film Salt Marsh", "novel Blue Kettle"])
def test_a_work_is_no_woman(work: str) -> None:
    text = f"Actor Alice Moor is back. Her {work} is out. She insists that the yard was old."
    assert reported_by(text, "the yard") == "Alice Moor"
