"""What every training script reads and writes: rows of JSON Lines, and where the models lie."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MODELS = Path(__file__).resolve().parent.parent / "data" / "model"
FOLDS = 5
"""So many parts the articles are split into for cross-validation."""


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yields the rows of a JSON Lines file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
