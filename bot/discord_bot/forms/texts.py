"""What was written into a form, as a file from which the form can be filled in again, to the letter."""

from collections.abc import Mapping

FILE_NAME = "what-you-wrote.txt"
TITLE, KEPT_MARK = "= ", "="


class NotAForm(Exception):
    """The file was not written by ``form_file``."""


def form_file(fields: Mapping[str, str]) -> bytes:
    """Return the fields one below the other, each under a line with its name; a field without text is left out.

    A line of a text that begins like such a line gets one more mark.
    """
    rows = []
    for name, text in fields.items():
        if text.strip():
            rows += [TITLE + name, *(_marked(line) for line in text.split("\n"))]
    return "\n".join(rows).encode(errors="replace")


def form_fields(data: bytes) -> dict[str, str]:
    """Return the fields by name that ``form_file`` wrote; raises NotAForm."""
    texts: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in data.decode(errors="replace").split("\n") if data else ():
        if line.startswith(TITLE):
            lines = texts.setdefault(line.removeprefix(TITLE), [])
        elif lines is None:
            raise NotAForm
        else:
            lines.append(line.removeprefix(KEPT_MARK))
    return {name: "\n".join(lines) for name, lines in texts.items()}


def _marked(line: str) -> str:
    return KEPT_MARK + line if line.startswith(KEPT_MARK) else line
