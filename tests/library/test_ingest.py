"""Many articles at once: what is there, what is skipped and why, and what a second run does."""

import datetime as dt
import json
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.articles.draft import draft_of_line
from bot.library.articles.shelved_article import fitted
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.ingest.ingest import Manner, Report, ingest
from bot.library.ingest.messages import packed, packed_source, unpacked, unpacked_source
from bot.library.ingest.reading import There, Unfitting
from bot.library.ingest.source import STRETCH, Skipped, Stretch, WholeFile, bytes_in, find_sources
from bot.library.library import Library
from bot.library.storage.errors import Unfit
from tests.docx import docx
from tests.pdf import pdf

GUILD = 810000000000000001
ONE = Manner(jobs=1)
HTML = (
    "<html><head><title>Harbour closes</title></head><body><article><h1>Harbour closes</h1>"
    + "".join(f"<p>The harbour closes in May, said the harbour master in his letter {n}.</p>" for n in range(4))
    + "</article></body></html>"
)


def story(number: int) -> str:
    return f"Story {number} of the day\n\nThe mayor opened bridge {number} on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    (made / "deep").mkdir(parents=True)
    (made / "a.txt").write_text(story(1), encoding="utf-8")
    (made / "b.md").write_text(f"---\ntitle: Named\ndate: 2026-11-20\n---\n{story(2)}", encoding="utf-8")
    (made / "deep" / "c.html").write_text(HTML, encoding="utf-8")
    (made / "deep" / "d.pdf").write_bytes(pdf([["The mayor closed the tunnel on Tuesday."]]))
    rows = [
        {"title": "Row", "date": "2026-11-21", "url": "https://example.com/r", "text": story(3)},
        {"text": story(4)},
    ]
    (made / "e.jsonl").write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    (made / "photo.png").write_bytes(b"\x00")
    (made / ".hidden.txt").write_text(story(9), encoding="utf-8")
    return made


def test_a_page_that_takes_too_much_memory_is_skipped_and_the_next_is_read(library: Library, tmp_path: Path) -> None:
    greedy = "<br a b c d e f g h i j k l m n o p q r s t u v w x y z>" * 80_000
    (tmp_path / "a.html").write_text(HTML.replace("</article>", greedy), encoding="utf-8")
    (tmp_path / "b.html").write_text(HTML, encoding="utf-8")
    report = ingest(library, GUILD, [str(tmp_path / "a.html"), str(tmp_path / "b.html")], manner=ONE)
    assert [skipped.where for skipped in report.skipped] == [str(tmp_path / "a.html")]
    assert len(report.added) == 1


def test_a_folder_of_every_kind_of_file_is_added(library: Library, folder: Path) -> None:
    report = ingest(library, GUILD, [str(folder)])
    assert (len(report.added), report.there, report.skipped) == (6, 0, [])
    entries = {entry.title: entry for entry in library.articles.entries(GUILD)}
    assert {"Story 1 of the day", "Named", "Harbour closes", "Row"} <= set(entries)
    assert str(entries["Named"].date) == "2026-11-20"
    assert (entries["Row"].url, str(entries["Row"].date)) == ("https://example.com/r", "2026-11-21")


def test_a_document_that_is_not_read_is_told_and_a_picture_is_passed_over(library: Library, folder: Path) -> None:
    (folder / "deep" / "f.rtf").write_text(r"{\rtf1\ansi The mayor opened a bridge.}", encoding="utf-8")
    (folder / "g.docx").write_bytes(b"PK\x03\x04\x00\x00")
    (folder / "~$h.docx").write_bytes(b"\x00owner")
    (folder / "h.docx").write_bytes(docx("The mayor opened a bridge of stone on Monday, and nobody came."))
    report = ingest(library, GUILD, [str(folder)], manner=ONE)
    assert [Path(skipped.where).name for skipped in report.skipped] == ["f.rtf", "g.docx"]
    assert len(report.added) == 7


def test_finding_what_there_is_to_read_opens_a_file_of_lines_once_and_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    usual = Path.open

    def noted(self: Path, *about: Any, **more: Any) -> Any:
        opened.append(self.suffix)
        return usual(self, *about, **more)

    monkeypatch.setattr(Path, "open", noted)
    sources = list(find_sources([str(folder)]))
    assert bytes_in([str(folder)]) == sum(source.size for source in sources if not isinstance(source, Skipped))
    assert opened == [".jsonl"]


@pytest.mark.parametrize("name", ["skipped.jsonl", "skipped.txt"])
def test_what_an_earlier_run_has_listed_as_skipped_is_no_article(library: Library, folder: Path, name: str) -> None:
    (folder / name).write_text('{"where": "a.png", "why": "This is no text."}\n' * 9, encoding="utf-8")
    report = ingest(library, GUILD, [str(folder)], manner=ONE)
    assert (len(report.added), report.skipped) == (6, [])


def test_a_second_run_adds_nothing_and_an_interrupted_one_is_taken_up(library: Library, folder: Path) -> None:
    ingest(library, GUILD, [str(folder / "deep")], manner=ONE)
    first = ingest(library, GUILD, [str(folder)], manner=ONE)
    assert (len(first.added), first.there) == (4, 2)
    second = ingest(library, GUILD, [str(folder)], manner=ONE)
    assert (second.added, second.there, second.skipped) == ([], 6, [])


def test_a_removed_article_can_be_added_again_but_not_by_whoever_tries_once(
    library: Library, folder: Path, now: dt.datetime
) -> None:
    (number,) = ingest(library, GUILD, [str(folder / "a.txt")], manner=ONE).added
    library.articles.remove(GUILD, number, by=1, at=now)
    assert ingest(library, GUILD, [str(folder / "a.txt")], manner=Manner(jobs=1, once=True)).added == []
    assert len(ingest(library, GUILD, [str(folder / "a.txt")], manner=ONE).added) == 1


def test_what_holds_no_article_is_skipped_with_its_place_and_the_reason(library: Library, tmp_path: Path) -> None:
    rows = [
        json.dumps({"text": story(1)}),
        "{",
        json.dumps({"title": "x"}),
        json.dumps({"text": "a b", "date": "soon"}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join([*rows, "[1]", '{"text": "12"}']), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    names = [str(tmp_path / name) for name in ("a.jsonl", "b.txt", "c.pdf", "missing.txt")]
    report = ingest(library, GUILD, names, manner=ONE)
    reasons = {Path(each.where).name: each.why for each in report.skipped}
    assert len(report.added) == 1
    assert "not JSON" in reasons["a.jsonl, line 2"]
    assert 'no "text"' in reasons["a.jsonl, line 3"]
    assert '"date"' in reasons["a.jsonl, line 4"]
    assert "not a JSON object" in reasons["a.jsonl, line 5"]
    assert "no sentence" in reasons["a.jsonl, line 6"]
    assert "not a text file" in reasons["b.txt"]
    assert "is not a PDF" in reasons["c.pdf"]
    assert "no such file" in reasons["missing.txt"]


def test_what_was_tried_once_is_not_tried_again(library: Library, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("12 34", encoding="utf-8")
    once = Manner(jobs=1, once=True)
    assert len(ingest(library, GUILD, [str(tmp_path / "b.txt")], manner=once).skipped) == 1
    again = ingest(library, GUILD, [str(tmp_path / "b.txt")], manner=once)
    assert (again.skipped, again.there) == ([], 1)


def test_a_file_that_takes_too_long_is_skipped_and_the_rest_is_added(library: Library, tmp_path: Path) -> None:
    # Half a minute of work and more; the other file takes some milliseconds, on a slow machine as well.
    (tmp_path / "a.html").write_text("<div><p>word word word, word</p></div>" * 120_000, encoding="utf-8")
    (tmp_path / "b.txt").write_text(story(1), encoding="utf-8")
    report = ingest(library, GUILD, [str(tmp_path)], manner=Manner(jobs=1, patience=4.0))
    assert [each.why for each in report.skipped] == ["It takes too long to read."]
    assert len(report.added) == 1


def test_an_address_that_is_not_public_is_skipped(library: Library) -> None:
    report = ingest(library, GUILD, ["http://127.0.0.1/a"], manner=Manner(jobs=1, policy=AddressPolicy()))
    assert ["not on the public internet" in each.why for each in report.skipped] == [True]


def test_what_was_told_is_kept(library: Library, tmp_path: Path) -> None:
    rows = [json.dumps({"text": story(number)}) for number in range(700)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows * 3), encoding="utf-8")
    told: list[int] = []

    def hear(report: Report) -> None:
        told.append(len(report.added))
        with Library.open(library.path) as other:
            assert len(other.articles.entries(GUILD)) == len(report.added)

    report = ingest(library, GUILD, [str(tmp_path / "a.jsonl")], told=hear)
    assert (len(report.added), report.there) == (700, 1400)
    assert told == sorted(told)


def test_an_ingest_makes_no_article_the_default(library: Library, folder: Path, now: dt.datetime) -> None:
    ingest(library, GUILD, [str(folder / "a.txt")], manner=ONE)
    added = library.articles.add(GUILD, story(5), by=1, at=now)
    assert library.articles.current(GUILD) == added


@given(st.lists(st.integers(0, 70_000), max_size=12), st.booleans())
def test_stretches_cover_a_file_and_begin_with_a_line(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], ends: bool
) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    data = b"\n".join(b"x" * size for size in sizes) + (b"\n" if ends else b"")
    path.write_bytes(data)
    found = [each for each in find_sources([str(path)]) if isinstance(each, Stretch)]
    assert b"".join(data[each.start : each.end] for each in found) == data
    assert all(each.line == data[: each.start].count(b"\n") + 1 for each in found)
    assert all(each.size < STRETCH + 2 * 70_000 for each in found)


@given(st.text(max_size=50), st.text(max_size=50))
def test_messages_arrive_as_they_were_sent(where: str, why: str) -> None:
    for read in (Skipped(where, why), Unfitting(where, why, "mark"), There(where)):
        assert unpacked(packed(read)) == read
    for source in (WholeFile(Path("a\udcff"), 3), Stretch(Path("b"), 5, 9, 2)):
        assert unpacked_source(packed_source(source)) == source
    article = fitted(story(1), "Title", "https://example.com/", dt.date(2026, 11, 20), "mark")
    assert unpacked(packed(article)) == article


@given(st.binary(max_size=200))
def test_any_line_is_a_draft_or_refused(line: bytes) -> None:
    with suppress(Unfit):
        assert isinstance(draft_of_line(line).text, str)


def test_an_ingest_that_is_stopped_keeps_what_it_has_and_is_taken_up_again(library: Library, tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"{story(number)}{'x' * 700}"}) for number in range(900)]
    (tmp_path / "many.jsonl").write_text("\n".join(rows), encoding="utf-8")
    stopping = threading.Event()
    report = ingest(library, GUILD, [str(tmp_path)], manner=ONE, stopping=stopping, told=lambda report: stopping.set())
    assert 0 < len(report.added) < 900
    assert (library.articles.count(GUILD), report.skipped) == (len(report.added), [])
    again = ingest(library, GUILD, [str(tmp_path)], manner=ONE)
    assert (len(again.added) + len(report.added), again.there) == (900, len(report.added))


def test_an_ingest_that_is_stopped_does_not_wait_for_what_is_being_read(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>" + "a<br>" * 900_000, encoding="utf-8")
    stopping = threading.Event()
    threading.Timer(0.3, stopping.set).start()
    report = ingest(library, GUILD, [str(tmp_path)], manner=Manner(jobs=1, patience=10.0), stopping=stopping)
    assert (report.added, report.skipped) == ([], [])
