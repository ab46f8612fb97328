"""What the cascade was fitted to is told with its weights, so that none is taken for another's."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.learned.model_files import ModelDoesNotFit
from bot.answering.reader.model_folder import VARIABLE, reader_folder
from bot.answering.reader.policies import CLOSE_FEATURES, FEATURES, policies


@pytest.fixture
def cascade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The cascade in a folder of its own, which is the reader's as long as the test takes."""
    shutil.copy(reader_folder() / "cascade.json", tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    policies.cache_clear()
    yield tmp_path / "cascade.json"
    policies.cache_clear()


def test_the_cascade_that_ships_has_a_weight_for_each_number(cascade: Path) -> None:
    assert policies()
    for policy in policies().values():
        assert len(policy.weights) == len(FEATURES)
        assert policy.close is None or len(policy.close.weights) == len(CLOSE_FEATURES)


@pytest.mark.parametrize("names", ["features", "close_features"])
def test_a_cascade_that_was_fitted_to_other_numbers_is_told(cascade: Path, names: str) -> None:
    content = json.loads(cascade.read_text(encoding="utf-8"))
    first, second, *others = content[names]
    cascade.write_text(json.dumps({**content, names: [second, first, *others]}), encoding="utf-8")
    with pytest.raises(ModelDoesNotFit, match="other features"):
        policies()


def test_a_cascade_that_does_not_name_the_numbers_of_close_reading_is_told(cascade: Path) -> None:
    content = json.loads(cascade.read_text(encoding="utf-8"))
    del content["close_features"]
    cascade.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ModelDoesNotFit):
        policies()


def test_without_a_cascade_there_is_no_policy(cascade: Path) -> None:
    cascade.unlink()
    assert policies() == {}
