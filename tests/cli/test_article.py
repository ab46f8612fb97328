"""Articles are added from the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Sourceline

STORY = 'Bridge reopens\n\n"We are proud of every single bolt," said Ada Byron, the engineer.\n'


def test_an_added_article_is_asked(sourceline: Sourceline) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    added = sourceline("article", "add", "a.txt", "--jobs", "1")
    assert (added.code, added.out.splitlines()[0], added.err) == (0, "Added one article.", "")
    assert "Ada Byron" in sourceline("ask", "!who said proud of every single bolt").out
    again = sourceline("article", "add", "a.txt", "--jobs", "1")
    assert (again.code, "Already there: 1." in again.out) == (0, True)


def test_whoever_names_no_server_is_told_that_the_articles_are_for_the_terminal(sourceline: Sourceline) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    unnamed = sourceline("article", "add", "a.txt", "--jobs", "1")
    assert "so this is for sourceline ask and chat only. For a server in Discord give --server ID" in unnamed.out
    named = sourceline("article", "add", "a.txt", "--jobs", "1", "--server", "7")
    assert named.out == "Added one article.\n"


def test_when_nothing_could_be_added_the_reasons_are_told(sourceline: Sourceline) -> None:
    Path("a.txt").write_bytes(b"\x00\x01")
    done = sourceline("article", "add", "a.txt", "b.txt", "--jobs", "1", "--report", "skipped.jsonl")
    assert (done.code, done.err) == (2, "sourceline: Nothing was added.\n")
    assert "a.txt: a.txt is not a text file." in done.out
    rows = [json.loads(line) for line in Path("skipped.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["where"] for row in rows} == {"a.txt", "b.txt"}


def test_a_name_that_is_empty_adds_nothing(sourceline: Sourceline) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    for name in ("", " "):
        done = sourceline("article", "add", name, "--jobs", "1")
        assert (done.code, done.out, "One of the names is empty." in done.err) == (2, "", True)


def test_among_several_servers_one_must_be_named(sourceline: Sourceline) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    for server in ("5", "6"):
        assert sourceline("article", "add", "a.txt", "--jobs", "1", "--server", server).code == 0
    done = sourceline("article", "add", "a.txt")
    assert (done.code, "5, 6" in done.err) == (2, True)


def test_an_address_of_another_kind_is_no_file(sourceline: Sourceline) -> None:
    refused = sourceline("article", "add", "ftp://example.org/a.txt")
    assert (refused.code, "Only addresses that begin with http:// or https:// are fetched." in refused.out) == (2, True)
