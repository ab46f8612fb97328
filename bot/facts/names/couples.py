"""Tells who shares the surname that only the second of two has: "Pam and Derek Oldroyd"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.facts.grammar.lexicon import first_names
from bot.facts.name import NameKind
from bot.facts.names.name_runs import NameRun
from bot.reading.span import Span

JOINING = frozenset(["and", "&"])


def shared_surnames(text: str, runs: Sequence[NameRun]) -> dict[Span, str]:
    """Return by the span of a first name the surname that it shares with the name after it."""
    return {
        one.span: other.words[-1]
        for one, other in pairwise(runs)
        if len(one.words) == 1 < len(other.words)
        and text[one.span.end : other.whole.start].strip() in JOINING
        and all(each.kind is not NameKind.ORGANISATION and each.words[0] in first_names() for each in (one, other))
    }
