"""The gold fields of a question set, checked before anything is answered."""

from pathlib import Path
from typing import Any

from bot.cli.errors import InputError
from bot.cli.json_lines import field

SEVERAL = ("speaker", "value")
"""Fields of which one of several wordings counts; a single one may stand there by itself."""


def has_gold(row: dict[str, Any]) -> bool:
    """Tell whether a row says which line answers it; bare sentences are ranked only."""
    return "gold_lines" in row and "sentences" not in row


def gold_row(row: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return a row with every gold field, as lists where one of several counts; raises InputError."""
    lines = field(row, "gold_lines", path, list)
    if not all(isinstance(line, int) and not isinstance(line, bool) for line in lines):
        raise InputError(f'{path}: row {row.get("id", "?")!r} needs "gold_lines" as a list of numbers, such as [7, 8].')
    given = {name: _wordings(row, name, path) for name in SEVERAL}
    verdict = field(row, "verdict", path) if row.get("verdict") is not None else None
    return {**row, **given, "verdict": verdict, "abstain": bool(row.get("abstain"))}


def _wordings(row: dict[str, Any], name: str, path: Path) -> list[str]:
    value = row.get(name)
    wordings = [] if value is None else [value] if isinstance(value, str) else value
    if not isinstance(wordings, list) or not all(isinstance(each, str) for each in wordings):
        raise InputError(f'{path}: row {row.get("id", "?")!r} needs "{name}" as a string or a list of strings.')
    return wordings
