"""One message in the terminal: the answer, its exit code, its JSON."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.offline import room
from tests.cli.conftest import Sourceline

RESPECT = "mutual respect, equality and mutual benefit"


def test_an_answer_is_the_line_word_for_word_with_its_number(sourceline: Sourceline) -> None:
    done = sourceline("ask", f"!who said {RESPECT}")
    assert done.code == 0
    assert f"> “State-to-state relations can only be built on {RESPECT}." in done.out
    assert "line 12" in done.out


def test_what_has_just_been_added_is_found_by_the_first_question(sourceline: Sourceline, tmp_path: Path) -> None:
    rows = [{"text": f"Bridge {number} reopens. “It cost £{number} million,” said Ida Moss."} for number in range(90)]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, rows)))
    sourceline("article", "add", str(tmp_path / "many.jsonl"))
    done = sourceline("ask", "!who said it cost £77 million")
    assert (done.code, done.out.splitlines()[0]) == (0, "Ida Moss")


def test_names_of_emoji_in_an_article_stay_the_words_that_they_are(sourceline: Sourceline, tmp_path: Path) -> None:
    article = tmp_path / "launch.txt"
    article.write_text("“The launch is at :clock: 10,” said Ida Moss. “[red]No[/red] delay :rocket:.”")
    assert "> “The launch is at :clock: 10,” said" in sourceline("ask", "--article", str(article), "!line 1").out
    assert "“[red]No[/red] delay :rocket:.”" in sourceline("ask", "--article", str(article), "!line 1").out


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
        ("!ask " + "x" * 1995, "1,995 characters; the limit is 500"),
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


def test_json_of_what_is_no_question_has_its_words_and_nothing_of_discords(sourceline: Sourceline) -> None:
    row = json.loads(sourceline("ask", "--json", "!line 12").out)
    (reply,) = row["replies"]
    assert set(reply) == {"above", "title", "text", "footer", "buttons", "files"}
    assert (row["outcome"], "line 12\n> “State-to-state" in reply["text"], reply["buttons"]) == (
        "reply",
        True,
        ["◀", "▶"],
    )


def test_json_names_the_files_that_come_with_a_reply(sourceline: Sourceline) -> None:
    sourceline("ask", "--as", "moderator", '!faq add "When?" Now.')
    row = json.loads(sourceline("ask", "--as", "moderator", "--json", "!faq export").out)
    assert row["replies"][0]["files"] == ["faq.md"]


def test_the_pages_of_a_list_are_printed_one_by_one(sourceline: Sourceline) -> None:
    first, second = sourceline("ask", "!quotes"), sourceline("ask", "!quotes", "--page", "2")
    assert ("page 1 of 2" in first.out, "--page 2 shows the next page." in first.out) == (True, True)
    assert (second.code, "page 2 of 2" in second.out, "shows the next" in second.out) == (0, True, False)
    assert first.out.splitlines()[1] != second.out.splitlines()[1]
    past = sourceline("ask", "!quotes", "--page", "3")
    assert (past.code, past.out, past.err) == (2, "", "sourceline: There is no page 3: this has 2 pages.\n")
    assert "this has one page" in sourceline("ask", "!line 5", "--page", "2").err


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("!line 999", "The article has no line 999."),
        ("/faq add", "That opens a form, which sourceline chat lets you fill in."),
        ("!privacy erase", "Nothing has been done yet: a button must confirm it"),
    ],
)
def test_what_comes_to_nothing_ends_with_2_and_says_why(sourceline: Sourceline, message: str, words: str) -> None:
    done = sourceline("ask", "--as", "moderator", message)
    assert (done.code, words in done.err) == (2, True)


def test_mentions_are_names(sourceline: Sourceline) -> None:
    sourceline("ask", "--as", "moderator", "!settings set prefix !")
    done = sourceline("ask", "--as", "moderator", "!settings history")
    assert "@moderator" in done.out
    assert "<@" not in done.out


def test_a_reader_that_is_wanted_and_missing_is_an_error(
    sourceline: Sourceline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCELINE_READER", "/nowhere")
    monkeypatch.setenv("SOURCELINE_TOKEN", "MTIz.x.y")
    file = tmp_path / "own.toml"
    file.write_text('[answers]\nreader = "on"\n')
    for command in (("ask", "!help"), ("chat",), ("run",)):
        done = sourceline(*command, "--config", str(file))
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert 'The configuration has answers.reader = "on".' in done.err
        assert "/nowhere" in done.err


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


@pytest.mark.parametrize(
    "message",
    [
        "!settings set prefix ?",
        '!faq add "When is the fair?" In May.',
        "!article remove 2",
        "!article use none",
        "!article add A second text, said Ann Baker.",
    ],
)
def test_what_is_changed_beside_another_article_is_changed_nowhere(
    sourceline: Sourceline, tmp_path: Path, message: str
) -> None:
    article = tmp_path / "own.txt"
    article.write_text("“Bread costs too much,” said Ann Baker, a teacher.\n", encoding="utf-8")
    for number in (1, 2):
        sourceline("ask", "--as", "moderator", f"!article add Fair {number}. The fair of year {number} is in May.")
    before = _kept()
    sourceline("ask", "--article", str(article), "--as", "moderator", message)
    assert _kept() == before


def test_another_article_is_asked_by_itself_without_what_moderators_have_written(
    sourceline: Sourceline, tmp_path: Path
) -> None:
    article = tmp_path / "own.txt"
    article.write_text("“Bread costs too much,” said Ann Baker, a teacher.\n", encoding="utf-8")
    sourceline("ask", "--as", "moderator", '!faq add "Who likes bread?" Nobody here.')
    assert "Nobody here" in sourceline("ask", "!ask who likes bread?").out
    assert "Nobody here" not in sourceline("ask", "--article", str(article), "!ask who likes bread?").out


def test_articles_that_are_not_asked_beside_another_one_are_not_offered_to_be_chosen(
    sourceline: Sourceline, tmp_path: Path
) -> None:
    article = tmp_path / "own.txt"
    article.write_text("“Bread costs too much,” said Ann Baker, a teacher.\n", encoding="utf-8")
    done = sourceline("ask", "--article", str(article), "--as", "moderator", "!article use none")
    assert done.code == 2
    assert "Only the article that was given is asked here" in done.err
    assert not Path("sourceline.db").exists()


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
        "import sys; import bot.cli.program, bot.cli.evaluate, bot.cli.facts;"
        "sys.exit(bool({'discord', 'sqlite_utils', 'aiohttp'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_question_is_waited_for_however_long_it_takes(
    sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.0)
    assert sourceline("ask", "!who said mutual respect").code == 0
