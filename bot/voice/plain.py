"""Discord Markdown as plain text and as styled text for a terminal."""

import re
from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

PIECE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|```(?:\w*\n)?(?P<block>.*?)\n?```|`(?P<code>[^`]+)`"
    r"|(?P<mark>\*\*|~~)|(?P<small>^-# )",
    re.DOTALL | re.MULTILINE,
)
STYLES = {"**": "bold", "~~": "strike"}
CODE = "cyan"
KEPT = "~~"
"""Not every terminal strikes words through; without its marks, what somebody took back would read as valid."""

QUOTES = re.compile(r"(?m)^([ \t]*)>")
NO_QUOTATION = r"\1›"
"""What stands where a line would begin like a line of the article and is none: moderators write such lines, too."""


def styled(markdown: str) -> Text:
    """Return the Markdown that our cards use (escapes, bold, struck through, code, quotations) as styled text."""
    text, on, position = Text(), set[str](), 0
    unpaired = _unpaired(markdown)
    for piece in PIECE.finditer(markdown):
        _add(text, markdown[position : piece.start()], on, begins_line=_begins_line(markdown, position))
        position = piece.end()
        mark, code = piece["mark"], piece["code"] if piece["block"] is None else piece["block"]
        if code is not None:
            _add(text, code, {*on, CODE}, quotes=False)
        elif piece["escaped"]:
            _add(text, piece["escaped"], on, quotes=False)
        elif mark and piece.start() not in unpaired:
            _add(text, mark if mark == KEPT else "", {*on, STYLES[mark]})
            on ^= {STYLES[mark]}
        elif mark:
            _add(text, mark, on)
    _add(text, markdown[position:], on, begins_line=_begins_line(markdown, position))
    return text


def _add(text: Text, words: str, styles: set[str], *, begins_line: bool = False, quotes: bool = True) -> None:
    """Append ``words``; a quotation begins only where a line of the Markdown does, never in code or escaped."""
    if not quotes:
        words = _without_quotations(text, words)
    elif not begins_line:
        first, end, rest = words.partition("\n")
        words = _without_quotations(text, first) + end + rest
    text.append(words, " ".join(sorted(styles)))


def _without_quotations(text: Text, words: str) -> str:
    """Return ``words`` so that none of their lines begins like a quotation; the first goes on with that of ``text``."""
    line = text.plain.rpartition("\n")[2]
    if line.strip():
        first, end, rest = words.partition("\n")
        return first + end + QUOTES.sub(NO_QUOTATION, rest)
    return QUOTES.sub(NO_QUOTATION, words)


def _begins_line(markdown: str, position: int) -> bool:
    return position == 0 or markdown[position - 1] == "\n"


def _unpaired(markdown: str) -> set[int]:
    """Return where a mark stands that nothing closes, which Discord shows as it is."""
    places: dict[str, list[int]] = {}
    for piece in PIECE.finditer(markdown):
        if piece["mark"]:
            places.setdefault(piece["mark"], []).append(piece.start())
    return {found[-1] for found in places.values() if len(found) % 2}


def plain(markdown: str) -> str:
    """Return the words of ``markdown`` without its marks; quotations keep their ``> ``."""
    return styled(markdown).plain


def plain_embed(embed: Mapping[str, Any]) -> str:
    """Return an embed, as Discord's JSON has it, as plain lines: heading, body, footer."""
    parts = (plain(embed.get("title") or ""), plain(embed.get("description") or ""), _footer(embed))
    return "\n".join(part for part in parts if part)


def panel(embed: Mapping[str, Any]) -> RenderableType:
    """Return an embed, as Discord's JSON has it, as a panel with the embed's colour at its edge."""
    rows: list[RenderableType] = [styled(embed.get("description") or "")]
    if embed.get("title"):
        title = styled(embed["title"])
        title.stylize("bold")
        rows.insert(0, title)
    if _footer(embed):
        rows.append(Text(_footer(embed), "dim"))
    return Panel(Group(*rows), border_style=f"#{embed.get('color') or 0x455A64:06x}", padding=(0, 1))


def _footer(embed: Mapping[str, Any]) -> str:
    footer = embed.get("footer") or {}
    return str(footer.get("text") or "")
