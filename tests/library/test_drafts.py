"""One line of a file of articles becomes a draft, or a sentence says what is wrong with it."""

import datetime as dt
import json

import pytest

from bot.library.articles import draft
from bot.library.articles.draft import MAX_TITLE, Draft, draft_of_line, found_title
from bot.library.storage.errors import Unfit


def test_title_address_and_date_are_read_and_blank_ones_are_none() -> None:
    row = {"text": "Nine boats are in.", "title": "Harbour", "url": "https://velm.example/1", "date": "2026-11-20"}
    read = draft_of_line(json.dumps(row).encode())
    assert read == Draft(row["text"], "Harbour", row["url"], dt.date(2026, 11, 20))
    blank = draft_of_line(json.dumps({**row, "title": " ", "url": None, "date": ""}).encode())
    assert blank == Draft(row["text"], None, None, None)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"text": "Nine boats.", "title": 5}, 'The "title" is not a text.'),
        ({"text": "Nine boats.", "date": "last week"}, 'The "date" is not written as 2026-11-20.'),
        ({"title": "Harbour"}, 'The object has no "text".'),
    ],
)
def test_what_is_wrong_with_a_line_is_told(row: dict[str, object], why: str) -> None:
    with pytest.raises(Unfit) as raised:
        draft_of_line(json.dumps(row).encode())
    assert str(raised.value) == why


def test_only_a_line_that_is_too_long_is_refused_for_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"text": "Nine boats are in."}).encode()
    monkeypatch.setattr(draft, "LONGEST", len(line))
    assert draft_of_line(line).text == "Nine boats are in."
    with pytest.raises(Unfit, match="The line has more than"):
        draft_of_line(line + b" ")


def test_a_line_that_holds_no_object_is_refused() -> None:
    with pytest.raises(Unfit, match="The line is not a JSON object"):
        draft_of_line(b'["Nine boats are in."]')


def test_a_found_title_that_is_too_long_is_cut_at_a_word() -> None:
    cut = found_title("harbour " * MAX_TITLE)
    assert cut is not None
    assert len(cut) <= MAX_TITLE
    assert cut.endswith("harbour…")
