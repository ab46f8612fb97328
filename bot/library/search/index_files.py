"""The files of the index: whether they are whole, and whether somebody else has touched them.

tantivy maps them into memory and trusts them; a file that is cut short under a map ends the process. So they are
checked before: by their checksums when the index is opened, by size and time of change before every search.
"""

import json
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from bot.library.search.errors import IndexDamaged, damage

FOOTER = struct.Struct("<II")
"""The end of every file of tantivy: the length of its footer, and a number that never changes."""
MAGIC = 1337
"""That number."""
META = "meta.json"
PART = 1 << 22

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Files:
    """The files of an index as they were: that which names the others, and those, each with size, time and inode."""

    meta: Stamp
    parts: dict[str, Stamp]


def files_of(folder: Path) -> Files:
    """Return the files of the index in ``folder`` as they are now; raises IndexDamaged."""
    with damage():
        meta = _stamp(folder / META)
        listed = json.loads((folder / META).read_bytes())
        segments = tuple(segment["segment_id"].replace("-", "") for segment in listed["segments"])
        parts = {path.name: _stamp(path) for path in folder.iterdir() if path.name.startswith(segments) and segments}
        return Files(meta, parts)


def is_same(folder: Path, before: Files) -> bool:
    """Tell whether nothing was committed since ``before``; raises IndexDamaged when files are gone or changed.

    Files are written once and never changed, so another size or time is damage, while a commit of another process
    shows in the file that names the others.
    """
    with damage():
        if _stamp(folder / META) != before.meta:
            return False
        for name, stamp in before.parts.items():
            if _stamp(folder / name) != stamp:
                raise IndexDamaged(f"{name} has changed")
        return True


def check_sums(folder: Path, files: Files, known: Files | None = None) -> None:
    """Compare every file with its checksum, those excepted that were ``known`` before; raises IndexDamaged."""
    with damage():
        for name, stamp in files.parts.items():
            if known is None or known.parts.get(name) != stamp:
                _check_sum(folder / name)


def _check_sum(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - FOOTER.size))
        length, magic = FOOTER.unpack(file.read(FOOTER.size))
        body = size - FOOTER.size - length
        if magic != MAGIC or body < 0:
            raise IndexDamaged(f"{path.name} is cut short")
        file.seek(body)
        wanted = json.loads(file.read(length))["crc"]
        file.seek(0)
        found = 0
        while body > 0:
            part = file.read(min(PART, body))
            if not part:
                break
            found = zlib.crc32(part, found)
            body -= len(part)
    if found != wanted:
        raise IndexDamaged(f"{path.name} does not match its checksum")


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino
