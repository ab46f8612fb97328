"""Judges answers against a question set: right, wrong or missed.

An answer is right only if everything that the question asks for is right: that there is one, its line, its speaker,
its figure, its verdict. A wrong one misleads; a missed one says that the article is silent where it is not.
"""

import re
import unicodedata
from enum import StrEnum
from typing import Any


class Judgement(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


PLAIN = str.maketrans("’‘“”", "''\"\"")
FILLERS = re.compile(r"\b(the|a|an|mr|mrs|ms|dr|prime minister|in|on|at|about|around|since|by|of)\b\.?")


def judge(question: dict[str, Any], answer: dict[str, Any]) -> tuple[Judgement, str]:
    """Return the judgement on an answer row for a question with gold fields, and the reason for a bad one."""
    if question.get("verdict"):
        return _judge_check(question, answer)
    if question.get("abstain"):
        if answer["abstain"]:
            return Judgement.RIGHT, ""
        return Judgement.WRONG, f"answered line {answer['line']} where the article is silent"
    if answer["abstain"]:
        return Judgement.MISSED, "abstained"
    if answer["line"] not in question["gold_lines"]:
        return Judgement.WRONG, f"line {answer['line']} is not in {question['gold_lines']}"
    if question["command"] == "who said" and question.get("speaker"):
        if not any(_same_speaker(answer["speaker"], gold) for gold in question["speaker"]):
            return Judgement.WRONG, f"speaker {answer['speaker']!r} is not in {question['speaker']}"
    if question["command"] == "amount" and question.get("value"):
        if not any(same_value(answer["value"], gold) for gold in question["value"]):
            return Judgement.WRONG, f"figure {answer['value']!r} is not in {question['value']}"
    return Judgement.RIGHT, ""


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
