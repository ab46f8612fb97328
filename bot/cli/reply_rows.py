"""What is shown to the row that ``sourceline ask --json`` writes where nothing was asked of an article."""

from typing import Any

from bot.offline.shown import Shown, named
from bot.voice.plain import plain


def replies_row(shown: list[Shown]) -> dict[str, Any]:
    """Return the row of some replies, each with its words, buttons and files."""
    return {"id": "", "outcome": "reply", "replies": [_reply(named(each)) for each in shown]}


def _reply(shown: Shown) -> dict[str, Any]:
    (embed, *_) = shown.embeds or [{}]
    return {
        "above": plain(shown.content) or None,
        "title": plain(embed.get("title") or "") or None,
        "text": plain(embed.get("description") or ""),
        "footer": (embed.get("footer") or {}).get("text"),
        "buttons": [button["label"] for button in shown.buttons],
        "files": list(shown.files),
    }
