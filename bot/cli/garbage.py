"""How often Python looks for cyclic garbage: seldom, since articles are kept by the thousand."""

import gc

YOUNG, MIDDLE, OLD = 50_000, 20, 100
"""Objects, and rounds of the next younger generation, after which each generation is looked through."""


def collect_seldom() -> None:
    """Make the collector of this process look seldom.

    An article that is read makes tens of thousands of lasting objects without cycles. By Python's own settings the
    collector walks through all articles that are kept several times a second: measured, that doubles the 95th
    percentile of a question.
    """
    gc.set_threshold(YOUNG, MIDDLE, OLD)
