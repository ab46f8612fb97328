"""One message in the terminal: the answer, its exit code, its JSON."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Sourceline

RESPECT = "mutual respect, equality and mutual benefit"


def test_an_answer_is_the_line_word_for_word_with_its_number(sourceline: Sourceline) -> None:
    done = sourceline("ask", f"!who said {RESPECT}")
    assert done.code == 0
    assert f"> “State-to-state relations can only be built on {RESPECT}." in done.out
    assert "line 12" in done.out


@pytest.mark.parametrize("message", [f"/who said {RESPECT}", f"/who said words: {RESPECT}", f"who said {RESPECT}"])
def test_slash_and_plain_messages_are_answered_alike(sourceline: Sourceline, message: str) -> None:
    assert "line 12" in sourceline("ask", message).out


def test_a_message_may_come_as_several_words(sourceline: Sourceline) -> None:
    assert "line 12" in sourceline("ask", "!who", "said", *RESPECT.split()).out


def test_who_asks_twice_is_answered_twice(sourceline: Sourceline) -> None:
    assert sourceline("ask", f"!who said {RESPECT}") == sourceline("ask", f"!who said {RESPECT}")


def test_a_refusal_ends_with_3(sourceline: Sourceline) -> None:
    done = sourceline("ask", "!who is Barack Obama")
    assert (done.code, done.out.splitlines()[0][:25]) == (3, "The article doesn't say: ")


@pytest.mark.parametrize("message", ["!help", "!figures", "!line 12", "!article"])
def test_what_is_no_question_ends_with_0(sourceline: Sourceline, message: str) -> None:
    assert sourceline("ask", message).code == 0


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("", "The message is empty."),
        ("!who said", "Something is missing: the words. Write !who said <words>."),
        ("!who said ???", "There is no word in that question"),
        ("!whosaid it", "Did you mean !who said?"),
        ("!!!", "Nothing answers to that"),
        ("/nothing", "There is no slash command /nothing."),
        ("!ask " + "x" * 1995, "1,995 characters; 500 are the most"),
        ("x" * 30_000, "30,000 characters"),
    ],
)
def test_input_that_cannot_be_used_ends_with_2_and_one_sentence(
    sourceline: Sourceline, message: str, words: str
) -> None:
    done = sourceline("ask", message)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_the_prefix_is_the_one_that_the_server_has_chosen(sourceline: Sourceline) -> None:
    sourceline("ask", "--as", "moderator", "!settings set prefix ?")
    assert "line 12" in sourceline("ask", f"?who said {RESPECT}").out
    done = sourceline("ask", "!help")
    assert (done.code, done.out) == (2, "")
    assert "Commands begin with ? here, not with !. ?help lists them." in done.err
    assert "sourceline ask '?help' lists the commands" in sourceline("ask", "???").err


def test_json_is_the_row_that_eval_writes(sourceline: Sourceline) -> None:
    row = json.loads(sourceline("ask", "--json", f"!who said {RESPECT}").out)
    assert (row["outcome"], row["line"], row["abstain"]) == ("answer", 12, False)
    assert RESPECT in row["sentence"]


def test_json_of_a_message_with_several_quotations_has_a_row_for_each(sourceline: Sourceline) -> None:
    done = sourceline("ask", "--json", f'!check "{RESPECT}" - Zhao Lijian "bread costs far too much today" - Ann')
    row = json.loads(done.out)
    assert (done.code, row["outcome"]) == (0, "verdicts")
    assert [(each["quotation"], each["verdict"], each["line"]) for each in row["quotations"]] == [
        (RESPECT, "verbatim", 12),
        ("bread costs far too much today", "not found", None),
    ]


def test_why_explains_the_answer(sourceline: Sourceline) -> None:
    assert "Why this line?" in sourceline("ask", "--why", f"!who said {RESPECT}").out


def test_another_article_can_be_asked(sourceline: Sourceline, tmp_path: Path) -> None:
    article = tmp_path / "own.txt"
    article.write_text("“Bread costs too much,” said Ann Baker, a teacher.\n", encoding="utf-8")
    assert "Bread costs too much" in sourceline("ask", "--article", str(article), "!who said bread costs too much").out


def test_asking_another_article_leaves_no_trace_in_the_library(sourceline: Sourceline, tmp_path: Path) -> None:
    article = tmp_path / "own.txt"
    article.write_text("“Bread costs too much,” said Ann Baker, a teacher.\n", encoding="utf-8")
    sourceline("ask", "--as", "moderator", "!faq list")
    before = _kept()
    for message in ("!who is Barack Obama", "!who said bread costs too much", f"!ask why does {'bread ' * 20} cost"):
        sourceline("ask", "--article", str(article), message)
    assert _kept() == before
    sourceline("ask", "!who is Barack Obama")
    assert _kept() != before


def _kept() -> list[str]:
    with closing(sqlite3.connect("sourceline.db")) as database:
        return list(database.iterdump())


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "There is no file"), (b"", "empty"), (b"\x00\x01\x02\xff" * 300, "text")],
)
def test_an_unusable_article_ends_with_2_and_says_what_to_do(
    sourceline: Sourceline, tmp_path: Path, content: bytes | None, words: str
) -> None:
    article = tmp_path / "own.txt"
    if content is not None:
        article.write_bytes(content)
    done = sourceline("ask", "--article", str(article), "!help")
    assert done.code == 2
    assert words in done.err


def test_a_wrong_configuration_ends_with_2_and_names_the_key(sourceline: Sourceline, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("[discord]\nprefx = '?'\n")
    done = sourceline("ask", "--config", str(file), "!help")
    assert done.code == 2
    assert "there is no key discord.prefx. Did you mean discord.prefix?" in done.err


def test_eval_facts_and_help_import_neither_discord_nor_the_store() -> None:
    program = (
        "import sys; import bot.cli.main, bot.cli.evaluate, bot.cli.facts;"
        "sys.exit(bool({'discord', 'sqlite_utils', 'aiohttp'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
