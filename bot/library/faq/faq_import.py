"""What importing a file would change among the FAQ entries, worked out before anything is changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.library.faq.faq_entry import FaqEntry, FaqText, text_of
from bot.library.storage.errors import Unfit
from bot.library.wordings.wording import normalised


class ChangeKind(StrEnum):
    """What becomes of an entry."""

    ADDED = "added"
    EDITED = "edited"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FaqChange:
    """One change; ``number`` is None for an entry that is to be added, ``after`` for one that is to be removed."""

    kind: ChangeKind
    number: int | None
    before: FaqText | None
    after: FaqText | None

    def __str__(self) -> str:
        text = self.after or self.before
        name = f"#{self.number} " if self.number is not None else ""
        return f"{self.kind}: {name}{text.question if text else ''}"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The changes that an import makes, and how many entries it leaves as they are.

    ``revision`` is that of the entries for which it was worked out.
    """

    guild: int
    revision: int
    changes: tuple[FaqChange, ...]
    unchanged: int

    @property
    def replaces(self) -> bool:
        """Whether an entry that is there is edited or removed."""
        return any(change.before for change in self.changes)


def work_out(
    guild: int, revision: int, entries: Sequence[FaqEntry], texts: Iterable[FaqText], *, remove_others: bool
) -> ImportPlan:
    """Return what importing ``texts`` changes; an entry is the same when its question, else an alias, is there.

    Raises Unfit when two texts have the same wording or belong to the same entry, or one text to two entries.
    """
    holders = {normalised(wording): entry for entry in entries for wording in entry.wordings}
    _refuse_doubles(texts := tuple(texts))
    changes: list[FaqChange] = []
    kept: set[int] = set()
    for text in texts:
        entry = _same_entry(text, holders)
        if entry is None:
            changes.append(FaqChange(ChangeKind.ADDED, None, None, text))
            continue
        if entry.number in kept:
            raise Unfit(f"Two entries of the file belong to entry #{entry.number}; the second is “{text.question}”.")
        kept.add(entry.number)
        if text != text_of(entry):
            changes.append(FaqChange(ChangeKind.EDITED, entry.number, text_of(entry), text))
    others = [entry for entry in entries if entry.number not in kept]
    _refuse_taken(changes, [] if remove_others else others)
    if remove_others:
        changes += [FaqChange(ChangeKind.REMOVED, entry.number, text_of(entry), None) for entry in others]
    edited = sum(change.kind is ChangeKind.EDITED for change in changes)
    return ImportPlan(guild, revision, tuple(changes), len(kept) - edited)


def steps(changes: Sequence[FaqChange], size: int) -> Iterator[Sequence[FaqChange]]:
    """Yield the changes some at a time: first, together, those of which one takes a wording that another gives up."""
    giving = {
        normalised(wording): number
        for number, change in enumerate(changes)
        if change.before
        for wording in (change.before.question, *change.before.aliases)
    }
    together: set[int] = set()
    for number, change in enumerate(changes):
        for wording in (change.after.question, *change.after.aliases) if change.after else ():
            giver = giving.get(normalised(wording), number)
            if giver != number:
                together |= {number, giver}
    if together:
        yield [changes[number] for number in sorted(together)]
    others = [change for number, change in enumerate(changes) if number not in together]
    for start in range(0, len(others), size):
        yield others[start : start + size]


def _same_entry(text: FaqText, holders: dict[str, FaqEntry]) -> FaqEntry | None:
    by_question = holders.get(normalised(text.question))
    if by_question:
        return by_question
    found = {holders[key].number: holders[key] for key in map(normalised, text.aliases) if key in holders}
    if len(found) > 1:
        names = " and ".join(f"#{number}" for number in sorted(found))
        raise Unfit(f"“{text.question}” has aliases of {names}; say in its question which one it is.")
    return next(iter(found.values()), None)


def _refuse_doubles(texts: Sequence[FaqText]) -> None:
    seen: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for wording in (text.question, *text.aliases):
            seen[normalised(wording)].append(wording)
    for wordings in seen.values():
        if len(wordings) > 1:
            raise Unfit(f"The file has the wording “{wordings[0]}” in two entries.")


def _refuse_taken(changes: Sequence[FaqChange], others: Sequence[FaqEntry]) -> None:
    taken = {normalised(wording): entry.number for entry in others for wording in entry.wordings}
    for change in changes:
        for wording in (change.after.question, *change.after.aliases) if change.after else ():
            if normalised(wording) in taken:
                raise Unfit(f"The wording “{wording}” belongs to entry #{taken[normalised(wording)]} already.")
