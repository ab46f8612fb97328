"""What a cue verb tells of without anybody's words: what find_quotations leaves out of what was said."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit the harbour at noon and sank two barges.",
        "A wave tore a hinge from the loading door.",
        "Voters cast their ballots in the old ropewalk.",
        "The rope maker charges £40 a coil.",
        "Ana Torvik answered the telephone.",
        "Fares were 4.20 crowns, compared with 3.90 a year ago.",
        "She learned of the sale from a neighbour.",
        "Officers found the tin that Bo Lund had buried in March.",
        "Ana Torvik read it, went in, and came out again with a rope.",
        "The yard had charged 480 customers too much, and set aside £9,000.",
        "Riot police used tear gas to clear the quay on Sunday.",
        "The staff will get a lump sum when the yard shuts.",
        "The choir sang hymns, because nobody could get a signal.",
        "The winch proved too wide for the lane, and was sold.",
        "A New York hedge fund owns the yard, which is old.",
    ],
)
def test_a_verb_that_acts_on_a_thing_reports_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


def test_a_verb_that_judges_reports_what_it_takes_a_thing_for() -> None:
    assert reported_by("Ana Torvik cast the sale as a rescue of the yard.", "a rescue") == "Ana Torvik"
    assert reported_by("Bo Lund slammed the mayor for the state of the quay.", "the quay") == "Bo Lund"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Bo Lund charged that the yard had lied.", "the yard had lied", "Bo Lund"),
        ("The court found in favour of the yard.", "in favour of the yard", "The court"),
        ("Ana Torvik found that the rope was old.", "the rope was old", "Ana Torvik"),
        ("The study found most ropes were old.", "most ropes were old", "The study"),
        ("The papers named him as Bo Lund, 29, who works on the quay.", "him as Bo Lund", "The papers"),
        ("Ana Torvik did not know who had sold it.", "who had sold it", "Ana Torvik"),
        ("Bo Lund found out why the yard had shut.", "why the yard had shut", "Bo Lund"),
        ("The books prove who owned the yard.", "who owned the yard", "The books"),
    ],
)
def test_the_same_verbs_report_a_clause(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


def test_to_charge_with_a_crime_is_a_statement_and_to_charge_for_a_coil_is_none() -> None:
    assert reported_by("Prosecutors charged two rope makers with fraud.", "with fraud") == "Prosecutors"


@pytest.mark.parametrize(
    "text",
    [
        "The casket was found by a ploughman.",
        "The lenders were instructed by the harbour board.",
        "He was found a year later in the loft.",
        "Not everyone is convinced.",
        "Seventeen people have been charged.",
        "The new mayor will be sworn in on 1 August.",
    ],
)
def test_what_happens_to_somebody_is_no_statement(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The rope is said to have been old.", "have been old", None),
        ("The barge was found to have been sold twice.", "have been sold", None),
        ("The remark was condemned by the harbour board.", "condemned by the harbour board", "the harbour board"),
        ("The plan is opposed by Ana Torvik.", "The plan is opposed", "Ana Torvik"),
    ],
)
def test_a_passive_that_reports_or_judges_is_a_statement(text: str, words: str, source: str | None) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize(
    "text",
    [
        "The only rope known in 1990 was sold.",
        "A hoist, proposed in 2018 at a cost of £2m, fell.",
        "The offer recorded by the club was sold.",
    ],
)
def test_a_participle_that_only_tells_which_thing_is_meant_reports_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize("text", ["The inquiry will report by Christmas.", "The inquiry will report in June."])
def test_a_time_alone_is_nothing_that_anybody_said(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize("whom", ["manager Bo Lund on Friday", "Lund in March", "its head coach"])
def test_to_dismiss_somebody_denies_nothing(whom: str) -> None:
    assert not quotations(f"The club dismissed {whom}.")[1]


def test_to_dismiss_what_somebody_claims_denies_it() -> None:
    _, found = quotations("The club dismissed Bo Lund’s claim that the stand leaked.")
    assert found[0].stance is Stance.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "The keeper denied Lund with a fine save.",
        "United conceded a penalty.",
        "Lund claimed his tenth wicket.",
        "Lund called for the ball.",
        "Lund answered with a goal.",
        "The referee ruled out a goal.",
        "The yard recalled 4,000 ropes.",
        "Hull recalled Bo Lund.",
        "The airline ordered 40 aircraft.",
        "The firm posted a profit.",
        "Councillors rejected plans for 400 homes.",
        "The court rejected his appeal.",
        "MPs rejected the bill.",
        "Torvik referred questions to the police.",
        "Lund learned more from her mother.",
        "Lund stopped answering his phone.",
        "The find changed how scholars thought about the quay.",
    ],
)
def test_the_object_of_a_verb_may_show_a_deed(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Torvik claimed the title was hers.", "the title was hers", "Torvik"),
        ("Torvik claimed a right of way.", "a right of way", "Torvik"),
        ("Torvik recalled that the rope was old.", "the rope was old", "Torvik"),
        ("The court ordered 40 clerks to leave.", "40 clerks to leave", "The court"),
        ("Torvik dismissed the charges as absurd.", "the charges as absurd", "Torvik"),
        ("Torvik rejected the accusation.", "the accusation", "Torvik"),
        ("Torvik called that claim unfair.", "that claim unfair", "Torvik"),
        ("Torvik condemned reports that the rope was old.", "the rope was old", "Torvik"),
    ],
)
def test_with_another_object_the_same_verb_reports(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize(
    "text",
    [
        "The programme, called Rooted, will be sold in June.",
        "The storm, named Agnes, will hit the coast.",
        "The company apologised after its app crashed.",
        "More than 1,100 people objected.",
    ],
)
def test_a_name_an_occasion_and_a_number_are_no_words_of_anybody(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Torvik, defending, said her client was sorry.", ["her client was sorry"]),
        ("In a statement read out in court, Ana Torvik said she was sorry.", ["she was sorry"]),
        ("Bo Lund said he read it daily on the train.", ["he read it daily on the train"]),
    ],
)
def test_one_thing_said_is_one_statement(text: str, said: list[str]) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == said


def test_a_note_found_in_a_cell_finds_nothing() -> None:
    article, found = quotations("A note found in his cell read: “I am sorry for all of it.”")
    assert [article.of(one.span) for one in found] == ["I am sorry for all of it."]
