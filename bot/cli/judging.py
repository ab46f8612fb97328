"""Checks the gold fields of a question set, and judges answers against them: right, wrong or missed.

An answer is right only if everything that the question asks for is right: that there is one, its line, its speaker,
its figure, its verdict. A wrong one misleads; a missed one says that the article is silent where it is not.
"""

import re
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.cli.errors import InputError
from bot.cli.json_lines import field


class Judgement(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


SEVERAL = ("speaker", "value")
"""Fields of which one of several wordings counts; a single one may stand there by itself."""

PLAIN = str.maketrans("’‘“”", "''\"\"")
FILLERS = re.compile(r"\b(the|a|an|mr|mrs|ms|dr|prime minister|in|on|at|about|around|since|by|of)\b\.?")


def has_gold(row: dict[str, Any]) -> bool:
    """Tell whether a row says which line answers it; bare sentences are ranked only."""
    return "gold_lines" in row and "sentences" not in row


def gold_row(row: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return a row with every gold field, as lists where one of several counts; raises InputError."""
    lines = field(row, "gold_lines", path, list)
    if not all(isinstance(line, int) and not isinstance(line, bool) for line in lines):
        raise InputError(f'{path}: row {row.get("id", "?")!r} needs "gold_lines" as a list of numbers, such as [7, 8].')
    given = {name: _wordings(row, name, path) for name in SEVERAL}
    verdict = field(row, "verdict", path, str) if row.get("verdict") is not None else None
    return {**row, **given, "verdict": verdict, "abstain": bool(row.get("abstain"))}


def judge(question: dict[str, Any], answer: dict[str, Any]) -> tuple[Judgement, str]:
    """Return the judgement on an answer row for a question with gold fields, and the reason for a bad one."""
    if question.get("verdict"):
        return _judge_check(question, answer)
    if answer["abstain"]:
        return (Judgement.RIGHT, "") if question.get("abstain") else (Judgement.MISSED, "abstained")
    fault = _fault(question, answer)
    return (Judgement.WRONG, fault) if fault else (Judgement.RIGHT, "")


def _fault(question: dict[str, Any], answer: dict[str, Any]) -> str:
    """Return what is wrong with an answer that was given; empty where all is right that the question asks for."""
    if question.get("abstain"):
        return f"answered line {answer['line']} where the article is silent"
    if answer["line"] not in question["gold_lines"]:
        return f"line {answer['line']} is not in {question['gold_lines']}"
    command, speakers, values = question["command"], question.get("speaker"), question.get("value")
    if command == "who said" and speakers and not any(_same_speaker(answer["speaker"], gold) for gold in speakers):
        return f"speaker {answer['speaker']!r} is not in {speakers}"
    if command == "amount" and values and not any(same_value(answer["value"], gold) for gold in values):
        return f"figure {answer['value']!r} is not in {values}"
    return ""


def _wordings(row: dict[str, Any], name: str, path: Path) -> list[str]:
    value = row.get(name)
    wordings = [] if value is None else [value] if isinstance(value, str) else value
    if not isinstance(wordings, list) or not all(isinstance(each, str) for each in wordings):
        raise InputError(f'{path}: row {row.get("id", "?")!r} needs "{name}" as a string or a list of strings.')
    return wordings


def _judge_check(question: dict[str, Any], answer: dict[str, Any]) -> tuple[Judgement, str]:
    given = answer["verdict"] or ("not found" if answer["abstain"] else None)
    if given != question["verdict"]:
        judgement = Judgement.MISSED if given == "not found" else Judgement.WRONG
        return judgement, f"verdict {given} is not {question['verdict']}"
    if given != "not found" and answer["line"] not in question["gold_lines"]:
        return Judgement.WRONG, f"line {answer['line']} is not in {question['gold_lines']}"
    return Judgement.RIGHT, ""


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).lower().translate(PLAIN)
    text = FILLERS.sub(" ", re.sub(r"'s\b", "", text))
    return " ".join(re.findall(r"[^\s,;:!?\"'()\[\]]+", text)).strip(" .")


def _same_speaker(given: str | None, gold: str) -> bool:
    got, wanted = _plain(given or ""), _plain(gold)
    if not got or not wanted:
        return False
    return set(wanted.split()) <= set(got.split()) or (len(got) > 2 and set(got.split()) <= set(wanted.split()))


def same_value(given: str | None, gold: str) -> bool:
    """Tell whether a figure as answered is the gold one: either may hold the other, but not by a mere scrap."""
    got, wanted = _plain(given or ""), _plain(gold)
    if not got or not wanted:
        return False
    return wanted in got or (got in wanted and len(got) >= 0.4 * len(wanted))
