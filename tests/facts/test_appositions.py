"""A description and the name that goes with it: whom "the mill's owner, Harl & Sons, said" names."""

import pytest

from tests.facts.said import speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mill's chairman, retired judge Bo Lund, said: “open in May.”", "Bo Lund"),
        ("The board's chair, Otto von Rehm, said: “open in May.”", "Otto von Rehm"),
        ("The mill's owner, Harl, said: “open in May.”", "Harl"),
        ("According to the operator, Harl Mills (HM), “open in May”.", "Harl Mills"),
        ("“open in May,” said one of them, Bo Lund, from the mill.", "Bo Lund"),
        ("A miller called Bo Lund sat at the back. “open in May,” he said.", "Bo Lund"),
        ("The chair of the works council, Bo Lund, is patient. “open in May,” he said.", "Bo Lund"),
        ("A witness, known to the jury as Jess, said: “open in May.”", "Jess"),
        ("Critics were divided: Ana Torvik liked it; a younger one, Bo Lund, called it “open in May”.", "Bo Lund"),
        ("The first witness on Tuesday, retired nurse Ana Torvik, told the court: “open in May.”", "Ana Torvik"),
        ("A third speaker, the Labour councillor Bo Lund, rose. “open in May,” he said.", "Bo Lund"),
        ("In Harl, a town of mills, the mayor, Bo Lund, said: “open in May.”", "Bo Lund"),
        ("The second witness, the club's steward, Ann Pell, said: “open in May.”", "Ann Pell"),
        ("The winner, Conservative MP Bo Lund, said: “open in May.”", "Bo Lund"),
        ("Her boss, Velka United chairman Bo Lund, said: “open in May.”", "Bo Lund"),
        ("The chair, Bo Lund TD, said: “open in May.”", "Bo Lund"),
        ("Her lawyers, Harl & Sons, said: “open in May.”", "Harl & Sons"),
        ("The bishop, Monsignor Vito Lenn, said: “open in May.”", "Vito Lenn"),
    ],
)
def test_the_name_after_a_description_speaks(text: str, speaker: str) -> None:
    assert speaker_of(text, "open in May") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The owner, who lives in Harl, said: “open in May.”", "The owner"),
        ("Lawyers for the engineer, Bo Lund, said: “open in May.”", "Lawyers for the engineer"),
        ("Two people with knowledge of the sale named Harl Mills. “open in May,” they said.", "Two people"),
    ],
)
def test_a_name_that_is_no_description_does_not_speak(text: str, speaker: str) -> None:
    assert (speaker_of(text, "open") or "").startswith(speaker)


def test_one_of_several_with_a_role_is_not_the_one_named_before() -> None:
    text = "Director Ana Torvik spoke first.\nThe harbour's director said: “open in May.”"
    assert speaker_of(text, "open") == "The harbour's director"


@pytest.mark.parametrize(
    "text",
    [
        "The man in question, Bo Lund, rose. “open in May,” he said.",
        "The engineer behind the mill, Bo Lund, rose. “open in May,” he said.",
    ],
)
def test_the_name_follows_what_tells_which_one_is_meant(text: str) -> None:
    assert speaker_of(text, "open in May") == "Bo Lund"


def test_a_single_name_speaks_before_where_its_bearer_is_from() -> None:
    assert speaker_of("A reader, Wexa from Harl, wrote: “open in May.”", "open in May") == "Wexa"


def test_a_name_stands_behind_a_description_of_several_parts() -> None:
    text = "The mother of one of the men, Jean Poole, was in tears. “He is safe at last,” she said."
    assert speaker_of(text, "He is safe") == "Jean Poole"
