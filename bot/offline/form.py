"""A modal that is filled in field by field."""

from dataclasses import dataclass, field

from bot.offline.shown import Shown
from bot.offline.world import Payload

CLEARING = "-"
"""Typed alone it empties a field, which nothing typed leaves as it is."""


class Unfilled(Exception):
    """A field cannot hold what was typed; ``str()`` says why, as a plain sentence."""


@dataclass(slots=True)
class Form:
    """An open modal: its fields in order, and what was typed so far."""

    modal: Shown
    values: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The modal's title."""
        return str(self.modal.body.get("title", ""))

    @property
    def fields(self) -> list[tuple[str, Payload]]:
        """The label and the component of each field."""
        rows = self.modal.body.get("components", [])
        return [(row.get("label", ""), row["component"]) for row in rows if "component" in row]

    @property
    def current(self) -> tuple[str, Payload] | None:
        """The field that is asked for now, None when all are filled in."""
        left = [each for each in self.fields if each[1]["custom_id"] not in self.values]
        return left[0] if left else None

    def fill(self, typed: str) -> None:
        r"""Put ``typed`` into the current field; nothing typed keeps what it has, ``\n`` is a line's end.

        A dash alone clears a field that may be empty. Raises Unfilled when a required field is empty, or one too long.
        """
        label, component = self.current or ("", {})
        value = typed.replace("\\n", "\n") if typed.strip() else str(component.get("value") or "")
        if typed.strip() == CLEARING and may_be_empty(component):
            value = ""
        if not may_be_empty(component) and not value.strip():
            raise Unfilled(f"{label} must not be empty.")
        limit = component.get("max_length") or 4000
        if len(value) > limit:
            raise Unfilled(f"{label} has {len(value):,} characters; {limit:,} are the most.")
        self.values[component["custom_id"]] = value


def may_be_empty(component: Payload) -> bool:
    """Tell whether a field of a modal need not be filled in."""
    return not component.get("required", True)
