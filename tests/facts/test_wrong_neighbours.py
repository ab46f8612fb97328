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
    text = "Gillian Arkley was questioned, and her lawyer has said she knew nothing of the thefts."
    article, found = quotations(text)
    by = {article.of(one.span): article.of(one.speaker.name) for one in found if one.speaker}
    assert by["nothing of the thefts"] == "Gillian Arkley"
    assert by["she knew nothing of the thefts"] == "her lawyer"


def test_what_somebody_was_tells_only_of_the_pronoun_behind_it() -> None:
    text = "Ana Pell is 40. A former teacher, she told reporters that she would read the file."
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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ana Pell is 40. Through her lawyer, Jo Reed, she said that the yard was old.", "Ana Pell"),
        ("Ana Pell came late. The baker, she said, had told her that the yard was old.", "Ana Pell"),
    ],
)
def test_who_stands_before_a_pronoun_and_its_comma_may_only_be_told_of(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


LIFE = (
    "Edith Marlowe, the botanist, who has died at 91, disliked hurry.\n"
    "Born in Ayr, Marlowe was taught by Margaret Dove, who kept bees. Dove gave her a lens.\n"
)


def test_an_obituary_is_about_who_died_and_not_who_is_named_in_passing() -> None:
    assert speaker_of(f"{LIFE}“I never put it down,” she told an interviewer in 2004.", "I never") == "Edith Marlowe"


@pytest.mark.parametrize(
    "text",
    [
        f"{LIFE}Ms Rosa Hill said the moss was rare.\n“I never saw it,” she added.",
        "Joan Reed, who has died, was old.\nMs Rosa Hill rang the bell. Hill ran.\n“I never saw her,” she said.",
    ],
)
def test_who_spoke_just_before_goes_on_in_an_obituary(text: str) -> None:
    assert speaker_of(text, "I never") == "Rosa Hill"


@pytest.mark.parametrize(
    "text",
    [
        "Reacting to the order, Ravi Khanna tweeted, “Finally, some order in the court.”",
        "Asked in an interview why he had refused, Ravi Khanna replied, “They wanted a suit.”",
        "In a letter to clients that runs to two paragraphs, Ravi Khanna wrote, “I swam out too far.”",
    ],
)
def test_what_only_leads_to_a_quotation_is_no_statement(text: str) -> None:
    _, found = quotations(text)
    assert len(found) == 1


def test_a_clause_before_a_quotation_is_a_statement() -> None:
    assert reported_by("In that case she would go, Bo Reed said, “and never return”.", "she would go") == "Bo Reed"


def test_a_mother_told_of_by_her_children_is_who_was_told_of_last() -> None:
    text = "TV star Kerry Lomax is back.\nThe mum-of-two, 41, told fans: “I love my body as it is.”"
    assert speaker_of(text, "I love") == "Kerry Lomax"


def test_the_other_of_two_may_speak() -> None:
    text = "Two men saw it. One, a baker, said: “It flew.” The other said that he had closed his eyes."
    assert reported_by(text, "closed his eyes") == "The other"


def test_a_laugh_after_a_full_stop_is_a_sentence_of_its_own() -> None:
    text = "“When I began,” Ana Bello recalls, “nobody believed a woman could drive.” She laughs. “Now I train them.”"
    article, found = quotations(text)
    assert all("laughs" not in article.of(one.span) for one in found)


def test_an_air_force_speaks_for_itself() -> None:
    text = "Ukraine's air force put the number at four, and said that two had hit homes."
    assert reported_by(text, "two had hit") == "Ukraine's air force"


def test_where_a_source_is_from_is_no_part_of_the_statement() -> None:
    text = "According to Dr Lena Fisk, of the University of Hull, who was not involved, the roof is sound."
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == ["the roof is sound"]


def test_who_judged_goes_on_behind_but() -> None:
    text = "Dr Lena Fisk described the results as “striking news” but cautioned that the sample was small."
    assert reported_by(text, "the sample was small") == "Lena Fisk"


def test_while_begins_what_another_says_behind_a_comma_in_the_quotation() -> None:
    text = "Jo Hart called the vote “a sham,” while Al Diaz said it was “long overdue.”"
    article, found = quotations(text)
    assert all("Diaz" not in article.of(one.span) for one in found)


def test_what_somebody_was_asked_before_laughing_is_no_statement() -> None:
    article, found = quotations("Asked if she was worried, Lena Fisk laughed. “Not in the least bit,” she said.")
    assert [article.of(one.span) for one in found] == ["Not in the least bit,"]


def test_who_stands_at_whose_side_is_no_statement() -> None:
    _, found = quotations("“There is no case,” Bo Rand told reporters as he left court, his wife at his side.")
    assert len(found) == 1


def test_a_question_without_a_comma_hides_no_answer() -> None:
    article, found = quotations("Asked about it by telephone Bo Rand said, “I was very good with roses.”")
    assert [article.of(one.cue) for one in found if one.cue] == ["said"]


def test_a_short_quotation_behind_the_colon_of_a_person_is_theirs() -> None:
    text = "Sam Reid said the plan was “thin”. His colleague Ana Cole was kinder: “It happens.”"
    assert speaker_of(text, "It happens") == "Ana Cole"


@pytest.mark.parametrize("hearer", ["the court", "police", "union leader"])
def test_what_was_told_may_begin_with_a_name(hearer: str) -> None:
    article, found = quotations(f"Lee Shaw told {hearer} Dunn was “only joking”.")
    assert "Dunn was “only joking”" in [article.of(one.span) for one in found]


def test_a_spokeswoman_saying_something_is_its_source() -> None:
    text = "The Commission rejected the criticism, a spokeswoman saying that it had held 14 meetings."
    article, found = quotations(text)
    by = {article.of(one.span): article.of(one.speaker.name) for one in found if one.speaker}
    assert by["it had held 14 meetings"] == "a spokeswoman"


def test_a_night_behind_its_day_says_nothing() -> None:
    text = "On Monday night, Ana Pell leaned in, saying that the yard was old."
    assert reported_by(text, "the yard") == "Ana Pell"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Pell came.\nA barrister put it to her that she lied. “No, I did not,” she said.", "Ana Pell"),
        ("A barrister put it to her that she lied. “No, I did not,” she said.", None),
        ("Ana Pell came.\nThe lawyer told her sister about it. “No, I did not,” she said.", "The lawyer"),
    ],
)
def test_who_is_spoken_to_answers_and_not_who_spoke(text: str, speaker: str | None) -> None:
    assert speaker_of(text, "No, I did not") == speaker
