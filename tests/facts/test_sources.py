"""Which words name a source: what find_quotations promises about clauses, groups and officers."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The rope, which took 1,900 calls last year, is old, said Ana Torvik of the yard.", "is old", "Ana Torvik"),
        (
            "Ana Torvik, a former champion who runs the yard, called it the best rope in years.",
            "the best",
            "Ana Torvik",
        ),
        ("Prices had doubled, he said; the union replied that pay had not.", "pay had not", "the union"),
        ("The crew called it a slip; the mate, Ana Torvik, called it a crime.", "it a crime", "Ana Torvik"),
        ("Half burned, most of them old, said Ana Torvik of the yard.", "Half burned", "Ana Torvik"),
        ("The man who worked on it, Bo Lund, says the rope was old.", "the rope was old", "Bo Lund"),
        ("A doctor hired by the yard, Dr Ana Torvik, said the rope was old.", "the rope was old", "Ana Torvik"),
        ("A reader, Constance from Hollin, writes that the rope was old.", "the rope was old", "Constance"),
        ("The agency that runs the yard, Sentinel South, said the rope was old.", "the rope was old", "Sentinel South"),
        ("The firm is said by two clerks to have offered the yard a rope.", "the yard a rope", "two clerks"),
        ("Ana Torvik has so far said that the rope is old.", "the rope is old", "Ana Torvik"),
        ("They asked a cook, whose name was not given, and have ruled out arson, said Bo Lund.", "arson", "Bo Lund"),
        ("Ana Torvik threatened to close the yard.", "close the yard", "Ana Torvik"),
        ("Rep. Ana Torvik, D-Calif., said the rope was old.", "the rope was old", "Ana Torvik"),
        ("Rep. Ana Torvik, D-N.Y., the top Democrat on the yard, said a rope broke.", "a rope broke", "Ana Torvik"),
        ("Ana Torvik, Ph.D., said a rope was old.", "a rope was old", "Ana Torvik"),
        (
            "The board met before Christmas. Ana Torvik sank a boat after the storm and called it old.",
            "it old",
            "Ana Torvik",
        ),
        ("Ana Torvik kept her “sell” advice and said that the rope was old.", "the rope was old", "Ana Torvik"),
        ("Mum-of-two Ana Torvik said the rope was old.", "the rope was old", "Ana Torvik"),
        ("Vice-chairman Mhairi Strang said the rope was old.", "the rope was old", "Mhairi Strang"),
        ("A surgeon, Doctor Ana Torvik, said the rope was old.", "the rope was old", "Ana Torvik"),
        ("Judge Ana Torvik jailed two men. The judge said the rope was old.", "the rope was old", "Ana Torvik"),
        (
            "Ana Torvik runs Torvik Acres. Bo Lund and Torvik Acres rose. It was old, Ms Torvik said.",
            "It was",
            "Ana Torvik",
        ),
        ("Moody's said the rope was old.", "the rope was old", "Moody's"),
        ("The barrister Ana Torvik SC left. Ms Torvik called it a rope.", "it a rope", "Ana Torvik"),
        ("A keeper, Emeritus Professor Ana Torvik, said the rope was old.", "the rope was old", "Ana Torvik"),
        ("It was late. The Right Reverend Ana Torvik said the rope was old.", "the rope was old", "Ana Torvik"),
        ("Novelist Mhairi Strang said the rope was old.", "the rope was old", "Mhairi Strang"),
        (
            "Ana Torvik left the yard within hours of learning that, said Bo Lund.",
            "within hours of learning",
            "Bo Lund",
        ),
        ("The Bank of Leeds's Ana Torvik said the rope was old.", "the rope was old", "Ana Torvik"),
        ("The Bank of Leeds's director, Ana Torvik, said the rope was old.", "the rope was old", "Ana Torvik"),
        ("The Bank of Leeds's director said the rope was old.", "the rope", "The Bank of Leeds's director"),
        ("It was a rule that Blueline Yard, a charity, called a rope for the drowned.", "a rope for", "Blueline Yard"),
    ],
)
def test_a_source_is_told_from_the_words_around_it(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("It had become, in the words of one passenger, “a village with a mayor”.", "a village", "one passenger"),
        (
            "One rider, who would not be named, said the bunch had known “for two whole seasons”.",
            "for two",
            "One rider",
        ),
        ("The council met. The offer was “the ceiling and not the floor”, it added.", "the ceiling", "The council"),
        ("All were told by letter that “the rope was very old indeed”.", "the rope", None),
    ],
)
def test_the_outer_source_speaks(text: str, words: str, speaker: str | None) -> None:
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Two of the three drivers said the road was wet.", "the road was wet", "Two of the three drivers"),
        ("Three people who were there said the lamp had fallen.", "the lamp had fallen", "Three people"),
        ("The lamp, said a woman in the queue, had been out since May.", "The lamp", "a woman"),
        ("Det Ch Insp Ana Torvik said the lamp was old.", "the lamp was old", "Ana Torvik"),
        ("Her son, Milo, says the lamp was old.", "the lamp was old", "Milo"),
        ("The yard reckoned that four lamps in ten were old.", "four lamps in ten", "The yard"),
        ("Ana Torvik MP said the lamp was old.", "the lamp was old", "Ana Torvik"),
    ],
)
def test_a_group_a_bystander_and_an_officer_are_taken_whole(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize("source", ["one", "another", "others"])
@pytest.mark.parametrize("verb", ["wrote", "argued", "complained"])
def test_somebody_without_a_noun_speaks_by_any_verb(source: str, verb: str) -> None:
    text = f"Ana Torvik said no. Managers read it. “We will look at this again next year,” {source} {verb}."
    assert speaker_of(text, "We will look") == source


def test_another_is_a_source_of_its_own() -> None:
    text = "“It is over,” said one of the drivers. “It is not,” said another. “Nobody knows,” said Bo Lund."
    assert speaker_of(text, "It is not") == "another"


def test_the_last_clause_of_a_sentence_takes_in_the_ones_before() -> None:
    text = "She read for four minutes and took no questions, two people who were there said."
    assert reported_by(text, "took no questions") == "two people"


def test_others_may_speak_without_a_noun() -> None:
    text = "One juror said it was over. Another said the lamp was kind. Others feared the lock was old."
    assert reported_by(text, "the lamp was kind") == "Another"
    assert reported_by(text, "the lock was old") == "Others"


def test_a_month_may_be_a_first_name() -> None:
    assert reported_by("The engineer, Jan Kowal, says that the lamp is old.", "the lamp is old") == "Jan Kowal"
    assert reported_by("In May Ana Torvik said that the lamp was old.", "the lamp was old") == "Ana Torvik"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The former head of the yard and current owner of a lamp said it was over.", "The former head of the yard"),
        ("The council and residents said it was over.", "The council and residents"),
    ],
)
def test_a_source_of_two_parts_begins_with_the_first(text: str, source: str) -> None:
    found = reported_by(text, "it was over")
    assert found is not None
    assert found.startswith(source)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("She died in her sleep in Harl, her nephew, Bo Lund, said.", "in her sleep", "Bo Lund"),
        ("The yard, the second largest, whose owner, Bo Lund, called it a slip, is shut.", "it a slip", "Bo Lund"),
        ("It accepted the resignation of Bo Lund, who has a dog and who said the rope was old.", "the rope", "Bo Lund"),
        ("A lawyer for 38 of them called the sum an opening bid.", "the sum", "A lawyer for 38 of them"),
        ("Two people who had spoken to her said the rope was old.", "the rope was old", "Two people"),
        ("At a meeting on Friday a butcher, who gave no name, said the rope was old.", "the rope was old", "a butcher"),
        (
            "A former planning officer, now in Harl, says the rope was old.",
            "the rope was old",
            "A former planning officer",
        ),
        ("It was begun by Ana Torvik, who sells plants and says she is the youngest.", "the youngest", "Ana Torvik"),
        ("One name is that of clerk Ana Torvik, 39, who has said that she is tired.", "she is tired", "Ana Torvik"),
        ("Housing councillor Bo Lund, no relation, said the rope was old.", "the rope was old", "Bo Lund"),
        ("It was warm in May, but the nights are cold, explained the clerk Ana Torvik.", "the nights", "Ana Torvik"),
        ("Its director there, Ana Torvik, said a single ship fed 900,000 people.", "a single ship", "Ana Torvik"),
    ],
)
def test_a_source_is_found_behind_what_else_is_told_of_it(text: str, words: str, source: str) -> None:
    assert (reported_by(text, words) or "").startswith(source)


def test_what_and_that_adds_belongs_to_the_first_clause() -> None:
    text = "Judge Neil Lund found that she'd been sacked because she'd told the truth, and that it was “put together”."
    assert speaker_of(text, "put together") == "Neil Lund"


def test_a_noun_that_may_be_a_verb_names_nobody() -> None:
    text = "His office said he had the highest regard for the mate and would miss her candour, “which was frequent”."
    assert speaker_of(text, "which was frequent") == "His office"


def test_one_of_a_number_may_speak() -> None:
    assert speaker_of("Three men came. “He asked for the pudding,” one of the three said.", "He") == "one of the three"


def test_a_verb_before_a_quotation_need_not_report_it() -> None:
    assert speaker_of("Ana Torvik called the claim that the yard would close “nonsense”.", "nonsense") == "Ana Torvik"


@pytest.mark.parametrize(
    "text",
    [
        "The bond would add $212 a year to the bill, according to Bo Lund.",
        "The button adds about 20 minutes of work a day, according to Bo Lund.",
    ],
)
def test_what_a_thing_adds_is_not_said_by_it(text: str) -> None:
    article, found = quotations(text)
    assert {article.of(one.speaker.name) for one in found if one.speaker} == {"Bo Lund"}


def test_what_somebody_adds_is_said() -> None:
    assert reported_by("Bo Lund added that the rope was old.", "the rope was old") == "Bo Lund"
    assert reported_by("The rope, Bo Lund added, was old.", "The rope") == "Bo Lund"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "He cited an opinion by the monitoring officer which stated: “Pay.”",
            "Pay",
            "an opinion by the monitoring officer",
        ),
        ("Bo Lund pointed to a memo from the FBI that read: “Pay.”", "Pay", "a memo from the FBI"),
        ("Bo Lund showed me a letter from the yard which said: “Pay.”", "Pay", "a letter from the yard"),
        ("Ana Torvik quoted Bo Lund as saying: “A house divided cannot stand.”", "A house", "Bo Lund"),
        ("“We are safe,” said Acme chief economist Jan Hatz.", "We are", "Jan Hatz"),
    ],
)
def test_a_document_or_somebody_quoted_speaks_for_itself(text: str, words: str, source: str) -> None:
    assert speaker_of(text, words) == source


@pytest.mark.parametrize(
    "text",
    [
        "Officers found three empty bottles in the yard.",
        "The minister is writing a book about owls.",
        "Tomasz Lund presses a rope into my hand.",
    ],
)
def test_what_somebody_does_to_a_thing_is_no_statement(text: str) -> None:
    assert quotations(text)[1] == ()


def test_what_a_sentence_is_based_on_is_its_source() -> None:
    text = "Based on recent information from the Security Service, agents were sent."
    assert reported_by(text, "agents were sent") == "Security Service"


def test_what_a_body_finds_is_a_statement() -> None:
    assert reported_by("The Security Service found a vast campaign of lies.", "a vast campaign") == "Security Service"


@pytest.mark.parametrize("text", ["Officers found that the yard was empty.", "Officers found the yard was empty."])
def test_what_somebody_finds_out_is_a_statement(text: str) -> None:
    assert reported_by(text, "the yard was empty") == "Officers"


def test_what_somebody_said_who_is_told_of_ends_with_the_relative_clause() -> None:
    article, found = quotations("Ana Torvik, who said the yard was sold, was fired on Monday.")
    assert [article.of(one.span) for one in found] == ["the yard was sold"]


@pytest.mark.parametrize("cue", ["pointed out", "points out", "accepted", "accepts"])
def test_some_verbs_say_something_before_that_only(cue: str) -> None:
    assert reported_by(f"The mayor {cue} that the rope was old.", "the rope was old") == "The mayor"
    assert quotations(f"The mayor {cue} the old rope.")[1] == ()


def test_a_charge_is_no_statement() -> None:
    assert quotations("Teen charged after a string of fires in the yard.")[1] == ()
    assert reported_by("Ana Torvik charged that the rope was old.", "the rope was old") == "Ana Torvik"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("A gardener charged with the theft of four lamps told a jury it was late.", "it was late", "A gardener"),
        ("A plumber jailed for the theft of a lamp has said he is sorry.", "he is sorry", "A plumber"),
        (
            "The court heard from Ana Torvik, 83, a former cook of Harl House, who said it was late.",
            "it was",
            "Ana Torvik",
        ),
        ("Ana Torvik, 45, of Hollin Green, who said it was late, was seen at home.", "it was late", "Ana Torvik"),
        ("Its lease ends in May, and a clerk, who gave no name, said it was late.", "it was late", "a clerk"),
        ("Then an opera with Ana Torvik, who said it was late, was sung.", "it was late", "Ana Torvik"),
        ("In one he swam; in another his brother feared that it was late.", "it was late", "his brother"),
    ],
)
def test_a_source_keeps_what_is_told_of_it_before_its_verb(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source


@pytest.mark.parametrize(
    "text",
    [
        "They met a man known locally as the Lamp of the Valley.",
        "It went to a firm called Torvik Holdings, which sold lamps.",
        "The choir of the valley has a song that every child learns.",
        "What did Ana Torvik say?",
    ],
)
def test_what_only_names_or_asks_reports_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We want the lamp,” came a shout from the public gallery.", "a shout from the public gallery"),
        ("“We want the lamp,” came the reply from the mate, Ana Torvik.", "Ana Torvik"),
        ("The answer came from the mate, Ana Torvik: “We want the lamp.”", "Ana Torvik"),
        ("As the mate, according to Ana Torvik, who saw him, he went down “We want the lamp” and all.", "Ana Torvik"),
    ],
)
def test_words_may_come_without_a_verb_of_saying(text: str, speaker: str) -> None:
    assert speaker_of(f"Mr Bo Lund said it was late.\n{text}", "We want") == speaker


def test_a_line_without_a_verb_announces_who_speaks_next() -> None:
    story = "Mr Bo Lund said it was late.\nThe yard was shut.\nThe sea was high and the crews went home to wait.\n"
    assert speaker_of(f"{story}From the yard, Inspector Ana Torvik:\n“We want the lamp.”\n", "We want") == "Ana Torvik"


@pytest.mark.parametrize("tail", [", pouring tea for the crew", ", to much laughter", ", with a look at the lamp"])
def test_how_somebody_spoke_is_not_what_they_said(tail: str) -> None:
    article, found = quotations(f"“We want the lamp,” Ana Torvik said{tail}.")
    assert [article.of(one.span) for one in found] == ["We want the lamp,"]


@pytest.mark.parametrize("tail", ["in a statement on Monday", "as she left the yard", "on Monday", "to reporters"])
def test_where_and_when_somebody_spoke_is_not_what_they_said(tail: str) -> None:
    article, found = quotations(f"“We want the lamp,” Ana Torvik said {tail}.")
    assert [article.of(one.span) for one in found] == ["We want the lamp,"]


def test_to_want_no_name_in_the_paper_is_no_statement() -> None:
    article, found = quotations("A deckhand, who asked not to be named, said that crews were told to sleep.")
    assert [article.of(one.span) for one in found] == ["crews were told to sleep"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The crew posted a line on Shipgram saying “we want the lamp”.", "The crew"),
        ("The mate’s log states that Bo Lund sent a text that read: “we want the lamp”.", "Bo Lund"),
    ],
)
def test_who_sends_the_words_says_them_and_not_what_carries_them(text: str, speaker: str) -> None:
    assert speaker_of(f"Mr Bo Lund was there.\n{text}", "we want") == speaker


@pytest.mark.parametrize("position", ["Hooker", "Winger", "Prop", "Fly-half", "Seamer", "Wicketkeeper", "Left-back"])
def test_a_position_in_a_game_is_no_part_of_a_name(position: str) -> None:
    assert speaker_of(f"“I never slept before,” {position} Dion Paewai said.", "I never") == "Dion Paewai"


def test_a_source_behind_according_to_may_be_a_noun_that_is_a_verb_as_well() -> None:
    text = "A centre has taken in 67 people, “and one very cross goat”, according to volunteer Glenys Park."
    assert speaker_of(text, "and one very cross goat") == "Glenys Park"
