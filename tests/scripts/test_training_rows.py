"""The rows that training scripts read."""

import json
from pathlib import Path

from scripts.training_rows import read_questions_of_sentences


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
