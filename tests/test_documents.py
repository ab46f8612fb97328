"""Documents that cannot lie."""

import re
from pathlib import Path

import pytest

from bot.discord_bot.operating.configuration import known_keys
from scripts.make_command_reference import reference
from scripts.make_screens import SCREENS, draw

DOCS = Path(__file__).parent.parent / "docs"
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


def test_the_reference_is_that_of_the_commands() -> None:
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == reference()


def test_the_readme_names_every_slash_command_that_has_a_name_of_its_own() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    own = re.findall(r"^As a slash command: (`/[a-z ]+`)$", reference(), re.MULTILINE)
    assert own
    assert [name for name in own if name not in readme] == []


@pytest.mark.parametrize("name", SCREENS)
async def test_the_screens_show_what_the_terminal_shows(name: str) -> None:
    assert (DOCS / "screens" / f"{name}.svg").read_text(encoding="utf-8") == await draw(SCREENS[name], name)


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("key", known_keys())
def test_operators_find_every_key_of_the_configuration(key: str) -> None:
    assert f"`{key}`" in (DOCS / "operators.md").read_text(encoding="utf-8")
