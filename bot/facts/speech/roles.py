"""Who in an article is told of by a role: "the minister" after "Foreign Minister Dorvall"."""

from collections import defaultdict
from collections.abc import Sequence

from bot.facts.grammar.lexicon import gendered_nouns, word_group
from bot.facts.name import Name, NameKind

SOLE_TITLES = word_group("sole-title")
"""Titles of which a story seldom has two: "the judge" is Judge Smith, but "the minister" may be any."""


class Roles:
    """The people of an article by the nouns that introduce them, and the nouns for somebody without a name."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._holders: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            for role in name.roles:
                if name.kind is NameKind.PERSON or (name.kind is NameKind.OTHER and role in gendered_nouns()):
                    self._holders[role].append(name)
        self._nameless: set[str] = set()

    def holder_of(self, role: str, at: int) -> Name | None:
        """Return the person introduced with a noun before offset ``at``, the one named last of several."""
        before = self._holders.get(role, ())
        known = [name for name in before if name.mentions[0].start < at]
        return max(known, key=lambda name: max(m.start for m in name.mentions if m.start < at)) if known else None

    def is_only_holder(self, role: str, holder: Name) -> bool:
        """Tell whether a name alone has a role, by a description or a title that few have: "Judge Jane Smith"."""
        return (
            (role in holder.trades or role in SOLE_TITLES)
            and len(self._holders.get(role, ())) == 1
            and role not in self._nameless
        )

    def note_nameless(self, role: str) -> None:
        """Remember that somebody without a name has a role: "an executive" may be whom "the executive" means."""
        self._nameless.add(role)

    def is_nobody_else(self, role: str) -> bool:
        """Tell whether nobody else is told of with a noun, now without a name or later with one: "a midfielder"."""
        return role not in self._nameless and role not in self._holders
