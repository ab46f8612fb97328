"""Imports point upwards in the list of rooms only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOMS = ["reading", "facts", "answering", "library", "voice", "discord_bot", "offline", "cli"]
PARTS = {
    "facts": [
        "amount",
        "name",
        "quotation",
        "when",
        "grammar",
        "names",
        "speech",
        "numbers",
        "dates",
        "figures",
        "facts",
    ],
    "answering": [
        "command",
        "outcome",
        "routing",
        "words",
        "sentence_pool",
        "article_index",
        "statement_index",
        "questions",
        "learned",
        "lines",
        "choices",
        "checking",
        "statements",
        "definitions",
        "listings",
        "second_look",
        "answer",
        "reader",
        "article_chances",
        "several_articles",
    ],
    "library": [
        "storage",
        "backup",
        "settings",
        "wordings",
        "articles",
        "faq",
        "privacy",
        "questions",
        "search",
        "archive",
        "library",
        "across",
        "reading_across",
        "fetching",
        "ingest",
    ],
    "voice": ["limits", "wording", "card", "explaining", "cards", "embeds", "plain"],
    "discord_bot": [
        "place",
        "shelf",
        "replies",
        "commands",
        "forms",
        "listings",
        "articles",
        "faq",
        "queue",
        "asking",
        "operating",
        "cogs",
        "client",
    ],
}
HANDED_DOWN = {"discord_bot": "client"}
"""What a room hands to all that it loads: the parts may name its type, and no more."""

NAMED = re.compile(r"``([a-z_]+(?:\.[a-z_]+)*)(?:\.[A-Z]\w+)?``")
"""A module or a part as docstrings name it: ``client.Sourceline`` is in the module ``client``."""

PURE = {"reading", "facts", "answering"}
HEAVY = {"discord", "sqlite_utils", "sqlite3", "aiohttp", "asyncio"}
BOT = Path(__file__).parent.parent / "bot"


def imports(path: Path, *, for_types: bool = True) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out = set() if for_types else set(only_for_types(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if node not in left_out)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node not in left_out)


def only_for_types(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for statement in node.body:
                yield from ast.walk(statement)


@pytest.mark.parametrize("path", sorted(BOT.rglob("*.py")), ids=lambda path: str(path.relative_to(BOT)))
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    parts = path.relative_to(BOT).parts
    if len(parts) == 1:
        return
    allowed = ROOMS[: ROOMS.index(parts[0]) + 1]
    for name in imports(path):
        if name.startswith("bot."):
            assert name.split(".")[1] in allowed, f"{path} imports {name}"


@pytest.mark.parametrize("room", PARTS)
def test_a_part_of_a_room_imports_only_parts_above_it(room: str) -> None:
    parts = PARTS[room]
    for path in (BOT / room).rglob("*.py"):
        part = path.relative_to(BOT / room).parts[0].removesuffix(".py")
        run = set(imports(path, for_types=False))
        for name in imports(path) if part in parts else ():
            of, other, *_ = [*name.removeprefix("bot.").split("."), ""]
            is_type_of_what_is_handed = HANDED_DOWN.get(room) == other and name not in run
            if of == room and other in parts and not is_type_of_what_is_handed:
                assert parts.index(other) <= parts.index(part), f"{path} imports {name}"


def test_every_part_of_a_room_and_all_that_stands_beside_is_listed_and_is_there() -> None:
    for room, parts in PARTS.items():
        beside = {path.stem for path in (BOT / room).glob("*.py")} - {"__init__"}
        assert beside | {path.parent.name for path in (BOT / room).glob("*/__init__.py")} == set(parts)
        assert all((BOT / room / part).is_dir() or (BOT / room / f"{part}.py").is_file() for part in parts)


@pytest.mark.parametrize("room", sorted(PURE))
def test_a_pure_room_imports_no_discord_and_no_store(room: str) -> None:
    for path in (BOT / room).rglob("*.py"):
        assert not {name.split(".")[0] for name in imports(path)} & HEAVY, path


def test_every_room_says_what_it_is_for() -> None:
    for room in ROOMS:
        assert ast.get_docstring(ast.parse((BOT / room / "__init__.py").read_text(encoding="utf-8"))), room


@pytest.mark.parametrize("path", sorted(BOT.rglob("__init__.py")), ids=lambda path: str(path.parent.relative_to(BOT)))
def test_what_the_docstring_of_a_room_or_part_names_is_there(path: Path) -> None:
    for name in NAMED.findall(ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""):
        parts = name.split(".")
        named = (BOT.parent if parts[0] == "bot" else path.parent).joinpath(*parts)
        of_module = named.parent.with_suffix(".py")
        assert named.is_dir() or named.with_suffix(".py").is_file() or of_module.is_file(), name
