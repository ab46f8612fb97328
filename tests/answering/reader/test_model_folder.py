import json
import shutil
from pathlib import Path

import pytest

from bot.answering.reader.model_folder import (
    MANIFEST,
    ReaderModelDamaged,
    ReaderModelMissing,
    open_model_folder,
    reader_folder,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    without = shutil.ignore_patterns("close-*")
    return Path(shutil.copytree(reader_folder(), tmp_path / "reader", ignore=without))


def test_the_model_that_ships_is_whole() -> None:
    files = open_model_folder(reader_folder())
    assert files.close is not None
    assert files.network.stat().st_size + files.tokenizer.stat().st_size <= 24_000_000


@pytest.mark.parametrize("part", ["network", "tokenizer"])
def test_a_missing_file_is_named_in_one_sentence(folder: Path, part: str) -> None:
    name = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))[part]["file"]
    (folder / name).unlink()
    with pytest.raises(ReaderModelMissing) as raised:
        open_model_folder(folder)
    assert str(raised.value) == (
        f"The reader is off because there is no {name} in {folder}; put data/reader of Sourceline's sources there, "
        "or name its place in SOURCELINE_READER."
    )


def test_the_environment_names_another_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCELINE_READER", str(folder))
    assert reader_folder() == folder


def test_a_file_cut_short_is_damaged(folder: Path) -> None:
    name = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["network"]["file"]
    (folder / name).write_bytes((folder / name).read_bytes()[:-1])
    with pytest.raises(ReaderModelDamaged, match=name):
        open_model_folder(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"network": {}}', "\x00"])
def test_a_manifest_that_is_none_is_damaged(folder: Path, content: str) -> None:
    (folder / MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(ReaderModelDamaged):
        open_model_folder(folder)


def test_no_folder_at_all_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ReaderModelMissing):
        open_model_folder(tmp_path / "nowhere")
