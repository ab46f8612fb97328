"""What comes of one message that was asked in the terminal: questions, explanations, and what is shown."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.answering.outcome import Answer, Outcome
from bot.cli.answer_rows import answer_row, faq_row
from bot.discord_bot.asking.asked import Asked
from bot.discord_bot.shelf import Shelf
from bot.library.faq.faq_entry import FaqEntry
from bot.offline.shown import Shown, named
from bot.voice.explaining import Explained
from bot.voice.plain import plain

ANSWERED, NOT_ANSWERED = 0, 3


@dataclass(slots=True)
class Heard:
    """What the bot told its listeners while it answered."""

    shelf: Shelf
    asked: list[Asked] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)

    async def on_asked(self, asked: Asked) -> None:
        """Keep what was asked and what came of it."""
        self.asked.append(asked)

    async def on_explained(self, explained: Explained) -> None:
        """Keep what was explained to the person."""
        self.explained.append(explained)

    @property
    def outcome(self) -> Outcome | FaqEntry | None:
        """What came of the only question, None where there was none or several."""
        return self.asked[0].outcome if len(self.asked) == 1 else None

    @property
    def exit_code(self) -> int:
        """0 when something was answered, 3 when only suggestions or a refusal came."""
        return ANSWERED if self.outcome is None or isinstance(self.outcome, Answer | FaqEntry) else NOT_ANSWERED

    def row(self) -> dict[str, Any] | None:
        """Return what came of all questions as one row for programs, None where nothing was asked."""
        rows = [self._row(asked.outcome) for asked in self.asked]
        if len(rows) < 2:
            return rows[0] if rows else None
        said = [{"quotation": asked.query, **row} for asked, row in zip(self.asked, rows, strict=True)]
        return {"id": "", "outcome": "verdicts", "quotations": said}

    def _row(self, outcome: Outcome | FaqEntry) -> dict[str, Any]:
        if not isinstance(outcome, FaqEntry):
            return answer_row("", outcome)
        shelved = asyncio.run(self.shelf.numbered(outcome.guild, outcome.article)) if outcome.points else None
        return faq_row("", outcome, shelved.article if shelved else None)


def replies_row(shown: list[Shown]) -> dict[str, Any]:
    """Return the row of replies where nothing was asked of an article, each with its words, buttons and files."""
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
