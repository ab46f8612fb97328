"""Money, counts, percentages, durations and measures, with what they count.

``amounts`` is the door. It reads a line in this order:

1. Where a number may begin, the words around it make a ``figure`` of it: ``age_decades``, ``money_figures``,
   ``percent_figures``, ``shares``, ``running_times`` and ``measured_figures`` (ages, durations, measures) each read
   theirs. Any other number is a plain one, unless it only names something or belongs to a date.
2. ``amount_qualifiers`` reads what bounds it ("at least"), ``amount_counted`` what it counts.
3. ``amount_ranges`` joins two to a range, and ``compared_figures`` gives a bare figure the unit of another.
"""
