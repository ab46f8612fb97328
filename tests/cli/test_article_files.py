"""A file that is asked is read like one that is added, whatever its kind."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Sourceline
from tests.docx import docx, paragraph
from tests.pdf import pdf

SAID = "“Bread costs far too much in this town,” said Ann Baker, a teacher at the harbour school."
PAGE = (
    "<html><head><title>Bread in Veldoria</title></head><body><nav><a href='/'>Home</a></nav><article>"
    f"<h1>Bread in Veldoria</h1><p>The price of bread has doubled within a single year.</p><p>{SAID}</p>"
    "</article></body></html>"
)


def written(name: str) -> Path:
    path = Path(name)
    match path.suffix:
        case ".html":
            path.write_text(PAGE, encoding="utf-8")
        case ".pdf":
            path.write_bytes(pdf([[SAID.replace("“", '"').replace("”", '"')]], "Bread in Veldoria"))
        case ".docx":
            path.write_bytes(docx(paragraph("Bread in Veldoria", "Title"), SAID))
        case ".jsonl":
            path.write_text(json.dumps({"title": "Bread in Veldoria", "text": SAID}) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.docx", "a.jsonl"])
def test_an_article_of_any_kind_is_asked_by_its_words_and_title(sourceline: Sourceline, name: str) -> None:
    done = sourceline("ask", "--article", str(written(name)), "!who said bread costs far too much")
    assert (done.code, done.out.splitlines()[0]) == (0, "Ann Baker")
    assert "Bread in Veldoria · line" in done.out
    assert not set("<%{") & set(done.out)


def test_the_facts_of_a_page_are_those_of_its_article(sourceline: Sourceline) -> None:
    row = json.loads(sourceline("facts", str(written("a.html"))).out)
    assert [quotation["speaker"] for quotation in row["quotations"]] == ["Ann Baker"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.jsonl", '{"text": "One."}\n{"text": "Two."}\n', "a.jsonl holds several articles."),
        ("a.jsonl", "\n", "a.jsonl is empty."),
        ("a.jsonl", '{"title": "One"}\n', 'a.jsonl: The object has no "text".'),
        ("a.pdf", "%PDF-1.4 and nothing else", "a.pdf: The PDF holds no text that can be read."),
        ("a.html", "<html></html>", "a.html: The page holds no article that can be read."),
    ],
)
def test_a_file_without_one_article_is_refused_in_a_sentence(
    sourceline: Sourceline, name: str, content: str, words: str
) -> None:
    Path(name).write_text(content, encoding="utf-8")
    for command in (("ask", "!help", "--article", name), ("facts", name)):
        done = sourceline(*command)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert words in done.err


def piped_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_a_text_that_is_piped_in_is_asked(sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch) -> None:
    piped_in(monkeypatch, f"Bread in Veldoria\n\n{SAID}\n".encode())
    done = sourceline("ask", "--article", "-", "!who said bread costs far too much")
    assert (done.code, done.out.splitlines()[0]) == (0, "Ann Baker")
    piped_in(monkeypatch, SAID.encode())
    assert json.loads(sourceline("facts", "-").out)["quotations"][0]["speaker"] == "Ann Baker"


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "Standard input is empty."), (b"a" * 5_000_001, "Standard input has more than 5 MB")],
    ids=["nothing", "too much"],
)
def test_what_is_piped_in_and_is_no_article_is_refused(
    sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch, data: bytes, words: str
) -> None:
    piped_in(monkeypatch, data)
    refused = sourceline("ask", "--article", "-", "!figures")
    assert (refused.code, refused.err.count("\n"), words in refused.err) == (2, 1, True)


def test_a_conversation_and_its_article_do_not_both_come_from_standard_input(sourceline: Sourceline) -> None:
    refused = sourceline("chat", "--article", "-")
    assert (refused.code, "Give the article as a file." in refused.err) == (2, True)
