"""The picture of a server's statistics."""

import datetime as dt
import io

import pytest

from bot.library.questions.statistics import DayCounts, Summary
from bot.voice.cards.stats import BACKGROUND, chart

TODAY = dt.date(2026, 8, 1)


@pytest.mark.parametrize("days", [1, 30, 365])
def test_the_picture_is_small_and_has_a_background_of_its_own(days: int) -> None:
    image = pytest.importorskip("matplotlib.image", reason="charts are an optional part")
    counted = tuple(
        DayCounts(
            TODAY - dt.timedelta(days=age), answered=age % 7, from_faq=age % 3, suggested=age % 2, refused=age % 5
        )
        for age in reversed(range(days))
    )
    picture = chart(Summary(counted, DayCounts(TODAY, answered=20), ()))
    assert len(picture) < 100_000
    dots = image.imread(io.BytesIO(picture), format="png")
    assert dots.shape[:2] == (360, 800)
    corner = [round(255 * value) for value in dots[0, 0]]
    assert corner == [*bytes.fromhex(BACKGROUND.removeprefix("#")), 255]
