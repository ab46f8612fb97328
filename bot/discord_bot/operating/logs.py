"""Logs as text or as one JSON object a line; never with the text of a message, never with the token."""

import json
import logging
import sys
from typing import Any

FIELDS = ("reference", "shard", "command", "outcome", "seconds", "guild")
"""What a record may carry besides its sentence."""

TEXT = "{asctime} {levelname:<8} {name}: {message}"


class TextLines(logging.Formatter):
    """Writes a record as a line, its fields behind its sentence."""

    def __init__(self) -> None:
        super().__init__(TEXT, style="{")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library calls it so
        """Return the line of a record, without the trace of an error."""
        fields = [
            f"{name}={json.dumps(value)}" for name, value in _fields(record).items() if name not in record.message
        ]
        return " ".join([super().formatMessage(record), *fields])


class JsonLines(logging.Formatter):
    """Writes a record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record: time, level, logger, message, its fields, and the trace of an error."""
        row: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        row |= _fields(record)
        if record.exc_info:
            row["trace"] = self.formatException(record.exc_info)
        return json.dumps(row, ensure_ascii=False)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}


def set_up_logs(level: str, style: str) -> None:
    """Send the logs of the bot and of discord.py to standard error.

    discord.py logs payloads, and with them people's words, from DEBUG on; it is kept at INFO.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if style == "json" else TextLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.getLogger("discord").setLevel(max(logging.INFO, root.level))
    logging.getLogger("aiohttp").setLevel(max(logging.WARNING, root.level))
