"""Who speaks in a transcript, an interview and a live blog: what the labels before a colon promise."""

import pytest

from bot.facts.facts import find_facts
from bot.facts.quotation import QuotationKind
from bot.reading.read import read_text


def speaker_of(text: str, words: str) -> str | None:
    """Return who says the words, where a statement in direct speech holds them."""
    article = read_text(text)
    found = [q for q in find_facts(article).quotations if q.kind is QuotationKind.DIRECT]
    matching = [q for q in found if words in article.of(q.span)]
    assert len(matching) == 1, f"{len(matching)} statements hold {words!r}"
    return article.of(matching[0].speaker.name) if matching[0].speaker else None


INTERVIEW = (
    "“We sold the lamp”: Ana Torvik on forty years at sea\n"
    "Ana Torvik leaves the harbour on Friday. She spoke to our reporter, Bo Smith, on the quay.\n"
    "Q: Was it late?\nA: It was very late. My mother said, “Go home, child.” I stayed.\n"
    "Q (Radio Norwold): And the lamp?\nA: Sold in March.\n"
    "And I would sell it again tomorrow.\n"
    "The harbour paid forty crowns for it.\n"
)
HEARING = (
    "Before the panel were Ana Torvik, who runs the ferry, and her cousin, Lena Torvik.\n"
    "Lena Torvik: We had no money at all.\nBo Smith MP: Where had it gone?\n"
    "Torvik: Into the lamp.\nSmith: And the rope?\nThe chair: Order, please.\n"
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (INTERVIEW, "It was very late", "Ana Torvik"),
        (INTERVIEW, "Sold in March", "Ana Torvik"),
        (INTERVIEW.replace("Q:", "Q.").replace("A:", "A."), "It was very late", "Ana Torvik"),
        (INTERVIEW, "I would sell it again", "Ana Torvik"),
        (INTERVIEW, "And the lamp", "Radio Norwold"),
        (INTERVIEW, "Was it late", None),
        (INTERVIEW, "Go home, child", "My mother"),
        (HEARING, "We had no money", "Lena Torvik"),
        (HEARING, "Where had it gone", "Bo Smith"),
        (HEARING, "Into the lamp", "Lena Torvik"),
        (HEARING, "And the rope", "Bo Smith"),
        (HEARING, "Order, please", "The chair"),
    ],
)
def test_a_label_names_who_speaks(text: str, words: str, speaker: str | None) -> None:
    assert speaker_of(text, words) == speaker


def test_the_words_around_a_quotation_in_an_answer_are_those_of_the_person_who_answers() -> None:
    assert speaker_of(INTERVIEW, "I stayed") == "Ana Torvik"


def test_a_line_that_only_tells_belongs_to_nobody() -> None:
    article = read_text(INTERVIEW)
    assert not [q for q in find_facts(article).quotations if "forty crowns" in article.of(q.span)]


def test_a_reporter_who_gives_his_name_and_paper_asks_the_question() -> None:
    asked = "Q: Lena Dahl, Evening Tide. Was it late in the evening when they met?\n"
    text = f"Bo Smith met the press on the quay.\nSMITH: We had no money.\n{asked}SMITH: It was rather late.\n"
    assert speaker_of(text, "Was it late") == "Lena Dahl"


def test_a_list_with_names_before_a_colon_is_no_transcript() -> None:
    text = "Bo Smith, Ana Torvik and Lena Dahl ran.\nBo Smith: 31 minutes.\nAna Torvik: 32 minutes.\nLena Dahl: 40.\n"
    article = read_text(text)
    assert not [q for q in find_facts(article).quotations if "minutes" in article.of(q.span)]


@pytest.mark.parametrize("stamp", ["19:30", "7.30 p.m.", "19.30 –"])
def test_the_time_of_an_entry_is_no_part_of_the_source(stamp: str) -> None:
    text = f"Live.\n{stamp} The chair: Order, please.\n{stamp} The mayor, Ana Torvik, says: “It is late.”"
    assert speaker_of(text, "Order, please") == "The chair"
    assert speaker_of(text, "It is late") == "Ana Torvik"


def test_an_entry_of_a_live_blog_does_not_go_on_in_the_next() -> None:
    text = "Live from the hall.\n19:05 The chair: I want order.\n19:20 A reader, Tess, emails: My dog fell in.\n"
    assert speaker_of(text, "I want order") == "The chair"
    found = [q for q in find_facts(read_text(text)).quotations if q.speaker is not None]
    article = read_text(text)
    assert [article.of(q.speaker.name) for q in found if "My dog" in article.of(q.span) and q.speaker] == ["Tess"]


def test_a_role_before_a_colon_means_who_holds_it() -> None:
    text = (
        "The judge, Ida Brack, heard the case in the hall.\nJudge: What did you see?\nWitness: A lamp.\n"
        "THE JUDGE: Was it lit at the time?\nJudge: Please answer me.\n"
    )
    assert speaker_of(text, "Please answer me") == "Ida Brack"
    assert speaker_of(text, "A lamp") == "Witness"


def test_what_follows_a_question_is_the_answer_where_only_questions_have_a_label() -> None:
    text = (
        "“We sold the lamp”: Ana Torvik on forty years at sea\nAna Torvik leaves the harbour on Friday.\n"
        "Q: Was it late when you came?\nVery late, and I was cold.\nQ: And the lamp?\nThe lamp was sold in March.\n"
    )
    assert speaker_of(text, "Very late") == speaker_of(text, "sold in March") == "Ana Torvik"
    explained = read_text(text.replace("and I was cold", "and dark"))
    assert not [q for q in find_facts(explained).quotations if q.speaker and "sold in March" in explained.of(q.span)]


@pytest.mark.parametrize(
    "introduction",
    [
        "Until May a machine called Penny answered for Harl. Penny was fast. Ana Torvik, 52, switched Penny off.",
        "Presenter Bo Lund spoke to the harbourmaster, Ana Torvik.",
        "Ana Torvik spoke to this paper at home.",
        "Bo Lund spoke to the harbourmaster, Ana Torvik, 52.",
        "The harbour of Isla Prima lies far from Isla Prima's capital. Ana Torvik, who runs Isla Prima, retires.",
    ],
)
def test_who_is_presented_answers(introduction: str) -> None:
    text = f"An interview\n{introduction}\nQ: Is it late?\nA: It is never late here.\nQ: Why?\nA: I do not know."
    assert speaker_of(text, "It is never late") == "Ana Torvik"


def test_who_is_addressed_answers() -> None:
    introduction = "A hearing\nBo Lund, 40, and Ana Torvik were heard."
    text = f"{introduction}\nQ: Ms Torvik, is it late?\nA: It is never late here.\nQ: So?\nA: No."
    assert speaker_of(text, "It is never late") == "Ana Torvik"


def test_a_label_may_tell_what_its_bearer_is() -> None:
    text = "MS ANA TORVIK, council solicitor: It lapses after 28 days.\nMR BO LUND, clerk: It used to cost more.\n"
    assert speaker_of(text, "It lapses") == "ANA TORVIK"
    assert speaker_of(text, "It used to cost") == "BO LUND"


TURNS = (
    "Ropes old and new\nReed: Is it late?\nCole: It is, and never trust a mate who says “later”. Go home.\n"
    "Reed: And now?\nCole: Sold.\n"
)
INITIALS = (
    "Two bakers met by the old yard on Friday and talked about bread for a while.\n"
    "Kwabena Asante: How was it, all in all?\nAna Bell: Long.\nKA: For a weekend?\nAB: For a month.\nKA: Well.\n"
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (TURNS, "Is it late", "Reed"),
        (TURNS, "Go home", "Cole"),
        (TURNS, "Sold", "Cole"),
        (INITIALS, "How was it", "Kwabena Asante"),
        (INITIALS, "For a weekend", "Kwabena Asante"),
        (INITIALS, "For a month", "Ana Bell"),
    ],
)
def test_surnames_that_take_turns_and_initials_name_who_speaks(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Opening hours\nMonday: closed.\nTuesday: open.\nMonday: closed.\nTuesday: open.",
        "Soup of the week\nOnions: four.\nSalt: some.\nWater: two litres.\nSalt: more.",
    ],
)
def test_a_list_is_no_talk(text: str) -> None:
    assert find_facts(read_text(text)).quotations == ()


BOLD = (
    "“I still cannot read”: Ana Torvik on her ropes\n"
    "Ana Torvik won the race on Sunday. We met at a yard by the sea.\n"
    "**Congratulations. Where will you put it?**\nI keep the first one in the bath. My mate, Per Lund, writes.\n"
    "**Your father sailed.**\nHe sailed at weddings. I never did.\n"
    "**What is next?**\nAn opera about a rope.\n"
)
PLAIN = BOLD.replace("**", "").replace("sailed.\nHe", "sailed, did he?\nHe")
EXPLAINED = "The toll on the bridge\nWhat is it?\nA fee.\nWho pays?\nAll drivers do.\nWhy now?\nThe bridge is old.\n"


@pytest.mark.parametrize("text", [BOLD, PLAIN])
@pytest.mark.parametrize("words", ["I keep the first", "He sailed at weddings", "An opera about a rope"])
def test_what_follows_a_question_without_a_label_is_answered_by_who_is_interviewed(text: str, words: str) -> None:
    assert speaker_of(text, words) == "Ana Torvik"


def test_the_questions_of_an_explainer_are_headings() -> None:
    assert find_facts(read_text(EXPLAINED)).quotations == ()


@pytest.mark.parametrize("stamp", ["14.20 CET:", "9:05pm ET:", "9:05 p.m. (AEDT) –", "10pm BST"])
def test_a_time_with_its_zone_is_no_speaker(stamp: str) -> None:
    entries = f"{stamp} “We are done at last,” said Ana Torvik.\n\n{stamp} Counting goes on, says the clerk.\n"
    text = f"Velka votes again\n\n{entries}"
    facts = find_facts(article := read_text(text))
    said = [(article.of(one.span), article.of(one.speaker.name)) for one in facts.quotations if one.speaker]
    assert said == [("We are done at last,", "Ana Torvik"), ("Counting goes on", "the clerk")]


COMMITTEE = (
    "The water of Velka\n\nMembers present: Dame Ida Brack (Chair); Bo Lund. Ana Torvik and Tess Dahl were heard.\n\n"
    "Witnesses: Ana Torvik, Chief Executive, Velka Water, and Tess Dahl, clerk.\n\n"
    "Q1 Chair: Good morning. Who stopped the work?\n\nAna Torvik: I have not decided. The board did.\n\n"
    "It was the right thing to do.\n\nQ2 Bo Lund: That's not what the regulator says.\n\n"
    "Tess Dahl: The regulator has all the papers.\n"
)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Who stopped the work", "Ida Brack"),
        ("The board did", "Ana Torvik"),
        ("It was the right thing", "Ana Torvik"),
        ("what the regulator says", "Bo Lund"),
        ("has all the papers", "Tess Dahl"),
    ],
)
def test_the_number_of_a_question_is_no_part_of_who_asks_it(words: str, speaker: str) -> None:
    assert speaker_of(COMMITTEE, words) == speaker


def test_a_list_of_witnesses_is_said_by_nobody_and_a_label_is_no_part_of_what_is_reported() -> None:
    article = read_text(COMMITTEE)
    found = [article.of(q.span) for q in find_facts(article).quotations]
    assert not [words for words in found if "Velka Water" in words or words in ("Ana Torvik", "Bo Lund")]
    assert not [words for words in found if words.startswith("Q2")]
    assert not [name for name in find_facts(article).names if article.of(name.span).startswith("Q")]


RECORDED = "A podcast of Velka\n\nMia Sand talks to Ana Torvik, who runs the ferry of Velka.\n\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[00:10] Mia Sand: ", "[00:15] Ana Torvik: "),
        ("Mia Sand (00:10): ", "Ana Torvik (00:15): "),
        ("Mia Sand  00:10\n", "Ana Torvik  00:15\n"),
        ("Mia Sand\n00:10\n", "Ana Torvik\n1:00:15\n"),
        ("(00:10) Mia Sand\n", "(00:15) Ana Torvik\n"),
    ],
)
def test_a_place_in_a_recording_may_stand_beside_or_below_the_name(one: str, other: str) -> None:
    text = f"{RECORDED}{one}Is the ferry late?\n\n{other}The ferry left at nine.\n\n{one}And the boat?\n"
    assert speaker_of(text, "Is the ferry late") == "Mia Sand"
    assert speaker_of(text, "left at nine") == "Ana Torvik"


def test_two_who_talk_need_not_speak_twice() -> None:
    text = f"{RECORDED}Mia Sand: Is the ferry late?\n\nAna Torvik: We left at nine.\n"
    assert speaker_of(text, "We left at nine") == "Ana Torvik"
    listed = read_text(f"{RECORDED}Mia Sand: 31 minutes.\n\nAna Torvik: 32 minutes.\n")
    assert not [q for q in find_facts(listed).quotations if "minutes" in listed.of(q.span)]


ANSWERS = (
    "Ana Torvik on her ropes\nAna Torvik leaves the harbour on Friday.\nQ: Was it late?\nA: I was cold.\n"
    "{between}\nQ: And the lamp?\nA: Sold in March.\n"
)


def test_the_next_paragraph_of_an_answer_need_not_say_i() -> None:
    assert speaker_of(ANSWERS.format(between="It was the right thing to do."), "right thing") == "Ana Torvik"


@pytest.mark.parametrize(
    "between",
    [
        "She was fined 40 crowns in March.",
        "Ana Torvik has a boat.",
        "A spokesman for the harbour would not say why.",
        "Bo Lund, 52, sat by.",
        "The ropes of Velka",
    ],
)
def test_what_is_told_between_question_and_answer_is_said_by_nobody(between: str) -> None:
    article = read_text(ANSWERS.format(between=f"{between}\nThe harbour is old."))
    said = [article.of(q.span) for q in find_facts(article).quotations]
    assert not [words for words in said if words in between or "harbour is old" in words]


@pytest.mark.parametrize(
    "note",
    [
        "This interview has been edited for length and clarity.",
        "As told to Bo Lund",
        "Ana Torvik's book, Ropes, is out on 12 June.",
    ],
)
def test_a_note_below_an_interview_is_no_answer(note: str) -> None:
    article = read_text(f"{BOLD}{note}\nTickets from £18.\n")
    said = [article.of(q.span) for q in find_facts(article).quotations]
    assert not [words for words in said if words in note or "Tickets" in words]
