"""Discord Markdown as plain text and as styled text for a terminal."""

import re
from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

PIECE = re.compile(r"\\([!-/:-@\[-`{-~])|(\*\*|~~|`)")
SMALL_PRINT = re.compile("^-# ", re.MULTILINE)
STYLES = {"**": "bold", "~~": "strike", "`": "cyan"}


def styled(markdown: str) -> Text:
    """Return the Markdown that our cards use (escapes, bold, struck through, code, quotations) as styled text."""
    text, markdown = Text(), SMALL_PRINT.sub("", markdown)
    position, on = 0, set[str]()

    def add(words: str) -> None:
        text.append(words, " ".join(STYLES[mark] for mark in sorted(on)))

    for piece in PIECE.finditer(markdown):
        add(markdown[position : piece.start()])
        position = piece.end()
        if piece.group(1):
            # Between backticks a backslash is a backslash.
            add(piece.group() if "`" in on else piece.group(1))
        elif "`" not in on or piece.group(2) == "`":
            on ^= {piece.group(2)}
        else:
            add(piece.group(2))
    add(markdown[position:])
    return text


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
