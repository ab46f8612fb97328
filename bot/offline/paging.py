"""Turns the pages of what was shown, by the buttons that people press in Discord."""

from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import Person

FORWARD = "▶"
WALKING = "walk:"
"""Begins the custom id of a button with the same label that goes on to the next line, which is no page."""


class NoSuchPage(Exception):
    """There are fewer pages than were turned; ``last`` is the number of the last one."""

    def __init__(self, last: int) -> None:
        self.last = last
        super().__init__(f"There is no such page; the last one is page {last}.")


def forward_button(shown: list[Shown]) -> tuple[Shown, int] | None:
    """Return what has a next page and the number of the button that turns to it, None on the last page."""
    for each in shown:
        for number, button in enumerate(each.buttons, start=1):
            if button["label"] == FORWARD and not button["custom_id"].startswith(WALKING):
                return each, number
    return None


async def turned_to(room: OfflineRoom, person: Person, shown: list[Shown], page: int) -> list[Shown]:
    """Return what is shown after a person has turned on from the first page; raises NoSuchPage."""
    for reached in range(1, page):
        found = forward_button(shown)
        if found is None:
            raise NoSuchPage(reached)
        shown = await room.press(person, *found)
    return shown
