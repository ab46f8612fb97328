"""Below a quotation stands who its speaker is where the quotation does not tell, and nothing that it tells."""

from bot.answering.article_index import index_article
from bot.answering.outcome import Answer
from bot.answering.statements.who_said import answer_who_said
from bot.reading.read import read_text
from bot.voice.cards.answers import outcome_card

TOLD = """The weir is to be mended

Ann Pell, the miller, lives beside the weir with her brother.
Neighbours of the mill have complained for years.
“The weir will not hold another winter,” {mention} said.
"""


def notes(mention: str) -> list[str]:
    answer = answer_who_said(
        "weir will not hold another winter", index_article(read_text(TOLD.format(mention=mention)))
    )
    assert isinstance(answer, Answer)
    assert answer.speaker_name == "Ann Pell"
    body = outcome_card(answer, answer.article).body
    return [line for line in body.split("\n") if not line.startswith(">")]


def test_a_speaker_whom_the_quotation_names_in_full_needs_no_note() -> None:
    assert notes("Ann Pell") == []


def test_a_speaker_whom_the_quotation_names_with_a_title_needs_no_note() -> None:
    assert notes("Ms Ann Pell") == []


def test_the_line_that_tells_the_full_name_is_pointed_to_once() -> None:
    assert notes("Pell") == ["“Pell” is Ann Pell, line 3."]
