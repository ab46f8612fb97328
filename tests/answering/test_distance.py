"""How far words stand from one another."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.lines.distance import distance

PLACES = st.lists(st.integers(0, 200), min_size=1, max_size=40, unique=True).map(sorted)


@given(st.integers(0, 200), PLACES)
def test_the_nearest_of_any_places_is_found(place: int, places: list[int]) -> None:
    assert distance(place, places) == min(abs(place - other) for other in places)
