"""Whom a pronoun, a description or a floating quotation means: what find_quotations promises about context."""

import pytest

from tests.facts.said import reported_by, speaker_of


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


def test_she_may_be_somebodys_wife_who_is_named_beside_him() -> None:
    text = "Ana Torvik spoke.\nLund wept as his wife, Wexarta, read it out. “It was a long night,” she said."
    assert speaker_of(text, "It was a long") == "Wexarta"


def test_they_may_mean_somebody_without_name_and_gender() -> None:
    text = (
        "Library to close\n\nA spokesperson for the board said: “It is late.” They added: “We know.”\n\nBo Lund left."
    )
    assert speaker_of(text, "We know") == "A spokesperson for the board"


def test_they_are_nobody_of_the_headline() -> None:
    text = "Ferry sinks\n\nTom Reed and his wife were rescued. “We saw the end,” they said.\n\nBo Lund left."
    assert speaker_of(text, "We saw") is None


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("“It is cold,” said Wexarto, who runs the yard.\nThe 46-year-old said “it is very late”.", "it is very"),
        ("Among them was Wexarto, a farmer of 60.\n“It is very late,” he said.", "It is very"),
        ("Then Wexarto, 60, lost his boat.\n“It is very late,” he said.", "It is very"),
        ("Then Wexarto, 60, sang “Ravo Talin”, a song of the sea.\n“It is very late,” he said.", "It is very"),
    ],
)
def test_an_only_name_is_a_person_where_the_article_tells_of_one(before: str, words: str) -> None:
    assert speaker_of(before, words) == "Wexarto"


def test_the_midfielder_is_who_was_told_of_last_unless_one_goes_without_a_name() -> None:
    text = "Ana Torvik insisted that it was no foul.\n“I was nowhere near him,” the midfielder said.\n"
    assert speaker_of(text, "I was") == "Ana Torvik"
    assert speaker_of(f"A midfielder said so.\n{text}", "I was") == "the midfielder"


def test_somebody_told_by_an_ordinal_is_not_who_was_named_before() -> None:
    text = "The official, Bo Lund, left the pitch.\n“I was nowhere near him,” said the fourth official.\n"
    assert speaker_of(text, "I was") == "the fourth official"


def test_they_are_the_group_of_whom_the_sentence_before_tells() -> None:
    text = (
        "The yard said it was sorry.\nFor the farmers of the valley, the season is lost. They say nobody told them.\n"
    )
    assert reported_by(text, "nobody told them") == "the farmers of the valley"


def test_they_are_no_single_thing() -> None:
    assert reported_by("The season is lost. They say nobody told them.\n", "nobody told them") is None


def test_his_brother_is_not_the_brother_of_somebody_else() -> None:
    told = "Peter Lang, 20, was found on Sunday. His brother, Mark Lang, said he was a good swimmer.\n"
    same = f"{told}“We swam every summer,” his brother said.\n"
    assert speaker_of(same, "We swam") == "Mark Lang"
    other = f"{told}Paul Denny said the coast was unsafe. “We swam every summer,” his brother said.\n"
    assert speaker_of(other, "We swam") == "his brother"


def test_who_is_owned_was_the_subject_and_not_the_owner() -> None:
    text = "The firm’s long-serving Swiss chairman Bo Lund left the room.\n“It is very late,” he said.\n"
    assert speaker_of(text, "It is very") == "Bo Lund"
    assert (
        speaker_of("Ana Torvik’s only son, Milo, rows. Reached at sea, “I am well,” he said.\n", "I am well") == "Milo"
    )


def test_whoever_spoke_last_speaks_of_the_other() -> None:
    story = "Mary Reed met the voters in Velka. Edda Pell was there as well.\nReed said Pell rarely wrote letters.\n"
    assert speaker_of(f"{story}“She forgets what matters to people,” she said.\n", "She forgets") == "Mary Reed"


def test_it_means_the_body_told_of_before_though_its_name_looks_like_a_person() -> None:
    text = (
        "The boatmen's unions called it a sham. The yard's owner, Fernbrook Sails, has denied that it was warned. "
        "It said in a letter that its ropes were new."
    )
    assert reported_by(text, "its ropes were new") == "Fernbrook Sails"


def test_it_means_nobody_of_whom_the_words_before_it_are() -> None:
    text = "EIL denies the claim. Every captain, it said, gets a day off in six."
    assert reported_by(text, "a day off in six") == "EIL"


def test_it_in_a_relative_clause_means_what_the_clause_is_about() -> None:
    text = (
        "A clerk close to the harbour master said it was late.\n"
        "It is a hard week for the ministry, which has staked its name on what it calls “a decade of harbours for all”."
    )
    assert speaker_of(text, "a decade of harbours") == "the ministry"


@pytest.mark.parametrize("told", ["Moor said of her husband", "said Moor of her husband"])
def test_of_two_of_one_surname_the_owner_speaks(told: str) -> None:
    before = "Alice Moor married the bass Peter Moor in 1958."
    assert speaker_of(f"{before} “He was loud,” {told}.", "He was") == "Alice Moor"
    assert speaker_of(f"{before} “He was loud,” {told}.".replace("her husband", "his sister"), "He was") == "Peter Moor"


@pytest.mark.parametrize(
    "before",
    [
        "The prize was won by Ignacia Soto.",
        "The dog belongs to Ignacia Soto.",
        "The room was opened by Ignacia Soto, but her lamp was stolen.",
    ],
)
def test_a_pronoun_means_the_only_person_of_the_sentence_before(before: str) -> None:
    text = f"Sarah Berg, a biologist, leads the team.\n{before} “It is here. I have it,” she said.\n"
    assert speaker_of(text, "It is here") == "Ignacia Soto"


@pytest.mark.parametrize(
    "before",
    [
        "Her prize was given by Ignacia Soto.",
        "The dog of Ignacia Soto was found by Ada Lind.",
        "There was a man who followed Ignacia Soto.",
        "In the yard there was Ignacia Soto’s dog.",
    ],
)
def test_the_only_person_of_a_sentence_is_not_meant_where_it_still_tells_of_another(before: str) -> None:
    text = f"Sarah Berg, a biologist, leads the team.\n{before} “It is here. I have it,” she said.\n"
    assert speaker_of(text, "It is here") == "Sarah Berg"


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("I asked the county whether that was true.", "the county"),
        ("The Chronicle asked the county why that was.", "the county"),
        ("“Is that true?” I asked the county.", "the county"),
        ("The county was approached for comment.", "The county"),
        ("The Chronicle asked the county to pay.", "Chronicle"),
    ],
)
def test_who_is_asked_a_question_is_who_answers(before: str, source: str) -> None:
    text = f"The parish said it would mend the roof.\n{before} It said that the figure was wrong.\n"
    assert reported_by(text, "the figure was wrong") == source


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Mary Lund sent a letter instead.", "Mary Lund"),
        ("Mary Lund came late. She sent a letter instead.", "Mary Lund"),
        ("Mary Lund has issued a short statement.", "Mary Lund"),
        ("Mary Lund got an email.", "an email"),
        ("Mary Lund got an email from the board.", "the board"),
        ("Mary Lund published a letter from the board.", "the board"),
        ("Mary Lund sent a letter to the club.", "The county"),
        ("Mary Lund sent a letter. The roof leaks.", "The county"),
    ],
)
def test_it_means_a_letter_in_the_sentence_before_and_so_who_wrote_it(before: str, speaker: str) -> None:
    text = f"The county says that the yard is lost.\n{before} “We regret it very much,” it said.\n"
    assert speaker_of(text, "We regret") == speaker


@pytest.mark.parametrize(
    "presenting",
    [
        "For Jim Poole, it made sense.",
        "For Jim Poole it made sense.",
        "Among those in favour was Jim Poole.",
        "Next up was Jim Poole, a baker.",
        "Behind the stall stood Jim Poole.",
        "The latest was Jim Poole.",
        "His neighbour Jim Poole disagreed.",
    ],
)
def test_who_is_presented_is_meant_by_the_pronoun_after(presenting: str) -> None:
    text = f"Mr Lund said the plan was mad. {presenting} “It is a good plan,” he said."
    assert speaker_of(text, "It is a good plan") == "Jim Poole"


@pytest.mark.parametrize(
    "sentence", ["The car was Jim Poole's.", "Unlike Jim Poole, he is poor.", "He was in the van with Jim Poole."]
)
def test_who_is_only_named_beside_is_not_meant(sentence: str) -> None:
    text = f"Mr Bo Lund said the plan was mad. {sentence} “It is a bad plan,” he said."
    assert speaker_of(text, "It is a bad plan") == "Bo Lund"


def test_one_of_several_may_be_meant_by_a_pronoun() -> None:
    text = "Bo Lund praised his team. One of the three men rescued apologised. “We were idiots,” he said."
    assert speaker_of(text, "We were idiots") == "One of the three men"


def test_who_laughs_between_two_quotations_says_the_second() -> None:
    text = "Priya Raman is late. “Nobody reads any more,” her father told her. She laughs. “He was wrong about that.”"
    assert speaker_of(text, "Nobody reads") == "her father"
    assert speaker_of(text, "He was wrong") == "Priya Raman"


def test_somebody_new_behind_a_place_is_meant() -> None:
    text = "Bo Lund was sorry. Outside, a drinker raised a glass. “Good riddance,” he said."
    assert speaker_of(text, "Good riddance") == "a drinker"


def test_who_was_named_in_full_before_is_meant_by_a_surname_in_front() -> None:
    text = "Jim Poole came third. Bo Lund said he was glad. For Poole it was a bad day. “Three putts,” he muttered."
    assert speaker_of(text, "Three putts") == "Jim Poole"


def test_somebody_new_who_turns_and_says_so_says_it() -> None:
    text = "Around the two-hour mark of this epic, a character turns to the camera and says: “Is it over?” I laughed."
    assert speaker_of(text, "Is it over") == "a character"


def test_somebody_without_a_name_may_be_they() -> None:
    text = "The pupils were scared. A teacher at the school said the roof leaked. “It's every night,” they said."
    assert speaker_of(text, "It's every night") == "A teacher at the school"


@pytest.mark.parametrize("then", ["Then, after a while:", "Then:", "And then, quietly:"])
def test_who_goes_on_then_says_it(then: str) -> None:
    assert speaker_of(f"Mary Lund paused. {then} “He never came.”", "He never came") == "Mary Lund"


def test_whom_a_question_is_about_answers_it() -> None:
    text = (
        "The Speaker, Sir Bo Lund, intervened. Party leader Ana Torvik asked if the prime minister would resign. "
        "He said he would not."
    )
    assert reported_by(text, "he would not") == "the prime minister"


@pytest.mark.parametrize("told", ["A retired bus driver, she", "The daughter of a miner, she", "She"])
def test_whoever_a_sentence_first_describes_is_nobody_new(told: str) -> None:
    text = f"Voter Ana Torvik, 71, is tired. {told} voted for the tax in 2008. “I was wrong,” she said."
    assert speaker_of(text, "I was wrong") == "Ana Torvik"


def test_a_name_of_an_unknown_form_that_once_was_she_stays_she() -> None:
    text = "Tomoko Arai of Nishi Bank said she expected cuts in the spring. “There is a second shoe,” she wrote."
    assert speaker_of(text, "There is a second shoe") == "Tomoko Arai"


BEFORE = "Sen. Ana Torvik spent Monday in Ohio. “It is late,” Torvik said.\n"


@pytest.mark.parametrize(
    "told",
    [
        "Tom Lund greeted Jane Reed. “Sit down,” she told him.",
        "Joining Tom Lund was Jane Reed. “Sit down,” she said.",
        "Tom Lund introduced Jane Reed, the mayor. “Sit down,” she began.",
        "The report, by Jane Reed, blamed Tom Lund. “Sit down,” she wrote.",
    ],
)
def test_the_only_woman_of_a_new_line_is_she(told: str) -> None:
    assert speaker_of(BEFORE + told, "Sit down") == "Jane Reed"


@pytest.mark.parametrize(
    "told",
    [
        "Her husband greeted Jane Reed. “Sit down,” she said.",
        "She greeted Jane Reed. “Sit down,” she said.",
        "In Hull she beat Jane Reed. “Sit down,” she said.",
    ],
)
def test_who_spoke_before_stays_she_where_the_line_tells_of_her(told: str) -> None:
    assert speaker_of(BEFORE + told, "Sit down") == "Ana Torvik"


@pytest.mark.parametrize(
    "behind", ["So says Jane Reed.", "That was Jane Reed, in 2010.", "Those are the words of Jane Reed."]
)
def test_whoever_is_named_behind_a_quotation_said_it(behind: str) -> None:
    assert speaker_of(f"{BEFORE}“He failed to act.” {behind}", "He failed to act") == "Jane Reed"


def test_whoever_a_quotation_is_about_did_not_say_it() -> None:
    text = f"{BEFORE}“Go,” Torvik said. “The best was a woman from Hull.” That was Jane Reed, in 2010."
    assert speaker_of(text, "The best was a woman") == "Ana Torvik"


@pytest.mark.parametrize("question", ["Did he mean it?", "Had he voted?"])
def test_whom_a_paragraph_asks_about_answers_in_the_next(question: str) -> None:
    told = f"Tom Lund said he was tired.\n{question}\n"
    assert speaker_of(f"{told}“Never in my whole life.”", "Never in my") == "Tom Lund"
    assert speaker_of(f"{told}“He said he might,” said Jane Reed. “So there.”", "So there") == "Jane Reed"


def test_what_one_is_sure_of_is_not_said_by_who_is_told_of_next() -> None:
    text = "“We won that day.” Tom Lund is sure. Jane Reed is not. “It was never over.”"
    assert speaker_of(text, "It was never over") == "Jane Reed"
    assert speaker_of(text, "We won that day") is None
    assert speaker_of("“We won that day.” Jane Reed smiles. “It is over,” she says.", "We won that day") == "Jane Reed"
