"""Which shards a process runs: all of them, unless it is told its part."""

import re
from dataclasses import dataclass

RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


class WrongShards(ValueError):
    """The shards make no sense; ``str()`` is a sentence that says what to write."""


@dataclass(frozen=True, slots=True)
class Shards:
    """A process's part of all shards; both None leave it to Discord."""

    ids: tuple[int, ...] | None = None
    count: int | None = None


def read_shards(part: str | None, count: int | None) -> Shards:
    """Return the shards that ``--shards 0-7 --shard-count 32`` name; raises WrongShards."""
    if part is None:
        return Shards(None, count)
    if count is None:
        raise WrongShards("--shards needs --shard-count: how many shards all processes have together.")
    ids: set[int] = set()
    for piece in part.split(","):
        found = RANGE.fullmatch(piece.strip())
        if found is None:
            raise WrongShards(f"--shards {part} is not a list of numbers; write 0-7 or 0,1,2.")
        ids.update(range(int(found[1]), int(found[2] or found[1]) + 1))
    if not ids or max(ids) >= count:
        raise WrongShards(f"--shards {part} must lie between 0 and {count - 1}, for there are {count}.")
    return Shards(tuple(sorted(ids)), count)
