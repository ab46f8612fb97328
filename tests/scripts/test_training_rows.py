"""The rows that training scripts read."""

import json
from pathlib import Path

import pytest

from scripts.training_rows import given_paths, read_questions_of_sentences


def test_a_passage_gives_a_row_for_each_of_its_questions_and_a_question_with_sentences_itself(tmp_path: Path) -> None:
    passage = {
        "title": "Ferry",
        "sentences": ["It was late.", "Fog."],
        "questions": [{"id": "1", "question": "why", "gold": [1]}, {"id": "2", "question": "who", "gold": []}],
    }
    alone = {"id": "3", "question": "when", "sentences": ["At noon."], "gold": [0]}
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, (passage, alone))), encoding="utf-8")
    first, second, third = read_questions_of_sentences(file)
    assert first == {"title": "Ferry", "sentences": ["It was late.", "Fog."], "id": "1", "question": "why", "gold": [1]}
    assert (second["id"], second["sentences"]) == ("2", ["It was late.", "Fog."])
    assert third == alone


def test_a_script_without_its_data_ends_with_how_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["train", "folder"])
    assert given_paths("usage: train FOLDER", 1) == [Path("folder")]
    with pytest.raises(SystemExit, match="usage: train FOLDER ROWS"):
        given_paths("usage: train FOLDER ROWS", 2)
