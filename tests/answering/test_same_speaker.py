"""Whom the article may mean by an alleged speaker: by what it calls them, for whom they speak, in a short form."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.checking.check import answer_check
from bot.answering.outcome import Answer, Verdict
from bot.reading.read import read_text

INDEX = index_article(
    read_text(
        """Harbour coach Mina Solberg kept her job. “The rope is old,” said Solberg on Monday.
Quayside coach Arne Veld disagreed. “The rope is new,” Veld said.
Health Minister Tilda Brekke visited. “The ward is full,” Brekke said.
“Prices went up again,” said Oskar Lien, an analyst at Fjordwell Capital.
“The crane is ours,” said Petra Holm, the mother of the victim.
Former Fjordwell Capital broker Nils Aune left. “The bank is broke,” Aune said.
According to a report by harbour engineers, the wall “leans by a metre”.
The Northern Ferry Workers Council said it was ready. “We sail on Friday,” a spokeswoman said.
The Liberal Agrarian group said it would “vote with its feet”.
The dockers’ union Havnlaget welcomed the vote. Its president, Rolf Sand, said the yard was safe.
“Nobody answered our letters,” Sand said.
Brewer Gildehall shut a plant in Osterby. “We had no choice,” said its head of planning, Siv Lunde.
The harbour was closed by a safety inspector. Inspector Kai Moe said it was “a trap”.
Green councillor Liv Aas disagreed. “The paper is thin,” Aas said.
“The letter is long,” said Åse Bjørn, said to be an heiress.
“The minister is away,” Bo Lund, a clerk, told Minister Eva Dal on Monday.
Spinnaker Foods said prices would rise. “Bread is dear,” said managing director Leif Tor.
Rep. Una Vik, R-Mont., the bill's sponsor, came late. “Snow is no reason,” Vik said.
Police in Osterby say they have “no record of a theft”.
“Nobody was asked,” said officials of the port council.
The yard's chief executive, Geir Holt, was brief: “No.” He added: “We build no more boats this year.”
"""
    )
)


def verdict(words: str, speaker: str) -> Verdict | None:
    outcome = answer_check(f'"{words}" - {speaker}', INDEX)
    assert isinstance(outcome, Answer)
    return outcome.verdict


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The rope is old", "the Harbour coach"),
        ("The rope is new", "the coach of Quayside"),
        ("The ward is full", "the health minister"),
        ("Prices went up again", "the Fjordwell Capital analyst"),
        ("The crane is ours", "the victim's mother"),
        ("a trap", "the safety inspector"),
        ("Snow is no reason", "the bill's sponsor"),
        ("We build no more boats this year", "the yard's CEO"),
        ("We build no more boats this year", "the boss"),
        ("The letter is long", "Ase Bjorn"),
        ("We had no choice", "Siv Lunde"),
        ("no record of a theft", "Police"),
        ("no record of a theft", "Osterby police"),
        ("Nobody was asked", "port council officials"),
    ],
)
def test_a_speaker_may_be_described_as_the_article_introduces_them(words: str, speaker: str) -> None:
    assert verdict(words, speaker) is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The rope is new", "the Harbour coach"),
        ("The rope is old", "the Quayside coach"),
        ("The ward is full", "the finance minister"),
        ("The crane is ours", "the victim"),
        ("The minister is away", "the minister"),
        ("a trap", "the tax inspector"),
        ("no record of a theft", "Kiel police"),
        ("Nobody was asked", "the police"),
    ],
)
def test_a_description_of_somebody_else_is_misattributed(words: str, speaker: str) -> None:
    assert verdict(words, speaker) is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Prices went up again", "Fjordwell Capital"),
        ("Prices went up again", "Fjordwell"),
        ("We sail on Friday", "the Northern Ferry Workers Council"),
        ("We sail on Friday", "NFWC"),
        ("leans by a metre", "harbour engineers"),
        ("vote with its feet", "Lib Agrarians"),
        ("Nobody answered our letters", "Havnlaget"),
        ("We had no choice", "Gildehall"),
        ("Bread is dear", "Spinnaker Foods"),
        ("The paper is thin", "the Greens"),
    ],
)
def test_words_may_be_given_to_the_body_for_which_somebody_speaks(words: str, speaker: str) -> None:
    assert verdict(words, speaker) is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The bank is broke", "Fjordwell Capital"),
        ("The ward is full", "Fjordwell Capital"),
        ("The rope is old", "NFWC"),
        ("The crane is ours", "Northern Ferry Workers Council"),
        ("We had no choice", "Havnlaget"),
        ("Bread is dear", "the Greens"),
    ],
)
def test_words_of_somebody_who_has_left_a_body_or_is_none_of_its_are_not_its_words(words: str, speaker: str) -> None:
    assert verdict(words, speaker) is Verdict.MISATTRIBUTED


def test_what_somebodys_adviser_says_is_not_theirs() -> None:
    told = index_article(
        read_text("Mayor Ana Torvik left early. Torvik adviser Bo Lund stayed. “It is late,” Lund said.")
    )
    outcome = answer_check('"It is late" - Ana Torvik', told)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize("alleged", ["Lund", "Bo Lund", "minister"])
@pytest.mark.parametrize("story", ["said that Minister Bo Lund had", "told Minister Bo Lund that he had"])
def test_whoever_is_only_told_of_behind_the_verb_is_not_who_said_it(story: str, alleged: str) -> None:
    told = index_article(read_text(f"Ana Torvik of the Quay Front {story} “gone fishing”. Minister Bo Lund was late."))
    outcome = answer_check(f'"gone fishing" - {alleged}', told)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.MISATTRIBUTED


LEAD = "A former ferry captain has been charged with stealing a bell from the harbour of Osterby."


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("But the chief pilot, Dame Una Vik, stayed. “The rope is old,” Vik said.", "the chief pilot"),
        ("Una Vik, 41, is one of three former pilots on trial. “The rope is old,” Vik said.", "the former pilot"),
        ("Una Vik is a pilot with the coast guard. “The rope is old,” Vik said.", "the pilot"),
        ("Una Vik, who has been a midwife for years, stayed. “The rope is old,” Vik said.", "the midwife"),
        ("Una Vik took over as coach in May. “The rope is old,” Vik said.", "the coach"),
        ("Lead author Dr Una Vik, of the University of Osterby, left. “The rope is old,” she said.", "the lead author"),
        ("Dr Una Vik, of the University of Osterby, left. “The rope is old,” she said.", "the University of Osterby"),
        (f"{LEAD}\n\nUna Vik told the court on Monday of her long nights. “The rope is old,” she said.", "the captain"),
    ],
)
def test_a_speaker_may_be_called_what_the_story_says_they_are_elsewhere(story: str, speaker: str) -> None:
    outcome = answer_check(f'"The rope is old" - {speaker}', index_article(read_text(f"Bells\n\n{story}")))
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.VERBATIM


@pytest.mark.parametrize(
    "story",
    [
        f"{LEAD}\n\nProsecutor Una Vik told the court on Monday of long nights. “The rope is old,” she said.",
        f"{LEAD}\n\nBo Lund told the court on Monday of long nights at sea. “The rope is old,” Una Vik said.",
        "A ferry captain's widow has been charged with stealing a bell from the harbour of Osterby.\n\n"
        "Una Vik told the court on Monday of her long nights at sea. “The rope is old,” she said.",
    ],
)
def test_whom_a_story_opens_with_is_not_somebody_else(story: str) -> None:
    outcome = answer_check('"The rope is old" - the captain', index_article(read_text(f"Bells\n\n{story}")))
    assert isinstance(outcome, Answer)
    assert outcome.verdict is Verdict.MISATTRIBUTED


TRADES = index_article(
    read_text(
        "“The quay is rotten and unsafe,” said Ann Baker on Monday.\n"
        "“The tower is far too high,” said Jo Bishop on Monday.\n"
        "“The court is much too small,” said Kim Judge on Monday.\n"
        "“The bread is fresh and warm,” said the village baker on Monday.\n"
    )
)


@pytest.mark.parametrize(
    ("words", "speaker", "expected"),
    [
        ("The quay is rotten and unsafe", "Baker", Verdict.VERBATIM),
        ("The quay is rotten and unsafe", "Ms Baker", Verdict.VERBATIM),
        ("The tower is far too high", "Bishop", Verdict.VERBATIM),
        ("The court is much too small", "Judge", Verdict.VERBATIM),
        ("The quay is rotten and unsafe", "the baker", Verdict.MISATTRIBUTED),
        ("The quay is rotten and unsafe", "Tom Baker", Verdict.MISATTRIBUTED),
        ("The quay is rotten and unsafe", "Bishop", Verdict.MISATTRIBUTED),
        ("The bread is fresh and warm", "Ann Baker", Verdict.MISATTRIBUTED),
    ],
)
def test_a_surname_that_is_a_trade_or_an_office_as_well_is_its_bearers(
    words: str, speaker: str, expected: Verdict
) -> None:
    outcome = answer_check(f'"{words}" - {speaker}', TRADES)
    assert isinstance(outcome, Answer)
    assert outcome.verdict is expected
