import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.definitions.define import explains
from bot.answering.definitions.short_form import spelled_out
from bot.answering.outcome import Answer, Refusal, RefusalReason
from bot.reading.read import read_text
from bot.reading.span import Span

INDEX = index_article(
    read_text(
        "Snail that sleeps for years wakes in a museum\n"
        "When the ground dries out, the snail seals its shell with a film of slime called an epiphragm.\n"
        "The epiphragm of this one was as thick as a coin.\n"
        "Its keeper, Dr Odile Adair, found that it holds sesamin, a protein that stays folded in dry air.\n"
        "The tribunal in Marl will hear on Monday who owns it, and CITES has been asked.\n"
    )
)


@pytest.mark.parametrize(("term", "line"), [("epiphragm", 2), ("sesamin", 4), ("odile adair", 4), ("Odile Adiar", 4)])
def test_a_term_is_answered_with_the_line_that_says_what_it_is(term: str, line: int) -> None:
    given = answer(Command.DEFINE, term, INDEX)
    assert isinstance(given, Answer)
    assert given.line == line


@pytest.mark.parametrize("term", ["tribunal", "CITES", "shell"])
def test_a_term_that_is_only_used_is_not_explained_by_that(term: str) -> None:
    assert isinstance(answer(Command.DEFINE, term, INDEX), Refusal)


FUND = index_article(
    read_text(
        "ICF sends a team to Orvany\n"
        "A team of the International Credit Fund lands on Monday, and ministers fear what the ICF will ask.\n"
        "It is the third of its kind in a year, and nobody looks forward to it.\n"
        "Chief Financial Officer Ada Brill met it with Tom Nye, a day before the Salt and Tin Board (STB) did.\n"
        "The Union of Nurses has no part in it.\n"
        "Nor has the Department for Arts, Media and Sport, and DAMS is glad.\n"
    )
)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ICF", "International Credit Fund"),
        ("icf", "International Credit Fund"),
        ("I.C.F.", "International Credit Fund"),
        ("CFO", "Chief Financial Officer"),
        ("STB", "Salt and Tin Board"),
        ("DAMS", "Department for Arts, Media and Sport"),
    ],
)
@pytest.mark.parametrize(
    ("command", "frame"),
    [
        (Command.DEFINE, "{}"),
        (Command.ASK, "what does {} stand for?"),
        (Command.ASK, "whats the {}"),
        (Command.ASK, "full form of {}"),
        (Command.WHAT, "does {} mean"),
    ],
)
def test_initials_are_spelled_out_by_the_words_that_begin_with_them(
    short: str, long: str, command: Command, frame: str
) -> None:
    given = answer(command, frame.format(short), FUND)
    assert isinstance(given, Answer)
    assert FUND.article.of(given.values[0]) == long


@pytest.mark.parametrize("short", ["UN", "TN", "AB", "fo", "cfo", "OAB", "NST"])
def test_initials_of_a_person_of_words_apart_or_of_too_few_spell_nothing_out(short: str) -> None:
    assert spelled_out(short, FUND.article, FUND.facts.names) is None


def test_what_an_unknown_short_form_stands_for_is_not_explained() -> None:
    given = answer(Command.ASK, "what does ICFO stand for", FUND)
    assert isinstance(given, Refusal)
    assert given.reason is RefusalReason.NO_DEFINITION


@given(st.text(max_size=12))
def test_any_short_form_is_spelled_out_or_not(short: str) -> None:
    found = spelled_out(short, FUND.article, FUND.facts.names)
    assert found is None or FUND.article.of(found)[0] == short.upper()[0]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_either_explains_or_does_not(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert explains(text, Span(0, len(text)), Span(start, end)) in (True, False)


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("It was lost over grouting, in which cement is forced into cracks.", "grouting"),
        ("The mill is Grade II, meaning that it cannot be pulled down.", "Grade II"),
        ("Enough were covered, which is what people mean by herd immunity.", "herd immunity"),
        ("A flat white, for those who drink tea, is coffee with milk.", "flat white"),
        ("The growers' federation VEF warned of frost.", "VEF"),
        ("Marl's farming agency, OFA, put the loss at a million.", "OFA"),
        ("Orris roots are small white lumps inside the soil.", "Orris roots"),
        ("Lahars, fast flows of mud, are feared.", "Lahars"),
        ("A lahar, it may help to recall, is a flow of mud.", "lahar"),
        ("Grouting, as the habit is called, means filling cracks.", "Grouting"),
        ("The farming office, known by its Norse initials BVL, was shut.", "BVL"),
        ("The medicine, labelled VX-118, blocks a protein.", "VX-118"),
    ],
)
def test_an_explanation_may_be_put_in_passing(sentence: str, term: str) -> None:
    start = sentence.index(term)
    assert explains(sentence, Span(0, len(sentence)), Span(start, start + len(term)))


NAMED_ONLY = index_article(
    read_text(
        "Storm shuts the island\n"
        "In came the National Guard, 120 of whom are here, and the Brondex jab is handed out in Marl Hall.\n"
        "A ban would be mad, said Ida Roke of the charity Second Door, and she should know.\n"
        "A crew was lost with the trawler called the *Ermine*, and so was a novel, Both Columns.\n"
        "Voltane, Orvany's biggest seller of bicycles, has shut its shops.\n"
    )
)


@pytest.mark.parametrize("name", ["National Guard", "Brondex", "marl hall"])
def test_a_name_that_is_only_mentioned_is_not_explained_by_that(name: str) -> None:
    given = answer(Command.DEFINE, name, NAMED_ONLY)
    assert isinstance(given, Refusal)
    assert given.nearest is not None


@pytest.mark.parametrize(
    ("name", "line"), [("second door", 3), ("ermine", 4), ("both columns", 4), ("Voltane", 5), ("Ida Roke", 3)]
)
def test_a_name_is_explained_by_what_is_said_right_beside_it(name: str, line: int) -> None:
    given = answer(Command.DEFINE, name, NAMED_ONLY)
    assert isinstance(given, Answer)
    assert given.line == line


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("They rang VEF about it.", "VEF"),
        ("He drank a flat white.", "flat white"),
        ("Lahars are feared by farmers in the valley.", "Lahars"),
        ("Lahars are closing roads in the valley.", "Lahars"),
        ("The lahar, it is feared, will close the road.", "lahar"),
    ],
)
def test_a_mention_explains_nothing(sentence: str, term: str) -> None:
    start = sentence.index(term)
    assert not explains(sentence, Span(0, len(sentence)), Span(start, start + len(term)))


GLOSSARY = index_article(
    read_text(
        "Referees at war over a line\n"
        "Nobody at the Harbour Line Office would say on Monday who drew the line, or why.\n"
        "HOLT: The line was drawn by hand.\n"
        "VLR: video line referee.\n"
        "LPS: Line Painting Service\n"
        "RBU: the Referees' and Boys' Union\n"
        "• HLO – the Harbour Line Office, which pays for it\n"
        "LPC is line paint and chalk; NLA, nothing like art.\n"
        "FLO: Ferry Line Office. RQs is referee's questions\n"
        "The paint is mostly lapstone, which nobody likes.\n"
        "Lapstone: a chalk that is dug in Velm\n"
    )
)


@pytest.mark.parametrize(
    ("short", "line", "long"),
    [
        ("VLR", 4, "video line referee"),
        ("hlo", 7, "Harbour Line Office"),
        ("LPS", 5, "Line Painting Service"),
        ("RBU", 6, "Referees' and Boys' Union"),
        ("LPC", 8, "line paint and chalk"),
        ("NLA", 8, "nothing like art"),
        ("RQs", 9, "referee's questions"),
    ],
)
def test_a_line_of_a_glossary_tells_what_a_short_form_stands_for(short: str, line: int, long: str) -> None:
    given = answer(Command.DEFINE, short, GLOSSARY)
    assert isinstance(given, Answer)
    assert (given.line, given.article.of(given.values[0])) == (line, long)


def test_a_line_of_a_glossary_tells_what_a_word_means_before_any_other_does() -> None:
    given = answer(Command.DEFINE, "lapstone", GLOSSARY)
    assert isinstance(given, Answer)
    assert given.line == 11


def test_who_speaks_in_a_transcript_is_no_short_form() -> None:
    assert not isinstance(answer(Command.DEFINE, "HOLT", GLOSSARY), Answer)
