"""Draws docs/screens/*.svg: what a few messages look like in the terminal."""

import asyncio
import io
import re
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.answering.reader.reader import ReaderMode
from bot.cli.screen import show
from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.configuration import Answers, Configuration
from bot.library.library import Library
from bot.offline.room import OfflineRoom
from bot.offline.talk import Talk

FOLDER = Path(__file__).parent.parent / "docs" / "screens"
SCREENS = {
    "asking": ("!who said mutual respect, equality and mutual benefit", "1"),
    "checking": ('!check "Canada must stop making remarks that hurt China-Canada relations" - Zhao Lijian',),
    "moderating": ("/as moderator", '!faq add "When is the next meeting?" On Monday.', "!ask when is the nxt meeting"),
}
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""rich links its fonts from elsewhere; a picture in the documents fetches nothing."""


async def draw(lines: tuple[str, ...], title: str) -> str:
    """Return the picture of a talk."""
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, highlight=False)
    # The reader is not installed everywhere, and has a time limit; the pictures are the same on every machine.
    small = Configuration(answers=Answers(reader=ReaderMode.OFF))
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "screens.db") as library:
        async with OfflineRoom(Sourceline(small, library)) as room:
            talk = Talk(room)
            for line in lines:
                console.print(Text(talk.prompt + line, "bold"))
                for shown in await talk.hear(line):
                    show(console, shown, buttons=True)
    return FONTS.sub("", console.export_svg(title=title, unique_id=title))


def main() -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, lines in SCREENS.items():
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(lines, name)), encoding="utf-8")


if __name__ == "__main__":
    main()
