"""How often Python looks for cyclic garbage, and where.

Seldom, since articles are kept by the thousand; and never in what has been imported, which lasts as the process does.
"""

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


def pass_over_what_is_there() -> None:
    """Make the collector pass over all objects that there are now, which will be there to the end.

    Importing a command makes a hundred thousand objects: by Python's own settings, walking through them while they are
    made, and once more when the process ends, is a seventh of what one question in the terminal takes.
    """
    gc.freeze()
