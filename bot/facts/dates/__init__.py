"""Dates as intervals of days, from the words that name them.

``dates`` is the door. It reads a line in this order:

1. ``date_tokens`` turns it into classes of words, one letter a word, so that the forms of dates are short patterns.
2. ``numeric_dates`` reads dates in digits and ``times_of_day`` the hours; ``leaning_forms``, ``day_forms`` and
   ``period_forms`` read dates in words, with the forms that they gather from other modules. What is found is a
   ``date_draft``: its words, and how to place it once the day of writing is known.
3. ``date_joins`` joins what belongs together: "3 days after 12 January", "May to July".
4. ``same_year``, ``same_week`` and ``what_came_first`` place a date by the one beside it.
5. ``told_dates`` places what leans on a date told before ("two days later"), and ``open_dates`` opens or bounds it
   ("since 2014").

``directions`` tells whether the words around a date point before or after the day of writing. ``calendar_days`` has the
units of the calendar and the intervals.
"""
