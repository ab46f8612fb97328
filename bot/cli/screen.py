"""Draws what Discord would show on a terminal; piped, the words come plain and unbroken."""

from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from bot.offline.shown import Shown, named
from bot.voice.plain import panel, plain, plain_embed, styled

WIDTH = 100


def show(
    console: Console, shown: Shown, *, buttons: bool = False, saved: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Print something shown; with ``buttons``, those that can be pressed get a number.

    ``saved`` says by name what became of attached files.
    """
    shown = named(shown)
    if console.is_terminal:
        _draw(console, shown)
    else:
        parts = [plain(shown.content), *(plain_embed(embed) for embed in shown.embeds)]
        # As a Text: in a mere string the console would put an emoji for every ":name:".
        console.print(Text("\n".join(filter(None, parts))), soft_wrap=True)
    for name, data in shown.files.items():
        became = f", {saved[name]}" if name in saved else ""
        console.print(Text(f"attached: {name} ({len(data):,} bytes){became}", "dim"), soft_wrap=True)
    if buttons and shown.buttons:
        show_buttons(console, shown)


def show_buttons(console: Console, shown: Shown) -> None:
    """Print the buttons of something shown, each with the number that presses it."""
    labels = [_label(number, button["label"]) for number, button in enumerate(shown.buttons, start=1)]
    console.print(Text("   ".join(labels), "cyan"))


def _label(number: int, label: str) -> str:
    return f"[{number}]" if label == str(number) else f"[{number}] {label}"


def _draw(console: Console, shown: Shown) -> None:
    if shown.private:
        console.print(Text("only you can see this", "dim"))
    if shown.content:
        console.print(styled(shown.content))
    for embed in shown.embeds:
        console.print(panel(embed), width=min(WIDTH, console.width))
