"""How far words stand from one another in a sentence."""

from bisect import bisect_left
from collections.abc import Sequence

FEW = 8
"""So many places are looked at one by one, which is quicker than to look for the one that counts."""


def distance(place: int, places: Sequence[int]) -> int:
    """Return how far ``place`` is from the nearest of some ``places``, which are in order."""
    if len(places) > FEW:
        behind = bisect_left(places, place)
        places = places[max(0, behind - 1) : behind + 1]
    return min([abs(place - other) for other in places])
