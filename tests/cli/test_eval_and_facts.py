"""``sourceline eval`` and ``sourceline facts``: rows in, rows out, and a sentence for whatever is wrong."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.reading.resources import data_folder

ANSWER_FIELDS = {
    "id", "outcome", "abstain", "line", "lines", "sentence", "speaker", "value", "values", "verdict", "match",
}  # fmt: skip # a list, read across
FACT_FIELDS = {"id", "quotations", "amounts", "dates", "names", "abbreviations"}


def sourceline(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot.cli.main", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_eval_writes_one_row_a_question_with_every_field(tmp_path: Path) -> None:
    asked = write(
        tmp_path / "asked.jsonl",
        {"id": "1", "article": "canadian-elections", "command": "who said", "query": "mutual respect"},
        {"id": "2", "article": "canadian-elections", "command": "verify", "query": "“green cheese on the moon”"},
    )
    done = sourceline("eval", asked, "--answers", tmp_path / "answers.jsonl")
    assert done.returncode == 0, done.stderr
    rows = read(tmp_path / "answers.jsonl")
    assert [row["id"] for row in rows] == ["1", "2"]
    assert all(set(row) == ANSWER_FIELDS for row in rows)


def test_half_a_character_in_a_row_is_written_as_it_came(tmp_path: Path) -> None:
    asked = write(
        tmp_path / "asked.jsonl",
        {"id": "\ud800", "article": "canadian-elections", "command": "ask", "query": "who is \ud800 Justin Trudeau"},
    )
    done = sourceline("eval", asked, "--answers", tmp_path / "answers.jsonl")
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in read(tmp_path / "answers.jsonl")] == ["\ud800"]


def test_the_line_of_an_answer_is_that_of_the_file_and_its_sentence_stands_there(tmp_path: Path) -> None:
    asked = write(
        tmp_path / "asked.jsonl", {"id": "1", "article": "A", "command": "who said", "query": "mutual respect"}
    )
    sourceline("eval", asked, "--articles", data_folder() / "questions" / "articles", "--answers", tmp_path / "out")
    (row,) = read(tmp_path / "out")
    text = (data_folder() / "questions" / "articles" / "A.txt").read_text(encoding="utf-8")
    assert row["line"] == 12
    assert row["sentence"] in text.split("\n")[11]


def test_words_that_somebody_denied_have_no_speaker_when_they_are_checked(tmp_path: Path) -> None:
    (tmp_path / "denied.txt").write_text("Ana Torvik denied that the yard would be sold.\n", encoding="utf-8")
    asked = write(
        tmp_path / "asked.jsonl",
        {"id": "1", "article": "denied", "command": "verify", "query": '"the yard would be sold" - Ana Torvik'},
        {"id": "2", "article": "denied", "command": "verify", "query": '"the yard would be sold"'},
    )
    sourceline("eval", asked, "--articles", tmp_path, "--answers", tmp_path / "out")
    assert [(row["verdict"], row["speaker"]) for row in read(tmp_path / "out")] == [
        ("misattributed", None),
        ("verbatim", None),
    ]


def test_eval_finds_the_articles_beside_the_questions_and_prints_a_table() -> None:
    done = sourceline("eval", data_folder() / "questions" / "questions.jsonl", "--reader", "off")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].split()[:2] == ["all", "260"]


def test_gold_may_name_one_speaker_by_itself_and_leave_out_that_there_is_an_answer(tmp_path: Path) -> None:
    row = {"article": "canadian-elections", "command": "who said", "query": "mutual respect, equality"}
    asked = write(
        tmp_path / "asked.jsonl",
        {**row, "gold_lines": [12], "speaker": "Zhao Lijian"},
        {**row, "gold_lines": [12], "speaker": "Justin Trudeau"},
    )
    done = sourceline("eval", asked, "--errors", "5")
    assert (done.returncode, done.stdout.splitlines()[-1].split()[:3]) == (0, ["all", "2", "50.0%"]), done.stderr
    assert "speaker 'Zhao Lijian' is not in ['Justin Trudeau']" in done.stdout


def test_gold_lines_of_bare_sentences_are_not_judged(tmp_path: Path) -> None:
    asked = write(tmp_path / "asked.jsonl", {"question": "Who?", "sentences": ["It rained."], "gold_lines": [0]})
    assert "no gold answers" in sourceline("eval", asked).stdout


def test_eval_ranks_bare_sentences(tmp_path: Path) -> None:
    asked = write(
        tmp_path / "asked.jsonl",
        {"id": "s", "question": "Who painted the boat?", "sentences": ["It rained.", "Ida Moss painted the boat."]},
        {"id": "none", "question": "Who?", "sentences": []},
    )
    done = sourceline("eval", asked, "--answers", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    first, second = read(tmp_path / "out")
    assert first["ranked"] == [1, 0]
    assert set(first) == {"id", "ranked", "score", "abstain"}
    assert (second["ranked"], second["abstain"]) == ([], True)


def test_facts_of_a_file_are_one_row(tmp_path: Path) -> None:
    done = sourceline("facts", data_folder() / "articles" / "canadian-elections.txt", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    (row,) = read(tmp_path / "out")
    assert set(row) == FACT_FIELDS
    assert row["id"] == "canadian-elections"


def test_offsets_of_facts_are_characters_of_the_given_text(tmp_path: Path) -> None:
    text = "Ida Moss paid C$250,000 in 2019. “It was – naïvely – too much,” said Moss."
    rows = write(tmp_path / "rows.jsonl", {"id": "t", "text": text, "date": "2021-05-06"})
    sourceline("facts", "--jsonl", rows, "--out", tmp_path / "out")
    (row,) = read(tmp_path / "out")
    assert "250,000" in text[row["amounts"][0]["start"] : row["amounts"][0]["end"]]
    assert text[row["dates"][0]["start"] : row["dates"][0]["end"]] == "2019"
    quotation = row["quotations"][0]
    assert text[quotation["start"] : quotation["end"]].startswith("It was – naïvely")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{", "line 1: not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": "1"}', 'needs "command" as a string'),
        ('{"id": "1", "command": "sing", "query": "x", "article": "A"}', "has the command 'sing'"),
        ('{"id": "1", "command": "ask", "query": 5, "article": "canadian-elections"}', 'needs "query" as a string'),
        ('{"id": "1", "command": "ask", "query": "x", "article": "nowhere"}', "There is no file"),
        ('{"id": "1", "command": "ask", "query": "x", "article": "../A"}', "has a path in it"),
        ('{"id": "1", "question": "x", "sentences": "y"}', 'needs "sentences" as a list'),
        ('{"id": "1", "gold_lines": "7"}', 'needs "gold_lines" as a list'),
        ('{"id": "1", "gold_lines": ["7"]}', 'needs "gold_lines" as a list of numbers'),
        ('{"id": "1", "gold_lines": [7], "speaker": 7}', 'needs "speaker" as a string or a list of strings'),
        ('{"id": "1", "gold_lines": [7], "verdict": ["verbatim"]}', 'needs "verdict" as a string'),
    ],
)
def test_a_bad_row_is_one_sentence_and_exit_code_2(tmp_path: Path, row: str, complaint: str) -> None:
    asked = tmp_path / "asked.jsonl"
    asked.write_text(row + "\n", encoding="utf-8")
    done = sourceline("eval", asked)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("eval", "missing.jsonl"),
        ("facts",),
        ("facts", "missing.txt"),
        ("facts", "--jsonl", "missing.jsonl"),
        ("sing",),
        ("eval",),
    ],
)
def test_bad_usage_is_a_sentence_and_exit_code_2(arguments: tuple[str, ...]) -> None:
    done = sourceline(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("--help",), ("eval", "--help"), ("facts", "--help")])
def test_what_needs_no_discord_and_no_store_does_not_import_them(arguments: tuple[str, ...]) -> None:
    program = (
        "import sys\n"
        f"sys.argv = ['sourceline', *{list(arguments)!r}]\n"
        "from bot.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'discord', 'aiohttp', 'sqlite_utils', 'prompt_toolkit', 'lightgbm'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_bare_sentences_that_are_no_strings_are_refused_in_one_line(tmp_path: Path) -> None:
    done = sourceline("eval", write(tmp_path / "asked.jsonl", {"id": "7", "question": "Who?", "sentences": [1, 2]}))
    assert (done.returncode, done.stderr.count("\n"), "row '7' has something" in done.stderr) == (2, 1, True)


def test_a_folder_is_not_said_to_be_badly_written(tmp_path: Path) -> None:
    done = sourceline("facts", "--jsonl", tmp_path)
    assert (done.returncode, "(Is a directory)" in done.stderr) == (2, True)


def test_a_file_without_questions_is_told(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("\n", encoding="utf-8")
    done = sourceline("eval", tmp_path / "none.jsonl", "--answers", tmp_path / "answers.jsonl")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "none.jsonl has no questions." in done.stderr
    assert not (tmp_path / "answers.jsonl").exists()


def test_a_field_that_no_row_has_breaks_no_table_down(tmp_path: Path) -> None:
    row = {"article": "canadian-elections", "command": "who said", "query": "mutual respect", "gold_lines": [12]}
    asked = write(tmp_path / "asked.jsonl", row)
    done = sourceline("eval", asked, "--by", "nonsense")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "has the field 'nonsense'. Name one that they have: article, command, query, gold_lines." in done.stderr
    assert sourceline("eval", asked, "--by", "article", "--reader", "off").stdout.split("\n")[1].startswith("canadian")
