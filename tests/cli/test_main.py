"""The front door loads what a command needs, and nothing that only others need."""

import gc
import subprocess
import sys

import click
import pytest

from bot.cli.program import COMMANDS, sourceline
from bot.reading.resources import PACKAGE

HEAVY = ("discord", "bot.offline", "tantivy", "bot.library.library")
SPEAKS_TO_DISCORD = {"ask", "chat", "doctor", "run", "sync"}
"""Commands that are nothing without discord.py."""


def loaded_by(*words: str) -> set[str]:
    """Return which of the heavy modules a process has loaded after it printed a help page."""
    program = (
        "import sys; from bot.cli.program import sourceline; sourceline(standalone_mode=False); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words, "--help"],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    help_page, _, modules = done.stdout.rstrip("\n").rpartition("\n")
    assert "Usage:" in help_page
    return set(HEAVY) & set(modules.split())


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - SPEAKS_TO_DISCORD))
def test_the_help_of_a_command_without_discord_loads_neither_discord_nor_the_library(name: str) -> None:
    assert loaded_by(name) == set()


def test_the_help_of_a_command_inside_a_group_costs_no_more() -> None:
    assert loaded_by("article", "add") == set()


def test_the_list_of_commands_loads_none_of_them() -> None:
    assert loaded_by() == set()


def test_what_is_counted_as_heavy_is_seen_when_it_is_loaded() -> None:
    assert {"discord", "bot.offline"} <= loaded_by("ask")


def test_what_a_command_has_imported_is_not_looked_through_for_garbage() -> None:
    gc.unfreeze()
    sourceline.get_command(click.Context(sourceline), "facts")
    assert all(one is not sourceline for one in gc.get_objects())
