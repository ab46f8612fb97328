"""Tells whether a word of a name may be another one with a slip of the finger in it."""

from rapidfuzz.distance import OSA

LONG = 5
"""Letters of a word from which on one of them may be wrong."""


def is_alike(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter at most, and not in the first; a final "s" is no slip."""
    if one[:1] != other[:1] or min(len(one), len(other)) < LONG or one == other + "s":
        # "vesterbys coach" asks for somebody of Vesterby.
        return one == other
    return OSA.distance(one, other, score_cutoff=1) <= 1
