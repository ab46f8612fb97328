"""Who speaks where an adverb, a participle or a second noun stands before the verb, as it often does in news."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council has twice refused to raise the wreck.", "The council"),
        ("The mayor, Ana Dunn, twice asked the clerks to raise the wreck.", "Ana Dunn"),
        ("Bo Lohm three times demanded that they raise the wreck.", "Bo Lohm"),
        ("Ana Dunn could no longer defend the wish to raise the wreck.", "Ana Dunn"),
        ("Shown a copy of it, Mrs Holm read it twice and said that they would raise the wreck.", "Holm"),
        ("Told of this on the radio, Bo Lohm paused and said that they would raise the wreck.", "Bo Lohm"),
        ("Born in Trabzon, Ana Dunn came home in May, and says that they will raise the wreck.", "Ana Dunn"),
        ("Asked who owned the yard, Ana Dunn said they would raise the wreck.", "Ana Dunn"),
        ("It paid a fine to the Data Office, which found that they would raise the wreck.", "Data Office"),
        ("She had the full confidence of the mayor, who said that they would raise the wreck.", "the mayor"),
        ("Sarn was lost, where the diver Dot Ains, who has a boat, said they would raise the wreck.", "Dot Ains"),
    ],
)
def test_the_subject_is_found_behind_what_news_puts_before_its_verb(text: str, source: str) -> None:
    assert reported_by(text, "raise the wreck") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A study by Reuters, which found that the dam was old, was lost.", "A study by Reuters"),
        ("A group of clerks who said the dam was old have left.", "A group of clerks"),
        ("The parents of a boy who died said the dam was old.", "The parents of a boy"),
        ("Scientists in Sarn who have read the genes of 40 samples said the dam was old.", "Scientists in Sarn"),
    ],
)
def test_who_is_told_of_first_keeps_the_word(text: str, source: str) -> None:
    assert (reported_by(text, "the dam") or "").startswith(source)


def test_what_somebody_no_longer_wants_is_not_asserted() -> None:
    _, found = quotations("Ana Dunn no longer wanted the yard to be sold.")
    assert [q.stance for q in found] == [Stance.OPEN]


@pytest.mark.parametrize("label", ["Interview", "Q&A", "Q&A with the clerk"])
def test_a_headline_that_says_what_the_article_is_names_nobody(label: str) -> None:
    text = f"{label}: “I read the mail aloud to my hens”\n\nAna Dunn has nine hens and a temper.\n"
    assert speaker_of(text, "I read the mail") is None


def test_money_says_nothing() -> None:
    text = "Savings may reach £110 million, up from the £90 million announced when the yard was sold."
    assert quotations(text)[1] == ()


def test_money_within_a_source_hides_it_not() -> None:
    text = "Inquiry into £31m meals deal finds the meals were cold."
    assert reported_by(text, "the meals") == "Inquiry into £31m meals deal"


def test_a_label_with_a_post_means_whoever_holds_it() -> None:
    text = (
        "PRESS CONFERENCE: The yard\n\nINTERIOR MINISTER COSMIN LAZAR: We have asked for them back.\n\n"
        "Q: When?\n\nINTERIOR MINISTER COSMIN LAZAR: I asked on Monday.\n"
    )
    assert speaker_of(text, "I asked on Monday") == "COSMIN LAZAR"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torv won on Sunday.\n\nThe Ethiopian told the radio she was tired.\n",
        "Ana Torv won on Sunday.\n\nThe 31-year-old Ethiopian told the radio she was tired.\n",
    ],
)
def test_a_word_for_people_of_a_nation_means_who_was_told_of_last(text: str) -> None:
    assert reported_by(text, "tired") == "Ana Torv"


def test_what_stands_in_the_words_of_somebody_leaves_the_phrase_out() -> None:
    article, found = quotations("It is, in the words of its own auditor, “a going concern for now”.")
    assert all("in the" not in article.of(q.span) for q in found)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Marta Voss, 34, and her husband, Liam, 36, said they would sail.", "Marta Voss, 34, and her husband, Liam"),
        ("Marta Voss, 34, and her husband Liam, 36, said they would sail.", "Marta Voss, 34, and her husband Liam"),
        ("Marta Voss, 34, whose husband, Liam, 36, is a cook, said they would sail.", "Marta Voss"),
    ],
)
def test_a_couple_with_their_ages_speaks_together(text: str, source: str) -> None:
    assert reported_by(text, "they would sail") == source


def test_a_clerk_behind_a_place_is_who_was_told_of() -> None:
    text = "At a shop on Linden Road in Sarn, a clerk was covering the lamps. “It keeps asking me,” he said."
    assert speaker_of(text, "It keeps asking") == "a clerk"


def test_who_interrupts_is_quoted() -> None:
    assert speaker_of("“No, not that one,” interrupted her agent, Max Doerr.", "No, not") == "Max Doerr"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In court, pensioner Doreen Wick, 81, said she was cold.", "Doreen Wick"),
        ("In court, pensioner Doreen Wick, aged 81, said she was cold.", "Doreen Wick"),
        ("In her letter the minister, 56, said she was cold.", "the minister"),
        ("Retired midwife Ethel Sproat, 80, said she was cold.", "Ethel Sproat"),
        ("Ana Pell, a baker, 34, said she was cold.", "Ana Pell"),
        ("Commercial lenders told the bank she was cold.", "Commercial lenders"),
    ],
)
def test_an_age_says_nothing(text: str, source: str) -> None:
    assert reported_by(text, "she was cold") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Republic of Bandu has reported that the dam failed.", "Republic of Bandu"),
        ("The Prime Minister's Office said that the dam failed.", "Prime Minister's Office"),
        ("The dam failed, according to the Office of the Director of Roads.", "Office of the Director of Roads"),
        ("Police Scotland said that the dam failed.", "Police Scotland"),
        ("The National Herders' Association (NHA) said that the dam failed.", "National Herders' Association"),
    ],
)
def test_a_body_keeps_its_whole_name(text: str, source: str) -> None:
    assert (reported_by(text, "he dam failed") or "").removeprefix("the ") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The dam failed, according to a person briefed on the matter.", "a person briefed on the matter"),
        ("According to two people briefed on the talks, the dam failed.", "two people briefed on the talks"),
        ("The dam failed, according to minutes released on Monday.", "minutes"),
    ],
)
def test_what_tells_which_person_is_meant_belongs_to_them_and_of_a_paper_it_is_left_out(text: str, source: str) -> None:
    article, found = quotations(text)
    assert [(article.of(q.span).lower(), q.speaker and article.of(q.speaker.name)) for q in found] == [
        ("the dam failed", source)
    ]


def test_who_an_article_asks_about_answers() -> None:
    text = (
        "Ottilie Vance stands on a ladder. “Look up,” she says.\n\nThe clerk Hal Oke says it is late.\n\n"
        "Does Vance mind? Does she miss the gas? “Not for one second.”\n"
    )
    assert speaker_of(text, "Not for one") == "Ottilie Vance"


def test_another_source_before_a_colon_speaks() -> None:
    text = "A palace aide said they would “reflect on all that”. Another source was more blunt: “It's dead.”"
    assert speaker_of(text, "It's dead") == "Another source"


def test_a_word_at_arms_length_is_not_spoken_by_the_next_subject() -> None:
    article, found = quotations("The council's “vision” was drawn up by clerks. They promised “a new dawn”.")
    assert "vision" not in [article.of(q.span) for q in found]


def test_the_verdict_of_a_body_is_its_own() -> None:
    text = "Her solicitor, Owen Crane, was blunt: “Go away.”\n\nThe verdict of the fire service? “No comment at all.”\n"
    assert speaker_of(text, "No comment") == "the fire service"


def test_a_claim_is_that_of_whoever_is_named_behind_it() -> None:
    text = "Marlow denied claims by a former driver, Les Hume, that he had “thrown a shoe at him”."
    assert speaker_of(text, "thrown a shoe") == "Les Hume"


def test_they_are_those_named_as_several() -> None:
    text = "Dealers are cross. The insurers, Harbour Mutual, paid up. They refused to pay for the rope."
    assert reported_by(text, "pay for the rope") == "Harbour Mutual"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Biologist Dr Chiara Neri, of the University of Arda, says people are shy.", "Chiara Neri"),
        ("Mum-of-two Jodie Tran, from Ashby, said people are shy.", "Jodie Tran"),
        ("People are shy, most of them old, said Ana Pell of the alliance.", "Ana Pell"),
        ("People, meanwhile, are shy, says the letting site Keyhole.", "Keyhole"),
        ("Lee Gar, 43, of Hull, told people are shy, said the Office for Trade.", "Office for Trade"),
    ],
)
def test_who_stands_before_commas_with_nothing_but_a_home_or_an_age_speaks(text: str, source: str) -> None:
    assert (reported_by(text, "shy") or "").removeprefix("the ") == source


def test_one_of_a_party_is_named_behind_it() -> None:
    assert speaker_of("The lone Green, Felix Yorke, called it “a very big hammer”.", "a very big") == "Felix Yorke"


@pytest.mark.parametrize("topic", ["Handball", "Storm Edda", "TUNNEL VISION"])
def test_a_topic_before_the_colon_of_a_headline_says_nothing(topic: str) -> None:
    text = f"{topic}: how a late save sent Hovmark on\n\nA village won on Sunday.\n\nIt rained.\n"
    assert quotations(text)[1] == ()


def test_what_is_planned_for_a_day_is_no_statement() -> None:
    assert quotations("A rail strike planned for Monday has been put off.")[1] == ()


def test_whom_the_article_asks_about_does_not_speak_of_himself_as_he() -> None:
    text = (
        "Coach Magda Reiss praised Emeka Okonjo. “He is a lion,” she said.\n\n"
        "And will he play on Saturday? “He has trained very well.”\n"
    )
    assert speaker_of(text, "He has trained") == "Magda Reiss"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The local MP, Labour's Joe Reed, said they would raise the wreck.", "Joe Reed"),
        ("His rival, the Lib Dems' Anna Holt, said they would raise the wreck.", "Anna Holt"),
        ("The bakery, Anna's Kitchen, said they would raise the wreck.", "The bakery"),
        ("Her union, the Divers' League, said they would raise the wreck.", "Divers' League"),
    ],
)
def test_somebody_is_named_behind_their_party(text: str, source: str) -> None:
    assert reported_by(text, "raise the wreck") == source


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "AUSTIN, Texas, March 20, 2024 /PRNewswire/ -- Lumen Grid, Inc., a provider of storage, today announced "
            "results for 2023.",
            "results for 2023",
            "Lumen Grid",
        ),
        ("Somewhere in Kent, a farmer is smiling and says the rain is welcome.", "the rain is welcome", "a farmer"),
    ],
)
def test_a_place_in_front_is_nobody(text: str, words: str, source: str) -> None:
    assert reported_by(text, words) == source
