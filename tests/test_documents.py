"""Documents that cannot lie."""

import re
from pathlib import Path

import pytest

from bot.discord_bot.operating.configuration import known_keys
from scripts.make_command_reference import reference
from scripts.make_screens import SCREENS, draw

DOCS = Path(__file__).parent.parent / "docs"
ROOT = DOCS.parent
PLACE = re.compile(r"`((?:bot|data|scripts|tests|bench|fuzz)(?:/[\w.-]+)*)`")
"""A file or a folder of the project as documents name it."""
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


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_files_and_folders_that_a_document_names_are_there(page: Path) -> None:
    named = PLACE.findall(page.read_text(encoding="utf-8"))
    made = {"data/sourceline.db"}
    assert [place for place in named if place not in made and not (ROOT / place).exists()] == []


def test_what_developers_are_told_of_the_code_is_in_the_code() -> None:
    told = re.sub(r"```.*?```", "", (DOCS / "developers.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    sources = [ROOT / "Makefile", *sorted((ROOT / "bot").rglob("*.py"))]
    code = "".join(path.read_text(encoding="utf-8") for path in sources)
    names = {
        name
        for name in re.findall(r"`@?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)[`(]", told)
        if "_" in name or name[0].isupper()
    }
    assert names
    assert {name for name in names if not re.search(rf"\b{name.rpartition('.')[2]}\b", code)} == set()
