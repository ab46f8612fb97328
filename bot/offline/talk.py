"""One person at a keyboard in the offline room: lines in, things shown out, whatever the lines look like.

A modal is filled in field by field.
"""

from dataclasses import dataclass, field

from bot.offline.delivery import deliver, slash_commands
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import GUILD, MEMBER, MODERATOR, Payload
from bot.voice.limits import TEXT_INPUT

PEOPLE = {"member": MEMBER, "moderator": MODERATOR}
OWN_COMMANDS = ("/as member", "/as moderator", "/cancel", "/quit")
ROLE = "/as"
LEFT = "The form is closed; nothing was saved."
NO_BUTTONS = "There is no button to press. A number presses a button of the last message, which has none."

CLEARING = "-"
"""Typed alone it empties a field, which nothing typed leaves as it is."""


class Told(Exception):
    """What the room itself tells the person at the keyboard, as a plain sentence."""


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
    def fields(self) -> list[Payload]:
        """Each field with its label, and a description below that or none."""
        return [row for row in self.modal.body.get("components", []) if "component" in row]

    @property
    def current(self) -> Payload | None:
        """The field that is asked for now, None when all are filled in."""
        left = [each for each in self.fields if each["component"]["custom_id"] not in self.values]
        return left[0] if left else None

    def fill(self, typed: str) -> None:
        r"""Put ``typed`` into the current field; nothing typed keeps what it has, ``\n`` is a line's end.

        A dash alone clears a field that may be empty. Raises Unfilled when a required field is empty, or one too long.
        """
        asked = self.current or {"component": {}}
        label, component = asked.get("label", ""), asked["component"]
        value = typed.replace("\\n", "\n") if typed.strip() else str(component.get("value") or "")
        if typed.strip() == CLEARING and _may_be_empty(component):
            value = ""
        if not _may_be_empty(component) and not value.strip():
            raise Unfilled(f"{label} must not be empty.")
        limit = component.get("max_length") or TEXT_INPUT
        if len(value) > limit:
            raise Unfilled(f"{label} has {len(value):,} characters; the limit is {limit:,}.")
        self.values[component["custom_id"]] = value


class Talk:
    """Keeps who speaks, the buttons that can be pressed, and the form that is open."""

    def __init__(self, room: OfflineRoom, role: str = "member") -> None:
        self.room = room
        self.role = role
        self.pressable: Shown | None = None
        self.form: Form | None = None

    @property
    def prompt(self) -> str:
        """What stands before the next line: who speaks, or the field that is asked for."""
        if self.form and self.form.current:
            asked, about = self.form.current, self.form.current.get("description")
            component, label = asked["component"], f"{asked.get('label', '')}{f' ({about})' if about else ''}"
            value = component.get("value")
            clearing = f" ({CLEARING} clears it)" if value and _may_be_empty(component) else ""
            return f"{label}{f' [{value}]' if value else ''}{clearing}: "
        return f"{self.role}> "

    async def hear(self, line: str) -> list[Shown]:
        """Return what a typed line makes the bot show; raises Told, Undelivered or Unfilled."""
        if self.form:
            shown = await self._fill(self.form, line)
        elif not line.strip():
            shown = []
        elif line.strip().isascii() and line.strip().isdigit():
            shown = await self._press(int(line))
        elif line.split(maxsplit=1)[0] == ROLE:
            self._become(line.strip().removeprefix(ROLE).strip())
            shown = []
        else:
            # What stands further above has scrolled away, and its buttons with it.
            self.pressable = None
            shown = await deliver(self.room, PEOPLE[self.role], line)
        for each in shown:
            self._remember(each)
        return shown

    def completions(self) -> list[str]:
        """Return everything that a line can begin with."""
        prefix = self.room.bot.choices.prefix(GUILD)
        typed = (f"{prefix}{command.qualified_name}" for command in self.room.bot.walk_commands())
        slash = (f"/{name}" for name in slash_commands(self.room.bot.tree))
        return sorted({*typed, *slash, *OWN_COMMANDS})

    async def _fill(self, form: Form, line: str) -> list[Shown]:
        if line.strip() == "/cancel":
            self.form = None
            raise Told(LEFT)
        form.fill(line)
        if form.current:
            return []
        self.form = None
        return await self.room.submit(PEOPLE[self.role], form.modal, form.values)

    async def _press(self, number: int) -> list[Shown]:
        buttons = self.pressable.buttons if self.pressable else []
        if not 1 <= number <= len(buttons) or self.pressable is None:
            raise Told(f"There is no button {number}." if buttons else NO_BUTTONS)
        return await self.room.press(PEOPLE[self.role], self.pressable, number)

    def _become(self, role: str) -> None:
        if role not in PEOPLE:
            raise Told("You can be /as member or /as moderator.")
        self.role = role

    def _remember(self, shown: Shown) -> None:
        if shown.kind is Kind.MODAL:
            self.form = Form(shown)
        elif shown.buttons:
            self.pressable = shown
        elif self.pressable and shown.kind is not Kind.MESSAGE and shown.message == self.pressable.message:
            self.pressable = None


def _may_be_empty(component: Payload) -> bool:
    """Tell whether a field of a modal need not be filled in."""
    return not component.get("required", True)
