"""The units of the calendar as the words of dates give them: about so many days, which tells one from another."""

from bot.facts.when import Grain

DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY = 1, 2, 7, 14, 30, 90, 365, 3650, 36500
GRAINS = {
    DAY: Grain.DAY,
    WEEKEND: Grain.DAY,
    WEEK: Grain.WEEK,
    MONTH: Grain.MONTH,
    QUARTER: Grain.QUARTER,
    YEAR: Grain.YEAR,
}
"""The grain of an interval of each unit that has one of its own."""
MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200}
"""The months of the units that are counted in them."""
