"""Who said it: what find_quotations promises about direct and reported speech."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by, speaker_of


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
        ("“They have won,” stormed goalkeeper Ana Torvik.", "They have", "Ana Torvik"),
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
    ("text", "speaker"),
    [
        ("Ana Torvik said the samples suggested that rain had come, “May is a miracle”.", "Ana Torvik"),
        ("Ana Torvik says that a mill had offered to pay, and that “May is a miracle”.", "Ana Torvik"),
        ("A miller who helped to expose a fraud told the jury that “May is a miracle”.", "A miller"),
        ("Ana Torvik said that the polling would go ahead “May or not May, as ever”.", "Ana Torvik"),
        ("Bo Lund, who a year ago described rain “May is a miracle”, was away.", "Bo Lund"),
    ],
)
def test_a_quotation_belongs_to_who_speaks_not_to_who_is_told_of(text: str, speaker: str) -> None:
    assert speaker_of(text, "May") == speaker


def test_a_trade_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Farmer Cornelius Brandt opened his barn.\n“I put the pot on the stove,” he said."
    assert speaker_of(text, "I put the pot") == "Cornelius Brandt"


def test_a_thing_with_a_common_word_for_a_name_is_not_she() -> None:
    text = "Its economist, Bea Denebry, wrote of rain.\nSecond Wind fell.\n“It never stops raining,” she said."
    assert speaker_of(text, "It never") == "Bea Denebry"


def test_a_couple_is_not_she() -> None:
    text = "Ana Torvik chairs the board.\nThe couple do not discuss it at home. “We talk over dinner,” she said."
    assert speaker_of(text, "We talk") == "Ana Torvik"


def test_a_number_is_nobody_who_speaks() -> None:
    assert (
        speaker_of("The email of 2 June 2021 advised that one list “has not been mapped at all”.", "has not") != "2021"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lund, who wrote “The Old Rope,” was hurt on Monday.",
        "Ana Torvik released a song called “Anti-Rope” in May.",
        "In an article titled “The Case for Rope,” Ana Torvik asked for change.",
        "Dwayne “The Rope” Lund left on Monday.",
    ],
)
def test_a_title_or_a_nickname_is_said_by_nobody(text: str) -> None:
    assert [one for one in quotations(text)[1] if one.kind is QuotationKind.DIRECT] == []


def test_a_slogan_is_said() -> None:
    assert speaker_of("Ana Torvik called the mate “Crooked Lund” in May.", "Crooked Lund") == "Ana Torvik"


@pytest.mark.parametrize(
    "name",
    [
        "Ursula von der Leyen",
        "Juan de la Cruz",
        "Ahmed Abu al-Qumsan",
        "Omar al-Bashir",
        "Ines d’Arcy",
        "Dwayne “The Rope” Lund",
    ],
)
def test_a_name_with_particles_or_a_nickname_is_one_name(name: str) -> None:
    text = f"{name} said that the rope was old. “It is new,” {name.split()[0]} said."
    assert reported_by(text, "the rope was old") == name
    assert speaker_of(text, "It is new") == name


def test_initials_take_the_nickname_behind_them() -> None:
    assert speaker_of("“It is old,” said J.W. “Rope” Lund, a miner.", "It is old,") == "J.W. “Rope” Lund"


@pytest.mark.parametrize("marks", ["„{}“", "“{}“", "„{}”", "»{}«", "«{}»", "“{}”"])
def test_quotation_marks_of_other_countries_open_and_close(marks: str) -> None:
    text = f"{marks.format('We have nothing to hide,')} said Ana Torvik. {marks.format('The permit was valid.')}"
    article, found = quotations(text)
    said = [(article.of(one.span), article.of(one.speaker.name)) for one in found if one.speaker]
    assert said == [("We have nothing to hide,", "Ana Torvik"), ("The permit was valid.", "Ana Torvik")]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said “no” to me,” said Bo Lund.", "He said “no” to me,"),
        ("“I said „never“ to him,” said Bo Lund.", "I said „never“ to him,"),
        ("„He said ‚no‘ to me“, said Bo Lund.", "He said ‚no‘ to me"),
    ],
)
def test_a_quotation_keeps_the_one_inside_it(text: str, inner: str) -> None:
    article, found = quotations(text)
    assert inner in [article.of(one.span) for one in found]


def test_who_is_named_behind_a_dash_says_the_quotation_before_it() -> None:
    assert (
        speaker_of("“We pay for everything twice.” — Dee Marsh, a baker of Slate\nIt ended.", "We pay") == "Dee Marsh"
    )
    assert speaker_of("“We pay for everything twice.” — Dee Marsh\nIt ended.", "We pay") == "Dee Marsh"
    text = "“We pay for everything twice” — Dee Marsh, as he was called, said Bo Lund.\nIt ended."
    assert speaker_of(text, "We pay") != "Dee Marsh"


def test_a_mark_that_points_to_a_link_opens_no_quotation() -> None:
    assert not quotations("The market stays.\n»Read more about the market")[1]


def test_a_heading_in_quotation_marks_is_said_by_nobody_before_it() -> None:
    text = "Storm\n\nCare goes on, Ana Torvik says.\n\n‘Like a freight train in the night’\n\nBo Lund left."
    assert speaker_of(text, "Like a freight train") is None


def test_what_somebody_was_told_begins_with_that() -> None:
    assert reported_by("Bo Lund was told at 16 by a nurse that it was late; he left.", "it was late") == "a nurse"


def test_a_dateline_with_two_places_says_nothing() -> None:
    article, found = quotations(
        "OSLO/HAMBURG, July 24 (Wire) - The maker cut its plan, citing a long strike at the yard."
    )
    assert "OSLO" not in [article.of(one.speaker.name) for one in found if one.speaker]


@pytest.mark.parametrize(
    "lead_in",
    ["NAGARPUR: ", "NEW DELHI (Wire): ", "BREAKING: ", "Update: ", "EXCLUSIVE: ", "Just in: ", "BREAKING: OSLO: "],
)
@pytest.mark.parametrize("above", ["", "Market is to stay\n"])
def test_a_place_or_a_label_before_the_story_says_nothing(above: str, lead_in: str) -> None:
    text = f"{above}{lead_in}Mayor Ana Torvik on Monday said the market would stay.\nIt has forty stalls."
    article, found = quotations(text)
    said = [(article.of(one.span), article.of(one.speaker.name)) for one in found if one.speaker]
    assert said == [("the market would stay", "Ana Torvik")]


def test_a_place_before_a_quotation_does_not_say_it() -> None:
    text = "Market is to stay\nNAGARPUR: “The market stays,” Mayor Ana Torvik said.\nIt has forty stalls."
    assert speaker_of(text, "The market stays") == "Ana Torvik"
    assert speaker_of(text.replace(",” Mayor Ana Torvik said.", ".”"), "The market stays") == "NAGARPUR"


def test_the_labels_of_news_are_no_speakers_of_a_transcript() -> None:
    assert not quotations("Market is to stay\nBREAKING: The market stays.\nUPDATE: Traders are pleased.")[1]


def test_the_headline_of_a_live_page_is_no_statement() -> None:
    assert not quotations("LIVE: Market votes on whether it stays\nCounting began at nine.")[1]
    assert speaker_of("LIVE: “It stays,” says Ana Torvik\nCounting began at nine.", "It stays") == "Ana Torvik"


def test_a_short_month_ends_no_sentence() -> None:
    assert reported_by("Ana Torvik said she must call by Aug. 12 for a vote of all.", "for a vote") == "Ana Torvik"


DIALOGUE = """Cross-examined by Anna Rowe KC, Mr Colin Tate said he had trusted his partner.
“You signed the cheque?” asked Ms Rowe.
“I did,” Mr Tate replied.
“And you did not read it?”
“No.”
“Why not, with a sum like that?”
“I was late for lunch,” Mr Tate said.
"""


def test_who_asks_and_who_answers_take_turns() -> None:
    turns = {"And you did": "Anna Rowe", "No.": "Colin Tate", "Why not": "Anna Rowe"}
    assert {words: speaker_of(DIALOGUE, words) for words in turns} == turns


def test_nobody_is_named_where_neither_asks_and_each_may_speak() -> None:
    text = (
        "“Will it open again?” asked Ana Torvik.\n“It will open in May,” said Bo Lund.\n“Is it safe by then?”\n"
        "“It is as safe as any.”\n“We have mended every rope.”\n“And who has paid for that?”"
    )
    assert speaker_of(text, "It is as safe") == "Bo Lund"
    assert speaker_of(text, "We have mended") is None
    assert speaker_of(text, "And who has paid") is None


def test_a_name_at_arms_length_is_not_said_by_who_only_does_something() -> None:
    article, found = quotations("The money of the yard went on a boat, the “Second Wind”, and a lamp.")
    assert not [one for one in found if "Wind" in article.of(one.span)]


@pytest.mark.parametrize(
    "text",
    [
        "Police said Edda Voss told them that she was “just passing”.",
        "Police said Edda Voss told them she was “just passing”.",
        "Police said Edda Voss had promised she was “just passing”.",
    ],
)
def test_what_somebody_is_said_to_have_told_is_theirs(text: str) -> None:
    assert speaker_of(text, "just passing") == "Edda Voss"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The Department of Culture, Media and Sport said", "Department of Culture, Media and Sport"),
        ("The Department of Justice said", "Department of Justice"),
        ("Deputy Leader of the Opposition Edda Voss said", "Edda Voss"),
        ("The Leader of the House, Edda Voss, said", "Edda Voss"),
        ("A Kuwaiti said", "A Kuwaiti"),
        ("Mr Voss, 71, and Mrs Hale, 68, both said", "Mr Voss, 71, and Mrs Hale"),
        ("Edda Voss, 71, said her second son, Brian,", "Edda Voss"),
        ("Mrs Voss, who was in court, said her second son, Brian,", "Voss"),
    ],
)
def test_the_whole_source_speaks_and_nobody_told_of(sentence: str, speaker: str) -> None:
    assert speaker_of(f"{sentence} was “as good as new”.".replace("said was", "said it was"), "as good") == speaker


def test_two_speak_after_their_words_though_an_age_parts_them() -> None:
    assert speaker_of("“We are glad,” said Edda Voss, 34, and Bo Hale, 31.", "We are") == "Edda Voss, 34, and Bo Hale"


def test_full_stops_after_the_label_of_a_headline_are_no_statement() -> None:
    assert quotations("A0:. ?<.")[1] == ()


@pytest.mark.parametrize("label", ["Opinion", "Analysis", "Letter", "Transcript"])
def test_a_label_that_tells_what_kind_of_article_it_is_says_nothing(label: str) -> None:
    assert quotations(f"{label}: The harbour must stay open all year")[1] == ()
    assert quotations("Poll: Most people like the harbour as it is")[1] != ()
