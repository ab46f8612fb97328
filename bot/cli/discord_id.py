"""Ids of Discord on the command line: of servers, of applications."""

from typing import Any, ClassVar

import click

LARGEST_ID, MOST_DIGITS = (1 << 63) - 1, 19


class DiscordId(click.IntRange):
    """An id of something in Discord; each kind has a sentence that says where it is found."""

    name = "id"
    refusal: ClassVar[str]

    def __init__(self, *, least: int = 1) -> None:
        super().__init__(min=least)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the id; raises a click.BadParameter that says where it is found."""
        written = str(value)
        is_number = written.isascii() and written.isdigit() and len(written) <= MOST_DIGITS
        if not (is_number and (self.min or 0) <= int(written) <= LARGEST_ID):
            self.fail(self.refusal.format(written=written), param, ctx)
        return int(written)
