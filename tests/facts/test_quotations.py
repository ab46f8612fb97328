"""Who said it: what find_quotations promises about direct and reported speech."""

import pytest

from bot.facts.facts import find_facts
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.article import Article
from bot.reading.read import read_text


def quotations(text: str) -> tuple[Article, tuple[Quotation, ...]]:
    article = read_text(text)
    return article, find_facts(article).quotations


def speaker_of(text: str, words: str) -> str | None:
    """Return who says the direct quotation that begins with ``words``."""
    article, found = quotations(text)
    matching = [q for q in found if q.kind is QuotationKind.DIRECT and article.of(q.span).startswith(words)]
    assert matching, f"no quotation begins with {words!r}"
    return article.of(matching[0].speaker.name) if matching[0].speaker else None


def reported_by(text: str, words: str) -> str | None:
    """Return the source of the reported statement that holds ``words``."""
    article, found = quotations(text)
    matching = [q for q in found if q.kind is QuotationKind.REPORTED and words in article.of(q.span)]
    assert matching, f"nothing reported holds {words!r}"
    return article.of(matching[0].speaker.name) if matching[0].speaker else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We open in May,” said Ana Torvik.", "We open", "Ana Torvik"),
        ('"We open in May," Ana Torvik said on Monday.', "We open", "Ana Torvik"),
        ("''We open in May,'' said Ana Torvik.", "We open", "Ana Torvik"),
        ("Ana Torvik said: “We open in May.”", "We open", "Ana Torvik"),
        ("Ana Torvik, who runs the shop, said, “We open in May.”", "We open", "Ana Torvik"),
        ("“We open in May,” said Rep. Ana Torvik (D-N.C.), head of the caucus.", "We open", "Ana Torvik"),
        ("“We open in May,” according to Ana Torvik.", "We open", "Ana Torvik"),
        ("“We won!” Ana Torvik shouted.", "We won", "Ana Torvik"),
        ("“We open in May.” — Ana Torvik", "We open", "Ana Torvik"),
        ("His campaign manager, Ana Torvik, called the plan “a very bad idea for everybody”.", "a very", "Ana Torvik"),
        ("“We open in May,” a spokesman for the company said.", "We open", "a spokesman for the company"),
        ("“We open in May,” said the company.", "We open", "the company"),
        ("In a letter to members, the union wrote: “We open in May.”", "We open", "the union"),
    ],
)
def test_the_speaker_stands_beside_the_quotation(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_a_split_quotation_has_one_speaker() -> None:
    text = "“We open in May,” said Ana Torvik, “and we close in June.”"
    assert speaker_of(text, "We open") == speaker_of(text, "and we close") == "Ana Torvik"


def test_a_quotation_that_runs_on_keeps_its_speaker_in_the_next_paragraph() -> None:
    text = "Bo Lund spoke first.\n“We open in May,” said Ana Torvik. “It is late.\n“And we close in June.”"
    assert speaker_of(text, "And we close") == "Ana Torvik"


def test_a_floating_quotation_inherits_the_speaker_of_the_paragraph_before() -> None:
    text = "Ana Torvik said the shop would open in May.\n“It will be a great day for all of us.”"
    assert speaker_of(text, "It will be") == "Ana Torvik"


def test_the_colon_of_the_sentence_before_introduces_the_quotation() -> None:
    text = "Bo Lund disagreed.\nOn Friday Ana Torvik made the following comment:\n“It will be a great day for all.”"
    assert speaker_of(text, "It will be") == "Ana Torvik"


def test_a_label_in_a_transcript_names_the_speaker() -> None:
    text = "Ana Torvik met Bo Lund.\n“LUND: When do you open the shop?\n“TORVIK: We open it in May.”"
    assert speaker_of(text, "TORVIK") == "Ana Torvik"


def test_a_surname_means_the_full_name() -> None:
    text = "Ana Torvik runs the shop. Bo Lund helps.\n“We open in May,” Torvik said."
    assert speaker_of(text, "We open") == "Ana Torvik"


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    text = "Ana Torvik and her brother Peter Torvik run the shop.\n“We open in May,” Mr. Torvik said."
    assert speaker_of(text, "We open") == "Peter Torvik"


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    text = "Bo Lund said no.\nFor Peter Torvik, a nurse, May is late. He shares a flat.\n“We wait,” he said."
    assert speaker_of(text, "We wait") == "Peter Torvik"


def test_a_pronoun_agrees_in_gender() -> None:
    text = "Anna Torvik said the shop was late. Peter Lund said it was not.\n“We open in May,” she said."
    assert speaker_of(text, "We open") == "Anna Torvik"


def test_she_may_be_a_source_without_a_name() -> None:
    text = "A former worker said she had seen the list.\n“I thought it was a joke at first,” she said."
    assert speaker_of(text, "I thought") == "A former worker"


def test_an_abbreviation_speaks_as_what_it_stands_for() -> None:
    text = "The Harbour Safety Board (HSB) met.\n“We saw nothing wrong with it,” the HSB said."
    assert speaker_of(text, "We saw") == "Harbour Safety Board"


def test_a_word_held_at_arms_length_is_no_quotation() -> None:
    _, found = quotations("The so-called “smart bin” stood in the yard for a year.")
    assert not [q for q in found if q.kind is QuotationKind.DIRECT]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The shop will open in May, Ana Torvik said.", "will open", "Ana Torvik"),
        ("The ministry said the road was safe.", "the road was safe", "The ministry"),
        ("According to a new poll, most people like the shop.", "most people", "a new poll"),
        ("The road was safe, sources said.", "The road", "sources"),
        ("A person close to the board said it had met twice.", "it had met", "A person close to the board"),
        ("The road, she said, was safe. Ana Torvik agreed.", "was safe", None),
        ("Ana Torvik denied that the road was closed.", "the road was closed", "Ana Torvik"),
        ("Ana Torvik declined to discuss the letter.", "discuss the letter", "Ana Torvik"),
        ("Both parties are said to have been targets of it.", "Both parties", None),
    ],
)
def test_a_reported_statement_has_its_source_or_none(text: str, words: str, source: str | None) -> None:
    assert reported_by(text, words) == source


def test_the_outer_source_reports_what_another_says() -> None:
    text = "Ana Torvik asserted that Bo Lund tells so many lies that nobody counts them."
    assert reported_by(text, "Bo Lund") == "Ana Torvik"


def test_a_second_clause_has_its_own_source() -> None:
    text = "Ana Torvik said the road was safe, but Bo Lund said it was closed."
    assert reported_by(text, "it was closed") == "Bo Lund"


def test_a_noun_that_looks_like_a_cue_reports_nothing() -> None:
    _, found = quotations("The report of the harbour board lay on the table for weeks.")
    assert found == ()


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "A poll released last week by the Dorvall Institute found Lund ahead by four points.",
            "ahead",
            "A poll released",
        ),
        (
            "Fewer people fly, according to figures seen by the Courier, and the operator says that it hurts.",
            "fly",
            "figures",
        ),
        (
            "The pit will stay shut until it is safe, Minister Milo Hadric said in a televised address.",
            "stay shut",
            "Milo",
        ),
        ("Ana Torvik, who in 2010 said the wall would fall, resigned.", "wall would fall", "Ana Torvik"),
        ("Two aides resigned. The wall is old, one of them said.", "wall is old", "one of them"),
        (
            "BARROW, La. — Mayor Ana Torvik, opening the pier, said the wall would fall.",
            "wall would fall",
            "Ana Torvik",
        ),
        ("Mr. Lund and Ms. Torvik say other changes are needed.", "other changes", "Mr. Lund and Ms. Torvik"),
        ("He left, according to a spokesman for Blueline Crossings.", "He left", "a spokesman for Blueline"),
        ("As stated in the report, the wall is too old to mend.", "too old", "the report"),
    ],
)
def test_a_source_is_taken_whole_and_from_its_own_clause(text: str, words: str, source: str) -> None:
    assert (reported_by(text, words) or "").startswith(source)


def test_a_headline_names_its_source_before_a_colon_also_when_it_quotes() -> None:
    text = "Ana Torvik: Harbour Wall Is ‘About to Fall’ After Years\nAna Torvik spoke on Monday.\nIt was late.\n"
    assert reported_by(text, "Harbour Wall") == "Ana Torvik"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Tyresha McClenney came.\n“It is late,” McLenney said.", "It is late", "Tyresha McClenney"),
        ("“What a night.” – Supporters’ club chairman Gus Whitlow", "What a night", "Gus Whitlow"),
        ("Ryan Ellis was there. Said Ellis: “I do not see the point of it.”", "I do not", "Ryan Ellis"),
        (
            "After saying her foot was “so swollen I could not walk at all,” Ana Torvik left.",
            "so swollen",
            "Ana Torvik",
        ),
        ("The advert shows Ana Torvik asking, “Why is the wall so very old?”", "Why is", "Ana Torvik"),
    ],
)
def test_a_name_is_known_in_unusual_places(text: str, words: str, speaker: str) -> None:
    assert speaker_of(text, words) == speaker


def test_a_transcript_without_marks_has_its_speakers_and_q_and_a_name_nobody() -> None:
    text = "Bo Smith met the board.\nSMITH: We had no money at all.\nQ: Was it late?\nA: It was very late.\n"
    assert speaker_of(text, "We had") == "Bo Smith"
    assert speaker_of(text, "Was it late") is None
    assert speaker_of(text, "It was very") is None


def test_an_age_means_the_person_who_was_the_subject_last() -> None:
    text = "Ana Torvik dedicated the cup to her father.\n“He would have hated the first half,” said the 33-year-old."
    assert speaker_of(text, "He would") == "Ana Torvik"


def test_declined_to_comment_is_said_whole() -> None:
    article, found = quotations("The firm Blueline declined to comment.")
    assert [article.of(q.span) for q in found] == ["declined to comment"]


def test_a_pronoun_means_a_name_of_two_words_when_there_is_nobody_else() -> None:
    text = "The headmaster, Gwilym Roper, kept all pupils indoors. “I have had worse Tuesdays,” he said."
    assert speaker_of(text, "I have had") == "Gwilym Roper"


def test_a_name_in_apposition_may_have_a_trade_before_it() -> None:
    text = "Its chair, the historian Honor Treadgold, said the jury was split.\n“Somebody threw a biscuit,” she said."
    assert speaker_of(text, "Somebody threw") == "Honor Treadgold"


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


def test_somebody_without_a_name_may_be_meant_by_a_pronoun() -> None:
    text = "Ana Torvik ran the yard. A deckhand, who gave no name, said crews were told to sleep. “I slept,” he said."
    assert speaker_of(text, "I slept") == "A deckhand"


def test_a_name_of_two_words_is_nearer_than_a_person_far_back() -> None:
    text = (
        "Mr Bo Lund said it was over.\nThe ropes were sold.\nThe maker, Osric Fennimore, wept. “It is late,” he said."
    )
    assert speaker_of(text, "It is late") == "Osric Fennimore"


def test_whom_the_headline_names_is_never_forgotten() -> None:
    life = "The boats were sold that year, and the harbour was closed.\n" * 16
    text = f"Obituary: Jane Torvik, who built boats\nJane Torvik has died.\n{life}“I never swam,” she said.\n"
    assert speaker_of(text, "I never swam") == "Jane Torvik"


def test_a_role_that_one_person_has_means_that_person_and_a_nameless_one_means_itself() -> None:
    text = "The mayor, Ana Torvik, opened the yard.\n“It is late,” the mayor said.\n"
    assert speaker_of(text, "It is late") == "Ana Torvik"
    nameless = (
        "The mayor, Ana Torvik, met a mayor from abroad.\nA mayor from abroad spoke.\n“It is late,” the mayor said.\n"
    )
    assert speaker_of(nameless, "It is late") == "the mayor"


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


def test_another_is_a_source_of_its_own() -> None:
    text = "“It is over,” said one of the drivers. “It is not,” said another. “Nobody knows,” said Bo Lund."
    assert speaker_of(text, "It is not") == "another"


def test_a_quotation_that_floats_belongs_to_the_person_of_the_sentence_before() -> None:
    text = (
        "The result was read out.\nSpeaking outside court, Dale Horwath was furious. “They took my lamp and my boat.”"
    )
    assert speaker_of(text, "They took") == "Dale Horwath"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("One of them, who gave no name, said staff had asked for a lamp.", "One of them"),
        ("Mr Ravi Gill let them stay after Mr Bo Lund promised to wait.", "Ravi Gill"),
        ("Mr Ravi Gill was said by Mr Bo Lund to be asleep.", "Ravi Gill"),
    ],
)
def test_a_pronoun_passes_over_those_who_are_only_told_of(before: str, speaker: str) -> None:
    assert speaker_of(f"The yard was shut. {before} “It was a long night,” he said.", "It was a long") == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The mayor was Ana Torvik, who had slept.", "Ana Torvik"),
        ("The teacher was late.", "The teacher"),
        ("A son, Milo, and a daughter, Wren, survive him. Her daughter said it was over.", "Wren"),
    ],
)
def test_a_description_may_be_who_speaks_next(before: str, speaker: str) -> None:
    assert speaker_of(f"It rained all day. {before} “It was a long night,” she said.", "It was a long") == speaker


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
