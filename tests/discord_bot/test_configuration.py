"""The configuration names what is wrong in it."""

from pathlib import Path

import pytest

from bot.discord_bot.operating.configuration import (
    Configuration,
    ConfigurationError,
    known_keys,
    load_configuration,
    parse_configuration,
)

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def test_without_a_file_everything_has_its_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_configuration(environment={}) == Configuration()


def test_the_example_holds_the_defaults() -> None:
    assert load_configuration(EXAMPLE, {}) == Configuration()


@pytest.mark.parametrize("key", known_keys())
def test_the_example_explains_every_key(key: str) -> None:
    name = key.rpartition(".")[2]
    lines = EXAMPLE.read_text().splitlines()
    place = next(at for at, line in enumerate(lines) if line.removeprefix("# ").startswith(f"{name} ="))
    assert lines[place - 1].startswith("#")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"discord": {"prefx": "?"}}, "there is no key discord.prefx. Did you mean discord.prefix?"),
        ({"discrod": {}}, "there is no key discrod."),
        ({"discord": {"prefix": 3}}, "discord.prefix: expected a text in quotation marks, got a whole number."),
        ({"discord": {"prefix": ""}}, "discord.prefix: A prefix has 1 to 5 visible characters"),
        ({"discord": {"prefix": "hey you"}}, "discord.prefix: A prefix has 1 to 5 visible characters"),
        ({"discord": {"prefix": "/"}}, "discord.prefix: “/” cannot be a prefix"),
        ({"discord": "x"}, "discord: expected a table with keys of its own, got a text in quotation marks."),
        ({"answers": {"strictness": "lenient"}}, "answers.strictness: invalid enum value"),
        ({"answers": {"reader": "lax"}}, "invalid enum value 'lax'; choose auto, on or off."),
        ({"answers": {"strictness": "lax"}}, "choose strict, balanced or eager."),
        ({"log": {"format": "xml"}}, "choose text or json."),
        ({"watch": {"server": "12"}}, "watch.server: expected a whole number, got a text in quotation marks."),
        ({"watch": {"minutes": 0}}, "watch.minutes: expected a whole number >= 1."),
        ({"database": ""}, "database: the name is empty. Name a file, or leave the key out for the usual place."),
        ({"database": " "}, "database: the name is empty."),
        ({"database": 1}, "database: expected a text in quotation marks"),
    ],
)
def test_a_wrong_value_is_named_with_its_key(values: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigurationError, match=r"config\.toml: ") as error:
        parse_configuration(values)
    assert words in str(error.value)


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('database = "a.db"\n[discord]\ntoken = "from the file"\nprefix = "?"\n')
    environment = {"SOURCELINE_CONFIG": str(file), "SOURCELINE_TOKEN": "t", "SOURCELINE_DATABASE": "b.db"}
    configuration = load_configuration(None, environment)
    assert (configuration.discord.token, configuration.discord.prefix) == ("t", "?")
    assert configuration.database_path == Path("b.db")


def test_a_file_that_windows_has_saved_as_utf_8_is_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[discord]\nprefix = "?"\n', encoding="utf-8-sig")
    assert load_configuration(file, {}).discord.prefix == "?"


def test_a_file_in_another_encoding_is_named_with_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes('database = "größe.db"'.encode("cp1252"))
    with pytest.raises(ConfigurationError, match=r"config\.toml is not text in UTF-8\. Save it in that encoding\."):
        load_configuration(file, {})


@pytest.mark.parametrize("content", [b"[discord", b"\xff\xfe", None])
def test_an_unreadable_file_is_told_in_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "config.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"config\.toml"):
        load_configuration(file, {})
